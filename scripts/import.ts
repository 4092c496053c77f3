// npm run import -- demands <file.csv> [--map=map.yaml] [--out=<content folder>] [--mask] [--force] [--dry-run]
// Makes content files of a form service's export: all of them or none. Exit code 1: problems in the file, 2: wrong usage.
import './lib/node-version.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse as parseYaml } from 'yaml';
import { readFolders } from './lib/content-check/read.ts';
import { sentence } from './lib/content-check/report.ts';
import { checkContent } from './lib/content-check/run.ts';
import { importDemands } from './lib/import/demands.ts';
import { decode, readTable } from './lib/import/table.ts';
import { fromRoot } from './lib/paths.ts';
import { today } from './lib/today.ts';

const USAGE =
  '用法：npm run import -- demands 文件.csv [--map=对照表.yaml] [--mask] [--dry-run] [--force] [--out=内容文件夹]';

function fail(code: 1 | 2, ...lines: string[]): never {
  console.error(lines.join('\n'));
  process.exit(code);
}

function args() {
  try {
    return parseArgs({
      options: {
        map: { type: 'string' },
        out: { type: 'string' },
        mask: { type: 'boolean' },
        force: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    return fail(2, `✖ ${(error as Error).message}`, USAGE);
  }
}

const { values, positionals } = args();
const [kind, file, ...more] = positionals;
if (kind !== 'demands' || !file || more.length) fail(2, '✖ 现在能导入的有：demands（需求）。', USAGE);
for (const path of [file, values.map]) if (path && !existsSync(path)) fail(2, `✖ 没有这个文件：${path}`);

const out = resolve(values.out ?? fromRoot('src/content'));
const { files, dropped, unused, problems } = importDemands(readTable(decode(readFileSync(file))), {
  today: today(),
  ...(values.mask && { mask: true }),
  ...(values.map && { map: (parseYaml(readFileSync(values.map, 'utf8')) ?? {}) as Record<string, string> }),
});
if (dropped.length) console.log(`含个人信息，没有导入的列：${dropped.join('、')}`);
if (unused.length) console.log(`没有用到的列：${unused.join('、')}`);
if (problems.length)
  fail(
    1,
    ...problems.map(({ line, column, what, fix }) => `${file}:${line}:${column || 1} ${what}，${fix}`),
    `共 ${problems.length} 处要改，什么都没有写入。`,
  );

const input = readFolders(out, fromRoot('public/media'));
const kept = new Map(input.files.map(({ path, content }) => [path, Buffer.from(content).toString('utf8')]));
const changed = [...files].filter(
  ([path, text]) => kept.has(path) && kept.get(path) !== text && !values.force,
);
const fresh = [...files].filter(
  ([path, text]) => !kept.has(path) || (values.force && kept.get(path) !== text),
);
const found = checkContent({
  ...input,
  files: [
    ...input.files.filter(({ path }) => !fresh.some(([one]) => one === path)),
    ...fresh.map(([path, content]) => ({ path, content })),
  ],
  today: today(),
}).filter(({ file: path, level }) => level === 'error' && fresh.some(([one]) => one === path));
if (found.length)
  fail(
    1,
    ...found.map((problem) => `${problem.file}:${problem.line}:${problem.column} ${sentence(problem)}`),
    `${files.size} 条里有 ${found.length} 处不合内容规则，什么都没有写入。请在表格里改好再导入。`,
  );
if (!values['dry-run'])
  for (const [path, text] of fresh) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
for (const [path] of fresh)
  console.log(`${values['dry-run'] ? '将写入' : '已写入'} ${relative(process.cwd(), join(out, path))}`);
const same = files.size - fresh.length - changed.length;
if (same) console.log(`已有、内容相同的 ${same} 条，跳过。`);
if (changed.length)
  console.log(
    `已有、编辑改过的 ${changed.length} 条，没有覆盖（要覆盖加 --force）：${changed.map(([path]) => path).join('、')}`,
  );
