import { searchConcepts } from '@/data/search.ts';

/** Names and what they stand for, for the search and for anyone who wants a vocabulary of the field. */
export function GET() {
  return Response.json(searchConcepts());
}
