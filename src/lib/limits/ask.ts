import { CITIES } from '../../vocab/cities.ts';
import { INDUSTRIES } from '../../vocab/industries.ts';
import { POLLUTANTS } from '../../vocab/pollutants.ts';
import { REGIONS } from '../../vocab/regions.ts';
import { fold } from '../search/fold.ts';
import { type Concept, Lexicon } from '../search/lexicon.ts';
import { findNumbers } from '../search/numbers.ts';
import { FILLER, GENERIC, PARTICLES } from '../search/phrases.ts';
import { bigrams } from '../text/bigrams.ts';
import type { LimitRecord, StandardRecord } from './catalogue.ts';
import { inForce, type Plant } from './changeover.ts';
import { type Circumstances, circumstancesIn, holdsIn } from './conditions.ts';
import {
  type Aspect,
  type Decisive,
  decisiveIn,
  type Grade,
  gradeOf,
  isSpecial,
  marksOf,
} from './decisive.ts';
import { isGeneral } from './reach.ts';
import { sameWords } from './same-words.ts';
import { LIMIT_WEIGHTS as W } from './weights.ts';
import { inStandardWords, KINDRED, SAYINGS } from './words.ts';

/** What is made of a question about limits. */
export interface Asked {
  /** codes of the pollutants named, in the order of the question */
  readonly pollutants: readonly string[];
  readonly region?: string;
  /** true where the national standard is asked for */
  readonly national: boolean;
  /** ids of standards named by number */
  readonly standards: readonly string[];
  /** ids of standards that a popular name in it stands for */
  readonly called: readonly string[];
  readonly industries: readonly string[];
  readonly plant?: Plant;
}

export interface Answer {
  readonly record: LimitRecord;
  readonly score: number;
}

/** Words that tell the medium, and whether the state of the environment or a discharge is asked for. */
const MEDIUM_WORDS: readonly (readonly [RegExp, LimitRecord['medium']])[] = [
  [/地下水|井水/, 'groundwater'],
  [
    /废水|污水|出水|排水|水质|地表水|断面|河[流道里水]|湖[泊库水、]|海水|饮用水|自来水|车间排|灌溉|纳管|直接排放|间接排放/,
    'water',
  ],
  [/废气|烟气|排气|烟囱|组织|空气|大气|锅炉|炉窑|恶臭|油烟|焚烧|涂装|喷漆|厂区内/, 'air'],
  [/土壤|用地|地块|耕地|农田(?!灌溉)/, 'soil'],
  [/噪声|噪音|分贝|昼间|夜间|振动/, 'noise'],
  [/污泥|浸出|有机肥|固废|堆肥|肥料/, 'waste'],
];
const QUALITY_WORDS =
  /地表水|断面|河[流道里水]|湖[泊库水、]|水库|海水|环境空气|饮用水|自来水|灌溉|渔业|地下水|土壤|用地/;
const EMISSION_WORDS = /废水|污水|出水|尾水|排放|排口|废气|烟气|厂|锅炉|炉|企业|车间|纳管/;

interface Words {
  readonly said: ReadonlySet<string>;
  readonly added: ReadonlySet<string>;
}

interface StandardWords {
  readonly title: ReadonlySet<string>;
  /** of its number-free title alone, for what nobody asked */
  readonly own: ReadonlySet<string>;
  readonly industries: ReadonlySet<string>;
}

/** What does not change from question to question, shared by rows of one class in one standard. */
interface RowFacts {
  readonly all: ReadonlySet<string>;
  /** of class and condition alone, for what nobody asked */
  readonly own: ReadonlySet<string>;
  readonly marks: Decisive;
  readonly grade: Grade | undefined;
  readonly special: boolean;
  readonly circumstances: string;
  readonly standard: StandardWords;
}

/** All limit rows, ready to be asked. */
export class LimitIndex {
  readonly records: readonly LimitRecord[];
  readonly standards: readonly StandardRecord[];
  readonly #lexicon: Lexicon;
  readonly #single: ReadonlyMap<string, string>;
  readonly #byNumber = new Map<string, string[]>();
  /** by place in `records` */
  readonly #facts: RowFacts[] = [];
  readonly #rareness = new Map<string, number>();
  /** ids of standards that have rows for existing plants */
  readonly #hasExisting = new Set<string>();

