import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Writes the search index beside the pages once they are built; a failed or empty index fails the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const { index } = await createIndex({ forceLanguage: 'zh-cn', includeCharacters: '〔〕/.-' });
        if (!index) throw new Error('检索引擎没有启动');
        let indexed = 0;
        for (const { pathname } of pages) {
          const file = new URL(`${pathname}index.html`, dir);
          const html = await readFile(file, 'utf8').catch(() => '');
          if (!html.includes('data-pagefind-body')) continue;
          const { errors } = await index.addHTMLFile({ url: `/${pathname}`, content: html });
          if (errors.length) throw new Error(`检索索引出错（${pathname}）：${errors.join('；')}`);
          indexed += 1;
        }
        if (indexed === 0) throw new Error('没有可检索的页面：条目页缺少 data-pagefind-body');
        const { errors } = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
        if (errors.length) throw new Error(`检索索引没有写完：${errors.join('；')}`);
        await close();
        logger.info(`检索索引收录 ${indexed} 个条目页`);
      },
    },
  };
}
