import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { datesAsText } from './lib/text/dates-as-text.ts';
import { combination } from './schemas/combination.ts';
import { SCHEMAS } from './schemas/index.ts';
import { showcase } from './schemas/showcase.ts';
import { symptom } from './schemas/symptom.ts';
import type { Collection } from './vocab/collections.ts';

/** Entries of a collection are the Markdown files in its folder; the id is the file name. */
function entries<C extends Collection>(name: C) {
  return defineCollection({
    loader: glob({ base: `./src/content/${name}`, pattern: '*.{md,mdx}', retainBody: false }),
    schema: z.preprocess(datesAsText, SCHEMAS[name]),
  });
}

export const collections = {
  technologies: entries('technologies'),
  cases: entries('cases'),
  policies: entries('policies'),
  standards: entries('standards'),
  training: entries('training'),
  institutions: entries('institutions'),
  glossary: entries('glossary'),
  reviews: entries('reviews'),
  catalogues: entries('catalogues'),
  events: entries('events'),
  demands: entries('demands'),
  finance: entries('finance'),
  assistance: entries('assistance'),
  pages: entries('pages'),
  showcase: defineCollection({ loader: file('src/content/showcase.yaml'), schema: showcase }),
  combinations: defineCollection({ loader: file('src/content/combinations.yaml'), schema: combination }),
  symptoms: defineCollection({ loader: file('src/content/symptoms.yaml'), schema: symptom }),
};
