import type { Context } from './context.ts';
import { cleanContext } from './context.ts';
import { type Draft, readDraft } from './draft.ts';
import { writeDraft } from './write.ts';

/** Proof for the sender: when, where to, under which number, and what. */
export interface Receipt {
  readonly key: string;
  /** number that the service gave */
  readonly number?: string;
  /** when the service had confirmed, ISO 8601 in UTC */
  readonly at: string;
  readonly host: string;
  readonly draft: Draft;
  readonly context: Context;
}

/** Where services put the number of what they took in. */
const NUMBER_KEYS = ['number', 'id', 'ticket', 'receipt'] as const;

/** The number in a service's answer, whatever that is. */
export function numberIn(body: string): string | undefined {
  const value = parse(body);
  for (const key of NUMBER_KEYS) {
    const number = value[key];
    if ((typeof number === 'string' && number.trim()) || Number.isSafeInteger(number))
      return String(number).trim().slice(0, 80);
  }
  return undefined;
}

/** What a service says about why it refused, and beside which parts. */
export function refusalIn(body: string): {
  readonly message: string;
  readonly parts: Record<string, string>;
} {
  const value = parse(body);
  const text = [value['message'], value['error'], value['detail']].find((one) => typeof one === 'string');
  const parts = value['fields'];
  return {
    message: String(text ?? '')
      .trim()
      .slice(0, 300),
    parts: Object.fromEntries(
      Object.entries(typeof parts === 'object' && parts !== null ? parts : {}).flatMap(([part, fault]) =>
        typeof fault === 'string' ? [[part, fault.slice(0, 200)]] : [],
      ),
    ),
  };
}

/** Time in China, `2026-11-28 14:05:09`. */
export function timeInChina(at: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(at));
}

/** What stands above the copy of what was sent. */
export function receiptFacts({ at, host, number, key }: Receipt): readonly (readonly [string, string])[] {
  return [
    ['提交时间', `${timeInChina(at)}（北京时间）`],
    ['接收方', host],
    ...(number ? ([['受理编号', number]] as const) : []),
    ['本机编号', key],
  ];
}

/** The receipt as a text to keep. */
export function writeReceipt(receipt: Receipt, background: readonly string[]): string {
  return `需求提交回执\n${receiptFacts(receipt)
    .map(([name, value]) => `${name}：${value}`)
    .join('\n')}\n\n${writeDraft(receipt.draft, background, 'text')}\n`;
}

/** A receipt out of whatever was stored. */
export function readReceipt(value: unknown): Receipt | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { key, number, at, host, draft, context } = value as Record<string, unknown>;
  if (typeof key !== 'string' || typeof at !== 'string' || Number.isNaN(Date.parse(at))) return undefined;
  return {
    key,
    at,
    host: typeof host === 'string' ? host : '',
    ...(typeof number === 'string' && { number }),
    draft: readDraft(draft),
    context: cleanContext(context),
  };
}

function parse(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
