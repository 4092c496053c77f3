/**
 * Every number that decides what the finder offers and in which order. A score is a sum, so that each part can be shown
 * as a reason; 1 is what a question answered word for word gets. Tuned on the set `dev` of tests/match/scenarios.json.
 */
export const WEIGHTS = {
  /** the reader's words in the names and questions of a technology */
  words: 1.15,
  /** share of the best single question in it; the rest is all its words together */
  bestAsk: 0.35,
  /** it is called by name */
  called: 0.55,
  /** it treats what is to be treated */
  subject: 0.5,
  /** the same where that is not its main use */
  sideSubject: 0.8,
  /** it removes all the pollutants named */
  pollutant: 0.55,
  /** a pollutant is only met by its family: 重金属 for 镉 */
  family: 0.45,
  /** share of the pollutants named that it does not remove */
  pollutantMissing: -0.25,
  /** it removes none of the pollutants named */
  pollutantNone: -0.45,
  industry: 0.2,
  /** only the trade's group is the same */
  industryGroup: 0.05,
  /** it is used in other trades only */
  industryOther: -0.08,
  suits: 0.2,
  caution: -0.16,
  /** a job of another size than it is made for */
  scale: -0.45,
  /** a cause of the sign that was described leads to it; each further cause counts half */
  sign: 0.7,
  /** first choice of a step of the best route; further choices count half */
  route: 0.43,
  removalEnough: 0.15,
  removalShort: -0.15,
  /** watching, managing or first aid where treatment was asked for */
  otherIntent: { monitoring: -0.45, management: -0.25, emergency: -0.35 },
  intent: 0.4,
  /** share of the penalty on pollutants where watching is asked for: who seeks a source has no pollutant to remove */
  intentPollutant: 0.3,
  maturity: { rd: -0.3, pilot: -0.2, demonstration: -0.06, promotion: 0 },
  evaluation: 0.04,
} as const;

/** What is not shown: scores below both are guesses. */
export const CUT = {
  /** share of the best score */
  ofBest: 0.64,
  /** a technology that only its maturity speaks for */
  least: 0.45,
  /** the same where only the words speak, because no subject was understood */
  leastWords: 0.33,
  /** share of the words that must mean something to the library */
  words: 0.3,
  matches: 8,
  excluded: 2,
  routes: 2,
  /** share of the best possible that a route must reach */
  route: 0.42,
} as const;
