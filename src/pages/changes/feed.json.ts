import { recordFeed } from '@/data/views/record.ts';
import { jsonOf } from '@/lib/history/feed.ts';

/** The latest changes as JSON Feed. */
export function GET() {
  return new Response(jsonOf(recordFeed()), { headers: { 'content-type': 'application/feed+json' } });
}
