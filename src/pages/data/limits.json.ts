import { limitCatalogue } from '@/data/views/limit-catalogue.ts';

/** All limit rows in one file: what /limits/ and /check/ work on. */
export function GET() {
  return Response.json(limitCatalogue());
}
