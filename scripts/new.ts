// npm run new [-- <kind> --title "…" [--id …] [--set field=value]… [--body "…"] [--plain] [--limits] [--print] [--out folder]]
// Writes a valid draft of an entry, asking for what the command line does not say. See docs/content-samples.md.
import './lib/node-version.ts';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cancel, intro, outro } from '@clack/prompts';
import { COLLECTIONS, type Collection } from '../src/vocab/collections.ts';
import { nearest } from './lib/content-check/nearest.ts';
import { readFolders } from './lib/content-check/read.ts';
import { passes, REPORTERS, sentence } from './lib/content-check/report.ts';
import { suggestId } from './lib/entry-id.ts';
import { fromRoot, ROOT } from './lib/paths.ts';
import { dataOf, faultOf, missingIn } from './lib/scaffold/assemble.ts';
import { commandLine } from './lib/scaffold/command-line.ts';
import { type Draft, draftEntry } from './lib/scaffold/draft.ts';
import { idFault } from './lib/scaffold/entry-id.ts';
import { type Interview, interview } from './lib/scaffold/interview.ts';
import { readSettings, type Settings } from './lib/scaffold/settings.ts';
import { today } from './lib/today.ts';

const KINDS = Object.entries(COLLECTIONS).map(([name, { label }]) => `${name} ${label}`);
const USAGE = `用法：npm run new                                    一项一项问
      npm run new -- <种类> --title 标题 [--id 编号] [--set 字段=值]… [--body 正文] [--plain] [--limits] [--print] [--out 文件夹]
种类：${KINDS.join('、')}
字段和样本见 docs/content-samples.md；列表的几项用分号隔开，代码也可以写名称`;

const OPTIONS = {
  title: { type: 'string' },
  id: { type: 'string' },
  set: { type: 'string', multiple: true },
  body: { type: 'string' },
  plain: { type: 'boolean', default: false },
  limits: { type: 'boolean', default: false },
  print: { type: 'boolean', default: false },
  out: { type: 'string' },
} as const;

const NOTHING: Settings = { answers: new Map(), faults: [], unknown: [] };

/** Ends the process: the command was not understood. */
function misused(why: string): never {
  console.error(`✖ ${why}\n${USAGE}`);
  process.exit(2);
}

/** Ends the process: something is wrong, nothing was written. */
function refused(...lines: readonly string[]): never {
  console.error(`✖ ${lines.join('\n')}`);
  process.exit(1);
}

function parse() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const [, option = ''] = /'(--?[^' ]+)/.exec(String(error)) ?? [];
    return misused(`参数 ${option} 不认得，或者少了它的值`);
  }
}

function kindOf(name: string): Collection {
  const found = (Object.keys(COLLECTIONS) as Collection[]).find(
    (kind) => kind === name || COLLECTIONS[kind].label === name,
  );
  if (found) return found;
  const meant = nearest(name, Object.keys(COLLECTIONS));
  return misused(`没有“${name}”这种条目${meant ? `，是不是 ${meant}？` : ''}`);
}

const { values, positionals } = parse();
const [name, ...others] = positionals;
if (others.length > 0) misused(`多出来的参数：${others.join(' ')}`);
const collection = name === undefined ? undefined : kindOf(name);
const settings = [...(values.title === undefined ? [] : [`title=${values.title}`]), ...(values.set ?? [])];
if (!collection && settings.length > 0) misused('没有写种类');

const root = resolve(values.out ?? fromRoot('src/content'));
const pathOf = (file: string) => join(root, file);
const shown = (file: string) => {
  const path = relative(ROOT, pathOf(file)).replaceAll('\\', '/');
  return path.startsWith('..') ? pathOf(file) : path;
};
const taken = (kind: Collection, id: string) => existsSync(pathOf(`${kind}/${id}.md`));

/** What the command line and, in a terminal, the author say. */
async function said(): Promise<Interview> {
  const read = collection ? readSettings(collection, settings) : NOTHING;
  const [unknown] = read.unknown;
  if (unknown) misused(sentence(unknown));
  const { answers } = read;
  const faults = collection
    ? [...read.faults, ...[...answers].flatMap(([path, value]) => faultOf(collection, path, value) ?? [])]
    : [];
  if (faults.length > 0)
    refused('没有写文件，有这些要改：', ...faults.map((fault) => `  ${sentence(fault)}`));
  const missing = collection ? missingIn(collection, answers) : [];
  const asks = process.stdin.isTTY && process.stdout.isTTY && !values.print;
  if (asks && (!collection || missing.length > 0)) {
    intro('新条目：写完才存盘，Ctrl-C 随时放弃');
    const told = await interview({ collection, id: values.id, answers, body: values.body }, taken);
    if (told) return told;
    cancel('已放弃，没有写任何文件');
    process.exit(1);
  }
  if (!collection) return misused('没有写种类；这里不是终端，不能一项一项问');
  const id = values.id ?? suggestId(collection, named(answers));
  if (missing.length > 0) {
    console.error(
      [
        `✖ 还缺 ${missing.length} 项，没有写文件：`,
        ...missing.map(({ path, note }) => `  ${path}  ${note}`),
        `例：${commandLine(collection, values.id, answers, missing)}`,
      ].join('\n'),
    );
    process.exit(2);
  }
  return { collection, id, answers, body: values.body };
}

function named(answers: ReadonlyMap<string, unknown>): { title: string; number: string } {
  return { title: String(answers.get('title') ?? ''), number: String(answers.get('number') ?? '') };
}

function write({ files }: Draft): void {
  for (const [file, text] of files) {
    mkdirSync(dirname(pathOf(file)), { recursive: true });
    writeFileSync(pathOf(file), text, { flag: 'wx' });
  }
}

const { collection: kind, id, answers, body } = await said();
if (values.limits && kind !== 'standards') misused('只有标准（standards）有限值表');
const fault =
  idFault(id) ?? (taken(kind, id) ? `已有 ${shown(`${kind}/${id}.md`)}，不覆盖；换一个编号：--id` : '');
if (fault) refused(fault);

const day = today();
const draft = draftEntry({
  collection: kind,
  id,
  data: dataOf(kind, answers, day),
  body,
  plain: values.plain,
  limits: values.limits,
  library: { ...readFolders(fromRoot('src/content'), fromRoot('public/media')), today: day },
});
const problems = draft.problems.map((problem) => ({ ...problem, file: shown(problem.file) }));
if (!passes({ problems, files: draft.files.size }))
  refused(
    '草稿没有通过检查，没有写文件：',
    ...REPORTERS.text({ problems, files: draft.files.size }).split('\n').slice(0, -1),
    `改好再运行：${commandLine(kind, id, answers, [])}`,
  );

const [file = ''] = draft.files.keys();
if (values.print) process.stdout.write(draft.files.get(file) ?? '');
else {
  write(draft);
  const paths = [...draft.files.keys()].map(shown);
  const lines = [
    ...paths.map((path) => `写入 ${path}`),
    ...problems.map((problem) => `提醒 ${problem.file}:${problem.line} ${sentence(problem)}`),
    '检查通过。还要做：',
    ...draft.left.map((one) => `  · ${one}`),
    '接下来：',
    `  npm run check -- ${paths[0]}`,
    '  npm run dev',
    `  git switch -c ${kind}-${id} && git add ${paths.join(' ')} && git commit -m '新增 ${kind}/${id}'`,
  ];
  if (process.stdout.isTTY) outro('写完了');
  console.log(lines.join('\n'));
}
