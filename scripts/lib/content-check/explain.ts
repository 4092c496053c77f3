import { nearest } from './nearest.ts';
import { RULES } from './rules/index.ts';

/** A rule in words, for `--explain`; what rule is probably meant, and false, when there is none of that name. */
export function explainRule(id: string): { readonly found: boolean; readonly text: string } {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) {
    const meant = nearest(
      id,
      RULES.map((one) => one.id),
    );
    return {
      found: false,
      text: `没有“${id}”这条规则，${meant ? `是不是“${meant}”？` : '全部规则见 docs/content-rules.md'}`,
    };
  }
  const level = rule.level === 'warning' ? '提醒，不影响发布' : '错误，改好才能发布';
  const repair = rule.repairs ? '能（拿得准的才改）：npm run check -- --fix' : '不能，要由人判断';
  return {
    found: true,
    text: `${rule.id}\n要求：${rule.title}\n为什么：${rule.why}\n级别：${level}\n自动修复：${repair}`,
  };
}
