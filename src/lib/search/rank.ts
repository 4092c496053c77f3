import type { DocTable } from './doc-table.ts';
import type { Near } from './nearest.ts';
import { NO_POSTINGS, type Postings } from './postings.ts';
import { tagTerm } from './terms.ts';
import type { Group, Understanding } from './understand.ts';
import { WEIGHTS } from './weights.ts';
import { bodyBits, bodyLevel, ZONE } from './zones.ts';

/**
 * How an entry holds the query as typed: 4 it is its title, number or other name, 3 it was read and holds it, 2 it
 * seems to, 1 only a list around it does, 0 it does not.
 */
export type Literal = 0 | 1 | 2 | 3 | 4;

export interface Ranked {
  readonly doc: number;
  readonly score: number;
  /** share of the query that stands in the entry, 0–1 */
  readonly coverage: number;
  /** true when the entry holds everything that was typed, as typed or under another name */
  readonly full: boolean;
  readonly literal: Literal;
  /** how thick the thinnest pair of the term stands in the entry: the thicker, the likelier in one piece */
  readonly thickness: number;
}

const ZONES: readonly (readonly [number, number])[] = [
  [ZONE.title, WEIGHTS.zone.title],
  [ZONE.name, WEIGHTS.zone.name],
  [ZONE.ask, WEIGHTS.zone.ask],
  [ZONE.heading, WEIGHTS.zone.heading],
  [ZONE.summary, WEIGHTS.zone.summary],
  [ZONE.around, WEIGHTS.zone.around],
];

/** Rareness of a term: BM25's, never below a little. */
export function idf(df: number, size: number): number {
  return Math.log(1 + (size - df + 0.5) / (df + 0.5));
}

interface GroupScore {
  readonly strength: Float32Array;
  readonly full: Uint8Array;
  /** weight of the group: rareness of its rarest reading */
  readonly weight: number;
}

/** Ranks every document that has something of the query. */
export function rank(
  understanding: Understanding,
  postings: ReadonlyMap<string, Postings>,
  docs: DocTable,
): Ranked[] {
  const groups = understanding.groups
    .map((group) => scoreGroup(group, postings, docs.size))
    .filter((group): group is GroupScore => group !== undefined);
  if (groups.length === 0) return [];
  const total = groups.reduce((sum, group) => sum + group.weight, 0);
  const literal = holdersOf(understanding.phrase, postings);
  const place = placeFactor(understanding, postings);
  const score = new Float32Array(docs.size);
  const coverage = new Float32Array(docs.size);
  const found: number[] = [];
  for (let doc = 0; doc < docs.size; doc += 1) {
    let sum = 0;
    let covered = 0;
    for (const group of groups) {
      const strength = group.strength[doc] ?? 0;
      if (!strength) continue;
      sum += group.weight * strength;
      covered += group.weight * Math.min(1, strength * 1.6);
    }
    if (!sum) continue;
    coverage[doc] = covered / total;
    score[doc] =
      (sum / total) *
      (coverage[doc] ?? 0) ** WEIGHTS.coverage *
      docs.worth(doc) *
      kindFactor(docs.kind(doc), understanding) *
      place(doc);
    found.push(doc);
  }
  if (!understanding.literal) spread(score, found, docs, place);
  const ranked: Ranked[] = [];
  for (let doc = 0; doc < docs.size; doc += 1) {
    const value = score[doc] ?? 0;
    if (!value) continue;
    ranked.push({
      doc,
      score: value,
      coverage: coverage[doc] ?? 0,
      full: literal.has(doc) || groups.every((group) => group.full[doc]),
      literal: literal.get(doc)?.level ?? 0,
      thickness: literal.get(doc)?.thickness ?? 0,
    });
  }
  return ranked.sort(byScore);
}

/**
 * Lets entries that speak of the same things as the strongest rise a little: askers rarely use all the words of the
 * trade, but the best entry does.
 * @param near neighbours of the strongest entries, by number
 */
