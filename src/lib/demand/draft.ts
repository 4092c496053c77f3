import { DRAFT_PARTS, DRAFT_QUESTIONS, type DraftPart, UNSURE_FIELD } from '../../vocab/demand-draft.ts';
import { FIELDS } from '../../vocab/fields.ts';
import { INDUSTRIES } from '../../vocab/industries.ts';
import { REGIONS } from '../../vocab/regions.ts';
import { MEDIA } from '../../vocab/terms.ts';

/** What somebody has written so far; a part not written is empty. */
export type Draft = Readonly<Record<DraftPart, string>>;

export const PARTS = Object.keys(DRAFT_PARTS) as DraftPart[];

/** The parts that are chosen from a list: code → word. */
export const CHOICES: Partial<Record<DraftPart, ReadonlyMap<string, string>>> = {
  field: new Map([...Object.entries(FIELDS), [UNSURE_FIELD, '说不清']]),
  region: new Map(REGIONS.map(({ code, fullName }) => [code, fullName])),
  industry: new Map(INDUSTRIES.map(({ code, name }) => [code, name])),
  medium: new Map(Object.entries(MEDIA)),
};

/** Parts always sent, even when nothing stands in them. */
const ALWAYS = new Set<DraftPart>([...DRAFT_QUESTIONS, 'field']);

export const EMPTY_DRAFT: Draft = readDraft({});

/** A draft out of whatever was stored, opened or typed: texts with plain line ends, other values dropped. */
export function readDraft(value: unknown): Draft {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return Object.fromEntries(
    PARTS.map((part) => {
      const text = given[part];
      return [part, typeof text === 'string' ? text.replace(/\r\n?/g, '\n').toWellFormed() : ''];
    }),
  ) as Draft;
}

/** The draft without blanks around its parts. */
export function trimmed(draft: Draft): Draft {
  return Object.fromEntries(PARTS.map((part) => [part, draft[part].trim()])) as Draft;
}

/** True where nothing has been written. */
export function isBlank(draft: Draft): boolean {
  return sameDraft(draft, EMPTY_DRAFT);
}

/** True where both say the same, blanks around the parts aside. */
export function sameDraft(one: Draft, other: Draft): boolean {
  return PARTS.every((part) => one[part].trim() === other[part].trim());
}

/** The draft as src/schemas/demand-draft.ts takes it: the five answers, the field, and what else was written. */
export function toWire(draft: Draft): Partial<Record<DraftPart, string>> {
  const clean = trimmed(draft);
  return Object.fromEntries(
    PARTS.filter((part) => clean[part] || ALWAYS.has(part)).map((part) => [
      part,
      clean[part] || (part === 'field' ? UNSURE_FIELD : ''),
    ]),
  );
}

/** What a part says, codes spelled out. */
export function wordsOf(part: DraftPart, value: string): string {
  return CHOICES[part]?.get(value) ?? value;
}
