/** A standard's or document's number found in a folded text. */
export interface NumberMatch {
  readonly start: number;
  readonly end: number;
  readonly kind: 'standard' | 'document' | 'order';
  /** the most exact canonical form that what is written allows: `gb18918-2002`, `2015#17`, `令#643` */
  readonly term: string;
  /** less exact forms under which the same number may be asked for: `gb18918`, `18918` */
  readonly parts: readonly string[];
}

/** Letters of standards that are asked for by number; `db` is followed by the province. */
const LETTERS = 'gbz|gb|hj|hbc|cjj|cj|ny|db ?\\d{2}';
/** Letters that also mean something else (Hg, Nb, SF6): a standard only with `/T` or a year. */
const OTHER_LETTERS = 'sc|hy|sf|sl|dz|td|qc|jb|jts|jt|ws|ly|nb|dl|sh|hg|aq|yd|yb|ys|qb|fz|iso|iec';
const STANDARD = new RegExp(
  `(?<![a-z0-9])(${LETTERS}|${OTHER_LETTERS})( ?/? ?t(?![a-z]))?[ .\\-/]{0,3}([1-9]\\d{0,4}(?:\\.\\d{1,3})?)(?: ?[-:]{1,2} ?((?:19|20)\\d{2}|[89]\\d)(?!\\d)| ((?:19|20)\\d{2})(?![\\d年]))?(?![a-z\\d])`,
  'g',
);
const ALWAYS = new RegExp(`^(?:${LETTERS})$`);
/** `3838-2002`: a number with its year, the letters left out; two years are a span of time. */
const BARE =
  /(?<![a-z0-9.\-/#])(?!(?:19|20)\d{2} ?-)(\d{2,5}(?:\.\d{1,3})?) ?- ?((?:19|20)\d{2})(?![\d\-年月a-z])/g;
/** `国发[2015]17号`, `公告2017年第69号`, `环科财[2021]55`, `国发2015 17`: after an issuer, with 号 or without. */
const DOCUMENT =
  /(?<=\p{Script=Han} ?)(?:[[(] ?((?:19|20)\d{2}) ?[\])] ?(?:第 ?)?(\d{1,4}) ?号?|((?:19|20)\d{2}) ?(?:年|-)? ?(?:第 ?)?(\d{1,4}) ?号|((?:19|20)\d{2})[ -](\d{1,3})(?![\d.%]|[^\P{Script=Han}文]))/gu;
/** `国务院令第643号`, `主席令第五十六号`, `36号令`, `国务院令643`: numerals only with 号. */
const NUMERAL = '[零〇一二三四五六七八九十百]{1,6}';
const ORDER = new RegExp(
  `令 ?第? ?(\\d{1,3})(?: ?号|(?![\\d日天个年月]))|第? ?(\\d{1,3}) ?号 ?令|令 ?第? ?(${NUMERAL}) ?号|第? ?(${NUMERAL}) ?号 ?令`,
  'g',
);

/**
 * Standard numbers (`GB 18918-2002`, `gb18918`, `GB/T14848`, `DB11890-2012`), document numbers (`国发〔2015〕17号`)
 * and orders (`国务院令第643号`, `36号令`), each in one canonical form whatever the spelling.
 * @param text folded text
 */
export function findNumbers(text: string): NumberMatch[] {
  if (!/[\d令]/.test(text)) return [];
  const found: NumberMatch[] = [];
  const add = (match: RegExpExecArray, number: Pick<NumberMatch, 'kind' | 'term' | 'parts'>) => {
    const start = match.index + match[0].length - match[0].trimStart().length;
    const end = match.index + match[0].trimEnd().length;
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ start, end, ...number });
  };
  for (const match of text.matchAll(STANDARD))
    if (ALWAYS.test(match[1] ?? '') || match[2] || match[4] || match[5]) add(match, standard(match));
  for (const match of text.matchAll(BARE))
    add(match, { kind: 'standard', term: `${match[1]}-${match[2]}`, parts: [match[1] ?? ''] });
  for (const match of text.matchAll(DOCUMENT)) {
    const year = match[1] ?? match[3] ?? match[5];
    const number = Number(match[2] ?? match[4] ?? match[6]);
    add(match, { kind: 'document', term: `${year}#${number}`, parts: [] });
  }
  for (const match of text.matchAll(ORDER))
    add(match, {
      kind: 'order',
      term: `令#${numeral(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '')}`,
      parts: [],
    });
  return found.sort((a, b) => a.start - b.start);
}

function standard(match: RegExpExecArray): Pick<NumberMatch, 'kind' | 'term' | 'parts'> {
  const [, prefix = '', recommended = '', number = '', dashed = '', spaced = ''] = match;
  const letters = prefix.replace(' ', '');
  const written = dashed || spaced;
  const year = written.length === 2 ? `19${written}` : written;
  // A forgotten `/T` leads to the same standard: it is never part of the canonical form.
  const heads = recommended ? [letters, `${letters}t`] : [letters];
  const numbers = [...new Set([number, number.split('.')[0] ?? number])];
  const term = `${letters}${number}${year && `-${year}`}`;
  const forms = [
    ...(year ? [...heads.map((head) => `${head}${number}-${year}`), `${number}-${year}`] : []),
    ...heads.flatMap((head) => numbers.map((one) => head + one)),
    ...numbers,
  ];
  return { kind: 'standard', term, parts: [...new Set(forms)].filter((form) => form !== term) };
}

/** The value of a number up to 999 in digits or Chinese numerals. */
function numeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let value = 0;
  let digit = 0;
  for (const char of text) {
    const unit = char === '百' ? 100 : char === '十' ? 10 : 0;
    if (unit) {
      value += (digit || 1) * unit;
      digit = 0;
    } else digit = Math.max(0, '零一二三四五六七八九'.indexOf(char));
  }
  return value + digit;
}
