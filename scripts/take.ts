// npm run take -- <folder>: puts the content and pictures of a checked-out contribution in place of our own.
// Continuous integration looks at pull requests of strangers with it: their data, the code of the main branch.
import './lib/node-version.ts';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { takeContribution } from './lib/contribution/take.ts';
import { ROOT } from './lib/paths.ts';

const SHOWN_MAX = 20;

const [folder, ...others] = process.argv.slice(2);
if (!folder || others.length > 0 || !existsSync(folder)) {
  console.error(
    `✖ ${folder && !existsSync(folder) ? `没有这个文件夹：${folder}` : '写明投稿在哪个文件夹'}\n用法：npm run take -- <投稿的工作副本>`,
  );
  process.exitCode = 2;
} else {
  const { files, left, refused } = takeContribution(resolve(folder), ROOT);
  if (refused.length > 0) {
    console.error(
      `✖ 投稿里有不是普通文件的东西，什么都没有换：\n${shown(refused)}\n  请换成真正的文件或文件夹`,
    );
    process.exitCode = 1;
  } else {
    console.log(`换上投稿的内容和图片 ${files.length} 个文件`);
  }
  if (left.length > 0)
    console.log(
      `投稿在内容和图片之外还有 ${left.length} 个文件不同，这里不采用也不运行，要由维护者看过：\n${shown(left)}`,
    );
}

function shown(paths: readonly string[]): string {
  const lines = paths.slice(0, SHOWN_MAX).map((path) => `  ${JSON.stringify(path).slice(1, -1)}`);
  return [...lines, ...(paths.length > SHOWN_MAX ? [`  ……共 ${paths.length} 个`] : [])].join('\n');
}
