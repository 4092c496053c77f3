import { entries } from '@/data/entries.ts';

/** Ids and titles of all technologies, to choose from. */
export function GET() {
  return Response.json(entries.technologies.map(({ id, data }) => [id, data.title]));
}
