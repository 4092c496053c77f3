import { FIELDS } from '../../../src/vocab/fields.ts';
import { INDUSTRIES } from '../../../src/vocab/industries.ts';
import { POLLUTANTS } from '../../../src/vocab/pollutants.ts';
import { REGIONS } from '../../../src/vocab/regions.ts';
import { soundRows } from './cells.ts';
import type { Library } from './types.ts';

/** A vocabulary and how much of it the library uses. */
interface VocabularyUse {
  readonly name: string;
  readonly size: number;
  /** codes with their names that no entry and no limit has */
  readonly unused: readonly string[];
}

/** The vocabularies that hub pages are made of, with the frontmatter fields and limit columns that hold their codes. */
const VOCABULARIES = [
  { name: '领域', fields: ['fields'], terms: Object.entries(FIELDS) },
  { name: '污染物', fields: ['pollutants', 'pollutant'], terms: named(POLLUTANTS) },
  { name: '行业', fields: ['industries', 'industry'], terms: named(INDUSTRIES) },
  { name: '地区', fields: ['regions', 'region'], terms: named(REGIONS) },
] as const;

/** Codes that nothing uses yet: no fault, for a vocabulary may be ahead of the content, but good to know. */
function vocabularyUse(library: Library): VocabularyUse[] {
  return VOCABULARIES.map(({ name, fields, terms }) => {
    const used = new Set<unknown>([
      ...library.entries.flatMap(({ data }) => fields.flatMap((field) => data[field])),
      ...library.limits.flatMap((table) =>
        soundRows(table).flatMap(({ cells }) => fields.map((field) => cells[field])),
      ),
    ]);
    const unused = terms.filter(([code]) => !used.has(code)).map(([code, label]) => `${code}（${label}）`);
    return { name, size: terms.length, unused };
  });
}

/** The same in words, one line a vocabulary. */
export function vocabularyReport(library: Library): string {
  return vocabularyUse(library)
    .map(({ name, size, unused }) =>
      unused.length === 0
        ? `${name}：${size} 个代码都有内容`
        : `${name}：${size} 个代码，${unused.length} 个还没有内容：${unused.join('、')}`,
    )
    .join('\n');
}

function named(terms: readonly { readonly code: string; readonly name: string }[]): [string, string][] {
  return terms.map(({ code, name }) => [code, name]);
}
