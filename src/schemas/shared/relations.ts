import { z } from 'astro/zod';
import { COLLECTIONS, ENTRY_COLLECTIONS, type EntryCollection } from '../../vocab/collections.ts';
import { ID_MAX } from './limits.ts';

/** File names without extension; quoted in docs/content-model.md. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The id of an entry of one collection; the target is read from the metadata by check, forms and docs. */
export function idOf(collection: EntryCollection) {
  return z.string().regex(ID_PATTERN, '编号只用小写字母、数字和连字符').max(ID_MAX).meta({ ref: collection });
}

/** Links to other entries by collection. They are written on one side only; pages show them from both. */
export const relations = z
  .strictObject(
    Object.fromEntries(
      ENTRY_COLLECTIONS.map((name) => [
        name,
        z
          .array(idOf(name))
          .optional()
          .meta({ label: `相关${COLLECTIONS[name].label}` }),
      ]),
    ) as Record<EntryCollection, z.ZodOptional<z.ZodArray<ReturnType<typeof idOf>>>>,
  )
  .meta({ label: '相关条目' })
  .describe('相关条目的编号，按集合分列；只需在一侧填写，另一侧自动显示');

/** A standard that is cited without an entry of its own, or whose citation needs a word of explanation. */
export const citation = z.strictObject({
  number: z.string().min(3).describe('标准编号，如 GB/T 21247-2007'),
  title: z.string().min(2).optional().describe('标准名称'),
  note: z.string().min(2).optional().describe('引用说明'),
});
