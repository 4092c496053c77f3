import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { normalizeBase } from './base.ts';
import { DIST, ROOT } from './paths.ts';

/** True when there is something to serve. */
export function hasBuild(): boolean {
  return existsSync(join(DIST, 'index.html'));
}

/** Serves dist with Astro's own preview server until Ctrl-C; resolves to the address once it listens. */
export async function serveDist(port: number): Promise<string> {
  const config = (await import(new URL('../../astro.config.mjs', import.meta.url).href)) as {
    default: { base?: string };
  };
  const server = await preview({ root: ROOT, logLevel: 'warn', server: { port } });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().finally(() => process.exit(0)));
  }
  return `http://localhost:${server.port}${normalizeBase(config.default.base)}`;
}
