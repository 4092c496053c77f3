import { finderIndex } from '@/data/finder.ts';

/** What the finder weighs problems against. */
export function GET() {
  return Response.json(finderIndex());
}
