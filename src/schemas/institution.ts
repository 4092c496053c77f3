import { z } from 'astro/zod';
import { codesOf } from '../vocab/codes.ts';
import { INSTITUTION_KINDS } from '../vocab/terms.ts';
import { entryBase, fields, region } from './shared/base.ts';

/** 机构；不收录个人。 */
export const institution = z.strictObject({
  ...entryBase,
  formerName: z.string().min(2).optional().describe('曾用名'),
  kind: z.enum(codesOf(INSTITUTION_KINDS)).describe('机构类别'),
  host: z.string().min(2).optional().describe('依托或主管单位'),
  region,
  fields,
  services: z.array(z.string().min(2)).min(1).meta({ label: '服务' }).describe('能提供的服务'),
  website: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('官方网站'),
  note: z.string().min(2).optional().describe('备注'),
});
