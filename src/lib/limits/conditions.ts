/** What a question tells of the circumstances of a limit. */
export interface Circumstances {
  readonly ph?: number;
  /** water temperature, ℃ */
  readonly temperature?: number;
  /** 1..12 */
  readonly month?: number;
  /** of the stack, m */
  readonly height?: number;
}

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const TOLD = {
  ph: new RegExp(`ph ?(?:值)?(?:是|为|=|:|约|在)? ?${NUMBER}`),
  temperature: new RegExp(`${NUMBER} ?(?:℃|°c|度)`),
  month: /(?<![\d年])(1[0-2]|[1-9]) ?月(?!均)/,
  height: new RegExp(`${NUMBER} ?(?:m|米)(?![a-z³/])`),
};
const SEASONS: readonly (readonly [RegExp, number])[] = [
  [/冬[天季]?|寒冷/, 1],
  [/夏[天季]?|汛期/, 7],
];

/** The circumstances told in a folded question and the stretches that tell them. */
export function circumstancesIn(text: string): { readonly told: Circumstances; readonly spans: string[] } {
  const told: Record<string, number> = {};
  const spans: string[] = [];
  for (const [name, pattern] of Object.entries(TOLD)) {
    const match = pattern.exec(text);
    if (!match) continue;
    told[name] = Number(match[1]);
    spans.push(match[0]);
  }
  if (told['month'] === undefined)
    for (const [pattern, month] of SEASONS) if (pattern.test(text)) told['month'] = month;
  return { told, spans };
}

/**
 * Whether a condition of the standards holds in the circumstances: `5.5<pH≤6.5`, `水温≤12℃`, `11月1日—次年3月31日`,
 * `排气筒高度15 m`.
 * @returns undefined where it speaks of nothing that was told
 */
export function holdsIn(condition: string, told: Circumstances): boolean | undefined {
  const verdicts = [
    within(condition, /pH/, told.ph),
    within(condition, /水温/, told.temperature),
    inMonths(condition, told.month),
    ofHeight(condition, told.height),
  ].filter((verdict) => verdict !== undefined);
  return verdicts.length ? verdicts.every(Boolean) : undefined;
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '≤': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '≥': (a, b) => a >= b,
};

function within(condition: string, subject: RegExp, value: number | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  const name = subject.source;
  const above = new RegExp(`(\\d+(?:\\.\\d+)?) ?([<≤]) ?${name}`).exec(condition);
  const side = new RegExp(`${name} ?([<≤>≥]) ?(\\d+(?:\\.\\d+)?)`).exec(condition);
  if (!above && !side) return undefined;
  const low = above ? COMPARE[above[2] ?? '<']?.(Number(above[1]), value) : true;
  const high = side ? COMPARE[side[1] ?? '<']?.(value, Number(side[2])) : true;
  return Boolean(low && high);
}

function inMonths(condition: string, month: number | undefined): boolean | undefined {
  if (month === undefined) return undefined;
  const match = /(\d{1,2})月(?:\d{1,2}日)? ?[—–~～-] ?(?:次年)?(\d{1,2})月/.exec(condition);
  if (!match) return undefined;
  const [from, to] = [Number(match[1]), Number(match[2])];
  return from <= to ? month >= from && month <= to : month >= from || month <= to;
}

function ofHeight(condition: string, height: number | undefined): boolean | undefined {
  if (height === undefined) return undefined;
  const match = /排气筒(?:高度)? ?(\d+) ?m/.exec(condition);
  return match ? Number(match[1]) === height : undefined;
}
