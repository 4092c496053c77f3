import { CONDITIONS, SCALES, STAGES, SUBJECTS } from '../../vocab/fit.ts';
import { REGIONS } from '../../vocab/regions.ts';
import { MATURITY } from '../../vocab/terms.ts';
import type { Brief, BriefComparison, BriefLimit, BriefReference, BriefTechnology } from '../brief/types.ts';
import { formatFigure } from '../figures/format.ts';
import type { LimitRecord } from '../limits/catalogue.ts';
import type { Around, AroundKind, AroundMore } from './around.ts';
import type { RouteDetail, TechnologyDetail } from './detail.ts';
import type { BearingLimit, LimitsForProblem } from './limits-for.ts';
import { industryName, pollutantNames, reasonsOf, type Said } from './reason-text.ts';
import type { Answer } from './types.ts';

/** Everything a brief is made of. */
export interface BriefParts {
  readonly query: string;
  readonly answer: Answer;
  readonly details: ReadonlyMap<string, TechnologyDetail>;
  readonly routes: readonly RouteDetail[];
  readonly around: Readonly<Record<AroundKind, readonly Around[]>>;
  /** what the document says of cases and funds beyond their titles, by `kind/id` */
  readonly more: Readonly<Record<string, AroundMore>>;
  readonly limits: LimitsForProblem;
  readonly site: { readonly name: string; readonly url: string; readonly version: string };
  /** brings the same brief back */
  readonly address: string;
  /** `YYYY-MM-DD` */
  readonly made: string;
}

/** Technologies set side by side in the table: more columns do not fit a sheet. */
const COMPARED = 4;
const TITLE_MAX = 30;

/** An answer of the finder as a document. */
export function briefOf(parts: BriefParts): Brief {
  const { query, answer, details, routes, around, more, limits, site, address, made } = parts;
  const absolute = (url: string) => new URL(url, site.url).href;
  const routeTitles = new Map(
    answer.routes.map(({ route }, index) => [route.id, routes[index]?.title ?? ''] as const),
  );
  const shortlist = [
    ...answer.matches.flatMap((match): BriefTechnology[] => {
      const detail = details.get(match.candidate.id);
      if (!detail) return [];
      const reasons = reasonsOf(match, detail, routeTitles);
      return [
        {
          ...basics(match.candidate, detail, absolute),
          for: reasons.filter(({ good }) => good).map(told),
          against: [
            ...reasons.filter(({ good }) => !good).map(told),
            ...detail.limitations.slice(0, 2).map((text) => `${text}（经验判断）`),
          ],
        },
      ];
    }),
    ...answer.excluded.flatMap(({ candidate, condition }): BriefTechnology[] => {
      const detail = details.get(candidate.id);
      if (!detail) return [];
      const stated = detail.conditions.find(
        ({ when, effect }) => when === condition && effect === 'excludes',
      );
      return [
        {
          ...basics(candidate, detail, absolute),
          for: [],
          against: [],
          excludedBy: [CONDITIONS[condition], stated?.because].filter(Boolean).join('：'),
        },
      ];
    }),
  ];
  const compared = comparison(answer, details);
  return {
    title: titleOf(parts),
    problem:
      query ||
      factsOf(answer)
        .map(({ value }) => value)
        .join('，'),
    made,
    site,
    address,
    facts: factsOf(answer),
    limits: once(limits.rows.flatMap((row) => limitsOf(row, absolute))),
    routes: routes.map((route) => ({
      title: route.title,
      steps: route.steps.map(({ stage, technologies, why }) => ({
        stage: STAGES[stage],
        technologies: technologies.map((one) => ({ ...one, url: absolute(one.url) })),
        why,
      })),
      source: `${route.sources.map(({ title }) => title).join('；')}${route.checked ? '' : '（路线由编辑归纳，待核对原文）'}`,
    })),
    shortlist,
    ...(compared && { comparison: compared }),
    cases: around.cases.map((item) => {
      const { problem = '', result = '' } = more[`cases/${item.id}`] ?? {};
      const [place = '', period = ''] = item.note.split(' · ');
      return { title: item.title, url: absolute(item.url), place, period, problem, result };
    }),
    policies: around.policies.map((item) => ({
      title: item.title,
      status: item.note,
      url: absolute(item.url),
      ...(item.number && { docNo: item.number }),
    })),
    finance: around.finance.map((item) => {
      const { whoMayApply = '', basis = [] } = more[`finance/${item.id}`] ?? {};
      return { title: item.title, url: absolute(item.url), whoMayApply, basis };
    }),
    training: around.training.map((item) => ({
      title: item.title,
      url: absolute(item.url),
      note: item.note,
    })),
    institutions: around.institutions.map((item) => ({
      title: item.title,
      url: absolute(item.url),
      note: item.note,
    })),
    nextSteps: nextSteps(parts),
    openQuestions: openQuestions(parts),
    sources: sourcesOf(parts),
    disclaimer:
      '本建议书由开源知识站按公开资料自动整理，排列先后只反映与所述问题的契合程度，不是评估结论、设计文件或采购推荐；限值以标准原文和当地生态环境部门的要求为准，选型前须有实测数据并由专业单位论证。',
  };
}

