import { groupBy } from '../check.ts';
import type { Finding, Rule } from '../types.ts';

/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const PATH_MAX = 120;

export const filePortable: Rule = {
  id: 'file-portable',
  title: `文件名在各种系统上都能用：不只差大小写，不是 Windows 的保留名，路径不超过 ${PATH_MAX} 个字符`,
  why: '在另一种系统上签出时，两个文件会变成一个，或者整个仓库签不出来。',
  check: ({ files, media }) => {
    const paths = [...files.map(({ path }) => path), ...media.map(({ path }) => `public/media/${path}`)];
    const alike = groupBy(paths, (path) => path.normalize('NFKC').toLowerCase());
    return [
      ...paths.flatMap((path) => inName(path) ?? []),
      ...[...alike.values()].flatMap(([first, ...others]) =>
        others.map((path) => ({
          at: { file: path, line: 1, column: 1 },
          what: `文件名和 ${first} 只差大小写或字形`,
          fix: '改一个名，或合成一个文件',
        })),
      ),
    ];
  },
};

function inName(path: string): Finding | undefined {
  const at = { file: path, line: 1, column: 1 };
  const reserved = path.split('/').find((name) => RESERVED.test(name) || /[. ]$/.test(name));
  if (reserved !== undefined)
    return { at, what: `“${reserved}”在 Windows 上不能用作文件名`, fix: '换一个名字' };
  if (path.length <= PATH_MAX) return undefined;
  return { at, what: `路径有 ${path.length} 个字符`, fix: `缩短到 ${PATH_MAX} 个以内` };
}
