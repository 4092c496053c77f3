import { type Entry, entries } from '@/data/entries.ts';
import { technologyDetail } from '@/data/finder-detail.ts';

export function getStaticPaths() {
  return entries.technologies.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

/** What a result of the finder says of one technology. */
export function GET({ props }: { props: { entry: Entry<'technologies'> } }) {
  return Response.json(technologyDetail(props.entry));
}