function basics(
  candidate: Answer['matches'][number]['candidate'],
  detail: TechnologyDetail,
  absolute: (url: string) => string,
) {
  return {
    id: candidate.id,
    title: detail.title,
    url: absolute(detail.url),
    maturity: MATURITY[candidate.maturity],
    evaluation: candidate.evaluation ?? '暂无评估依据',
    performance: detail.performance.map(({ text, condition, source, doubt }) => ({
      text: `${text}${condition ? `（${condition}）` : ''}${doubt ? `【待核：${doubt}】` : ''}`,
      source,
    })),
    secondaryPollution: detail.secondaryPollution,
  };
}

function told({ text, source }: Said): string {
  return source ? `${text}（${source}）` : text;
}

function titleOf({ query, answer }: BriefParts): string {
  if (query) return query.length > TITLE_MAX ? `${query.slice(0, TITLE_MAX)}…` : query;
  const { subjects, pollutants, industries } = answer.problem;
  const [subject] = subjects.keys();
  return [
    industries[0] && industryName(industries[0]),
    subject && SUBJECTS[subject],
    pollutantNames(pollutants.slice(0, 3)),
  ]
    .filter(Boolean)
    .join(' ');
}

function factsOf({ problem }: Answer) {
  const { subjects, pollutants, industries, region, scale, conditions, need } = problem;
  const facts = [
    ['治理对象', [...subjects.keys()].map((code) => SUBJECTS[code]).join('、')],
    ['行业或场景', industries.map(industryName).join('、')],
    ['污染物', pollutantNames(pollutants)],
    ['规模', scale ? SCALES[scale] : ''],
    ['地区', REGIONS.find(({ code }) => code === region)?.fullName ?? ''],
    ['现场条件', conditions.map((code) => CONDITIONS[code]).join('、')],
    ['需要去除', [...need].map(([code, percent]) => `${pollutantNames([code])} ${percent}%`).join('、')],
  ] as const;
  return facts.filter(([, value]) => value).map(([label, value]) => ({ label, value }));
}

function limitsOf({ record, overlay }: BearingLimit, absolute: (url: string) => string): BriefLimit[] {
  const of = (row: LimitRecord, applies: boolean, why: string): BriefLimit => ({
    pollutant: row.label,
    standard: row.standard.number,
    class: row.class,
    amount: formatFigure({ ...row, bound: row.bound ?? (row.value === undefined ? undefined : '≤') }),
    clause: row.clause,
    status: `${row.standard.state}${row.confidence === 'verified' ? '' : '，待核对原文'}`,
    level: row.standard.level === 'local' ? 'local' : 'national',
    applies,
    why,
    url: absolute(`${row.standard.url}#limit-${row.n}`),
    ...((row.averaging || row.condition) && {
      condition: [row.averaging, row.condition].filter(Boolean).join('；'),
    }),
  });
  const { binding, choice, caution } = overlay ?? {};
  if (binding) return [of(binding.record, true, binding.why), of(record, false, '地方标准优先执行')];
  if (choice)
    return [
      of(record, true, choice.why),
      ...choice.records.slice(0, 3).map((row) => of(row, true, '按情形选一档')),
    ];
  const unknown = overlay?.recorded === 'none' ? '本库未收录当地的对应标准，须向当地核实' : '';
  return [of(record, true, caution ?? (unknown || '按所属级别或情形对号执行'))];
}

/** A local row may stand beside several national ones; it is told the first time. */
function once(rows: readonly BriefLimit[]): BriefLimit[] {
  return [...new Map(rows.toReversed().map((row) => [row.url, row])).values()].toReversed();
}

