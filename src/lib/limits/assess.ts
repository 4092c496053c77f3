import { foldSigns } from '../search/fold-signs.ts';
import type { LimitRecord, ReferenceOxygen } from './catalogue.ts';
import { inForce } from './changeover.ts';
import type { CheckEntry, CheckState } from './check-state.ts';
import { type Judgement, judge, type NoJudgement, type Verdict } from './judge.ts';
import { type Overlay, overlayOf } from './overlay.ts';
import { type AtReference, atReferenceOxygen, type OxygenFault, referenceOxygenOf } from './oxygen.ts';
import { meanOf, type Reading, type ReadingFault, readingsOf } from './readings.ts';
import { applicable, type Library, situationOf } from './scene.ts';
import { strictnessOf } from './strictness.ts';
import { convert, convertGas, sameQuantity, unitOf } from './units.ts';

/** Why a row says nothing of a value. */
export type LineFault = NoJudgement | OxygenFault | 'choose-reference';

/** One row judged. */
export interface Line {
  readonly record: LimitRecord;
  /** the reading that decides: the least favourable, or the mean */
  readonly reading?: Reading;
  readonly judgement?: Judgement;
  readonly fault?: LineFault;
  /** reference oxygen contents that may hold for the row */
  readonly references: readonly ReferenceOxygen[];
  /** the figure brought from a volume fraction to the unit of the limit, with the molar mass used, g/mol */
  readonly fromVolume?: { readonly value: number; readonly mass: number };
  /** the conversion to reference oxygen, where one was made */
  readonly converted?: AtReference & { readonly reference: ReferenceOxygen };
}

/** What is said of one pollutant. */
export interface Assessment {
  readonly entry: CheckEntry;
  /** the unit that the value is read in: the one given, or that of the row */
  readonly unit: string;
  readonly fault?: ReadingFault;
  /** how many readings were given */
  readonly count: number;
  /** rows of the standard that may hold, the likeliest first; empty where it has none for the pollutant */
  readonly options: readonly LimitRecord[];
  /** units that the rows left out for their unit are stated in */
  readonly otherUnits: readonly string[];
  /** the row judged by; absent where the reader has to choose a class first */
  readonly own?: Line;
  /** true where the row was chosen by the tool among several */
  readonly assumed: boolean;
  /** every row that may hold, judged, where the reader has to choose first */
  readonly open: readonly Line[];
  readonly overlay?: Overlay;
  /** the region's row beside it, where one binds or was chosen */
  readonly local?: Line;
  /** true where that row was chosen by the tool among several */
  readonly localAssumed: boolean;
  /** the region's rows of the class that was chosen, or of the one that binds */
  readonly localOptions: readonly LimitRecord[];
  /** the region's rows among which the reader has to choose, judged */
  readonly localOpen: readonly Line[];
  /** which of the two binds */
  readonly binding: 'own' | 'local';
  readonly verdict?: Verdict;
}

