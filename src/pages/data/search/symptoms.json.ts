import { searchSymptoms } from '@/data/search.ts';

/** Signs of trouble and their possible causes. */
export function GET() {
  return Response.json(searchSymptoms());
}
