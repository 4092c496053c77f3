import { limitsByPollutant } from '@/data/limits.ts';
import { limitGroups } from '@/data/views/limit-groups.ts';

export function getStaticPaths() {
  return [...limitsByPollutant.keys()].map((pollutant) => ({ params: { pollutant } }));
}

/** All limits of one pollutant, by standard. */
export function GET({ params }: { params: { pollutant: string } }) {
  return Response.json(limitGroups(params.pollutant));
}
