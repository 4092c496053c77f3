/**
 * A solution brief: what a reader asked, what binds him, what could help and what is still open, ready to be written
 * down. Whoever makes one has decided everything; nothing here is looked up. Texts are plain, without markup; addresses
 * are absolute, because a document is read elsewhere.
 */
export interface Brief {
  /** names the problem, as in 县城污水处理厂总氮超标 */
  readonly title: string;
  /** the problem in the reader's words; line breaks make paragraphs */
  readonly problem: string;
  /** day on which it was made, `YYYY-MM-DD` */
  readonly made: string;
  readonly site: BriefSite;
  /** brings the same question back on the site */
  readonly address: string;
  /** medium, industry, scale, region, target and whatever else was chosen */
  readonly facts: readonly BriefFact[];
  /** limits that were looked at; those that do not apply are told with the reason */
  readonly limits: readonly BriefLimit[];
  /** measured values against limits; absent where nothing was measured */
  readonly checks?: readonly BriefCheck[];
  readonly routes: readonly BriefRoute[];
  /** technologies in the order of their worth here; the excluded ones are told apart */
  readonly shortlist: readonly BriefTechnology[];
  /** absent where there is nothing to set side by side */
  readonly comparison?: BriefComparison;
  readonly cases: readonly BriefCase[];
  readonly policies: readonly BriefPolicy[];
  readonly finance: readonly BriefFinance[];
  readonly training: readonly BriefLink[];
  readonly institutions: readonly BriefLink[];
  /** what to do next, in this order */
  readonly nextSteps: readonly string[];
  readonly openQuestions: readonly string[];
  readonly sources: readonly BriefReference[];
  /** what the document is not; one paragraph */
  readonly disclaimer: string;
}

export interface BriefSite {
  readonly name: string;
  readonly url: string;
  /** day of the build whose data was used, `YYYY-MM-DD` */
  readonly version?: string;
}

export interface BriefFact {
  readonly label: string;
  readonly value: string;
}

export interface BriefLink {
  readonly title: string;
  readonly url: string;
  /** what it offers, one sentence */
  readonly note?: string;
}

export interface BriefLimit {
  readonly pollutant: string;
  /** number of the standard, as in GB 18918-2002 */
  readonly standard: string;
  /** class, level or table column the row belongs to */
  readonly class?: string;
  /** the figure with bound and unit, as in ≤ 15 mg/L */
  readonly amount: string;
  readonly condition?: string;
  readonly clause?: string;
  /** state of the standard on the day, as in 现行 */
  readonly status: string;
  readonly level: 'national' | 'local';
  readonly applies: boolean;
  /** why it applies or does not */
  readonly why: string;
  readonly url?: string;
}

export interface BriefCheck {
  readonly pollutant: string;
  /** figures with unit */
  readonly measured: string;
  readonly limit: string;
  /** as in 达标, 超标 0.4 倍, 无法判断 */
  readonly verdict: string;
  /** what has to be removed to meet the limit, in per cent of the measured value */
  readonly removal?: number;
}

export interface BriefRoute {
  readonly title: string;
  readonly steps: readonly BriefStep[];
  /** what the route is taken from */
  readonly source: string;
}

export interface BriefStep {
  /** label of the stage, as in 深度处理 */
  readonly stage: string;
  /** the first is preferred */
  readonly technologies: readonly { readonly id: string; readonly title: string; readonly url: string }[];
  readonly why: string;
}

export interface BriefTechnology {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** label, as in 推广 */
  readonly maturity: string;
  /** state and basis, as in 已评估：列入可行技术指南; 暂无评估依据 where there is none */
  readonly evaluation: string;
  /** reasons, one line each */
  readonly for: readonly string[];
  readonly against: readonly string[];
  readonly performance: readonly { readonly text: string; readonly source: string }[];
  readonly secondaryPollution: readonly string[];
  /** the condition that rules it out; such a technology is listed as not advised */
  readonly excludedBy?: string;
}

/** One row a criterion; every row has a cell for every column. */
export interface BriefComparison {
  /** titles of the technologies */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

export interface BriefCase {
  readonly title: string;
  readonly url: string;
  readonly place: string;
  readonly period: string;
  readonly problem: string;
  readonly result: string;
}

export interface BriefPolicy {
  readonly title: string;
  readonly docNo?: string;
  readonly status: string;
  readonly url: string;
}

export interface BriefFinance {
  readonly title: string;
  readonly url: string;
  readonly whoMayApply: string;
  readonly basis: readonly string[];
}

export interface BriefReference {
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
}
