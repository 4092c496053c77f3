import { aroundIn } from '@/data/finder-around.ts';
import { FIELDS, type Field } from '@/vocab/fields.ts';

export function getStaticPaths() {
  return Object.keys(FIELDS).map((field) => ({ params: { field } }));
}

/** Cases, policies, funds, courses, institutions and reviews of one field. */
export function GET({ params }: { params: { field: Field } }) {
  return Response.json(aroundIn(params.field));
}
