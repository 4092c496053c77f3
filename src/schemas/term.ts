import { z } from 'astro/zod';
import { codesOf } from '../vocab/codes.ts';
import { GLOSSARY_KINDS } from '../vocab/terms.ts';
import { entryBase, industries, pollutants } from './shared/base.ts';
import { source } from './shared/source.ts';

const words = z.array(z.string().min(1));

/** 术语。 */
export const term = z.strictObject({
  ...entryBase,
  title: z.string().min(1).max(40).describe('规范术语'),
  sources: z.array(source).describe('来源；通行术语可以为空'),
  kind: z.enum(codesOf(GLOSSARY_KINDS)).describe('术语类别'),
  en: z.string().min(2).optional().describe('英文'),
  abbr: words.describe('缩写'),
  synonyms: words.describe('同义词'),
  colloquial: words.meta({ label: '俗称' }).describe('俗称和口头说法'),
  broader: z.string().min(1).optional().describe('上位词'),
  narrower: words.describe('下位词'),
  pollutant: pollutants.element.optional().meta({ label: '污染物' }).describe('对应的污染物代码'),
  industry: industries.element.optional().meta({ label: '行业' }).describe('对应的行业代码'),
});
