import { finderIndex } from '@/data/finder.ts';
import { packIndex } from '@/lib/match/pack.ts';

/** What the finder weighs problems against. */
export function GET() {
  return Response.json(packIndex(finderIndex()));
}
