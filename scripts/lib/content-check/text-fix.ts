import type { Advice } from './schema-fix.ts';

/** A web address that is none, or not http(s). */
export function urlAdvice(written: string): Advice {
  const what = `网址“${written}”不能用`;
  const spaced = written.trim();
  if (/\s/.test(spaced)) return { what, fix: '网址里不能有空格' };
  if (/^(www\.|[a-z0-9-]+\.)+[a-z]{2,}(\/|$)/i.test(spaced)) return { what, fix: `写全：https://${spaced}` };
  if (/^[a-z][a-z0-9+.-]*:/i.test(spaced) && !/^https?:/i.test(spaced))
    return { what, fix: '只接受 http:// 或 https:// 开头的公开网址' };
  return { what, fix: '写以 https:// 开头的完整网址，没有就删去 url' };
}

/**
 * How to make a text match a pattern: the corrected text where a mechanical change is enough, the hint otherwise.
 * @param pattern the expression as zod prints it, with slashes
 */
export function patternFix(written: string, pattern: string | undefined, hint: string): string {
  const expression = pattern && new RegExp(pattern.replace(/^\/|\/[a-z]*$/g, ''));
  const tries = [standardNumber(written), fileName(written), kebab(written)];
  const good = expression ? tries.find((text) => text !== '' && expression.test(text)) : undefined;
  return good ? `写作 ${good}` : hint || '见 docs/content-model.md';
}

/** Full-width letters, digits and dashes as half-width ones. */
export function halfWidth(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/g, '-')
    .trim();
}

/** Lower-case ASCII words joined by hyphens; empty when nothing is left. */
export function kebab(text: string): string {
  return halfWidth(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function standardNumber(text: string): string {
  return halfWidth(text)
    .toUpperCase()
    .replace(/\s*-+\s*/g, '-')
    .replace(/\s*\/\s*/g, '/')
    .replace(
      /^(GB|HJ|CJ|NY|JT|SL|DZ|QB|TD)(\/?T)?\s*(?=\d)/,
      (_, body, tier = '') => `${body}${tier && '/T'} `,
    )
    .replace(/\s+/g, ' ');
}

function fileName(text: string): string {
  return halfWidth(text)
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-');
}
