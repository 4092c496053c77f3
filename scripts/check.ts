// npm run check [-- --fix] [--format=text|github|json|sarif] [--root=<content folder>] [--media=<media folder>] [paths…]
// Checks every record in src/content. Given paths, it still reads everything but reports on (and repairs) those alone.
// npm run check -- --explain <rule> tells about a rule; --vocabulary lists the codes that nothing uses.
import './lib/node-version.ts';
import { existsSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { explainRule } from './lib/content-check/explain.ts';
import { fixContent } from './lib/content-check/fix.ts';
import { fixReport } from './lib/content-check/fix-report.ts';
import { readFolders, readLibrary } from './lib/content-check/read.ts';
import { isFormat, type Outcome, passes, REPORTERS } from './lib/content-check/report.ts';
import { checkContent } from './lib/content-check/run.ts';
import type { Problem } from './lib/content-check/types.ts';
import { vocabularyReport } from './lib/content-check/vocabulary-use.ts';
import { fromRoot, ROOT } from './lib/paths.ts';
import { today } from './lib/today.ts';

const MEDIA = 'public/media/';

const USAGE = `用法：npm run check -- [--fix] [--format=${Object.keys(REPORTERS).join('|')}] [--root=内容文件夹] [--media=图片文件夹] [路径…]
      npm run check -- --explain <规则>    一条规则要求什么、为什么
      npm run check -- --vocabulary        词表里还没有内容的代码`;

process.exitCode = main();

/** @returns the exit code: 0 good, 1 something is wrong, 2 the command was not understood */
function main(): number {
  const args = parsed();
  if (!args) return misunderstood(USAGE);
  const { values, positionals } = args;
  if (values.explain !== undefined) {
    const { found, text } = explainRule(values.explain);
    if (!found) return misunderstood(text);
    console.log(text);
    return 0;
  }
  // On GitHub the problems appear beside the lines of the pull request.
  const format = values.format ?? (process.env['GITHUB_ACTIONS'] ? 'github' : 'text');
  const root = resolve(values.root ?? fromRoot('src/content'));
  const media = resolve(values.media ?? (values.root ? join(root, '../media') : fromRoot(MEDIA)));
  const wanted = positionals.map((path) => resolve(path));
  if (!isFormat(format))
    return misunderstood(`没有“${format}”这种输出格式，可用的有：${Object.keys(REPORTERS).join('、')}`);
  const missing = [root, ...wanted].find((path) => !existsSync(path));
  if (missing) return misunderstood(`没有这个文件或文件夹：${relative(ROOT, missing) || missing}`);

  const input = { ...readFolders(root, media), today: today() };
  if (values.vocabulary) {
    console.log(vocabularyReport(readLibrary(input)));
    return 0;
  }
  const isWanted = (path: string) =>
    wanted.length === 0 || wanted.some((one) => path === one || path.startsWith(join(one, '/')));
  // The check names files from the content folder, pictures from the repository.
  const absolute = (file: string) =>
    file.startsWith(MEDIA) ? join(media, file.slice(MEDIA.length)) : join(root, file);
  const nameOf = (file: string) => relative(ROOT, absolute(file)).replaceAll('\\', '/');
  const report = (all: readonly Problem[]): number => {
    const problems = all
      .filter(({ file }) => isWanted(absolute(file)))
      .map((problem) => ({ ...problem, file: nameOf(problem.file) }));
    const files = input.files.filter(({ path }) => isWanted(join(root, path))).length;
    const outcome: Outcome = { problems, files };
    console.log(REPORTERS[format](outcome));
    return passes(outcome) ? 0 : 1;
  };

  if (!values.fix) return report(checkContent(input));
  const fixed = fixContent(input, (path) => isWanted(absolute(path)));
  for (const [path, text] of fixed.files) writeFileSync(join(root, path), text);
  // Output for programs stays what they can read.
  console[format === 'text' ? 'log' : 'error'](fixReport(fixed, nameOf));
  return report(fixed.problems);
}

/** The command line; undefined when it has an option that does not exist. */
function parsed() {
  try {
    return parseArgs({
      options: {
        fix: { type: 'boolean' },
        format: { type: 'string' },
        root: { type: 'string' },
        media: { type: 'string' },
        explain: { type: 'string' },
        vocabulary: { type: 'boolean' },
      },
      allowPositionals: true,
    });
  } catch {
    return undefined;
  }
}

function misunderstood(message: string): number {
  console.error(`✖ ${message}`);
  return 2;
}