export function lift(
  ranked: readonly Ranked[],
  near: ReadonlyMap<number, readonly Near[]>,
  understanding: Understanding,
  docs: DocTable,
): Ranked[] {
  const best = ranked[0]?.score ?? 0;
  const byDoc = new Map(ranked.map((one) => [one.doc, one]));
  const gain = new Map<number, number>();
  for (const [doc, neighbours] of near) {
    const score = byDoc.get(doc)?.score ?? 0;
    const closest = neighbours[0]?.[1] || 1;
    for (const [other, nearness] of neighbours)
      gain.set(other, (gain.get(other) ?? 0) + (score * WEIGHTS.near.share * nearness) / closest);
  }
  for (const [doc, value] of gain) {
    const own = byDoc.get(doc) ?? {
      doc,
      score: 0,
      coverage: 0,
      full: false,
      literal: 0 as const,
      thickness: 0,
    };
    const factor = docs.worth(doc) * kindFactor(docs.kind(doc), understanding);
    byDoc.set(doc, { ...own, score: own.score + Math.min(value, best * WEIGHTS.near.most) * factor });
  }
  return [...byDoc.values()].sort(byScore);
}

/** Entries that hold a term as typed come before those that hold it under another name. */
const byScore = (a: Ranked, b: Ranked) => b.literal - a.literal || b.score - a.score || a.doc - b.doc;

const OWN = ZONE.title | ZONE.heading | ZONE.summary | bodyBits(1) | bodyBits(99);

/**
 * Brings the ranking in line with what reading the entries has shown: pairs of characters may stand apart, and an
 * entry may be called exactly that.
 * @param read how entries that were read hold the query
 */
export function settle(ranked: readonly Ranked[], read: ReadonlyMap<number, Literal>): Ranked[] {
  return ranked
    .map((one) => {
      const literal = read.get(one.doc);
      return literal === undefined ? one : { ...one, literal };
    })
    .sort(byScore);
}

interface Held {
  readonly level: 1 | 2;
  readonly thickness: number;
}

/** Entries whose visible text holds all the terms. */
function holdersOf(terms: readonly string[], postings: ReadonlyMap<string, Postings>): Map<number, Held> {
  let held: Map<number, Held> | undefined;
  for (const term of terms) {
    const { docs, zones } = postings.get(term) ?? NO_POSTINGS;
    const next = new Map<number, Held>();
    docs.forEach((doc, i) => {
      const bits = zones[i] ?? 0;
      const level = bits & OWN ? 2 : bits & ZONE.around ? 1 : 0;
      const before = held ? held.get(doc) : { level: 2, thickness: Number.POSITIVE_INFINITY };
      if (!level || !before) return;
      const thickness = bits & ZONE.title ? 5 : bits & (ZONE.heading | ZONE.summary) ? 4 : bodyLevel(bits);
      next.set(doc, {
        level: level === 2 && before.level === 2 ? 2 : 1,
        thickness: Math.min(thickness, before.thickness),
      });
    });
    held = next;
  }
  return held ?? new Map();
}

/** Entries of the region that is named come first, those of another one last. */
function placeFactor(
  { tags }: Understanding,
  postings: ReadonlyMap<string, Postings>,
): (doc: number) => number {
  const regions = tags.filter((tag) => tag.startsWith('region:'));
  if (regions.length === 0) return () => 1;
  const same = new Set(regions.flatMap((tag) => postings.get(tagTerm(tag))?.docs ?? []));
  const any = new Set(postings.get(tagTerm('has:region'))?.docs ?? []);
  return (doc) => (same.has(doc) ? WEIGHTS.region.same : any.has(doc) ? WEIGHTS.region.other : 1);
}

function kindFactor(kind: string, { kinds, asksMeaning, asksLimit }: Understanding): number {
  let factor = WEIGHTS.kind[kind] ?? 1;
  factor *= (kinds as Readonly<Record<string, number>>)[kind] ?? 1;
  if (asksMeaning) factor *= (WEIGHTS.meaning as Readonly<Record<string, number>>)[kind] ?? 1;
  if (asksLimit && kind === 'standards') factor *= 1.35;
  return factor;
}

