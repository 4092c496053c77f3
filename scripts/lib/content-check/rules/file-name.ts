import { ID_MAX } from '../../../../src/schemas/shared/limits.ts';
import { ID_PATTERN } from '../../../../src/schemas/shared/relations.ts';
import { topOf } from '../places.ts';
import { kebab } from '../text-fix.ts';
import type { Finding, Rule, TextFile } from '../types.ts';

export const fileName: Rule = {
  id: 'file-name',
  title: `文件名只用小写字母、数字和连字符，不超过 ${ID_MAX} 个字符`,
  why: '文件名就是网址和编号，换一台电脑、换一种系统都要认得。',
  check: (library) => library.files.flatMap((file) => check(file) ?? []),
};

function check(file: TextFile): Finding | undefined {
  const [, id, ending = ''] = /^[^/]+\/([^/]*?)(\.mdx?|\.limits\.csv)$/.exec(file.path) ?? [];
  if (id === undefined) return undefined;
  const at = topOf(file);
  if (!ID_PATTERN.test(id)) {
    const good = kebab(id);
    return {
      at,
      what: `文件名“${id}”只能用小写字母、数字和连字符`,
      fix: good ? `改名为 ${good}${ending}` : '改用英文或拼音，如 black-odorous-river.md',
    };
  }
  if (id.length <= ID_MAX) return undefined;
  return { at, what: `文件名有 ${id.length} 个字符`, fix: `缩短到 ${ID_MAX} 个以内` };
}
