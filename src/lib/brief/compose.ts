import {
  type Block,
  type Cell,
  clean,
  linked,
  type Outline,
  plain,
  type Table,
  type Text,
} from './outline.ts';
import type { Brief, BriefCase, BriefLimit, BriefLink, BriefRoute, BriefTechnology } from './types.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四'];
/** Lines of the digest; whoever wants all of them reads on. */
const DIGEST = 3;

/**
 * A brief as a document. Sections that matter stay where they are when the library holds nothing for them, and say so;
 * an absence is an answer too.
 */
export function compose(brief: Brief): Outline {
  const sections: readonly (readonly [title: string, blocks: readonly Block[]])[] = [
    ['问题与条件', problem(brief)],
    ['要执行的限值', limits(brief.limits)],
    ['现状与差距', checks(brief)],
    ['建议路线', routes(brief.routes)],
    ['备选技术', technologies(brief.shortlist.filter((item) => item.excludedBy === undefined))],
    ['不建议采用的技术', excluded(brief.shortlist)],
    ['技术比较', comparison(brief)],
    ['相近案例', cases(brief.cases)],
    ['政策依据', policies(brief)],
    ['资金渠道', finance(brief)],
    ['培训与技术单位', help(brief)],
    ['下一步', list(brief.nextSteps, true)],
    ['尚待弄清', list(brief.openQuestions, false)],
    ['来源与网址', [...sources(brief), ...addresses(brief)]],
  ];
  const kept = sections.filter(([, blocks]) => blocks.length > 0);
  return {
    title: `方案建议书：${clean(brief.title)}`,
    made: clean(brief.made),
    origin: origin(brief),
    blocks: [
      remark([
        ...plain(`${brief.made} 编制，资料取自${origin(brief)}。可以打开这个网址重现并修改：`),
        ...linked(brief.address, brief.address),
      ]),
      ...digest(brief),
      ...kept.flatMap(([title, blocks], index) => [
        { kind: 'heading', level: 2, text: `${NUMERALS[index]}、${title}` } as const,
        ...blocks,
      ]),
      { kind: 'heading', level: 2, text: '说明' },
      paragraph(plain(brief.disclaimer)),
    ],
  };
}

function origin({ site }: Brief): string {
  return clean(site.name) + (site.version ? `（${clean(site.version)} 版）` : '');
}

function digest(brief: Brief): Block[] {
  const binding = brief.limits.filter((limit) => limit.applies);
  const missed = (brief.checks ?? []).filter((check) => (check.removal ?? 0) > 0);
  const advised = brief.shortlist.filter((item) => item.excludedBy === undefined);
  const first = (items: readonly string[]) =>
    items.slice(0, DIGEST).join('；') + (items.length > DIGEST ? `；等 ${items.length} 项` : '');
  const lines = [
    ['要执行', first(binding.map((row) => `${row.pollutant} ${row.amount}（${standardOf(row)}）`))],
    ['差距', first(missed.map((row) => `${row.pollutant}实测 ${row.measured}，${row.verdict}`))],
    ['建议先看的路线', first(brief.routes.map((route) => route.title))],
    ['排在前面的技术', first(advised.map((item) => `${item.title}（${item.maturity}）`))],
    ['先弄清', first(brief.openQuestions)],
  ].filter(([, text]) => text);
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: '要点' },
    {
      kind: 'list',
      ordered: false,
      items: lines.map(([label, text]) => plain(`${label}：${text}`)),
    },
  ];
}

function problem(brief: Brief): Block[] {
  const paragraphs = brief.problem
    .split(/\n+/)
    .filter((text) => clean(text))
    .map((text) => paragraph(plain(text)));
  if (brief.facts.length === 0) return paragraphs;
  return [
    ...paragraphs,
    table(
      '条件',
      [
        ['项目', 2],
        ['内容', 8],
      ],
      brief.facts.map(({ label, value }) => [[plain(label)], [plain(value)]]),
    ),
  ];
}

function standardOf(limit: BriefLimit): string {
  return limit.class ? `${limit.standard} ${limit.class}` : limit.standard;
}

