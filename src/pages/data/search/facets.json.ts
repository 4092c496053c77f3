import { searchFacets } from '@/data/search.ts';

/** Labels of the values that the search filters by. */
export function GET() {
  return Response.json(searchFacets());
}
