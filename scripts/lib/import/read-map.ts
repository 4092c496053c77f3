import type { Finding } from '../content-check/types.ts';
import { type KeyPath, locate, locateKey, placeOf, yamlSource } from '../content-check/yaml-source.ts';
import type { HeaderMap, ImportField } from './headers.ts';

/**
 * Reads a map of our fields to their headers, `situation: 问题描述` or `situation: [现状, 存在问题]`.
 * @param path of the file, for places
 */
export function readMap(
  path: string,
  text: string,
  fields: readonly ImportField[],
): { readonly map: HeaderMap; readonly problems: readonly Finding[] } {
  const source = yamlSource(path, text);
  const [error] = source.doc.errors;
  if (error)
    return {
      map: {},
      problems: [
        {
          at: placeOf(source, error.pos[0]),
          what: '对照表的 YAML 写错了',
          fix: '一行一项，写作 title: 表头',
        },
      ],
    };
  const { data } = source;
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return {
      map: {},
      problems: [{ at: locate(source, []), what: '对照表是空的', fix: '一行一项，写作 title: 表头' }],
    };
  const problems: Finding[] = [];
  const map: Record<string, HeaderMap[string]> = {};
  for (const [key, value] of Object.entries(data)) {
    const path: KeyPath = [key];
    const headers = [value].flat();
    if (!fields.some((field) => field.key === key))
      problems.push({
        at: locateKey(source, [], key),
        what: `没有“${key}”这个字段`,
        fix: `可用的字段：${fields.map((field) => field.key).join('、')}`,
      });
    else if (headers.length === 0 || !headers.every((name) => typeof name === 'string' && name !== ''))
      problems.push({ at: locate(source, path), what: `${key} 要写表头`, fix: `写作 ${key}: 表头` });
    else map[key] = { headers: headers.map(String), at: locate(source, path) };
  }
  return { map, problems };
}
