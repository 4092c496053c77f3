import type { z } from 'astro/zod';
import type { Collection } from '../vocab/collections.ts';
import { assistance } from './assistance.ts';
import { caseStudy } from './case.ts';
import { catalogue } from './catalogue.ts';
import { demand } from './demand.ts';
import { event } from './event.ts';
import { finance } from './finance.ts';
import { institution } from './institution.ts';
import { page } from './page.ts';
import { policy } from './policy.ts';
import { review } from './review.ts';
import { standard } from './standard.ts';
import { technology } from './technology.ts';
import { term } from './term.ts';
import { training } from './training.ts';

/** The schema of every collection: the one table that build, check, docs and forms read. */
export const SCHEMAS = {
  technologies: technology,
  cases: caseStudy,
  policies: policy,
  standards: standard,
  training,
  institutions: institution,
  glossary: term,
  reviews: review,
  catalogues: catalogue,
  events: event,
  demands: demand,
  finance,
  assistance,
  pages: page,
} as const satisfies Record<Collection, z.ZodType>;
