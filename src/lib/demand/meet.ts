import { isBlank, sameDraft } from './draft.ts';
import { isOnItsWay } from './queue.ts';
import type { Saved } from './saved.ts';

/**
 * What an open page does when another one has written the draft on the device:
 * `adopt` takes it over, nothing is lost by that; `yield` takes it over and offers its own text, because the other
 * one is on its way already; `offer` keeps its own text and offers the other; `ignore` goes on.
 */
export function meet(mine: Saved, theirs: Saved): 'adopt' | 'yield' | 'offer' | 'ignore' {
  const sameKey = mine.key === theirs.key;
  if (sameDraft(mine.draft, theirs.draft)) return sameKey ? 'adopt' : 'ignore';
  if (sameKey && (isOnItsWay(mine.delivery) || mine.delivery.kind === 'sent')) return 'adopt';
  if (sameKey && (isOnItsWay(theirs.delivery) || theirs.delivery.kind === 'sent'))
    return isBlank(mine.draft) ? 'adopt' : 'yield';
  return isBlank(theirs.draft) ? 'ignore' : 'offer';
}
