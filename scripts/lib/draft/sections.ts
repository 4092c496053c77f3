import { CONSENT_LABEL, type Form } from '../forms/form.ts';
import { cleanText } from '../import/clean.ts';

/** Answers of a form by the id of the question, cleaned; what was not answered is absent. */
export interface Sections {
  readonly answers: ReadonlyMap<string, string>;
  /** text under what has to be ticked; undefined where that is missing */
  readonly consent: string | undefined;
  /** labels of the form that the text has */
  readonly known: number;
}

/** What hosts and people write where there is nothing to say. */
const NOTHING = /^(?:_?no response_?|_?未填写_?|_?无回应_?|n\/?a|无|没有|暂无|[/—-]+)[。.]?$/i;

/**
 * Takes the body of an issue apart at the labels of its form. A host writes `### label`; a person may have made it
 * bold, put a colon behind it, or moved it. Only the first of two equal labels counts, and any other heading is text.
 */
export function sectionsOf(body: string, form: Form): Sections {
  const labels = new Map(form.fields.map(({ label, id }) => [plain(label), id]));
  labels.set(CONSENT_LABEL, CONSENT_LABEL);
  const found = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const line of withoutComments(body).split(/\r\n|[\n\r\u2028\u2029]/)) {
    const id = labels.get(headingOf(line) ?? '');
    if (id !== undefined && !found.has(id)) {
      current = [];
      found.set(id, current);
    } else current?.push(line);
  }
  const answers = new Map(
    [...found]
      .filter(([id]) => id !== CONSENT_LABEL)
      .map(([id, lines]): [string, string] => [id, cleanText(lines.join('\n'))])
      .filter(([, text]) => text !== '' && !NOTHING.test(text)),
  );
  return { answers, consent: found.get(CONSENT_LABEL)?.join('\n'), known: found.size };
}

/** The text without HTML comments, which templates explain themselves with; one that is never closed is text. */
function withoutComments(text: string): string {
  let kept = '';
  let from = 0;
  for (;;) {
    const open = text.indexOf('<!--', from);
    const close = open < 0 ? -1 : text.indexOf('-->', open + 4);
    if (close < 0) return kept + text.slice(from);
    kept += text.slice(from, open);
    from = close + 3;
  }
}

/** The words of a line that looks like a heading. */
function headingOf(line: string): string | undefined {
  const [, hashed, bold] = /^\s*(?:#{1,6}\s+(.+)|\*\*(.+)\*\*[：:]?\s*)$/.exec(line) ?? [];
  const words = hashed ?? bold;
  return words === undefined ? undefined : plain(words);
}

function plain(words: string): string {
  return cleanText(words)
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .replace(/[\s*：:#]+$/u, '');
}
