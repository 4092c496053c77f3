import type { Subject } from '../../vocab/fit.ts';
import type { MEDIA } from '../../vocab/terms.ts';
import type { LimitRecord, StandardRecord } from '../limits/catalogue.ts';
import { changeoverOf } from '../limits/changeover.ts';
import { contradictions, decisiveIn, decisiveOf, gradeOf } from '../limits/decisive.ts';
import { type Overlay, overlayOf } from '../limits/overlay.ts';
import type { Problem } from './types.ts';

type Medium = keyof typeof MEDIA;

/** In which medium a subject is limited; what is not here has no limits of its own in the library. */
const SUBJECT_MEDIUM: Partial<Record<Subject, Medium>> = {
  sewage: 'water',
  'industrial-wastewater': 'water',
  'water-body': 'water',
  sewer: 'water',
  'farm-runoff': 'water',
  'aquaculture-water': 'water',
  'drinking-water': 'water',
  leachate: 'water',
  marine: 'water',
  groundwater: 'groundwater',
  'flue-gas': 'air',
  vocs: 'air',
  odor: 'air',
  'process-gas': 'air',
  dust: 'air',
  'fugitive-dust': 'air',
  'ambient-air': 'air',
  'mobile-exhaust': 'air',
  'site-soil': 'soil',
  'farmland-soil': 'soil',
  sludge: 'waste',
  noise: 'noise',
  vibration: 'noise',
};

/** A national limit that bears on a problem, and what the region adds to it. */
export interface BearingLimit {
  readonly record: LimitRecord;
  readonly overlay?: Overlay;
}

export interface LimitsForProblem {
  readonly rows: readonly BearingLimit[];
  /** standards of the trade that are in force, also those without a row for the pollutants */
  readonly standards: readonly StandardRecord[];
  /** sentences on change-overs between old and new standards */
  readonly changeovers: readonly string[];
  /** true where the trade has none recorded and the comprehensive standard stands in */
  readonly comprehensive: boolean;
}

export interface Goal {
  /** id of the standard that has to be met, and the class in it */
  readonly standard?: string | undefined;
  readonly class?: string | undefined;
}

/** What whoever has no standard of its trade follows. */
const COMPREHENSIVE = new Set(['gb-8978-1996', 'gb-16297-1996']);
/** What a subject is judged by where the trade says nothing: the state of the water, the soil, the air, the noise. */
const SUBJECT_STANDARDS: Partial<Record<Subject, readonly string[]>> = {
  'water-body': ['gb-3838-2002'],
  'drinking-water': ['gb-3838-2002', 'gb-5749-2022'],
  groundwater: ['gbt-14848-2017'],
  'site-soil': ['gb-36600-2018'],
  'farmland-soil': ['gb-15618-2018'],
  'ambient-air': ['gb-3095-2026'],
  odor: ['gb-14554-93'],
  noise: ['gb-12348-2008', 'gb-3096-2008'],
  vibration: ['gb-10070-88'],
  sewage: ['gb-18918-2002'],
  marine: ['gb-3097-1997'],
};
/** Rows of a standard that are shown; the whole table is a link away. */
const ROWS = 6;
const STANDARDS = 3;

/**
 * The limits that bear on a problem: those of the standard that was named; else of the trade's standards in force, for
 * the pollutants named; else of what the subject is judged by; else the comprehensive standard.
 * @param records all limit rows of the library
 * @param today `YYYY-MM-DD`
 */
export function limitsFor(
  problem: Problem,
  goal: Goal,
  records: readonly LimitRecord[],
  today: string,
): LimitsForProblem {
  const media = new Set([...problem.subjects.keys()].flatMap((subject) => SUBJECT_MEDIUM[subject] ?? []));
  const fits = ({ medium, pollutant, standard }: LimitRecord) =>
    standard.level !== 'local' &&
    standard.current &&
    (media.size === 0 || media.has(medium)) &&
    problem.pollutants.includes(pollutant);
  const about = records.filter(fits);
  const named = goal.standard ? records.filter(({ standard }) => standard.id === goal.standard) : [];
  const judged = new Set([...problem.subjects.keys()].flatMap((subject) => SUBJECT_STANDARDS[subject] ?? []));
  const ofTrade = (standard: StandardRecord) =>
    !COMPREHENSIVE.has(standard.id) && standard.industries.some((code) => problem.industries.includes(code));
  const choices = [
    named.filter(
      ({ pollutant, class: name }) =>
        problem.pollutants.includes(pollutant) && (!goal.class || name === goal.class),
    ),
    about.filter(({ standard }) => ofTrade(standard) && standard.kind !== 'quality'),
    about.filter(({ standard }) => judged.has(standard.id)),
    about.filter(({ standard }) => COMPREHENSIVE.has(standard.id)),
  ];
  const at = choices.findIndex((choice) => choice.length > 0);
  const shown = [...Map.groupBy(choices[at] ?? [], ({ standard }) => standard).values()]
    .sort((a, b) => tradesOf(b, problem) - tradesOf(a, problem) || standing(b) - standing(a))
    .slice(0, STANDARDS)
    .flatMap((rows) => asSaid(rows, problem.said).slice(0, ROWS));
  const standards = [
    ...new Set(
      records
        .filter(
          ({ standard, medium }) =>
            standard.current &&
            standard.level !== 'local' &&
            (media.size === 0 || media.has(medium)) &&
            (ofTrade(standard) || judged.has(standard.id)),
        )
        .map(({ standard }) => standard),
    ),
  ].slice(0, STANDARDS);
  const { region } = problem;
  const known = [...new Set(records.map(({ standard }) => standard))];
  const concerned = new Set([...shown.map(({ standard }) => standard), ...standards]);
  return {
    rows: shown.map((record) => {
      const overlay = region ? overlayOf(record, { region, records, today }) : undefined;
      return { record, ...(overlay && { overlay }) };
    }),
    standards,
    changeovers: [
      ...new Set([...concerned].flatMap((standard) => changeoverOf(standard, known, { today })?.text ?? [])),
    ],
    comprehensive: at === choices.length - 1,
  };
}

/** The rows that the reader's own words choose: his grade, fuel, outlet …; all where they choose none. */
function asSaid(rows: readonly LimitRecord[], said: string): readonly LimitRecord[] {
  const grade = gradeOf(said);
  const marks = decisiveIn(said);
  const chosen = rows.filter((row) => {
    const own = gradeOf(row.class);
    const other = grade && own && own.scheme === grade.scheme && own.name !== grade.name;
    return (
      !other &&
      (!grade || own?.name === grade.name || !own) &&
      contradictions(decisiveOf(row), marks).length === 0
    );
  });
  return chosen.length ? chosen : rows;
}

/** In a change-over both standards count; the new one is where things go. */
function standing([first]: readonly LimitRecord[]): number {
  return first?.standard.tone === 'ok' ? 1 : 0;
}

function tradesOf([first]: readonly LimitRecord[], { industries }: Problem): number {
  return first?.standard.industries.filter((code) => industries.includes(code)).length ?? 0;
}