function limits(rows: readonly BriefLimit[]): Block[] {
  if (rows.length === 0)
    return [nothing('本库未收录适用于这一情况的限值，请以排污许可证和当地生态环境主管部门的要求为准。')];
  return [
    table(
      '限值',
      [
        ['污染物', 3],
        ['标准与条款', 5],
        ['限值', 4],
        ['状态', 2],
        ['适用与理由', 6],
      ],
      rows.map((row) => [
        [plain(row.pollutant)],
        lines(
          linked(standardOf(row), row.url),
          plain(row.level === 'local' ? '地方标准' : '国家标准'),
          row.clause,
        ),
        lines(row.amount, row.condition),
        [plain(row.status)],
        [plain(`${row.applies ? '适用' : '不适用'}：${row.why}`)],
      ]),
    ),
  ];
}

function checks({ checks: rows = [] }: Brief): Block[] {
  if (rows.length === 0) return [];
  return [
    table(
      '实测值与限值',
      [
        ['污染物', 4],
        ['实测值', 3],
        ['限值', 3],
        ['判断', 4],
        ['至少去除', 3],
      ],
      rows.map((row) => [
        [plain(row.pollutant)],
        [plain(row.measured)],
        [plain(row.limit)],
        [plain(row.verdict)],
        [plain(row.removal !== undefined && row.removal > 0 ? `${row.removal} %` : '—')],
      ]),
    ),
  ];
}

function routes(items: readonly BriefRoute[]): Block[] {
  if (items.length === 0) return [nothing('本库未收录适合这一情况的组合路线，请从下面的单项技术入手。')];
  return items.flatMap((route) => [
    part(route.title),
    table(
      route.title,
      [
        ['步骤', 3],
        ['可选技术，首选在前', 6],
        ['为什么', 8],
      ],
      route.steps.map((step, index) => [
        [plain(`${index + 1}. ${step.stage}`)],
        step.technologies.length
          ? step.technologies.map(({ title, url }) => linked(title, url))
          : [plain('本库未收录')],
        [plain(step.why)],
      ]),
    ),
    remark(plain(`路线出处：${route.source}`)),
  ]);
}

function technologies(items: readonly BriefTechnology[]): Block[] {
  if (items.length === 0)
    return [nothing('本库未收录符合这些条件的技术。可以放宽条件再查，或在网站提交需求，交给人来看。')];
  return items.flatMap((item, index) => [
    part(`${index + 1}. ${item.title}`),
    table(
      item.title,
      [
        ['项目', 2],
        ['内容', 8],
      ],
      [
        ['成熟度与评估', [plain(`${item.maturity}；${item.evaluation}`)]],
        ['适合的理由', each(item.for, '没有登记')],
        ['要留意', each(item.against, '没有登记')],
        [
          '性能与出处',
          each(
            item.performance.map(({ text, source }) => `${text}（${source}）`),
            '本库未收录可核来源的性能数据，请让供方给出同类工况的检测报告',
          ),
        ],
        ['二次污染', [plain(item.secondaryPollution.join('、') || '没有登记')]],
      ].map(([label, cell]) => [[plain(label as string)], cell as Cell]),
    ),
  ]);
}

function excluded(items: readonly BriefTechnology[]): Block[] {
  const rows = items.flatMap(({ title, url, excludedBy }) =>
    excludedBy === undefined ? [] : [[[linked(title, url)], [plain(excludedBy)]]],
  );
  if (rows.length === 0) return [];
  return [
    table(
      '不建议采用的技术',
      [
        ['技术', 4],
        ['原因', 8],
      ],
      rows,
    ),
  ];
}

function comparison({ comparison: compared }: Brief): Block[] {
  if (!compared || compared.columns.length < 2) return [];
  return [
    table(
      '并列比较',
      [['比较项', 3], ...compared.columns.map((title) => [title, 5] as const)],
      compared.rows.map(({ label, cells }) => [
        [plain(label)],
        ...compared.columns.map((_, index) => lines(...(cells[index] || '未收录').split('\n'))),
      ]),
    ),
  ];
}

function cases(items: readonly BriefCase[]): Block[] {
  if (items.length === 0) return [nothing('本库未收录相近的案例。')];
  return [
    table(
      '相近案例',
      [
        ['案例', 4],
        ['地点与时间', 3],
        ['当时的问题', 5],
        ['结果', 5],
      ],
      items.map((item) => [
        [linked(item.title, item.url)],
        lines(item.place, item.period),
        [plain(item.problem)],
        [plain(item.result)],
      ]),
    ),
  ];
}

