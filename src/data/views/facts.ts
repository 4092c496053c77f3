import { waitingFor } from '../../lib/demand/days.ts';
import type { Fact } from '../../lib/view/types.ts';
import { FIELDS, type Field } from '../../vocab/fields.ts';
import {
  AUDIENCES,
  CASE_SCOPES,
  DEMAND_STATES,
  EVALUATION_BASES,
  EVALUATION_STATES,
  EVENT_KINDS,
  FINANCE_KINDS,
  GLOSSARY_KINDS,
  HELP_MODES,
  INSTITUTION_KINDS,
  MATURITY,
  MEDIA,
  POLICY_LEVELS,
  STANDARD_KINDS,
  STANDARD_LEVELS,
  TRAINING_LEVELS,
} from '../../vocab/terms.ts';
import type { Entry } from '../entries.ts';
import { limitsOf } from '../limits.ts';
import { is } from '../rows.ts';
import { href, today } from '../site.ts';
import { standardByNumber } from '../standards.ts';
import { industryOf, pollutantOf, regionOf } from '../terms.ts';

/** The figures and conditions that decide whether to read on, three to six of them. */
export function factsOf(entry: Entry): Fact[] {
  return facts(entry).filter((fact): fact is Fact => Boolean(fact?.value));
}

type Maybe = Fact | undefined;