  /** @param standards all standards, those without rows too */
  constructor(records: readonly LimitRecord[], standards: readonly StandardRecord[]) {
    this.records = records;
    this.standards = standards;
    const used = new Set(records.map(({ pollutant }) => pollutant));
    this.#lexicon = new Lexicon(concepts(records, standards, used), (text) => fold(text));
    this.#single = new Map(
      POLLUTANTS.filter(({ code }) => used.has(code)).flatMap(({ code, name, aliases }) =>
        [name, ...aliases].filter((one) => one.length === 1).map((one) => [one, code] as const),
      ),
    );
    for (const standard of standards) {
      for (const form of numberForms(standard.number))
        this.#byNumber.set(form, [...(this.#byNumber.get(form) ?? []), standard.id]);
    }
    this.#read();
  }

  /** Takes all texts apart, and counts how rare each pair of characters is among the standards. */
  #read(): void {
    const names = new Map(INDUSTRIES.map(({ code, name, aliases }) => [code, [name, ...aliases].join(' ')]));
    const counts = new Map<string, number>();
    const places = Map.groupBy(this.records.keys(), (place) => this.records[place]?.standard.id);
    for (const standard of this.standards) {
      const words = {
        own: pairs(standard.title),
        title: pairs([standard.title, ...standard.aliases].join(' ')),
        industries: pairs(standard.industries.map((code) => names.get(code) ?? '').join(' ')),
      };
      const seen = new Set([...words.title, ...words.industries]);
      const known = new Map<string, RowFacts>();
      for (const place of places.get(standard.id) ?? []) {
        const row = this.records[place];
        if (!row) continue;
        const text = [row.class, row.condition, row.averaging, row.clause].filter(Boolean).join(' ');
        const key = `${row.medium} ${text}`;
        const facts = known.get(key) ?? factsOf(row, text, words);
        known.set(key, facts);
        this.#facts[place] = facts;
        for (const pair of facts.all) seen.add(pair);
      }
      // Without rows for existing plants in it a standard means all plants by its new ones.
      if ([...known.values()].some(({ marks }) => marks.age?.includes('existing')))
        this.#hasExisting.add(standard.id);
      for (const pair of seen) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    for (const [pair, count] of counts)
      this.#rareness.set(pair, Math.max(0, Math.log((this.standards.length + 1) / (count + 0.5))));
  }

  /**
   * The rows that a question is about, the best first; all rows of the pollutants named, or those that share words
   * with the question where none is. Empty where nothing of it is understood.
   */
  ask(question: string, { today }: { readonly today: string }): { asked: Asked; rows: Answer[] } {
    const folded = fold(question).replaceAll(/ +/g, ' ').trim().slice(0, 120);
    const asked = this.#understand(folded, question);
    const query = this.#query(folded);
    const wanted = this.#pollutantsOf(asked);
    const rows: Answer[] = [];
    const texts = new Map<RowFacts, { readonly gain: number; readonly loss: number }>();
    this.records.forEach((record, place) => {
      const kindred = wanted.size ? wanted.get(record.pollutant) : 0;
      const facts = this.#facts[place];
      if (kindred === undefined || !facts) return;
      const text = texts.get(facts) ?? this.#textScore(facts, query.words);
      texts.set(facts, text);
      const named = asked.standards.includes(record.standard.id);
      if (!wanted.size && text.gain === 0 && !named) return;
      const fit =
        this.#fit(record, facts, asked, query, named) + this.#state(record, asked, query, named, today);
      rows.push({ record, score: kindred + text.gain + text.loss + fit });
    });
    return { asked, rows: rows.sort(better) };
  }

  #understand(folded: string, question: string): Asked {
    const found = this.#lexicon.find(folded);
    const tags = found.flatMap(({ concepts: ids, start, end }) => {
      const written = question.length === folded.length ? question.slice(start, end) : '';
      const many = ids.map((id) => this.#lexicon.concepts[id]).filter((one) => one !== undefined);
      // Co and CO differ in nothing else.
      const exact = many.filter(({ name, names }) => [name, ...names].includes(written));
      return (exact.length ? exact : many).flatMap((one) => one.tags);
    });
    const of = (kind: string) => [
      ...new Set(tags.flatMap((tag) => (tag.startsWith(`${kind}:`) ? [tag.slice(kind.length + 1)] : []))),
    ];
    const rest = [...folded];
    for (const { start, end } of found) rest.fill(' ', start, end);
    const single = rest.flatMap((char) => this.#single.get(char) ?? []);
    const all = [...new Set([...of('pollutant'), ...single])];
    const pollutants = all.length > 1 ? all.filter((code) => !isAside(code, folded)) : all;
    const regions = of('region');
    const region = regions.length === 1 ? regions[0] : undefined;
    const decisive = decisiveIn(inStandardWords(folded).said).age;
    const plant = decisive?.length === 1 ? (decisive[0] as Plant) : undefined;
    return {
      pollutants,
      national: /国标|国家标准|全国/.test(folded),
      standards: [...new Set(this.#numbersIn(folded))],
      called: of('standard'),
      industries: of('industry'),
      ...(region && { region }),
      ...(plant && { plant }),
    };
  }

  #numbersIn(folded: string): string[] {
    const exact = findNumbers(folded).flatMap(({ term, parts }) => {
      for (const form of [term, ...parts]) {
        const ids = this.#byNumber.get(form);
        if (ids) return ids;
      }
      return [];
    });
    if (exact.length) return exact;
    return [...folded.matchAll(/(?<![\d.])\d{4,5}(?![\d.])/g)].flatMap(
      ([number]) => this.#byNumber.get(number) ?? [],
    );
  }

  /** Codes of the pollutants asked for with what a row of each is worth. */
  #pollutantsOf({ pollutants }: Asked): Map<string, number> {
    const wanted = new Map<string, number>();
    pollutants.forEach((code, place) => {
      wanted.set(code, Math.max(wanted.get(code) ?? -place, -place));
    });
    for (const code of pollutants)
      for (const other of KINDRED[code] ?? []) if (!wanted.has(other)) wanted.set(other, W.kindred);
    return wanted;
  }

  #query(folded: string): Query {
    const { said, added } = inStandardWords(folded);
    const { told, spans } = circumstancesIn(folded);
    let text = said;
    for (const { start, end, name } of this.#lexicon.find(folded)) {
      const isSubject = this.#lexicon
        .conceptsOf(name)
        .some((id) => this.#lexicon.concepts[id]?.tags.some((tag) => /^(?:pollutant|region):/.test(tag)));
      if (isSubject) text = text.replace(folded.slice(start, end), ' ');
    }
    for (const { start, end } of findNumbers(folded)) text = text.replace(folded.slice(start, end), ' ');
    for (const span of spans) text = text.replace(span, ' ');
    const figures = [...text.matchAll(/(?<![\w.-])\d+(?:\.\d+)?(?![\d.]*[类级时a-z])/g)].map(Number);
    const plain = NOISE.reduce((rest, word) => rest.replaceAll(word, ' '), text);
    const words = {
      said: pairs([...plain].map((char) => (PARTICLES.has(char) ? ' ' : char)).join('')),
      added: pairs(added),
    };
    const grade = gradeOf(said);
    const kind = kindOf(said);
    return {
      words,
      told,
      figures,
      decisive: decisiveIn(`${said} ${added}`),
      special: /特别/.test(said),
      media: new Set(MEDIUM_WORDS.flatMap(([pattern, medium]) => (pattern.test(said) ? [medium] : []))),
      ...(kind && { kind }),
      ...(grade && { grade }),
      rate: /速率|kg\/h|公斤/.test(said),
      old: /旧标准|老标准|原标准|旧版|老版/.test(said),
    };
  }

  /** What the words of standard and row answer of the question, and what they say that nobody asked. */
  #textScore(row: RowFacts, { said, added }: Words): { gain: number; loss: number } {
    const { standard } = row;
    let gain = 0;
    const weigh = (pair: string, isSaid: boolean) => {
      const title = standard.title.has(pair)
        ? isSaid
          ? W.title
          : W.added
        : standard.industries.has(pair)
          ? W.industry
          : 0;
      const own = row.all.has(pair) ? (isSaid ? W.row : W.rowAdded) : 0;
      gain += Math.max(title, own) * this.#rare(pair);
    };
    for (const pair of said) weigh(pair, true);
    for (const pair of added) if (!said.has(pair)) weigh(pair, false);
    let loss = 0;
    for (const pair of row.own)
      if (!said.has(pair) && !added.has(pair) && !standard.title.has(pair))
        loss += W.unasked * this.#rare(pair);
    loss = Math.max(loss, W.mostUnasked);
    for (const pair of standard.own)
      if (!said.has(pair) && !added.has(pair)) loss += W.unaskedTitle * this.#rare(pair);
    return { gain, loss };
  }

  #rare(pair: string): number {
    return this.#rareness.get(pair) ?? 0;
  }

  /** What a row gains or loses beside its words. */
  #fit(record: LimitRecord, facts: RowFacts, asked: Asked, query: Query, named: boolean): number {
    const { standard, value, min, max } = record;
    const { grade, special } = facts;
    const { age, ...marks } = facts.marks;
    let score = named ? W.number : asked.called.includes(standard.id) ? W.alias : 0;
    if (!asked.industries.length && isGeneral(standard)) score += W.general;
    if (standard.industries.some((code) => asked.industries.includes(code))) score += W.sameIndustry;
    score += aspectScore(
      this.#hasExisting.has(standard.id) && age ? { ...marks, age } : marks,
      query.decisive,
    );
    if (query.grade)
      score +=
        W.grade[
          grade?.scheme !== query.grade.scheme
            ? 'missing'
            : grade.name === query.grade.name
              ? 'same'
              : 'other'
        ];
    if (query.special) score += special ? W.special.same : W.special.missing;
    else if (special) score += W.special.unasked;
    if (query.media.size) score += query.media.has(record.medium) ? W.medium.same : W.medium.other;
    if (query.kind)
      score += W.kind[(standard.kind === 'quality') === (query.kind === 'quality') ? 'same' : 'other'];
    const holds = holdsIn(facts.circumstances, query.told);
    if (holds !== undefined) score += holds ? W.circumstance.holds : W.circumstance.fails;
    if (query.figures.some((figure) => figure === value || figure === min || figure === max))
      score += W.figure;
    if (record.unit === 'kg/h' && !query.rate) score += W.usual.rate;
    return score + (record.doubt ? W.doubt : 0);
  }

  /** What a row gains or loses by the place and the time its standard is for. */
  #state(record: LimitRecord, asked: Asked, query: Query, named: boolean, today: string): number {
    if (named) return 0;
    const { region } = record.standard;
    const place = !region
      ? 0
      : asked.region === undefined || asked.national
        ? W.region.unnamed
        : W.region[region === asked.region ? 'same' : 'other'];
    return place + (query.old ? 0 : this.#stateScore(record, asked, today));
  }

  #stateScore(record: LimitRecord, { plant }: Asked, today: string): number {
    const { standard } = record;
    if (standard.state === '状态待核') return W.state.unknown;
    if (!inForce(record, { today }, this.standards))
      return (standard.effectiveOn ?? '') > today ? W.state.upcoming : W.state.superseded;
    if (!standard.replacedBy)
      return plant && !inForce(record, { today, plant }, this.standards) ? W.state.upcoming : 0;
    return plant === 'existing' ? W.state.transitionExisting : W.state.transition;
  }
}

