import { recordFeed } from '@/data/views/record.ts';
import { atomOf } from '@/lib/history/feed.ts';

/** The latest changes as Atom. */
export function GET() {
  return new Response(atomOf(recordFeed()), { headers: { 'content-type': 'application/atom+xml' } });
}