function policies({ policies: items }: Brief): Block[] {
  if (items.length === 0) return [nothing('本库未收录直接相关的政策文件。')];
  return [
    table(
      '政策文件',
      [
        ['文件', 8],
        ['文号', 5],
        ['状态', 3],
      ],
      items.map((item) => [[linked(item.title, item.url)], [plain(item.docNo || '—')], [plain(item.status)]]),
    ),
  ];
}

function finance({ finance: items }: Brief): Block[] {
  if (items.length === 0) return [nothing('本库未收录对得上的资金渠道。')];
  return [
    table(
      '资金渠道',
      [
        ['渠道', 4],
        ['谁可以申请', 5],
        ['依据', 6],
      ],
      items.map((item) => [
        [linked(item.title, item.url)],
        [plain(item.whoMayApply)],
        each(item.basis, '没有登记'),
      ]),
    ),
  ];
}

function help({ training, institutions }: Brief): Block[] {
  if (training.length + institutions.length === 0) return [nothing('本库未收录对得上的培训课程和技术单位。')];
  const group = (title: string, items: readonly BriefLink[]): Block[] =>
    items.length
      ? [
          part(title),
          {
            kind: 'list',
            ordered: false,
            items: items.map(({ title, url, note }) => [
              ...linked(title, url),
              ...(note ? [{ text: `：${clean(note)}` }] : []),
            ]),
          },
        ]
      : [];
  return [...group('培训课程', training), ...group('技术单位', institutions)];
}

function sources({ sources: items }: Brief): Block[] {
  if (items.length === 0) return [nothing('没有登记来源，引用前请逐项核对。')];
  return [
    {
      kind: 'list',
      ordered: true,
      items: items.map(({ title, publisher, url }) => [
        ...linked(title, url),
        ...(publisher ? [{ text: `，${clean(publisher)}` }] : []),
      ]),
    },
  ];
}

/** On paper a link is only its words, so what the document names is listed once with its address. */
function addresses(brief: Brief): Block[] {
  const named = [
    ...brief.limits.map((row) => ({ title: row.standard, url: row.url ?? '' })),
    ...brief.routes.flatMap((route) => route.steps.flatMap((step) => step.technologies)),
    ...brief.shortlist,
    ...brief.cases,
    ...brief.policies,
    ...brief.finance,
    ...brief.training,
    ...brief.institutions,
    ...brief.sources.map(({ title, url }) => ({ title, url: url ?? '' })),
  ].filter(({ title, url }) => linked(title, url)[0]?.href);
  const byAddress = new Map(named.toReversed().map(({ title, url }) => [url, title]));
  if (byAddress.size === 0) return [];
  return [
    part('文中条目的网址'),
    table(
      '文中条目的网址',
      [
        ['条目', 4],
        ['网址', 7],
      ],
      [...byAddress].reverse().map(([url, title]) => [[plain(title)], [linked(url, url)]]),
    ),
  ];
}

function list(items: readonly string[], ordered: boolean): Block[] {
  return items.length ? [{ kind: 'list', ordered, items: items.map(plain) }] : [];
}

function table(
  caption: string,
  columns: readonly (readonly [title: string, weight: number])[],
  rows: readonly (readonly Cell[])[],
): Table {
  return {
    kind: 'table',
    caption: clean(caption),
    columns: columns.map(([title, weight]) => ({ title: clean(title), weight })),
    rows,
  };
}

/** The lines that say something; a dash where none does. */
function lines(...texts: readonly (string | Text | undefined)[]): Cell {
  const kept = texts
    .map((text) => (typeof text === 'object' ? text : plain(text ?? '')))
    .filter((text) => text.some((span) => span.text));
  return kept.length ? kept : [plain('—')];
}

function each(texts: readonly string[], none: string): Cell {
  return texts.length ? texts.map(plain) : [plain(none)];
}

function part(text: string): Block {
  return { kind: 'heading', level: 3, text: clean(text) };
}

function paragraph(text: Text): Block {
  return { kind: 'paragraph', text };
}

function remark(text: Text): Block {
  return { kind: 'paragraph', text, tone: 'remark' };
}

function nothing(text: string): Block {
  return { kind: 'paragraph', text: plain(text), tone: 'nothing' };
}
