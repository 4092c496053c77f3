import { combinations } from '@/data/entries.ts';
import { routeDetail } from '@/data/finder-detail.ts';

export function getStaticPaths() {
  return combinations.map(({ id }) => ({ params: { id } }));
}

/** The steps of one route with their reasons and its sources. */
export function GET({ params }: { params: { id: string } }) {
  return Response.json(routeDetail(params.id));
}
