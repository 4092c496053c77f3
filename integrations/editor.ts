import { basename } from 'node:path';
import type { AstroIntegration } from 'astro';
import { completeWords } from './editor-words.ts';

/** Folder of the editor's files, so that nothing takes them for what every page may need. */
export const EDITOR_FOLDER = '_astro/editor';
/** What only the editor brings along: its packages, and our reader and writer of entries. */
const EDITOR_MODULES =
  /[\\/]node_modules[\\/](@sveltia|@shikijs|exifr|immutable|turndown)[\\/]|[\\/]lib[\\/]admin[\\/]/;
const EDITOR_PACKAGES = /[\\/]node_modules[\\/](@sveltia|@shikijs)[\\/]/;
/**
 * Parts of the editor that no field of ours asks for: maps, the conversion of pictures, previews in React, the colouring
 * of code, other languages. Together they are three times as large as what is used.
 */
const UNUSED =
  /^(svgo|leaflet|terra-draw|terra-draw-leaflet-adapter|@shikijs\/langs)(\/|$)|\/(heic-|react-dom-|webp_enc|shiki-engine)[\w.-]*\.js$|\/locales\/(?!zh-CN|en-US)[\w-]+\.json$/;
/** Files that the editor names beside its code and would fetch for the same unused parts. */
const UNUSED_FILES = /new URL\(`assets\/(?:heic|webp_enc|marker-icon)[^`]*`,\s*import\.meta\.url\)/g;
/** Fonts from another host; the editor brings the same as files, which are declared elsewhere. */
const REMOTE_FONTS = /@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/g;
/** Pages that say whether a host works; asking them would tell a third party who edits. An empty answer means “unknown”. */
const STATUS_PAGES = /https:\/\/(?:www\.githubstatus\.com\/api|status-api\.hostedstatus\.com)\/[\w./]*/g;
const NOTHING = '\0unused-by-the-editor';

/** Bundles the editor for `/admin/`: in a folder of its own, without the parts that are never used. */
export function editorBundle(): AstroIntegration {
  return {
    name: 'editor-bundle',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'editor-without-unused',
                enforce: 'pre',
                resolveId: (source, importer) =>
                  importer && EDITOR_PACKAGES.test(importer) && UNUSED.test(source) ? NOTHING : null,
                load: (id) => (id === NOTHING ? 'export default {};' : null),
                transform: (code, id) => (EDITOR_PACKAGES.test(id) ? adapt(code, id) : null),
              },
            ],
            environments: {
              client: {
                build: {
                  rolldownOptions: {
                    output: {
                      chunkFileNames: ({ name, moduleIds }) =>
                        moduleIds.some((id) => id === NOTHING || EDITOR_MODULES.test(id))
                          ? `${EDITOR_FOLDER}/[name].[hash].js`
                          : `_astro/${basename(name)}.[hash].js`,
                      assetFileNames: ({ originalFileNames }) =>
                        originalFileNames.some((name) => EDITOR_PACKAGES.test(`/${name}`))
                          ? `${EDITOR_FOLDER}/[name].[hash][extname]`
                          : '_astro/[name].[hash][extname]',
                    },
                  },
                },
              },
            },
          },
        });
      },
    },
  };
}

/** A file of the editor without what it would fetch in vain, and with all its words in Chinese. */
function adapt(code: string, id: string): string {
  if (id.endsWith('zh-CN.json')) return completeWords(code);
  return code
    .replaceAll(UNUSED_FILES, "new URL('about:blank')")
    .replaceAll(REMOTE_FONTS, '')
    .replaceAll(STATUS_PAGES, 'data:application/json,{}');
}
