import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { indexFolder } from './index-folder.ts';

/** Writes the search index beside the pages once they are built; a failed or partial index fails the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { entries, files, bytes } = await indexFolder(fileURLToPath(dir));
        logger.info(`检索索引收录 ${entries} 个条目，${files} 个文件，${(bytes / 1024).toFixed(0)} KB`);
      },
    },
  };
}
