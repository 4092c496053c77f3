import { z } from 'astro/zod';
import { codesOf } from '../vocab/codes.ts';
import { DRAFT_PARTS, type DraftPart, UNSURE_FIELD } from '../vocab/demand-draft.ts';
import { FIELDS } from '../vocab/fields.ts';
import { INDUSTRIES } from '../vocab/industries.ts';
import { REGIONS } from '../vocab/regions.ts';
import { MEDIA } from '../vocab/terms.ts';

const text = (part: DraftPart) => z.string().max(DRAFT_PARTS[part].max);

/**
 * A demand as it is sent. The browser checks the same in src/lib/demand/validate.ts, without zod; a test holds the
 * two together.
 */
export const demandDraftSchema = z.strictObject({
  title: text('title').optional(),
  field: z.enum([...codesOf(FIELDS), UNSURE_FIELD]),
  region: z.enum(REGIONS.map(({ code }) => code)).optional(),
  industry: z.enum(INDUSTRIES.map(({ code }) => code)).optional(),
  medium: z.enum(codesOf(MEDIA)).optional(),
  situation: text('situation').min(1),
  measured: text('measured'),
  target: text('target'),
  constraints: text('constraints'),
  place: text('place'),
  deadline: z.iso.date().optional(),
  contact: text('contact').optional(),
});
