import { describe, expect, it } from 'vitest';
import { articleOf, targetsIn } from './article.ts';

const BASE = '/luqiao/';
const targets = new Map([
  ['policies/a', new Set(['points', 'overview'])],
  ['standards/gb-1', new Set(['limits'])],
]);
const of = (inside: string) =>
  articleOf(`<main><article>${inside}</article></main><footer>脚</footer>`, 'policies/a', targets, BASE);

describe('an article in a document', () => {
  it('has its headings below those of the document', () => {
    expect(of('<h1>甲</h1><h2>乙</h2><h3>丙</h3><h4>丁</h4>')).toBe(
      '<h3>甲</h3><h4>乙</h4><h5>丙</h5><h6>丁</h6>',
    );
  });
  it('has ids of its own where one may be led to, and none elsewhere', () => {
    expect(of('<section id="points"><h2 id="x">乙</h2><tr id="limit-1"></tr></section>')).toBe(
      '<section id="policies-a--points"><h4 id="policies-a--x">乙</h4><tr></tr></section>',
    );
  });
  it.each([
    ['an entry of the document', '/luqiao/standards/gb-1/', '#standards-gb-1'],
    ['a place in one', '/luqiao/standards/gb-1/#limits', '#standards-gb-1--limits'],
    ['a place that is not kept', '/luqiao/standards/gb-1/#limit-7', '#standards-gb-1'],
    ['a place in itself', '#overview', '#policies-a--overview'],
    ['another site', 'https://www.mee.gov.cn/?a=1&amp;b=2', 'https://www.mee.gov.cn/?a=1&amp;b=2'],
  ])('links to %s', (_, href, there) => {
    expect(of(`<a href="${href}">看</a>`)).toBe(`<a href="${there}">看</a>`);
  });
  it.each([
    '/luqiao/check/?standard=gb-1',
    '/luqiao/policies/b/',
    '/luqiao/',
    '/elsewhere/',
    'mailto:a@b.c',
    'javascript:alert(1)',
  ])('says what a link to %s says, without one', (href) => {
    expect(of(`<p><a href="${href}"><strong>看</strong></a></p>`)).toBe('<p><strong>看</strong></p>');
  });
  it.each([
    '<script>x</script>',
    '<nav><a href="#points">要点</a></nav>',
    '<div data-pagefind-ignore><section><br>关</section></div>',
    '<p class="actions"><a href="/luqiao/check/">自查</a></p>',
    '<p hidden>藏</p>',
    '<button type="button">钮</button>',
    '<div data-search-around="">旁</div>',
    '<form><input name="a"><label>名</label></form>',
  ])('leaves %s out', (html) => {
    expect(of(`<p>前</p>${html}<p>后</p>`)).toBe('<p>前</p><p>后</p>');
  });
  it('keeps text and attributes as they were escaped', () => {
    expect(of('<p title="&quot;a&quot;">&lt;b&gt; &amp; pH&nbsp;7</p>')).toBe(
      '<p title="&quot;a&quot;">&lt;b&gt; &amp; pH&nbsp;7</p>',
    );
  });
  it('keeps tables, and nothing that runs', () => {
    expect(of('<td colspan="2" onclick="x()" data-limit="" class="num">50</td>')).toBe(
      '<td colspan="2" class="num">50</td>',
    );
  });
  it('keeps drawings as they are', () => {
    const svg =
      '<svg viewBox="0 0 10 10" preserveAspectRatio="none"><path d="M0 0" stroke-width="2"></path></svg>';
    expect(of(svg)).toBe(svg);
    expect(of('<svg onload="x()"><a href="javascript:x()"><path d="M0"></path></a></svg>')).not.toMatch(
      /onload|javascript/,
    );
  });
  it('keeps what closes itself closed', () => {
    expect(of('<p>一<br>二<wbr>三</p>')).toBe('<p>一<br>二<wbr>三</p>');
  });
  it('is missed on other pages', () => {
    expect(() => articleOf('<main></main>', 'policies/a', targets, BASE)).toThrow('不是条目页');
  });
});

it('tells which places of a page can be led to', () => {
  const html =
    '<section id="outside"></section><article><section class="section" id="points"></section><h2 id="x"></h2><p id="p"></p></article>';
  expect([...targetsIn(html)]).toEqual(['points', 'x']);
});
