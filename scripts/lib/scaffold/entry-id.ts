import { ID_MAX } from '../../../src/schemas/shared/limits.ts';
import { ID_PATTERN } from '../../../src/schemas/shared/relations.ts';

/** What is wrong with an id, if anything is. */
export function idFault(id: string): string | undefined {
  if (!ID_PATTERN.test(id)) return `编号“${id}”只能用小写字母、数字和连字符，如 biological-aerated-filter`;
  return id.length > ID_MAX ? `编号有 ${id.length} 个字符，最多 ${ID_MAX} 个` : undefined;
}
