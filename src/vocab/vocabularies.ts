import { FIELDS } from './fields.ts';
import * as FIT from './fit.ts';
import { INDUSTRIES } from './industries.ts';
import { POLLUTANTS } from './pollutants.ts';
import { REGIONS } from './regions.ts';
import * as TERMS from './terms.ts';

/** A controlled vocabulary with its labels and with what people may write instead of a code. */
export interface Vocabulary {
  /** what its codes are called in a message */
  readonly noun: string;
  readonly file: string;
  /** code → standard label first, then other spellings */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

/** What codes of the small vocabularies are called; any other is called 代码. */
const NOUNS: Record<string, string> = {
  CONFIDENCE: '核对状态',
  MATURITY: '成熟度',
  EVALUATION_STATES: '评估状态',
  EVALUATION_BASES: '评估依据',
  EVALUATION_ROLES: '评估角色',
  PERFORMANCE_KINDS: '指标类别',
  PROCESS_ROLES: '工序类别',
  POLICY_LEVELS: '文件层级',
  POLICY_STATUS: '效力状态',
  STANDARD_KINDS: '标准类别',
  STANDARD_LEVELS: '标准层级',
  STANDARD_STATUS: '标准状态',
  MEDIA: '介质',
  BOUNDS: '界限符号',
  CASE_TYPES: '案例类型',
  CASE_SCOPES: '涉及范围',
  AUDIENCES: '对象',
  TRAINING_LEVELS: '难度',
  DEMAND_STATES: '办理状态',
  HELP_MODES: '帮扶模式',
  SUBJECTS: '治理对象',
  STAGES: '链条位置',
  SCALES: '规模',
  CONDITIONS: '现场条件',
  EFFECTS: '适用程度',
};

/** Every vocabulary of the site. */
export const VOCABULARIES: readonly Vocabulary[] = [
  { noun: '领域代码', file: 'src/vocab/fields.ts', words: table(FIELDS) },
  listed('污染物代码', 'src/vocab/pollutants.ts', POLLUTANTS),
  listed('行业代码', 'src/vocab/industries.ts', INDUSTRIES),
  listed('地区代码', 'src/vocab/regions.ts', REGIONS),
  ...small('src/vocab/terms.ts', TERMS),
  ...small('src/vocab/fit.ts', FIT),
];

/** The vocabulary that has exactly these codes. */
export function vocabularyOf(codes: readonly string[]): Vocabulary | undefined {
  return VOCABULARIES.find(
    ({ words }) => words.size === codes.length && codes.every((code) => words.has(code)),
  );
}

function small(
  file: string,
  tables: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Vocabulary[] {
  return Object.entries(tables).map(([name, terms]) => ({
    noun: NOUNS[name] ?? (name.endsWith('_KINDS') ? '类别' : '代码'),
    file,
    words: table(terms),
  }));
}

function table(terms: Readonly<Record<string, string>>): Vocabulary['words'] {
  return new Map(Object.entries(terms).map(([code, label]) => [code, [label]]));
}

interface Term {
  readonly code: string;
  readonly name: string;
  readonly fullName?: string;
  readonly symbol?: string;
  readonly aliases?: readonly string[];
}

function listed(noun: string, file: string, terms: readonly Term[]): Vocabulary {
  const words = terms.map(({ code, name, fullName, symbol, aliases = [] }) => {
    const spellings = [name, fullName, symbol, ...aliases].filter((word) => word !== undefined);
    return [code, spellings] as const;
  });
  return { noun, file, words: new Map(words) };
}
