import { DRAFT_PARTS, DRAFT_QUESTIONS, type DraftPart } from '../../vocab/demand-draft.ts';
import { type Context, cleanContext } from './context.ts';
import { CHOICES, type Draft, PARTS, readDraft, toWire, trimmed, wordsOf } from './draft.ts';

/** What stands where one of the five questions has no answer. */
const UNANSWERED = '（未填）';
const BACKGROUND = '背景';
const JSON_KIND = 'luqiao-demand';

type Format = 'text' | 'markdown';

interface Style {
  heading(label: string): string;
  readonly headings: RegExp;
}

const STYLES: Readonly<Record<Format, Style>> = {
  text: {
    heading: (label) => `【${label}】`,
    headings: /^【(.+)】$/,
  },
  markdown: {
    heading: (label) => `## ${label}`,
    headings: /^## (.+)$/,
  },
};

/** A line that could be taken for a heading of either kind or for no answer gets one more backslash. */
const AMBIGUOUS = /^\\*(?=【|#|（未填）$)/;
const ESCAPED = /^\\+(?=【|#|（未填）$)/;

const PART_OF = new Map(PARTS.map((part) => [DRAFT_PARTS[part].label as string, part]));
const QUESTIONS: ReadonlySet<DraftPart> = new Set(DRAFT_QUESTIONS);

/** A draft as one text with a heading a part; {@link readWritten} reads it back. */
export function writeDraft(draft: Draft, background: readonly string[], format: Format): string {
  const { heading } = STYLES[format];
  const clean = trimmed(draft);
  const section = (label: string, lines: readonly string[]) => [heading(label), ...lines].join('\n');
  const escaped = (text: string) =>
    text.split('\n').map((line) => (AMBIGUOUS.test(line) ? `\\${line}` : line));
  return [
    ...(background.length ? [section(BACKGROUND, background.flatMap(escaped))] : []),
    ...PARTS.flatMap((part) => {
      const value = clean[part];
      if (!value && !QUESTIONS.has(part)) return [];
      return section(DRAFT_PARTS[part].label, value ? escaped(wordsOf(part, value)) : [UNANSWERED]);
    }),
  ].join('\n\n');
}

/** A draft and its context as JSON; {@link readWritten} reads it back. */
export function writeJson(draft: Draft, context: Context): string {
  return `${JSON.stringify({ kind: JSON_KIND, version: 1, draft: toWire(draft), context }, null, 2)}\n`;
}

/**
 * Reads what {@link writeDraft} or {@link writeJson} wrote, be it opened from a file or pasted. The background of a
 * text is for people and stays out.
 * @returns nothing where the text is no draft
 */
export function readWritten(text: string): { draft: Draft; context: Context } | undefined {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return plain.trimStart().startsWith('{')
    ? readJson(plain)
    : (readAs(plain, 'text') ?? readAs(plain, 'markdown'));
}

function readJson(text: string): { draft: Draft; context: Context } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== JSON_KIND)
      return undefined;
    return {
      draft: readDraft('draft' in value ? value.draft : undefined),
      context: cleanContext('context' in value ? value.context : undefined),
    };
  } catch {
    return undefined;
  }
}

function readAs(text: string, format: Format): { draft: Draft; context: Context } | undefined {
  const { headings } = STYLES[format];
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of text.split('\n')) {
    const label = headings.exec(line)?.[1];
    if (label !== undefined && (PART_OF.has(label) || label === BACKGROUND)) {
      current = [];
      sections.set(label, current);
    } else if (line !== UNANSWERED) current.push(ESCAPED.test(line) ? line.replace(/^\\/, '') : line);
  }
  if (![...sections.keys()].some((label) => PART_OF.has(label))) return undefined;
  const parts = [...PART_OF].map(([label, part]) => [
    part,
    codeOf(part, (sections.get(label) ?? []).join('\n').trim()),
  ]);
  return { draft: readDraft(Object.fromEntries(parts)), context: {} };
}

function codeOf(part: DraftPart, words: string): string {
  return [...(CHOICES[part] ?? [])].find(([, word]) => word === words)?.[0] ?? words;
}
