import { Parser } from 'htmlparser2';
import type { PageText, Section } from '../../src/lib/search/page.ts';

/** Elements that end a line of text. */
const BLOCKS = new Set(
  'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody tfoot thead tr ul br option'.split(
    ' ',
  ),
);
/** Elements beside which a reader sees a gap. */
const GAPS = new Set(['td', 'th', 'small', 'button', 'label', 'img', 'input']);
const isGap = (tag: string, classes = '') => GAPS.has(tag) || /\b(?:badge|chip|tag)\b/.test(classes);
/** Elements without readable text. */
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg', 'select', 'textarea', 'iframe', 'head']);
const HEADING = /^h[2-4]$/;

interface Draft {
  id: string;
  heading: string;
  text: string;
}

/**
 * The searchable text of a page: of the element with `data-pagefind-body`, else of `<main>`, else of `<body>`, in
 * sections by heading. Left out: `data-pagefind-ignore` and `[hidden]`; `data-search-around` is kept apart.
 * @param html a whole page
 * @param url its address as links write it
 * @returns undefined where the page asks robots not to index it or has no text
 */
export function readPage(html: string, url: string): PageText | undefined {
  const body = /\sdata-pagefind-body[\s=>]/.test(html) ? 'marked' : /<main[\s>]/i.test(html) ? 'main' : 'body';
  const sections: Draft[] = [{ id: '', heading: '', text: '' }];
  let title = '';
  let first = '';
  let around = '';
  let robots = '';
  /** the part of the tree that is read, from the root of it down */
  const path: {
    skip: boolean;
    around: boolean;
    root: boolean;
    heading: boolean;
    id: string;
    gap: boolean;
  }[] = [];
  let inTitle = false;
  let sectionId = '';

  const here = () => path.at(-1);
  const write = (text: string) => {
    const at = here();
    if (!at || at.skip || !path.some((step) => step.root)) return;
    if (at.around) around += text;
    else {
      const section = sections.at(-1);
      if (!section) return;
      if (at.heading) section.heading += text.trim();
      section.text += text;
    }
  };

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'title') inTitle = true;
        if (tag === 'meta' && attributes['name'] === 'robots') robots = attributes['content'] ?? '';
        const above = here();
        const inRoot = path.some((step) => step.root);
        const root =
          !inRoot &&
          (body === 'marked' ? 'data-pagefind-body' in attributes : tag === body) &&
          attributes['data-pagefind-body'] !== 'false';
        // A row of a list of entries speaks of another page.
        const isAround = 'data-search-around' in attributes || (tag === 'li' && 'data-kind' in attributes);
        const heading = HEADING.test(tag) && !above?.around;
        if (attributes['id'] && (tag === 'section' || heading)) sectionId = attributes['id'];
        const step = {
          skip:
            (above?.skip ?? false) ||
            SKIPPED.has(tag) ||
            'hidden' in attributes ||
            attributes['aria-hidden'] === 'true' ||
            ('data-pagefind-ignore' in attributes && !isAround),
          around: (above?.around ?? false) || isAround,
          root,
          heading: (above?.heading ?? false) || heading,
          id: attributes['id'] ?? '',
          gap: isGap(tag, attributes['class']),
        };
        if (BLOCKS.has(tag)) write('\n');
        else if (step.gap) write(' ');
        path.push(step);
        if (heading && !step.skip && !step.around && (root || inRoot))
          sections.push({ id: step.id || sectionId, heading: '', text: '' });
        if (tag === 'h1') first = '';
      },
      ontext(text) {
        if (inTitle) title += text;
        write(text);
      },
      onclosetag(tag) {
        if (tag === 'title') inTitle = false;
        if (tag === 'h1' && !first) first = (sections.at(-1)?.text ?? '').split('\n').at(-1) ?? '';
        const step = path.pop();
        if (BLOCKS.has(tag)) write('\n');
        else if (step?.gap) write(' ');
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();

  if (/\bnoindex\b/.test(robots)) return undefined;
  const readable = sections
    .map(({ id, heading, text }): Section => ({ id, heading: tidy(heading), text: tidy(text) }))
    .filter(({ text }) => text);
  if (readable.length === 0 && !tidy(around)) return undefined;
  return { url, title: tidy(first) || tidy(title), sections: readable, around: tidy(around) };
}

/** Lines without edges, no empty ones, runs of blanks as one. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
