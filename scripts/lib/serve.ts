import { preview } from 'astro';
import { ROOT } from './paths.ts';
import { SITE_BASE } from './site-base.ts';

/** Serves dist with Astro's own preview server until Ctrl-C; resolves to the address once it listens. */
export async function serveDist(port: number, host = 'localhost'): Promise<string> {
  const server = await preview({ root: ROOT, logLevel: 'warn', server: { port, host } });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().finally(() => process.exit(0)));
  }
  return `http://${host}:${server.port}${SITE_BASE}`;
}
