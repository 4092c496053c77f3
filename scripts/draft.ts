// npm run draft -- --from <issue.md | event.json> [--kind technology|case|demand|correction] [--write] [--out folder]
//   [--id …] [--set label=text]… [--mask] [--report file.md]
// Makes a content file of a filled issue form, or says what is in the way. See docs/drafts.md.
import './lib/node-version.ts';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFolders } from './lib/content-check/read.ts';
import { draftIssue, type Outcome } from './lib/draft/draft-issue.ts';
import { readIssue } from './lib/draft/issue.ts';
import { reportLines, reportMarkdown } from './lib/draft/report.ts';
import { FORMS, type FormName } from './lib/forms/forms.ts';
import { fromRoot, ROOT } from './lib/paths.ts';
import { today } from './lib/today.ts';

const USAGE = `用法：npm run draft -- --from 问题单.md [--kind ${Object.keys(FORMS).join('|')}] [--write] [--out 文件夹] [--id 编号] [--set 小标题=内容]… [--mask] [--report 回复.md]
不加 --write 只打印；--from 也可以是触发工作流的事件（JSON）`;

const OPTIONS = {
  from: { type: 'string' },
  kind: { type: 'string' },
  id: { type: 'string' },
  set: { type: 'string', multiple: true },
  mask: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  out: { type: 'string' },
  report: { type: 'string' },
} as const;

/** Ends the process: the command was not understood. */
function misused(why: string): never {
  console.error(`✖ ${why}\n${USAGE}`);
  process.exit(2);
}

function parse() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    const [, option = ''] = /'(--?[^' ]+)/.exec(String(error)) ?? [];
    return misused(option ? `参数 ${option} 不认得，或者少了它的值` : '多出来的参数');
  }
}

function formNamed(name: string | undefined): FormName | undefined {
  if (name === undefined) return undefined;
  return Object.hasOwn(FORMS, name) ? (name as FormName) : misused(`没有“${name}”这种表单`);
}

function settingsOf(settings: readonly string[]): Map<string, string> {
  return new Map(
    settings.map((setting) => {
      const [, label = '', text = ''] = /^([^=]+)=(.*)$/s.exec(setting) ?? [];
      return label ? [label, text] : misused(`“${setting}”里没有等号，写作 小标题=内容`);
    }),
  );
}

/** Writes the file where it belongs; one that is there already stays as it is. */
function write(root: string, { path, text }: NonNullable<Outcome['file']>): string {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text, { flag: 'wx' });
  const shown = relative(ROOT, target).replaceAll('\\', '/');
  return shown.startsWith('..') ? target : shown;
}

const values = parse();
const form = formNamed(values.kind);
const settings = settingsOf(values.set ?? []);
if (!values.from) misused('没有写问题单的文件名（--from）');
if (!existsSync(values.from) || !statSync(values.from).isFile()) misused(`没有这个文件：${values.from}`);
const issue = readIssue(readFileSync(values.from, 'utf8'));
if (!issue) misused(`${values.from} 里没有问题单（issue）`);

const outcome = draftIssue({
  issue,
  form,
  id: values.id,
  settings,
  mask: values.mask,
  library: { ...readFolders(fromRoot('src/content'), fromRoot('public/media')), today: today() },
});
if (values.report) writeFileSync(values.report, `${reportMarkdown(outcome)}\n`);
const { file, correction, faults } = outcome;
for (const line of reportLines(outcome)) console.error(line);
if (faults.length > 0) {
  console.error(`✖ 有 ${faults.length} 处要补，没有写文件`);
  process.exitCode = 1;
} else if (correction) console.log(correction.markdown);
else if (file && values.write) {
  const root = resolve(values.out ?? fromRoot('src/content'));
  if (existsSync(join(root, file.path))) {
    console.error(`✖ 已有 ${join(root, file.path)}，不覆盖；换一个编号：--id`);
    process.exitCode = 1;
  } else console.log(`写入 ${write(root, file)}`);
} else process.stdout.write(file?.text ?? '');
