import { standardId } from '../lib/standards/number.ts';
import { type State, standardState } from '../lib/view/state.ts';
import { type Entry, entries, find } from './entries.ts';
import { today } from './site.ts';

/** The recorded standard with this number, also when the year is written with two digits instead of four. */
export function standardByNumber(number: string): Entry<'standards'> | undefined {
  const id = standardId(number);
  return find('standards', id) ?? find('standards', id.replace(/-(?:19|20)(\d\d)$/, '-$1'));
}

/** What a standard is worth on the day of the build. */
export function stateOf(standard: Entry<'standards'>): State {
  const successor = standard.data.replacedBy ? standardByNumber(standard.data.replacedBy) : undefined;
  return standardState(standard.data, today, successor?.data);
}

/** Local standards by the number of their national counterpart. */
export const localStandardsFor: ReadonlyMap<string, readonly Entry<'standards'>[]> = Map.groupBy(
  entries.standards.filter((entry) => entry.data.counterpart),
  (entry) => standardId(entry.data.counterpart ?? ''),
);