/** Entries linked with strong ones are worth a look: they take over a share, the more of them the more. */
function spread(
  score: Float32Array,
  found: readonly number[],
  docs: DocTable,
  place: (doc: number) => number,
) {
  const { share, from } = WEIGHTS.neighbours;
  const seeds = [...found].sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0)).slice(0, from);
  const gain = new Map<number, number>();
  for (const seed of seeds) {
    const linked = docs.related(seed);
    const each = ((score[seed] ?? 0) * share) / Math.sqrt(Math.max(4, linked.length) / 4);
    for (const doc of linked) gain.set(doc, (gain.get(doc) ?? 0) + each);
  }
  const best = score[seeds[0] ?? 0] ?? 0;
  for (const [doc, value] of gain)
    score[doc] = (score[doc] ?? 0) + Math.min(value, best * 0.5) * docs.worth(doc) * place(doc);
}

function scoreGroup(
  group: Group,
  postings: ReadonlyMap<string, Postings>,
  size: number,
): GroupScore | undefined {
  const strength = new Float32Array(size);
  const full = new Uint8Array(size);
  let weight = 0;
  for (const { terms, weight: trust, whole, why } of group.alternatives) {
    const lists = terms.map(({ term, share, hint = false }) => ({
      ...(postings.get(term) ?? NO_POSTINGS),
      share,
      hint,
    }));
    const required = lists.filter(({ hint }) => !hint).length;
    const known = lists.filter(({ docs }) => docs.length > 0);
    if (known.length === 0 || (whole && known.length < lists.length)) continue;
    const masses = known.map(({ docs, share }) => share * idf(docs.length, size));
    const mass = masses.reduce((sum, one) => sum + one, 0);
    const zoneMass = new Float32Array(size * 7);
    const seen = new Uint8Array(size);
    const touched = new Set<number>();
    known.forEach(({ docs, zones, hint }, index) => {
      const one = masses[index] ?? 0;
      for (let i = 0; i < docs.length; i += 1) {
        const doc = docs[i] ?? 0;
        const bits = zones[i] ?? 0;
        touched.add(doc);
        if (!hint) seen[doc] = (seen[doc] ?? 0) + 1;
        for (let z = 0; z < 6; z += 1)
          if (bits & (ZONES[z]?.[0] ?? 0)) zoneMass[doc * 7 + z] = (zoneMass[doc * 7 + z] ?? 0) + one;
        const level = bodyLevel(bits);
        if (level)
          zoneMass[doc * 7 + 6] = (zoneMass[doc * 7 + 6] ?? 0) + one * (WEIGHTS.zone.body[level] ?? 0);
      }
    });
    const { partial } = WEIGHTS;
    let holders = 0;
    for (const doc of touched) {
      let sum = 0;
      for (let z = 0; z < 6; z += 1) {
        const share = (zoneMass[doc * 7 + z] ?? 0) / mass;
        if (share) sum += (ZONES[z]?.[1] ?? 0) * shareValue(share, whole ? partial.name : partial.free);
      }
      const body = (zoneMass[doc * 7 + 6] ?? 0) / mass;
      if (body) sum += body > 1 ? body : shareValue(body, whole ? partial.name : partial.free);
      const value = trust * (sum / (sum + WEIGHTS.saturation));
      if (value > (strength[doc] ?? 0)) strength[doc] = value;
      if (seen[doc] === required) {
        holders += 1;
        if (why !== 'tag') full[doc] = 1;
      }
    }
    // A loose run weighs what its pairs weigh together, dampened; a name what its holders make it.
    const own = whole
      ? WEIGHTS.named * idf(Math.max(1, holders), size)
      : Math.min(mass, WEIGHTS.loose * Math.sqrt(mass));
    if (why !== 'tag') weight = Math.max(weight, own * trust);
  }
  return weight ? { strength, full, weight: weight * group.weight } : undefined;
}

function shareValue(share: number, factor: number): number {
  return share >= 0.999 ? 1 : factor * share ** WEIGHTS.partial.power;
}
