/** Results of one query as one system gave them. */
export interface Run {
  /** keys of all results, best first */
  readonly keys: readonly string[];
  /** bytes fetched with nothing in the cache, where measured */
  readonly bytes?: number;
  /** bytes of the query after another one, where measured */
  readonly later?: number;
  /** milliseconds from the query to the results, warm */
  readonly ms: number;
}

/** What a query wants: grades by key; a literal query wants every page that holds it, each alike. */
export type Wanted = ReadonlyMap<string, number>;

/** Grade from which an entry counts as success. */
const USEFUL = 2;
const PAGE = 10;

/** Share of the wanted entries that are among the results. */
export function recall(keys: readonly string[], wanted: Wanted): number {
  const found = new Set(keys);
  return [...wanted.keys()].filter((key) => found.has(key)).length / wanted.size;
}

/** Share of wanted entries among the first ten, or among as many as there are to want. */
export function precision(keys: readonly string[], wanted: Wanted): number {
  const size = Math.min(PAGE, wanted.size);
  const first = keys.slice(0, size);
  return first.filter((key) => wanted.has(key)).length / size;
}

/** 1 when a useful entry is among the first. */
export function success(keys: readonly string[], wanted: Wanted, first: number): number {
  return keys.slice(0, first).some((key) => (wanted.get(key) ?? 0) >= USEFUL) ? 1 : 0;
}

/** One over the place of the first useful entry. */
export function reciprocalRank(keys: readonly string[], wanted: Wanted): number {
  const at = keys.findIndex((key) => (wanted.get(key) ?? 0) >= USEFUL);
  return at < 0 ? 0 : 1 / (at + 1);
}

/** Normalised discounted cumulative gain of the first ten, gain 2^grade − 1. */
export function ndcg(keys: readonly string[], wanted: Wanted): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, PAGE).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const best = gain([...wanted.values()].sort((a, b) => b - a));
  return best === 0 ? 0 : gain(keys.map((key) => wanted.get(key) ?? 0)) / best;
}

/** Means over queries. */
export interface Summary {
  readonly queries: number;
  readonly recall?: number;
  readonly precision?: number;
  readonly worst?: number;
  readonly success1?: number;
  readonly success3?: number;
  readonly ndcg?: number;
  readonly mrr?: number;
  readonly zero: number;
  readonly bytes?: { readonly median: number; readonly worst: number };
  readonly later?: { readonly median: number; readonly worst: number };
  readonly ms: { readonly median: number; readonly p95: number };
}

/** Sums a set of queries up; literal and judged queries have measures of their own. */
export function summarise(
  runs: readonly { readonly run: Run; readonly wanted: Wanted; readonly literal: boolean }[],
): Summary {
  const literal = runs.filter((one) => one.literal);
  const judged = runs.filter((one) => !one.literal);
  const bytes = runs.flatMap(({ run }) => run.bytes ?? []);
  const later = runs.flatMap(({ run }) => run.later ?? []);
  const spread = (numbers: readonly number[]) => ({
    median: quantile(numbers, 0.5),
    worst: Math.max(...numbers),
  });
  const mean = (list: typeof runs, measure: (keys: readonly string[], wanted: Wanted) => number) =>
    list.reduce((sum, { run, wanted }) => sum + measure(run.keys, wanted), 0) / list.length;
  return {
    queries: runs.length,
    ...(literal.length > 0
      ? {
          recall: mean(literal, recall),
          precision: mean(literal, precision),
          worst: Math.min(
            ...literal.map(({ run, wanted }) =>
              Math.min(recall(run.keys, wanted), precision(run.keys, wanted)),
            ),
          ),
        }
      : {}),
    ...(judged.length > 0
      ? {
          success1: mean(judged, (keys, wanted) => success(keys, wanted, 1)),
          success3: mean(judged, (keys, wanted) => success(keys, wanted, 3)),
          ndcg: mean(judged, ndcg),
          mrr: mean(judged, reciprocalRank),
        }
      : {}),
    zero: runs.filter(({ run }) => run.keys.length === 0).length / runs.length,
    ...(bytes.length > 0 ? { bytes: spread(bytes) } : {}),
    ...(later.length > 0 ? { later: spread(later) } : {}),
    ms: {
      median: quantile(
        runs.map(({ run }) => run.ms),
        0.5,
      ),
      p95: quantile(
        runs.map(({ run }) => run.ms),
        0.95,
      ),
    },
  };
}

/** The value below which a share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
