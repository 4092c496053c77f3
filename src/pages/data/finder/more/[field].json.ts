import { moreIn } from '@/data/finder-around.ts';
import { FIELDS, type Field } from '@/vocab/fields.ts';

export function getStaticPaths() {
  return Object.keys(FIELDS).map((field) => ({ params: { field } }));
}

/** What a solution brief says of the cases and funds of one field beyond their titles. */
export function GET({ params }: { params: { field: Field } }) {
  return Response.json(moreIn(params.field));
}