function comparison(
  { matches }: Answer,
  details: ReadonlyMap<string, TechnologyDetail>,
): BriefComparison | undefined {
  const shown = matches.slice(0, COMPARED).flatMap(({ candidate }) => {
    const detail = details.get(candidate.id);
    return detail ? [{ candidate, detail }] : [];
  });
  if (shown.length < 2) return undefined;
  const row = (label: string, cell: (one: (typeof shown)[number]) => string) => ({
    label,
    cells: shown.map((one) => cell(one) || '未收录'),
  });
  return {
    columns: shown.map(({ detail }) => detail.title),
    rows: [
      row('成熟度', ({ candidate }) => MATURITY[candidate.maturity]),
      row('评估', ({ candidate }) => candidate.evaluation ?? '暂无评估依据'),
      row('在链条里的位置', ({ candidate }) => candidate.stages.map((stage) => STAGES[stage]).join('、')),
      row('适合的规模', ({ candidate }) => candidate.scales.map((scale) => SCALES[scale]).join('、')),
      row('有出处的性能', ({ detail }) =>
        detail.performance
          .slice(0, 3)
          .map(({ text }) => text)
          .join('；'),
      ),
      row('费用', ({ detail }) => (detail.cost ? `${detail.cost.text}（${detail.cost.note}）` : '')),
      row('二次污染', ({ detail }) => detail.secondaryPollution.join('；')),
      row('局限（经验判断）', ({ detail }) => detail.limitations.join('；')),
      row('本库案例', ({ detail }) => (detail.cases ? `${detail.cases} 个` : '')),
    ],
  };
}

function nextSteps({ answer, limits, around }: BriefParts): string[] {
  const { problem, matches } = answer;
  const [first] = matches;
  const pollutants = problem.pollutants.length ? pollutantNames(problem.pollutants) : '主要污染物';
  return [
    `补齐现状数据：${pollutants}的浓度和${problem.scale ? '' : '水量、气量或面积，'}变化规律，按监测规范取样，记下时间、工况和方法。`,
    limits.rows.length
      ? '对照排污许可证和上面的限值，确认执行哪一项标准、哪一档；有地方标准的以地方生态环境部门的答复为准。'
      : '向当地生态环境部门确认执行哪一项标准、哪一档，写进任务要求。',
    first
      ? '从备选技术里挑两到三项，向技术单位索要同类项目的监测报告和运行费用，实地看一个运行一年以上的工程。'
      : '本库没有合适的技术，把问题写成需求交给技术单位。',
    '做小试或中试，用自己的水、气、土验证；把去除率、药耗电耗、二次污染一并记录。',
    ...(around.finance.length ? ['按资金渠道的条件准备入库材料；条件逐年变化，以当年的申报通知为准。'] : []),
    '合同写明考核指标、监测方法、达不到时的责任和运维要求，再开工。',
  ];
}

function openQuestions({ answer, limits, details }: BriefParts): string[] {
  const { problem, matches } = answer;
  const silent = matches.filter(({ candidate }) => !details.get(candidate.id)?.performance.length);
  const unknown = [
    ...new Set(
      limits.rows.flatMap(({ record, overlay }) =>
        overlay?.recorded === 'none' ? [record.standard.number] : [],
      ),
    ),
  ];
  return [
    ...(problem.scale ? [] : ['规模没有给出：水量、气量或面积决定一半以上的取舍。']),
    ...(problem.pollutants.length ? [] : ['没有具体的污染物和浓度，限值和去除要求算不出来。']),
    ...(problem.region ? [] : ['没有给出地区，地方标准没有核对。']),
    ...(limits.rows.length === 0 ? ['没有找到对应的限值行，执行标准要另行确认。'] : []),
    ...(limits.comprehensive ? ['没有收录本行业的排放标准，暂列综合排放标准，须核对有没有行业标准。'] : []),
    ...(unknown.length ? [`本库未收录当地与 ${unknown.join('、')} 对应的地方标准，不等于没有。`] : []),
    ...(silent.length
      ? [
          `${silent
            .slice(0, 4)
            .map(({ candidate }) => details.get(candidate.id)?.title ?? candidate.id)
            .join('、')}${silent.length > 4 ? '等' : ''}没有收录有出处的性能数据。`,
        ]
      : []),
  ];
}

function sourcesOf({ answer, details, routes, limits }: BriefParts): BriefReference[] {
  const standards = [
    ...new Map(
      limits.rows
        .flatMap(({ record, overlay }) => [record, ...(overlay?.binding ? [overlay.binding.record] : [])])
        .map(({ standard }) => [standard.number, { title: `${standard.number} ${standard.title}` }] as const),
    ).values(),
  ];
  const all = [
    ...standards,
    ...routes.flatMap(({ sources }) => sources),
    ...answer.matches.flatMap(({ candidate }) => details.get(candidate.id)?.sources ?? []),
  ];
  return [...new Map(all.map((source) => [source.title, source])).values()];
}
