import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentGate } from './content-check/gate.ts';
import { passes, REPORTERS } from './content-check/report.ts';
import { repositoryFingerprint } from './fingerprint.ts';
import { CACHE, DIST, fromRoot, ROOT } from './paths.ts';
import { runTool } from './run.ts';
import { today } from './today.ts';

const STATE_FILE = join(CACHE, 'build.json');

/** Number of HTML pages below a folder. */
function countPages(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.html')).length;
}

/** True when there is a built site, of whatever age. */
export function hasBuild(): boolean {
  return existsSync(join(DIST, 'index.html'));
}

/** True when dist was built from exactly the present sources, today. */
export function isBuildCurrent(): boolean {
  if (!hasBuild() || !existsSync(STATE_FILE)) return false;
  const state = JSON.parse(readFileSync(STATE_FILE, 'utf8')) as { fingerprint?: string };
  return state.fingerprint === repositoryFingerprint(ROOT, new Date(), process.env);
}

/** Checks the content and reports what is wrong with it; false when it must not be built. */
function admitsContent(): boolean {
  const outcome = contentGate({
    content: fromRoot('src/content'),
    media: fromRoot('public/media'),
    today: today(),
  });
  if (passes(outcome)) return true;
  console.error(REPORTERS.text(outcome));
  console.error('✖ 内容检查没有通过，网站没有构建。改好上面的问题再运行一次。');
  return false;
}

/** Checks the content, builds the site, reports pages and time, remembers what was built; resolves to the exit code. */
export async function buildSite(): Promise<number> {
  const started = performance.now();
  // Taken before the build: an edit made meanwhile must lead to another build.
  const fingerprint = repositoryFingerprint(ROOT, new Date(), process.env);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(STATE_FILE, '{}\n');
  if (!admitsContent()) return 1;
  // --force: Astro's content cache does not notice a change in an imported schema.
  const code = await runTool('astro', ['build', '--force']);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code !== 0) {
    console.error(`✖ 构建失败，用时 ${seconds} 秒。请看上面的报错。`);
    return code;
  }
  writeFileSync(STATE_FILE, `${JSON.stringify({ fingerprint })}\n`);
  console.log(`构建完成：${countPages(DIST)} 个页面，用时 ${seconds} 秒`);
  return 0;
}
