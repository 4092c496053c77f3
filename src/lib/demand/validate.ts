import { DRAFT_PARTS, type DraftPart } from '../../vocab/demand-draft.ts';
import { CHOICES, type Draft, PARTS, trimmed } from './draft.ts';

export type Faults = Partial<Record<DraftPart, string>>;

/**
 * What keeps a draft from being sent, by part, in words that say how to put it right. The same rules as
 * src/schemas/demand-draft.ts, which the browser is spared.
 */
export function faultsOf(draft: Draft): Faults {
  const clean = trimmed(draft);
  return Object.fromEntries(
    PARTS.flatMap((part) => {
      const fault = faultOf(part, clean[part]);
      return fault ? [[part, fault]] : [];
    }),
  );
}

function faultOf(part: DraftPart, value: string): string | undefined {
  const { label, max } = DRAFT_PARTS[part];
  if (part === 'situation' && !value) return '请写一写现在是什么情况，一句话也行。';
  const choices = CHOICES[part];
  if (choices) return value && !choices.has(value) ? `“${label}”请从列表里选。` : undefined;
  if (part === 'deadline') return value && !isDate(value) ? '日期请写成 2027-06-30 这样。' : undefined;
  const length = [...value].length;
  return length > max
    ? `“${label}”最多 ${max} 字，现在 ${length} 字，请删去 ${length - max} 字。`
    : undefined;
}

function isDate(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return year !== '' && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
