import { performingTechnologies } from '@/data/views/performing-technologies.ts';

/** What technologies achieve by sourced figures: /check/ sets what has to be removed beside it. */
export function GET() {
  return Response.json(performingTechnologies());
}
