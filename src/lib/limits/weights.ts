/** Every number that ranking of limit rows uses; the tests on questions say what they reach. */
export const LIMIT_WEIGHTS = {
  /** a pollutant asked for by another's name: VOCs for 非甲烷总烃 */
  kindred: -3,
  /** words of the question found in the standard's title and names, times their rareness */
  title: 1,
  /** the same for what was not said but stands for it, and for the names of its industries */
  added: 0.6,
  industry: 0.45,
  /** words of the question found in class, condition, averaging time and clause */
  row: 0.8,
  rowAdded: 0.55,
  /** words of the class and the condition that nobody asked for, times their rareness */
  unasked: -0.18,
  /** no row loses more than this by words that nobody asked for */
  mostUnasked: -3,
  /** the same for the title */
  unaskedTitle: -0.06,
  /** the standard is named by number, or by one of its popular names */
  number: 60,
  alias: 6,
  /** comprehensive standards where no industry is named */
  general: 3,
  /** industry of the question is one of the standard's */
  sameIndustry: 4,
  /** a decisive word of the question that the row shares, contradicts, or does not have */
  aspect: { same: 5, other: -12, missing: -0.8, unasked: -1.2 },
  grade: { same: 8, other: -14, missing: -6 },
  special: { same: 6, missing: -8, unasked: -8 },
  medium: { same: 4, other: -10 },
  kind: { same: 5, other: -6 },
  circumstance: { holds: 5, fails: -9 },
  /** a figure of the question that is the row's */
  figure: 3,
  /** rows of the region named, of another, and local ones where none is named */
  region: { same: 22, other: -60, unnamed: -12 },
  state: { superseded: -14, upcoming: -6, transition: -2, transitionExisting: 5, unknown: -2 },
  /** what is meant where nothing is said */
  usual: { site: -4, new: 0.8, existing: -0.8, indirect: -1.5, rate: -1.5 },
  doubt: -0.3,
} as const;
