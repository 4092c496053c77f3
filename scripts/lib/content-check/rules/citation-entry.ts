import { eachEntry } from '../check.ts';
import { valuePlace } from '../places.ts';
import { foldNumber } from '../standard-number.ts';
import type { Library, Rule } from '../types.ts';

export const citationEntry: Rule = {
  id: 'citation-entry',
  title: '本库收录的标准写进 relations，不写进 citations；需要加说明的除外',
  why: '写进 relations 才有链接，标准页上也才看得到谁引用了它。',
  check: (library) => {
    const ids = idsByNumber(library);
    return eachEntry((entry) => {
      const citations: unknown[] = Array.isArray(entry.data['citations']) ? entry.data['citations'] : [];
      return citations.flatMap((citation, index) => {
        const { number, note } = (citation ?? {}) as Record<string, unknown>;
        const id = typeof number === 'string' && !note ? ids.get(foldNumber(number)) : undefined;
        if (!id) return [];
        const at = valuePlace(entry, 'citations', index, 'number');
        return [{ at, what: `标准“${number}”本库有收录`, fix: `改写到 relations.standards 里：${id}` }];
      });
    })(library);
  },
};

function idsByNumber({ byId }: Library): Map<string, string> {
  const standards = [...(byId.get('standards')?.values() ?? [])];
  return new Map(standards.map(({ id, data }) => [foldNumber(String(data['number'] ?? '')), id]));
}
