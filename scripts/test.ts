// npm test [-- --only=unit,site] [-- --from=build]: every check that a contribution has to pass.
// Later steps run even when an earlier one failed, so that one run shows everything there is to fix.
import './lib/node-version.ts';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite, hasBuild } from './lib/build.ts';
import { CACHE } from './lib/paths.ts';
import { gateTotals, playwrightTotals, sumTotals, type Totals, vitestTotals } from './lib/reports.ts';
import { runScript, runTool } from './lib/run.ts';
import { NEEDS_BUILD, STEP_IDS, type StepId, selectSteps } from './lib/steps.ts';

const REPORTS = join(CACHE, 'reports');

async function vitest(report: string, projects: readonly string[]): Promise<Totals> {
  const file = join(REPORTS, report);
  const code = await runTool('vitest', [
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return vitestTotals(read(file), code);
}

async function playwright(): Promise<Totals> {
  const code = await runTool('playwright', ['test']);
  return playwrightTotals(read(join(REPORTS, 'e2e.json')), code);
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

const STEPS: Record<StepId, { title: string; run: () => Promise<Totals> }> = {
  check: { title: '内容检查', run: async () => gateTotals(await runScript('scripts/check.ts')) },
  types: {
    title: '类型检查',
    // astro check knows .astro files, tsc the rest with all its options.
    run: async () => gateTotals((await runTool('astro', ['check'])) || (await runTool('tsc', ['--noEmit']))),
  },
  lint: {
    title: '代码规范',
    // `biome ci` colours its output even when it goes to a file.
    run: async () =>
      gateTotals(await runTool('biome', ['ci', '.', ...(process.stdout.isTTY ? [] : ['--colors=off'])])),
  },
  unused: { title: '未使用的代码', run: async () => gateTotals(await runTool('knip')) },
  unit: { title: '单元测试', run: () => vitest('unit.json', ['unit', 'content']) },
  build: { title: '构建网站', run: async () => gateTotals(await buildSite()) },
  site: { title: '站点检查', run: () => vitest('site.json', ['site']) },
  e2e: { title: '浏览器旅程', run: playwright },
};

const { values } = parseArgs({ options: { only: { type: 'string' }, from: { type: 'string' } } });
const selection = selectSteps(values);
if ('unknown' in selection) {
  console.error(`✖ 没有名为“${selection.unknown}”的步骤。可用的步骤：${STEP_IDS.join('、')}`);
  process.exit(1);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const results: { id: StepId; totals: Totals; seconds: number; note: string }[] = [];
let buildFailed = false;
let interrupted = false;
process.on('SIGINT', () => {
  interrupted = true;
});

for (const id of selection.steps) {
  const { title, run } = STEPS[id];
  console.log(`\n━━ ${title}（${id}）`);
  const started = performance.now();
  let totals: Totals;
  let note = '';
  if (NEEDS_BUILD.includes(id) && (buildFailed || !hasBuild())) {
    note = buildFailed ? '构建失败，跳过' : '还没有构建结果，请先运行 npm run build';
    console.log(note);
    totals = gateTotals(1);
  } else {
    totals = await run();
  }
  if (id === 'build' && totals.failed > 0) buildFailed = true;
  results.push({ id, totals, seconds: (performance.now() - started) / 1000, note });
  if (interrupted) break;
}

console.log('\n━━ 汇总');
for (const { id, totals, seconds, note } of results) {
  const counts = `通过 ${totals.passed}，失败 ${totals.failed}${totals.skipped > 0 ? `，跳过 ${totals.skipped}` : ''}`;
  console.log(
    `${totals.failed > 0 ? '✖' : '✔'} ${STEPS[id].title}（${id}）：${note || counts}，${seconds.toFixed(1)} 秒`,
  );
}
const failedSteps = results.filter(({ totals }) => totals.failed > 0).map(({ id }) => id);
if (failedSteps.length > 0) console.log(`只重跑没有通过的步骤：npm test -- --only=${failedSteps.join(',')}`);

const all = sumTotals(results.map(({ totals }) => totals));
if (interrupted) all.failed += 1;
console.log(`\n${all.passed} passed, ${all.failed} failed`);
process.exitCode = all.failed > 0 ? 1 : 0;