interface Query {
  readonly words: Words;
  readonly told: Circumstances;
  readonly figures: readonly number[];
  readonly decisive: Decisive;
  readonly special: boolean;
  readonly media: ReadonlySet<string>;
  readonly kind?: 'quality' | 'emission';
  readonly grade?: Grade;
  /** true where a rate is asked for and not a concentration */
  readonly rate: boolean;
  /** true where an old standard is asked for */
  readonly old: boolean;
}

/** Conditions that every plant meets at some time or that only tell of the text. */
const CIRCUMSTANCE = /\d+月.*|水温.*|括号.*|\d{4}年原文.*|基准含氧量.*/;

/** Words that any question may hold, the longest first. */
const NOISE = [
  ...new Set([...FILLER, ...GENERIC, '限值', '标准', '国标', '国家标准', '最高', '几毫克', '允许']),
].sort((a, b) => b.length - a.length);

/** Beside another pollutant pH with a figure tells of the circumstances, and 恶臭 of the kind of standard. */
function isAside(code: string, question: string): boolean {
  return code === 'ph' ? circumstancesIn(question).told.ph !== undefined : code === 'odor';
}

function kindOf(said: string): Query['kind'] | undefined {
  const [quality, emission] = [QUALITY_WORDS.test(said), EMISSION_WORDS.test(said)];
  if (quality === emission) return undefined;
  return quality ? 'quality' : 'emission';
}

