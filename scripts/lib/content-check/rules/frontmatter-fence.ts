import { eachEntry } from '../check.ts';
import { topOf } from '../places.ts';
import type { Rule } from '../types.ts';

export const frontmatterFence: Rule = {
  id: 'frontmatter-fence',
  title: '文件以一行 --- 开头，frontmatter 以另一行 --- 结束',
  why: '少一行 ---，标题、日期等全部读不到。',
  check: eachEntry(({ file, yaml }) => {
    if (yaml || file.text.trim() === '') return undefined;
    const lines = file.text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const at = topOf(file);
    if (/^\s*---\s*$/.test(lines[0] ?? '')) {
      if (lines[0] !== '---') return { at, what: '第一行 --- 前后有空格', fix: '只留三个减号' };
      const end = lines.findIndex((line, index) => index > 0 && /^\s*-{3,}\s*$|^—+$/.test(line));
      if (end < 0) return { at, what: 'frontmatter 没有结束', fix: '在最后一个键的下一行写 ---' };
      return {
        at: { ...at, line: end + 1 },
        what: `frontmatter 的结束行“${lines[end]}”不对`,
        fix: '这一行只写三个减号 ---',
      };
    }
    const late = lines.indexOf('---');
    const empty = late > 0 && lines.slice(0, late).every((line) => line.trim() === '');
    return {
      at,
      what: '缺少 frontmatter',
      fix: empty ? '删去 --- 前面的空行' : '第一行写 ---，接着写 title 等键，再以一行 --- 结束',
    };
  }),
};
