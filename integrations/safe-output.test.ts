import { Parser } from 'htmlparser2';
import { type CompileOptions, markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { MARKDOWN_FEATURES } from '../src/lib/markdown/features.ts';
import { HARMLESS } from '../tests/fixtures/hostile/harmless.ts';
import { MARKDOWN } from '../tests/fixtures/hostile/markdown.ts';
import type { Files } from '../tests/fixtures/hostile/sample.ts';
import { baseLinks } from './base-links.ts';
import { safeOutput } from './safe-output.ts';

const options = { features: MARKDOWN_FEATURES, hastPlugins: [safeOutput().plugin, baseLinks('/luqiao/')] };

function bodyOf(files: Files): string {
  const [text] = Object.values(files);
  return String(text).replace(/^---\n[\s\S]*?\n---\n/, '');
}

/** The page of a body; no plugin here waits for anything. */
function htmlOf(body: string, compile: CompileOptions): string {
  const result = markdownToHtml(body, compile);
  if (result instanceof Promise) throw new Error('a plugin is asynchronous');
  return result.html;
}

/** What a browser would run or fetch, told by another parser than the one that made the page. */
function dangers(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (/^(script|iframe|object|embed|base|meta|link|style|form|svg|math|template)$/.test(name))
        found.push(name);
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on|^srcdoc$/i.test(key)) found.push(key);
        if (
          /^(href|src|action|poster)$/.test(key) &&
          /^\W*(?:javascript|data|vbscript|file):|^\/\//i.test(value.replace(/[\t\n\r]/g, ''))
        )
          found.push(value);
        if (key === 'src' && !value.startsWith('/luqiao/media/')) found.push(value);
      }
    },
  });
  parser.write(html);
  parser.end();
  return found;
}

const PAGES = MARKDOWN.filter(
  ({ rule, files }) => rule !== 'body-tangle' && Object.keys(files).every((path) => path.endsWith('.md')),
);
const PROGRAMS = MARKDOWN.filter(
  ({ rule, files }) => rule === 'mdx-safe' && Object.keys(files).every((path) => path.endsWith('.mdx')),
);

describe('the Markdown pipeline without the check', () => {
  it.each(PAGES.filter(({ rule }) => rule === 'raw-html').map(({ name, files }) => [name, files] as const))(
    'stops at %s',
    (_, files) => {
      expect(() => markdownToHtml(bodyOf(files), options)).toThrow(/HTML/);
    },
  );

  it.each(PROGRAMS.map(({ name, files }) => [name, files] as const))('stops at %s', (_, files) => {
    expect(() => mdxToJs(bodyOf(files), options)).toThrow();
  });

  it('lets nothing through that a browser would run', () => {
    const through = PAGES.flatMap(({ name, files }) => {
      try {
        return dangers(htmlOf(bodyOf(files), options)).map((danger) => `${name}: ${danger}`);
      } catch {
        return [];
      }
    });
    expect(through).toEqual([]);
  });

  it('would let plenty through if it were not there', () => {
    const bare = PAGES.filter(
      ({ files }) => dangers(htmlOf(bodyOf(files), { features: MARKDOWN_FEATURES })).length > 0,
    );
    expect(bare.length).toBeGreaterThan(40);
  });

  it.each(HARMLESS.map(({ name, files }) => [name, files] as const))('does not mind %s', (_, files) => {
    expect(() => markdownToHtml(bodyOf(files), options)).not.toThrow();
  });

  it('ends the build, for Astro goes on without the text', () => {
    const { plugin, integration } = safeOutput();
    const end = integration.hooks['astro:build:start'] as () => void;
    expect(end).not.toThrow();
    expect(() => markdownToHtml('<b>x</b>', { hastPlugins: [plugin] })).toThrow();
    expect(end).toThrow(/HTML“<b>”/);
  });

  it('names the file', () => {
    const fileURL = new URL('file:///site/src/content/glossary/x.md');
    expect(() => markdownToHtml('<b>x</b>', { ...options, fileURL })).toThrow(
      '/site/src/content/glossary/x.md：',
    );
  });
});