function aspectScore(row: Decisive, asked: Decisive): number {
  let score = 0;
  for (const aspect of Object.keys({ ...row, ...asked }) as Aspect[]) {
    const [has, wants] = [row[aspect], asked[aspect]];
    if (wants) {
      if (!has) score += W.aspect.missing;
      else score += has.some((value) => wants.includes(value)) ? W.aspect.same : W.aspect.other;
    } else if (has) score += usual(aspect, has);
  }
  return score;
}

function usual(aspect: Aspect, values: readonly string[]): number {
  switch (aspect) {
    case 'age':
      return values.includes('new') ? W.usual.new : W.usual.existing;
    case 'outlet':
      return values.includes('direct') ? 0 : W.usual.indirect;
    case 'place':
      return values.includes('stack') ? 0 : W.aspect.unasked;
    case 'site':
      return W.usual.site;
    case 'fuel':
      return W.aspect.unasked;
    default:
      return 0;
  }
}

function better(a: Answer, b: Answer): number {
  return (
    b.score - a.score ||
    Number(b.record.standard.current) - Number(a.record.standard.current) ||
    Number(a.record.standard.level === 'local') - Number(b.record.standard.level === 'local') ||
    a.record.standard.id.localeCompare(b.record.standard.id) ||
    a.record.n - b.record.n
  );
}