function facts(entry: Entry): Maybe[] {
  if (is(entry, 'technologies')) {
    const { data } = entry;
    return [
      {
        label: '能解决',
        value: names(
          data.pollutants.map((code) => pollutantOf(code).name),
          4,
        ),
      },
      {
        label: '用在',
        value: names(
          data.industries.map((code) => industryOf(code).name),
          3,
        ),
        note: data.typicalUses,
      },
      data.limitations[0] ? { label: '先别用，如果（经验判断）', value: data.limitations[0] } : undefined,
      {
        label: '成熟度',
        value: MATURITY[data.maturity],
        ...(data.trl ? { note: `TRL ${data.trl}（本站判断，非官方评级）` } : {}),
      },
      {
        label: '评估',
        value: data.evaluation ? EVALUATION_STATES[data.evaluation.state] : '暂无评估依据',
        ...(data.evaluation
          ? { note: data.evaluation.basis.map((basis) => EVALUATION_BASES[basis]).join('；') }
          : {}),
      },
      {
        label: '费用',
        value: data.costBasis ? `${data.costBasis.priceYear} 年价格水平，见下` : '无可核来源',
      },
    ];
  }
  if (is(entry, 'cases')) {
    const { data } = entry;
    return [
      {
        label: '地点',
        value:
          [
            names(
              data.regions.map((code) => regionOf(code).name),
              4,
            ),
            data.city,
          ]
            .filter(Boolean)
            .join(' · ') || CASE_SCOPES[data.scope],
        ...(data.basin ? { note: data.basin } : {}),
      },
      {
        label: '时间',
        value: data.period.to ? `${data.period.from}—${data.period.to} 年` : `${data.period.from} 年起`,
      },
      { label: '投资', value: data.investment ?? '无可核来源' },
      data.helpMode
        ? { label: '帮扶模式', value: HELP_MODES[data.helpMode], href: href('/assistance/') }
        : undefined,
      {
        label: '核实过的结果',
        value: `${data.results.filter((row) => row.confirmed).length} 项`,
        note: `共记录 ${data.results.length} 项`,
      },
    ];
  }
  if (is(entry, 'policies')) {
    const { data } = entry;
    return [
      { label: '发布机关', value: data.issuers.join('、') },
      { label: '文号', value: data.docNo ?? '无或未核到' },
      {
        label: '发布',
        value: data.issuedOn ?? '未核到',
        ...(data.revisedOn?.length ? { note: `修订：${data.revisedOn.join('、')}` } : {}),
      },
      data.effectiveOn ? { label: '施行', value: data.effectiveOn } : undefined,
      { label: '适用对象', value: data.appliesTo.map((code) => AUDIENCES[code]).join('、') },
      { label: '文件层级', value: POLICY_LEVELS[data.level] },
    ];
  }
  if (is(entry, 'standards')) {
    const { data } = entry;
    const count = limitsOf(entry.id).length;
    const counterpart = data.counterpart ? standardByNumber(data.counterpart) : undefined;
    return [
      {
        label: '类别',
        value: `${data.region ? regionOf(data.region).name : STANDARD_LEVELS[data.level]} · ${STANDARD_KINDS[data.kind]}`,
        ...(data.number.includes('/T') ? { note: '推荐性标准' } : {}),
      },
      { label: '发布 / 实施', value: `${data.issuedOn ?? '未核到'} / ${data.effectiveOn ?? '未核到'}` },
      { label: '发布机关', value: data.issuers.join('、') || '未核到' },
      { label: '限值', value: count ? `${count} 条` : '没有录入', ...(count ? { href: '#limits' } : {}) },
      data.replacedBy
        ? { label: '代替它的标准', value: data.replacedBy, ...link(data.replacedBy) }
        : undefined,
      data.counterpart
        ? {
            label: '对应国家标准',
            value: counterpart ? `${counterpart.data.number} ${counterpart.data.title}` : data.counterpart,
            ...link(data.counterpart),
            note: '两边都有限值时从严执行',
          }
        : undefined,
    ];
  }
  if (is(entry, 'training'))
    return [
      { label: '适合', value: entry.data.audience.map((code) => AUDIENCES[code]).join('、') },
      { label: '时长', value: `约 ${entry.data.durationMinutes} 分钟` },
      { label: '难度', value: TRAINING_LEVELS[entry.data.level] },
      { label: '内容', value: `${entry.data.outline.length} 节 · ${entry.data.quiz.length} 道自测题` },
    ];
  if (is(entry, 'institutions'))
    return [
      { label: '类别', value: INSTITUTION_KINDS[entry.data.kind] },
      {
        label: '所在地',
        value: regionOf(entry.data.region).name,
        href: href(`/regions/${entry.data.region}/`),
      },
      entry.data.host ? { label: '依托或主管', value: entry.data.host } : undefined,
      entry.data.formerName ? { label: '曾用名', value: entry.data.formerName } : undefined,
      entry.data.website
        ? {
            label: '官方网站',
            value: entry.data.website.replace(/^https?:\/\//, ''),
            href: entry.data.website,
          }
        : undefined,
    ];
  if (is(entry, 'glossary'))
    return [
      { label: '类别', value: GLOSSARY_KINDS[entry.data.kind] },
      entry.data.en ? { label: '英文', value: entry.data.en } : undefined,
      { label: '缩写', value: entry.data.abbr.join('、') },
      { label: '同义词', value: entry.data.synonyms.join('、') },
      { label: '俗称', value: entry.data.colloquial.join('、') },
      entry.data.pollutant
        ? {
            label: '限值与技术',
            value: `${pollutantOf(entry.data.pollutant).name}的全部内容`,
            href: href(`/pollutants/${entry.data.pollutant}/`),
          }
        : undefined,
      entry.data.industry
        ? {
            label: '行业',
            value: `${industryOf(entry.data.industry).name}的全部内容`,
            href: href(`/industries/${entry.data.industry}/`),
          }
        : undefined,
    ];
  if (is(entry, 'reviews'))
    return [
      { label: '领域', value: fieldNames(entry.data.fields) },
      {
        label: '涉及',
        value: names(
          entry.data.pollutants.map((code) => pollutantOf(code).name),
          5,
        ),
      },
      {
        label: '行业',
        value: names(
          entry.data.industries.map((code) => industryOf(code).name),
          4,
        ),
      },
    ];
  if (is(entry, 'catalogues'))
    return [
      { label: '发布机关', value: entry.data.issuer },
      { label: '文号', value: entry.data.docNo ?? '未核到' },
      { label: '发布日期', value: entry.data.issuedOn ?? '未核到' },
      {
        label: '已核对条目',
        value: entry.data.entries.length ? `${entry.data.entries.length} 项` : '没有，条目留空',
      },
    ];
  if (is(entry, 'finance'))
    return [
      { label: '类别', value: FINANCE_KINDS[entry.data.kind], note: entry.data.instrument },
      { label: '提供方', value: entry.data.provider },
      { label: '谁能申请', value: entry.data.whoMayApply },
      entry.data.amountBasis
        ? { label: '额度依据', value: '见下', note: '逐年变化，以当年通知为准' }
        : undefined,
    ];
  if (is(entry, 'demands')) {
    const { data } = entry;
    const waiting = data.state === 'open' || data.state === 'matching';
    const linked = data.relations?.technologies?.length ?? 0;
    return [
      {
        label: '状态',
        value: DEMAND_STATES[data.state],
        ...(waiting ? { note: waitingFor(data.publishedOn, today) } : {}),
      },
      { label: '发布', value: data.publishedOn },
      data.region ? { label: '地区', value: regionOf(data.region).name } : undefined,
      data.medium ? { label: '介质', value: MEDIA[data.medium] } : undefined,
      {
        label: '行业',
        value: names(
          data.industries.map((code) => industryOf(code).name),
          3,
        ),
      },
      { label: '要达到', value: data.target },
      linked ? { label: '关联技术', value: `${linked} 项`, href: '#related-technologies' } : undefined,
    ];
  }
  if (is(entry, 'events'))
    return [
      { label: '类别', value: EVENT_KINDS[entry.data.kind] },
      {
        label: '日期',
        value: entry.data.endsOn ? `${entry.data.startsOn} — ${entry.data.endsOn}` : entry.data.startsOn,
        ...(entry.data.yearly ? { note: '每年同一天' } : {}),
      },
      { label: '地点', value: entry.data.place ?? (entry.data.online ? '线上' : '各地') },
      { label: '主办', value: entry.data.organiser },
    ];
  return [];
}

function names(list: readonly string[], most: number): string {
  return list.length > most ? `${list.slice(0, most).join('、')}等 ${list.length} 项` : list.join('、');
}

function fieldNames(codes: readonly Field[]): string {
  return codes.map((code) => FIELDS[code]).join('、');
}

function link(number: string): { href?: string } {
  const standard = standardByNumber(number);
  return standard ? { href: href(`/standards/${standard.id}/`) } : {};
}
