import { Parser } from 'htmlparser2';

/** Left out with all that is inside: what only works on the site. */
const DROPPED = new Set('script style template nav button form input label entry-actions iframe'.split(' '));
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements that links and search results lead to. */
const TARGET = /^(?:section|h[2-4])$/;
/** Attributes that mean something outside the site. */
const KEPT =
  /^(?:class|lang|colspan|rowspan|scope|tabindex|role|start|value|type|reversed|datetime|title|open|aria-.*|data-tone|data-field|cite|alt|width|height)$/;
/** Of drawings everything but what refers to the page is kept. */
const DRAWING = /^(?:on.*|href|xlink:href|id|data-.*)$/;

/** Entries of a document that links may lead to: ids of each, by the path of its page (`policies/x`). */
export type Targets = ReadonlyMap<string, ReadonlySet<string>>;

/** Id of an entry in a document. */
export const anchorOf = (key: string): string => key.replace('/', '-');

/** Id of a place inside an entry in a document. */
const placeOf = (key: string, id: string): string => `${anchorOf(key)}--${id}`;

/** The ids of a page that links may lead to. */
export function targetsIn(html: string): Set<string> {
  return new Set(
    [...articlePart(html).matchAll(/<(?:section|h[2-4])\b[^>]*?\sid="([^"]+)"/g)].map(([, id]) => id ?? ''),
  );
}

/**
 * The text of an entry's page as part of a document of many: headings two levels down, ids made unique, links to entries
 * of the document inside it and those to the rest of the site as plain text, nothing that only works on the site.
 * @param html the built page
 * @param key of the entry: `policies/x`
 * @param base base path of the site, with slashes at both ends
 */
export function articleOf(html: string, key: string, targets: Targets, base: string): string {
  let out = '';
  /** depth inside something that is left out */
  let dropped = 0;
  let drawing = 0;
  /** what closes each open element; links that lead nowhere have nothing */
  const closing: string[] = [];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const isVoid = VOID.has(tag);
        if (dropped > 0 || isDropped(tag, attributes)) {
          if (!isVoid) dropped += 1;
          return;
        }
        const target = tag === 'a' ? linkOf(attributes['href'] ?? '', key, targets, base) : undefined;
        if (tag === 'a' && target === undefined) {
          closing.push('');
          return;
        }
        if (tag === 'svg') drawing += 1;
        const name = headingBelow(tag);
        const kept = Object.entries(attributes).filter(([attribute]) =>
          drawing > 0 ? !DRAWING.test(attribute) : KEPT.test(attribute),
        );
        const id = attributes['id'];
        if (id && TARGET.test(tag)) kept.unshift(['id', placeOf(key, id)]);
        if (target !== undefined) kept.unshift(['href', target]);
        out += `<${name}${kept.map(([attribute, value]) => ` ${attribute}="${value.replaceAll('"', '&quot;')}"`).join('')}>`;
        if (!isVoid) closing.push(`</${name}>`);
      },
      ontext(text) {
        if (dropped === 0) out += text;
      },
      onclosetag(tag) {
        if (VOID.has(tag)) return;
        if (dropped > 0) {
          dropped -= 1;
          return;
        }
        if (tag === 'svg') drawing -= 1;
        out += closing.pop() ?? '';
      },
    },
    // Texts and attributes go out as they came in.
    {
      decodeEntities: false,
      lowerCaseTags: false,
      lowerCaseAttributeNames: false,
      recognizeSelfClosing: true,
    },
  );
  parser.end(articlePart(html));
  return out;
}

/** What stands inside the first `<article>`. */
function articlePart(html: string): string {
  const [, inside] = /<article\b[^>]*>(.*?)<\/article>/s.exec(html) ?? [];
  if (inside === undefined) throw new Error('页面里没有 <article>：不是条目页');
  return inside;
}

function isDropped(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    DROPPED.has(tag) ||
    'hidden' in attributes ||
    'data-pagefind-ignore' in attributes ||
    'data-search-around' in attributes ||
    /\bactions\b/.test(attributes['class'] ?? '')
  );
}

/** The document has a title, and chapters; entries come below. */
function headingBelow(tag: string): string {
  const [, level] = /^h([1-4])$/.exec(tag) ?? [];
  return level ? `h${Number(level) + 2}` : tag;
}

/** Where a link leads in the document; undefined where it would leave the reader with nothing. */
function linkOf(href: string, key: string, targets: Targets, base: string): string | undefined {
  if (/^https?:/.test(href)) return href;
  const [path = '', fragment = ''] = href.split('#');
  const to =
    path === '' ? key : path.startsWith(base) ? path.slice(base.length).replace(/\/?(?:\?.*)?$/s, '') : '';
  const ids = targets.get(to);
  if (!ids) return undefined;
  return `#${ids.has(fragment) ? placeOf(to, fragment) : anchorOf(to)}`;
}
