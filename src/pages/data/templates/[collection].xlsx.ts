import { templateOf } from '@/data/templates.ts';
import { COLLECTIONS, type Collection } from '@/vocab/collections.ts';

export function getStaticPaths() {
  // 说明 is about the site itself and not for others to fill in.
  return Object.keys(COLLECTIONS)
    .filter((collection) => collection !== 'pages')
    .map((collection) => ({ params: { collection } }));
}

/** A table to fill in and hand over: npm run import makes entries of it. */
export function GET({ params }: { params: { collection: Collection } }) {
  return new Response(templateOf(params.collection));
}
