import { searchCards } from '@/data/search.ts';

/** What the search indexer knows of each entry besides its page. */
export function GET() {
  return Response.json(searchCards());
}
