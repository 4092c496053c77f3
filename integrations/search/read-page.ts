import { Parser } from 'htmlparser2';
import type { PageText, Section } from '../../src/lib/search/page.ts';

/** Elements that end a line of text. */
const BLOCKS = new Set(
  'address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Elements beside which a reader sees a gap. */
const GAPS = new Set(['td', 'th', 'small', 'button', 'label', 'img', 'input']);
/** Classes of inline elements that are set apart on the screen. */
const GAP_CLASSES = /\b(?:badge|chip|tag)\b/;
/** Elements without readable text. */
const SKIPPED = new Set('head iframe noscript script select style svg template textarea title'.split(' '));
const HEADING = /^h[2-4]$/;

/** Which part of a page is its text. */
type Root = 'marked' | 'main' | 'body' | 'all';

/** An element on the way from the root of the page to where the reading is. */
interface Step {
  readonly tag: string;
  /** inside the part that is read */
  readonly inside: boolean;
  readonly skip: boolean;
  readonly around: boolean;
  readonly heading: boolean;
  /** id of the section around, to open the page at */
  readonly section: string;
}

const OUTSIDE: Step = { tag: '', inside: false, skip: false, around: false, heading: false, section: '' };

/**
 * The searchable text of a page: of the elements with `data-pagefind-body`, else of `<main>`, else of `<body>`, in
 * sections by heading. Left out: `data-pagefind-ignore` and `[hidden]`. Kept apart: `data-search-around` and rows of
 * entries (`li[data-kind]`), which speak of other pages.
 * @param html a whole page
 * @param url its address as links write it
 * @returns undefined where the page asks robots not to index it or has no text
 */
export function readPage(html: string, url: string): PageText | undefined {
  const root = rootOf(html);
  const sections = [{ id: '', heading: '', text: '' }];
  let around = '';
  let title: string | undefined;
  let h1: string | undefined;
  let outerH1: string | undefined;
  let robots = '';
  const path: Step[] = root === 'all' ? [{ ...OUTSIDE, inside: true }] : [];
  const here = () => path.at(-1) ?? OUTSIDE;

  const write = (text: string) => {
    const { inside, skip, around: isAround, heading } = here();
    if (!inside || skip) return;
    if (isAround) {
      around += text;
      return;
    }
    const section = sections.at(-1);
    if (!section) return;
    section.text += text;
    if (heading) section.heading += text;
  };
  /** A line ends, or a gap shows, on both sides of an element's edge. */
  const edge = (tag: string, classes: string | undefined) => {
    if (BLOCKS.has(tag)) write('\n');
    else if (GAPS.has(tag) || GAP_CLASSES.test(classes ?? '')) write(' ');
  };
  const classes: (string | undefined)[] = [];

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'title' && title === undefined) title = '';
        if (tag === 'meta' && attributes['name']?.toLowerCase() === 'robots')
          robots = attributes['content']?.toLowerCase() ?? '';
        edge(tag, attributes['class']);
        const above = here();
        const isRoot = root === 'marked' ? isMarked(attributes) : tag === root;
        const inside = above.inside || isRoot;
        const isAround =
          above.around || 'data-search-around' in attributes || (tag === 'li' && 'data-kind' in attributes);
        const skip =
          above.skip ||
          SKIPPED.has(tag) ||
          'hidden' in attributes ||
          attributes['aria-hidden'] === 'true' ||
          ('data-pagefind-ignore' in attributes && !('data-search-around' in attributes));
        const heading = HEADING.test(tag) && inside && !skip && !isAround;
        const id = attributes['id'] ?? '';
        path.push({
          tag,
          inside,
          skip,
          around: isAround,
          heading: above.heading || heading,
          section: tag === 'section' && inside ? id : above.section,
        });
        classes.push(attributes['class']);
        if (heading) sections.push({ id: id || above.section, heading: '', text: '' });
        edge(tag, attributes['class']);
        if (tag === 'h1' && inside && !skip) h1 ??= '';
        else if (tag === 'h1') outerH1 ??= '';
      },
      ontext(text) {
        // New lines of the source are blanks to a reader, but in preformatted text.
        const read = path.some(({ tag }) => tag === 'pre') ? text : text.replaceAll(/\s+/g, ' ');
        const { tag } = here();
        if (tag === 'title' && !path.some((step) => step.tag === 'svg')) title = `${title ?? ''}${read}`;
        const heading = path.findLast((step) => step.tag === 'h1');
        if (heading?.inside && !here().skip && !closed.has('h1')) h1 = `${h1 ?? ''}${read}`;
        else if (heading && !heading.inside && !closed.has('outer')) outerH1 = `${outerH1 ?? ''}${read}`;
        write(read);
      },
      onclosetag(tag) {
        const className = classes.pop();
        edge(tag, className);
        const step = path.pop();
        edge(tag, className);
        // The first heading of the page names it, whatever comes later.
        if (tag === 'h1') closed.add(step?.inside ? 'h1' : 'outer');
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  const closed = new Set<'h1' | 'outer'>();
  parser.write(html);
  parser.end();

  if (/\b(?:noindex|none)\b/.test(robots)) return undefined;
  const readable = sections
    .map(({ id, heading, text }): Section => ({ id, heading: inLine(heading), text: tidy(text) }))
    .filter(({ text }) => text);
  const list = tidy(around);
  if (readable.length === 0 && !list) return undefined;
  return {
    url,
    title: inLine(h1 ?? '') || inLine(title ?? '') || inLine(outerH1 ?? ''),
    sections: readable,
    around: list,
  };
}

/** True where a page says itself which part of it is its text. */
export function isMarkedPage(html: string): boolean {
  return rootOf(html) === 'marked';
}

function rootOf(html: string): Root {
  const found = new Set<Root>();
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (isMarked(attributes)) found.add('marked');
        if (tag === 'main' || tag === 'body') found.add(tag);
      },
    },
    { lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return (['marked', 'main', 'body'] as const).find((root) => found.has(root)) ?? 'all';
}

function isMarked(attributes: Readonly<Record<string, string>>): boolean {
  return 'data-pagefind-body' in attributes && attributes['data-pagefind-body'] !== 'false';
}

/** Lines without edges, no empty ones, runs of blanks as one. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function inLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
