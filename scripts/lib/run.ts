import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fromRoot, ROOT } from './paths.ts';

// The JavaScript entry of each tool: started with the running Node, so that no shell and no PATH is involved.
const TOOLS = {
  astro: 'node_modules/astro/bin/astro.mjs',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  playwright: 'node_modules/@playwright/test/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/** A command line tool of the project. */
export type Tool = keyof typeof TOOLS;

/** Runs a script of the repository with the running Node; resolves to its exit code. */
export function runScript(path: string, args: readonly string[] = []): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fromRoot(path), ...args], { cwd: ROOT, stdio: 'inherit' });
    // A terminal sends Ctrl-C to the child as well; SIGTERM has to be passed on.
    const stay = () => {};
    const forward = () => child.kill('SIGTERM');
    process.on('SIGINT', stay);
    process.on('SIGTERM', forward);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', stay);
      process.off('SIGTERM', forward);
      resolve(signal ? 128 + constants.signals[signal] : (code ?? 1));
    });
  });
}

/** Runs a tool; resolves to its exit code. */
export function runTool(tool: Tool, args: readonly string[] = []): Promise<number> {
  return runScript(TOOLS[tool], args);
}
