import type { LimitRecord } from './catalogue.ts';
import { sameWords } from './same-words.ts';
import type { LimitRowView } from './view.ts';

/**
 * Words in the class, the condition or the clause of a limit that decide whom it binds. `label` says by what a reader
 * chooses between rows that differ in it.
 */
const ASPECTS = {
  fuel: {
    label: '燃料',
    values: {
      coal: /燃煤|煤粉|层燃|抛煤/,
      oil: /燃油|以油|[柴重]油/,
      gas: /燃气(?!轮机)|天然气|气体(?:为)?燃料|以其他气体/,
      biomass: /生物质/,
    },
  },
  age: {
    label: '新建或现有',
    values: { new: /新建|新[（(]?改|新扩改|新污染源|改建|扩建/, existing: /现有|在用/ },
  },
  outlet: {
    label: '直接或间接排放',
    values: { direct: /直接|直排|排入地表水/, indirect: /间接|间排|排[入向][^，；]{0,8}污水(?:集中)?处理/ },
  },
  place: {
    label: '监控位置',
    values: {
      plant: /厂区内/,
      boundary: /厂界|周界|边界|无组织/,
      stack: /有组织|排气筒|最高允许排放|烟囱/,
    },
  },
  site: {
    label: '排污单位类型',
    values: {
      sewage: /(?<!排[入向][^，；]{0,4})(?:城镇(?:二级)?污水处理厂|城镇污水集中处理|公共污水)/,
      park: /(?:园区|开发区|工业)[^；，]{0,4}(?:集中式?|集中)?污水(?:集中)?处理/,
      medical: /医疗机构|传染病/,
      rural: /农村|村庄/,
    },
  },
  land: { label: '用地类型', values: { first: /第一类用地/, second: /第二类用地/ } },
  judged: { label: '筛选值或管制值', values: { screening: /筛选值/, intervention: /管制值/ } },
  lake: { label: '河流或湖库', values: { river: /河流/, lake: /(?<!（)湖、?库(?!另有)/ } },
  time: { label: '昼间或夜间', values: { day: /昼间/, night: /夜间/ } },
  averaging: {
    label: '取值时间',
    values: {
      once: /一次|瞬时|任意/,
      hour: /(?<!(?:24|8) ?)小时|(?<!\d)1 ?h/,
      eight: /8 ?小时/,
      day: /日均|24 ?小时|日最高/,
      year: /年平均/,
    },
  },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly values: Readonly<Record<string, RegExp>> }>
>;

export type Aspect = keyof typeof ASPECTS;

/** What a text says under each aspect; an aspect that it does not touch is left out. */
export type Decisive = Readonly<Partial<Record<Aspect, readonly string[]>>>;

/** The decisive words of a text of the standards. */
export function decisiveIn(text: string): Decisive {
  const found: Partial<Record<Aspect, string[]>> = {};
  for (const aspect of Object.keys(ASPECTS) as Aspect[]) {
    const values = Object.entries(ASPECTS[aspect].values);
    const hits = values.flatMap(([value, pattern]) => (pattern.test(text) ? [value] : []));
    // 厂区内…无组织 is in the plant and not at its boundary.
    if (hits.length) found[aspect] = aspect === 'place' ? hits.slice(0, 1) : hits;
  }
  return found;
}

/**
 * The decisive words of a limit row; the class outweighs the clause, whose table may hold several kinds. A table for
 * new plants binds the existing ones too once their time is over, so its name does not tell the age.
 */
export function decisiveOf(
  row: Pick<LimitRowView, 'class' | 'condition' | 'averaging' | 'clause'>,
): Decisive {
  return {
    ...omitAge(decisiveIn(row.clause)),
    ...decisiveIn([row.averaging, row.condition].filter(Boolean).join('；')),
    ...decisiveIn(row.class),
  };
}

/** The decisive words of a row and what goes without saying where it stands. */
export function marksOf(row: LimitRecord): Decisive {
  const { standard, medium } = row;
  const grade = gradeOf(row.class);
  return {
    ...(medium === 'air' &&
      standard.kind !== 'quality' &&
      !/恶臭/.test(standard.title) && { place: ['stack'] }),
    ...(/城镇污水处理厂/.test(standard.title) && { site: ['sewage'] }),
    ...(/农村/.test(standard.title) && { site: ['rural'] }),
    // Grade 3 of the comprehensive standards is for discharge into sewers (GB 8978-1996, 4.1.3).
    ...(/污水综合/.test(standard.title) &&
      grade?.scheme === 'level' && { outlet: [grade.name === '3级' ? 'indirect' : 'direct'] }),
    ...decisiveOf(row),
  };
}

function omitAge({ age: _, ...rest }: Decisive): Decisive {
  return rest;
}

/** By what one chooses between values of an aspect. */
export function aspectLabel(aspect: Aspect): string {
  return ASPECTS[aspect].label;
}

/** Aspects under which two rows contradict each other; where one says nothing there is no contradiction. */
export function contradictions(one: Decisive, other: Decisive): Aspect[] {
  return (Object.keys(ASPECTS) as Aspect[]).filter((aspect) => {
    const [a, b] = [one[aspect], other[aspect]];
    return a !== undefined && b !== undefined && !a.some((value) => b.includes(value));
  });
}

/** A grade: 一级, 一级A, A标准, A级, Ⅲ类. Grades compare only within their scheme. */
export interface Grade {
  readonly scheme: string;
  readonly name: string;
}

const GRADE =
  /(?<lettered>[1-5]级[ab](?![a-z]))|(?<level>[1-5]级)|(?<![a-z])(?<letter>[a-e]) ?(?:标准|排放限值)|(?<![a-z])(?<letterlevel>[a-d]级)|(?<class>[0-5][ab]?类)/;

/** The grade that a text names, be it written 三类, Ⅲ类 or 3类. */
export function gradeOf(text: string): Grade | undefined {
  const found = Object.entries(GRADE.exec(sameWords(text))?.groups ?? {});
  for (const [scheme, name] of found) if (name !== undefined) return { scheme, name };
  return undefined;
}

/** Whether a row holds where special limits (特别排放限值) are in force. */
export function isSpecial(row: Pick<LimitRowView, 'class'>): boolean {
  return /特别/.test(row.class);
}
