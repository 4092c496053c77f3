import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Framer, plainName, putBack } from './frame.ts';

const DAY = '2026-01-02';

const pageOf = ({
  main = '',
  day = '2026-01-02',
  script = 'Base.AAAAAAAA.js',
  style = 'index.CCCCCCCC.css',
}) =>
  `<html><head><meta http-equiv="content-security-policy" content="default-src 'none'"><link rel="stylesheet" href="/b/_astro/${style}"></head><body><header class="site-head x"><nav>…</nav></header><main>${main}<p>[EB/OL]. (2025-01-01)[${day}]. 征集 ${Number(day.slice(-1))} 天（至构建日 <span>${day}</span>）</p><x-y data-today="${day}"></x-y></main><footer class="site-foot y">${day}</footer></body></html><script type="module" src="/b/_astro/${script}"></script>`;

describe('the frame of pages', () => {
  it('gives every page back as it was', () => {
    const main = fc.string({ unit: fc.constantFrom(...'正文<>"$&/ab') });
    fc.assert(
      fc.property(fc.array(main), (mains) => {
        const framer = new Framer(['Base.AAAAAAAA.js', 'index.CCCCCCCC.css', 'index.DDDDDDDD.css'], DAY);
        const pages = mains.map((text, at) =>
          pageOf({ main: text, style: at % 2 ? 'index.DDDDDDDD.css' : 'index.CCCCCCCC.css' }),
        );
        const taken = pages.map((html, at) => framer.take(html, `cases/${at}/`));
        expect(taken.map((text) => putBack(text, framer.frame))).toEqual(pages);
      }),
    );
  });
  it('leaves the same where a build changes date and scripts, and dresses it in the new ones', () => {
    const before = new Framer(['Base.AAAAAAAA.js'], DAY);
    const after = new Framer(['Base.BBBBBBBB.js'], '2026-02-03');
    const old = before.take(pageOf({ main: '正文' }), 'cases/a/');
    const renewed = pageOf({ main: '正文', day: '2026-02-03', script: 'Base.BBBBBBBB.js' });
    expect(after.take(renewed, 'cases/a/')).toBe(old);
    expect(putBack(old, after.frame)).toBe(renewed);
  });
  it('tells headers of sections apart, and leaves one that is unlike its section’s in its page', () => {
    const framer = new Framer([], DAY);
    const header = (section: string, word = '') =>
      `<header class="site-head">${word}<a href="/${section}/" aria-current="true">…</a></header>`;
    const pages = [header('cases'), header('standards'), header('cases', '别的')];
    const taken = pages.map((html, at) => framer.take(html, `x/${at}/`));
    expect(taken.map((text) => putBack(text, framer.frame))).toEqual(pages);
    expect(taken.map((text) => text.includes('<header'))).toEqual([false, false, true]);
    expect(taken[0]).not.toBe(taken[1]);
  });
  it('leaves out what the frame of now no longer has', () => {
    const framer = new Framer(['Gone.AAAAAAAA.js'], DAY);
    const taken = framer.take('<script src="/_astro/Gone.AAAAAAAA.js"></script>正文', 'a/');
    expect(putBack(taken, {})).toBe('<script src=""></script>正文');
  });
  it('refuses pages that contain the characters of its signs', () => {
    expect(() => new Framer([], DAY).take('a\u0001b', 'cases/x/')).toThrow('cases/x/');
  });
});

describe('the plain name of an asset', () => {
  it.each([
    ['/_astro/Base.R1xgr6JZ.css', 'Base.css'],
    [
      'DisplaySettings.astro_astro_type_script_index_0_lang.B0VC8ZP-.js',
      'DisplaySettings.astro_astro_type_script_index_0_lang.js',
    ],
    ['worker-D1UBXjcu.js', 'worker.js'],
    ['fold-signs.C8b9IRz-.js', 'fold-signs.js'],
    ['plain.js', 'plain.js'],
  ])('%s is %s', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
});