function factsOf(row: LimitRecord, text: string, standard: StandardWords): RowFacts {
  return {
    all: pairs(text),
    own: pairs(`${row.class} ${(row.condition ?? '').replace(CIRCUMSTANCE, '')}`),
    marks: marksOf(row),
    grade: gradeOf(row.class),
    special: isSpecial(row),
    circumstances: [row.class, row.condition].filter(Boolean).join('；'),
    standard,
  };
}

/** The pairs of characters of a text in the form that is compared. */
function pairs(text: string): Set<string> {
  return new Set(bigrams(sameWords(text)));
}

/** `GB 18918-2002` under every form in which it may be asked for. */
function numberForms(number: string): string[] {
  return findNumbers(fold(number)).flatMap(({ term, parts }) => [term, ...parts]);
}

/** Everything that has a name: pollutants, industries, regions, standards. */
function concepts(
  records: readonly LimitRecord[],
  standards: readonly StandardRecord[],
  used: ReadonlySet<string>,
): Concept[] {
  const labels = new Map<string, Set<string>>();
  for (const { pollutant, label } of records)
    labels.set(pollutant, (labels.get(pollutant) ?? new Set()).add(label.replace(/（.*?）/g, '')));
  return [
    ...POLLUTANTS.filter(({ code }) => used.has(code)).map(({ code, name, symbol, aliases }) => ({
      name,
      names: [...(symbol ? [symbol] : []), ...aliases, ...(labels.get(code) ?? [])],
      tags: [`pollutant:${code}`],
    })),
    ...INDUSTRIES.map(({ code, name, aliases }) => ({ name, names: aliases, tags: [`industry:${code}`] })),
    ...REGIONS.map(({ code, name, fullName }) => ({ name, names: [fullName], tags: [`region:${code}`] })),
    ...Object.entries(CITIES).flatMap(([code, names]) =>
      names.split(' ').map((name) => ({ name, names: [], tags: [`region:${code}`] })),
    ),
    ...SAYINGS.map(([name, code]) => ({ name, names: [], tags: [`pollutant:${code}`] })),
    ...basinsOf(standards),
    ...standards.flatMap(({ id, aliases }) =>
      aliases.map((name) => ({ name, names: [], tags: [`standard:${id}`] })),
    ),
  ];
}

/** Rivers and lakes in the titles of local standards, which name a region as its cities do. */
function basinsOf(standards: readonly StandardRecord[]): Concept[] {
  return standards.flatMap(({ title, region }) =>
    region
      ? [...title.matchAll(/(?<=^|[省、及])\p{Script=Han}{1,3}[湖江河港](?=流域|地区|[、及])/gu)].map(
          ([name]) => ({
            name,
            names: [],
            tags: [`region:${region}`],
          }),
        )
      : [],
  );
}
