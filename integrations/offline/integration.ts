import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundleWorker, writeOffline } from './write.ts';

/** Writes the service worker and what can be kept with it; comes after the index. */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { search, packs, parts } = await writeOffline(root, {
          base,
          built: buildDay(),
          worker: await bundleWorker(),
        });
        const mega = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
        logger.info(`离线搜索包 ${mega(search)} MB，内容包 ${mega(packs)} MB，共 ${parts} 份`);
      },
    },
  };
}

/** The day the build counts as today, as src/data/site.ts has it. */
function buildDay(): string {
  return (
    process.env['BUILD_DATE'] ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
  );
}
