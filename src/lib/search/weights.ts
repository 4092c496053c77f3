/** Every number that ranking uses. docs/search.md tells what each does and how to tune it. */
export const WEIGHTS = {
  /** strength of a term by the zone it stands in */
  zone: { title: 5, name: 4.5, ask: 3.2, heading: 2, summary: 2.2, body: [0, 1, 1.4, 1.8], around: 0.35 },
  /** half-way point of saturation: more zones add less and less */
  saturation: 4,
  /** what a part of a name counts that does not stand there whole, by the share that does */
  partial: { name: 0.35, free: 0.75, power: 1.3 },
  /** alternatives of what was typed */
  alternative: { typed: 1, concept: 0.92, corrected: 0.9, pinyin: 1, tag: 0.55 },
  /** weight of a known name: this times its rareness */
  named: 1,
  /** weight of a loose stretch: this times the root of what its pairs weigh together */
  loose: 2.5,
  /** share of a single character beside the pairs of a loose stretch */
  char: 0.4,
  /** factor of words that any question may hold: 处理, 超标, 标准 */
  generic: 0.4,
  /** factors of entries from the region that the query names, and from another */
  region: { same: 2, other: 0.35 },
  /** how much of the query an entry has to answer: 0 any, 1 in proportion, more than 1 sharper */
  coverage: 1,
  /** a whole query standing in a title or name, as a factor on top */
  exactTitle: 1.6,
  /** share of the strength of linked entries that an entry takes over */
  neighbours: { share: 0.18, from: 24 },
  /** what entries near the strongest ones gain: share of their strength, how many lend it, at the most of the best */
  near: { share: 0.16, from: 10, most: 0.5 },
  /** a number of a standard or document that is the entry's own */
  ownNumber: 4,
  /** entries weaker than this share of the best are not shown, unless they hold every word */
  cut: 0.1,
  meaning: { glossary: 1.35, technologies: 1.1 },
  kind: {
    glossary: 1,
    technologies: 1.05,
    standards: 1,
    training: 1.05,
    policies: 0.97,
    cases: 0.95,
    institutions: 0.85,
    reviews: 0.5,
    catalogues: 0.85,
    events: 0.8,
    demands: 0.45,
    finance: 0.97,
  } as Readonly<Record<string, number>>,
} as const;
