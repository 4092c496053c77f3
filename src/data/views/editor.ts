import { type EditorSetup, editorSetup } from '../../lib/admin/config.ts';
import type { JsonSchema } from '../../lib/model/json-schema.ts';
import { modelOf } from '../../schemas/json-schema.ts';
import { COLLECTIONS, type Collection } from '../../vocab/collections.ts';
import { absolute, href, site } from '../site.ts';

/** What the editor at `/admin/` loads. */
export function editorView(): EditorSetup {
  const names = Object.keys(COLLECTIONS) as Collection[];
  return editorSetup({
    title: `${site.shortName}内容编辑`,
    url: absolute('/'),
    logo: href('/favicon.svg'),
    repository: site.repository,
    models: new Map(names.map((name) => [name, modelOf(name) as JsonSchema])),
  });
}
