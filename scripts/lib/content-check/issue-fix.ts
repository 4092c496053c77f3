import type { z } from 'astro/zod';
import type { Advice } from './schema-fix.ts';
import type { IssueKind } from './zod-message.ts';

type SizeIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

/** Too short, too long, too few, too many, out of range. */
export function sizeAdvice(
  issue: SizeIssue,
  value: unknown,
  name: string,
  hint: string,
): Advice & { kind: IssueKind } {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const small = issue.code === 'too_small';
  if (Array.isArray(value)) {
    const fix = small ? `至少写 ${limit} 项：${hint}` : `最多 ${limit} 项，删去 ${value.length - limit} 项`;
    return { kind: 'list-length', what: `${name} 有 ${value.length} 项`, fix };
  }
  if (typeof value === 'string') {
    if (value === '')
      return { kind: 'text-length', what: `${name} 是空的`, fix: chinese(issue.message) ?? `补上：${hint}` };
    const fix = small
      ? `太短，至少 ${limit} 个字：${hint}`
      : `最多 ${limit} 个字，删去 ${value.length - limit} 个字`;
    return { kind: 'text-length', what: `${name} 有 ${value.length} 个字`, fix };
  }
  return {
    kind: 'number-range',
    what: `${name} 的值 ${value} 超出范围`,
    fix: `应${small ? '不小于' : '不大于'} ${limit}：${hint}`,
  };
}

/** A refinement's message is "what：remedy" or "what，remedy"; without a remedy the field's description serves. */
export function contradiction(message: string | undefined, name: string, hint: string): Advice {
  const [, what = message ?? `${name} 不合要求`, fix] = /^([^：，]+)[：，](.+)$/.exec(message ?? '') ?? [];
  if (message?.includes('只能')) return { what, fix: '留一种，删去其余' };
  return { what, fix: fix ?? (hint ? `改正 ${name}（${hint}）` : '按 docs/content-model.md 改正') };
}

/** Messages written for this project are Chinese; zod's own are not. */
export function chinese(message: string | undefined): string | undefined {
  return message && /\p{Script=Han}/u.test(message) ? message : undefined;
}