export interface AssessOptions {
  readonly library: Library;
  readonly state: CheckState;
  /** rows of the standard chosen, in the medium chosen */
  readonly rows: readonly LimitRecord[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Judges one entry by the standard chosen and by what the region adds to it. */
export function assess(entry: CheckEntry, options: AssessOptions): Assessment {
  const { rows, state } = options;
  const plant = state.plant || undefined;
  const all = applicable(rows, entry.pollutant, { plant, class: state.class });
  const able = entry.unit ? all.filter((row) => inUnitOf(row, 1, entry.unit) !== undefined) : all;
  const [likely] = able;
  const unit = unitOf(entry.unit || likely?.unit || all[0]?.unit || '');
  // A rate stands beside a concentration: without a unit the value is taken for what the likeliest row states.
  const fitting = able.filter((row) => inUnitOf(row, 1, unit) !== undefined);
  const read = readingsOf(entry.amount);
  const readings = typeof read === 'string' ? [] : state.several === 'mean' ? [meanOf(read)] : read;
  const lineOf = (record: LimitRecord) => judgeLine(record, readings, unit, state);
  const base = {
    entry,
    unit,
    ...(typeof read === 'string' && { fault: read }),
    count: typeof read === 'string' ? 0 : read.length,
    options: fitting,
    otherUnits: [...new Set(all.filter((row) => !fitting.includes(row)).map((row) => row.unit))],
    assumed: false,
    localAssumed: false,
    open: [],
    localOptions: [],
    localOpen: [],
    binding: 'own',
  } as const;
  const named = fitting.find((row) => situationOf(row) === entry.situation);
  const isOpen = !named && !state.class && new Set(fitting.map((row) => row.class)).size > 1;
  if (isOpen) return { ...base, open: fitting.map(lineOf) };
  const record = named ?? fitting[0];
  if (!record) return base;
  const own = lineOf(record);
  const beside = besideOf(record, entry, options, lineOf);
  const isLocal = beside.local !== undefined && strictnessOf(beside.local.record, record) !== 'looser';
  const judgement = isLocal ? beside.local?.judgement : own.judgement;
  return {
    ...base,
    own,
    assumed: !named && fitting.length > 1,
    ...beside,
    binding: isLocal ? 'local' : 'own',
    ...(judgement && { verdict: judgement.verdict }),
  };
}

/** What the region's standards add to a row. */
function besideOf(
  record: LimitRecord,
  entry: CheckEntry,
  options: AssessOptions,
  lineOf: (record: LimitRecord) => Line,
): Partial<Pick<Assessment, 'overlay' | 'local' | 'localAssumed' | 'localOptions' | 'localOpen'>> {
  const { library, state, today } = options;
  const plant = state.plant || undefined;
  const overlay = overlayOf(record, { region: state.region, ...library, today, plant });
  if (!overlay) return {};
  const isChosen = state.local !== '' && overlay.standards.some(({ id }) => id === state.local);
  const chosen = isChosen ? chosenRows(record, options) : [];
  const rows = isChosen ? chosen : overlay.binding ? [overlay.binding.record] : [];
  const alike = rows.find((one) => one.condition === record.condition && one.averaging === record.averaging);
  const named = rows.find((one) => situationOf(one) === entry.localSituation);
  const pick = named ?? alike ?? rows[0];
  return {
    overlay,
    localAssumed: rows.length > 1 && !named && !alike,
    localOptions: rows,
    ...(pick && { local: lineOf(pick) }),
    ...(!pick && !isChosen && overlay.choice && { localOpen: overlay.choice.records.map(lineOf) }),
  };
}

/** The rows of the local class that was chosen, as far as they hold for the pollutant of a row. */
function chosenRows(
  { pollutant, medium, unit }: LimitRecord,
  { library, state, today }: AssessOptions,
): LimitRecord[] {
  const plant = state.plant || undefined;
  const all = library.records.filter(
    (row) => row.standard.id === state.local && row.medium === medium && sameQuantity(row.unit, unit),
  );
  return applicable(all, pollutant, { plant, class: state.localClass }).filter((row) =>
    inForce(row, { today, plant }, library.standards),
  );
}

const SEVERITY: Readonly<Record<Verdict, number>> = { pass: 0, near: 1, fail: 3 };

/** The line of the reading that is least favourable. */
function judgeLine(
  record: LimitRecord,
  readings: readonly Reading[],
  unit: string,
  state: Pick<CheckState, 'oxygen' | 'reference'>,
): Line {
  const references = referenceOxygenOf(record);
  const lines = readings.map((reading): Line => {
    const value = inUnitOf(record, reading.value, unit);
    const mass = MOLAR_MASS[record.pollutant];
    const isVolume = mass !== undefined && convert(1, unit, record.unit) === undefined;
    const base = { record, reading, references };
    if (value === undefined) return { ...base, fault: 'other-unit' };
    const converted = state.oxygen && references.length ? atReference(value, references, state) : undefined;
    if (typeof converted === 'string') return { ...base, fault: converted };
    const measured = { value: converted?.value ?? value, unit: record.unit, below: reading.below };
    const judgement = judge(measured, record);
    return {
      ...base,
      ...(isVolume && { fromVolume: { value, mass } }),
      ...(converted && { converted }),
      ...(typeof judgement === 'string' ? { fault: judgement } : { judgement }),
    };
  });
  const severity = ({ judgement }: Line) => (judgement ? SEVERITY[judgement.verdict] : 2);
  const worst = lines.toSorted(
    (a, b) => severity(b) - severity(a) || (a.judgement?.margin ?? 0) - (b.judgement?.margin ?? 0),
  )[0];
  return worst ?? { record, references };
}

function atReference(
  value: number,
  references: readonly ReferenceOxygen[],
  { oxygen, reference }: Pick<CheckState, 'oxygen' | 'reference'>,
): (AtReference & { reference: ReferenceOxygen }) | OxygenFault | 'choose-reference' {
  const [only, another] = references;
  const chosen = another ? references.find((one) => String(one.value) === reference) : only;
  if (!chosen) return 'choose-reference';
  const found = atReferenceOxygen(value, numberIn(oxygen), chosen.value);
  return typeof found === 'string' ? found : { ...found, reference: chosen };
}

/** A plain number, be it full-width or followed by a per cent sign; NaN for anything else. */
function numberIn(text: string): number {
  const plain = foldSigns(text).replace(/%$/, '').trim();
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** g/mol, of what the standards state the gas as: nitrogen oxides as NO₂ (GB 16297-1996, GB 13223-2011). */
const MOLAR_MASS: Readonly<Record<string, number>> = {
  so2: 64.06,
  nox: 46.01,
  no2: 46.01,
  co: 28.01,
  nh3: 17.03,
  h2s: 34.08,
  hcl: 36.46,
  hf: 20.01,
  cl2: 70.91,
};

/** Whether a gas analyser's volume fraction can be judged by the row. Ambient air is stated at another temperature. */
export function takesVolume({ pollutant, medium, unit, standard }: LimitRecord): boolean {
  return (
    medium === 'air' &&
    standard.kind !== 'quality' &&
    /\/m³$/.test(unit) &&
    MOLAR_MASS[pollutant] !== undefined
  );
}

/** A value in the unit of a row, gases from volume fractions too. */
function inUnitOf(row: LimitRecord, value: number, unit: string): number | undefined {
  const mass = MOLAR_MASS[row.pollutant];
  return takesVolume(row) && mass !== undefined
    ? convertGas(value, unit, row.unit, mass)
    : convert(value, unit, row.unit);
}

/** How many entries got which verdict, and how many none. */
export interface Tally {
  readonly pass: number;
  readonly near: number;
  readonly fail: number;
  readonly open: number;
}

/** Counts the verdicts of what has a value. */
export function tallyOf(assessments: readonly Assessment[]): Tally {
  const given = assessments.filter(({ fault }) => fault !== 'empty');
  const count = (verdict: Verdict | undefined) => given.filter((one) => one.verdict === verdict).length;
  return { pass: count('pass'), near: count('near'), fail: count('fail'), open: count(undefined) };
}
