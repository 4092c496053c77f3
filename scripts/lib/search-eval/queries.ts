import { readFileSync } from 'node:fs';

/** An entry that answers a query: 3 exactly what was wanted, 2 clearly useful, 1 related. */
export interface Judged {
  /** `collection/id` */
  readonly key: string;
  readonly grade: number;
}

export interface Query {
  readonly q: string;
  readonly intent: string;
  /** without judgements the pages' own text decides: relevant is what contains the query */
  readonly judged?: readonly Judged[];
}

/**
 * Reads a file of queries: an array of `{ q, intent, relevant: [{ c, id, g }] }`, of `{ q }`, or of texts.
 * @throws Error that names the file and the place where it is of another form
 */
export function readQueries(file: string): Query[] {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`读不了查询文件 ${file}：${error instanceof Error ? error.message : error}`);
  }
  if (!Array.isArray(data) || data.length === 0) throw new Error(`查询文件 ${file} 应是非空的 JSON 数组`);
  return data.map((item: unknown, index) => {
    const place = `${file} 第 ${index + 1} 条`;
    if (typeof item === 'string' && item.trim()) return { q: item, intent: 'literal' };
    const { q, intent, relevant } = (item ?? {}) as { q?: unknown; intent?: unknown; relevant?: unknown };
    if (typeof q !== 'string' || !q.trim()) throw new Error(`${place}缺少查询词 q`);
    if (relevant === undefined) return { q, intent: 'literal' };
    if (!Array.isArray(relevant) || relevant.length === 0)
      throw new Error(`${place}的 relevant 应是非空数组`);
    return {
      q,
      intent: typeof intent === 'string' ? intent : 'other',
      judged: relevant.map((one: { c?: unknown; id?: unknown; g?: unknown } | null) => {
        if (typeof one?.c !== 'string' || typeof one.id !== 'string' || typeof one.g !== 'number')
          throw new Error(`${place}的 relevant 里每项要有 c、id、g：${JSON.stringify(one)}`);
        return { key: `${one.c}/${one.id}`, grade: one.g };
      }),
    };
  });
}
