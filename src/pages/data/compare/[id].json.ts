import { comparedOf } from '@/data/compare.ts';
import { type Entry, entries } from '@/data/entries.ts';

export function getStaticPaths() {
  return entries.technologies.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

/** One technology as it stands beside others. */
export function GET({ props }: { props: { entry: Entry<'technologies'> } }) {
  return Response.json(comparedOf(props.entry));
}
