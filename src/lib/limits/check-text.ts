import { REGIONS } from '../../vocab/regions.ts';
import { formatAmount } from '../figures/format.ts';
import type { Assessment, LineFault, Tally } from './assess.ts';
import type { LimitRecord } from './catalogue.ts';
import type { Judgement, Verdict } from './judge.ts';
import { OXYGEN_FAULTS } from './oxygen.ts';
import { situationOf } from './scene.ts';
import { overlayText } from './sheet-rows.ts';
import type { LimitRowView } from './view.ts';

/** Words of the verdicts. */
export const VERDICTS: Readonly<Record<Verdict, string>> = { pass: '达标', near: '临近限值', fail: '超标' };

/** Marks that stand beside the words, so that nothing is told by colour alone. */
export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = { pass: '✓', near: '！', fail: '✕' };

/** Words of the tones that the verdicts are shown in. */
export const VERDICT_TONES = { pass: 'ok', near: 'warn', fail: 'bad' } as const;

/** Why a row says nothing, in words for the reader. */
export const LINE_FAULTS: Readonly<Record<LineFault, string>> = {
  ...OXYGEN_FAULTS,
  'other-unit': '单位不能换算成限值的单位',
  'no-bound': '这一行没有写明上限或下限，不能判定',
  undetermined: '检出限高于限值，测不出是否达标：换检出限更低的方法再测',
  'choose-reference': '先选基准氧含量',
};

/** A number for reading: six significant digits, so that what was typed stays what it is, without noise. */
export function shown(value: number): string {
  const rounded = Number(value.toPrecision(6));
  return rounded !== 0 && Math.abs(rounded) < 1e-6 ? rounded.toExponential() : String(rounded);
}

/** A reckoned number: four significant digits, more than any measurement has. */
export function rough(value: number): string {
  return shown(Number(value.toPrecision(4)));
}

/** A value with its unit; dimensionless ones stand alone. */
export function withUnit(value: string, unit: string): string {
  return unit === '无量纲' ? value : `${value} ${unit}`;
}

/** A limit with its sign and unit: `≤ 15 mg/L`, `6～9`. */
export function limitText(row: Pick<LimitRowView, 'value' | 'min' | 'max' | 'bound' | 'unit'>): string {
  const bound = row.value === undefined ? row.bound : (row.bound ?? '≤');
  return withUnit(formatAmount({ ...row, ...(bound && { bound }) }), row.unit);
}

/** Per cent to be removed, rounded up: rounding down would fall short. */
export function percentUp(value: number): string {
  return `${Math.min(100, Math.ceil(Number((value * 10).toPrecision(10))) / 10)}%`;
}

/** How far from the limit a value is: `余 3 mg/L（限值的 20%）`, `高出 7 mg/L（限值的 46.7%）`. */
export function marginText({ margin, share, verdict, value, limit }: Judgement, unit: string): string {
  if (margin === 0) return verdict === 'fail' ? '等于限值，而限值不含这个数' : '正好等于限值';
  const size = withUnit(rough(Math.abs(margin)), unit);
  const ratio = share === undefined ? '' : `（限值的 ${Number(Math.abs(share).toPrecision(3))}%）`;
  return `${margin > 0 ? '余' : value > limit ? '高出' : '低了'} ${size}${ratio}`;
}

/** What has to be removed, `''` where nothing has to or removing does not help. */
export function removalText({ removal, removalToEase }: Judgement): string {
  const ease = removalToEase === undefined ? '' : `留出两成余量要去除 ${percentUp(removalToEase)}`;
  return !removal ? ease : `至少再去除 ${percentUp(removal)}；${ease}`;
}

/** One sentence on all that was judged. */
export function tallyText({ pass, near, fail, open }: Tally): string {
  const parts = [
    ...(fail ? [`${fail} 项超标`] : []),
    ...(near ? [`${near} 项临近限值`] : []),
    ...(pass ? [`${pass} 项达标`] : []),
    ...(open ? [`${open} 项还不能判定`] : []),
  ];
  return parts.length ? `${parts.join('，')}。` : '';
}

/** More reasons than this are not read. */
const MOST_REASONS = 3;

/** Why a value is judged by the row it is judged by, and what speaks against relying on it. */
export function notesOf(assessment: Assessment): string[] {
  const { own, overlay, local, localOpen, binding, count } = assessment;
  const line = binding === 'local' ? local : own;
  const notes: string[] = [];
  if (assessment.assumed && own) notes.push(assumedText('', assessment.options.length, own.record));
  if (assessment.localAssumed && local)
    notes.push(assumedText('地方标准', assessment.localOptions.length, local.record));
  if (line?.references.length && !line.converted && line.judgement)
    notes.push(
      `按已折算到基准氧含量 ${line.references.map(({ value }) => `${value}%`).join('或 ')} 的浓度判定；填的若是实测浓度，请在上面填实测氧含量。`,
    );
  if (line?.fromVolume)
    notes.push(
      `体积浓度按 ${line.fromVolume.mass} g/mol、22.4 L/mol（标准状态）折成 ${withUnit(rough(line.fromVolume.value), line.record.unit)}。`,
    );
  if (line?.converted?.warning) notes.push(`${line.converted.warning}。`);
  if (count > 1 && line?.judgement) notes.push(`填了 ${count} 个数。`);
  if (overlay) {
    if (local && binding === 'own')
      notes.push(
        `${local.record.standard.number} 的数值宽于国家标准。地方标准只能严于国家标准：两者的级别可能不对应，这里按国家标准判定，请向当地生态环境部门核实。`,
      );
    else if (local && overlay.binding?.record !== local.record)
      notes.push(`按您选的地方标准级别判定；${local.record.standard.number} 优先于国家标准执行。`);
    else if (overlay.choice && !localOpen.length && !local)
      notes.push('所选的地方标准级别里没有录到这一项，按国家标准判定，请核对原文。');
    else if (overlay.choice) {
      const { by } = overlay.choice;
      notes.push(
        `${regionName(overlay.region)}的地方标准优先于国家标准执行。哪一条适用，看${by.slice(0, MOST_REASONS).join('、')}${by.length > MOST_REASONS ? '等' : ''}。`,
      );
    } else notes.push(overlayText(overlay, regionName));
    const failing = localOpen.filter(({ judgement }) => judgement?.verdict === 'fail').length;
    if (localOpen.length && failing)
      notes.push(
        failing === localOpen.length
          ? '按可能适用的任何一条都超标。'
          : `可能适用的 ${localOpen.length} 条里有 ${failing} 条会超标：先在上面选定地方标准的级别，再下结论。`,
      );
  }
  if (line?.record.doubt) notes.push(`待核：${line.record.doubt}。`);
  else if (line?.record.confidence === 'known') notes.push('这一行限值还没有对照标准原文核对。');
  return notes;
}

function assumedText(whose: string, count: number, record: LimitRecord): string {
  return `${whose}有 ${count} 种情形，先按“${situationOf(record)}”判定，可在上面改选。`;
}

/** The short name of a region. */
export function regionName(code: string): string {
  return REGIONS.find((region) => region.code === code)?.name ?? code;
}
