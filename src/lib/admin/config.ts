import type { Collection } from '../../vocab/collections.ts';
import type { JsonSchema } from '../model/json-schema.ts';
import type { Repository } from '../url/links.ts';
import { editorBackend } from './backend.ts';
import { editorCollection } from './collection.ts';
import { type Shape, shapeOf } from './shape.ts';

/** What the page of the editor loads: the editor's configuration, and how each collection is written. */
export interface EditorSetup {
  readonly config: ReturnType<typeof editorConfig>;
  readonly shapes: Readonly<Partial<Record<Collection, Shape>>>;
}

interface Settings {
  readonly title: string;
  /** full address of the site */
  readonly url: string;
  readonly logo: string;
  readonly repository: Repository | undefined;
  readonly models: ReadonlyMap<Collection, JsonSchema>;
}

/** The whole configuration of the editor. */
export function editorConfig({ title, url, logo, repository, models }: Settings) {
  return {
    load_config_file: false,
    ...editorBackend(repository),
    app_title: title,
    site_url: url,
    display_url: url,
    logo: { src: logo },
    show_preview_links: false,
    media_folder: 'public/media',
    public_folder: '/media',
    media_libraries: { default: { config: { slugify_filename: true, max_file_size: 400_000 } } },
    // Names that are typed in Chinese lose their letters: ids and names of pictures are ASCII.
    slug: { encoding: 'ascii', maxlength: 80 },
    // What the editor shows beside the form is not this site's page.
    editor: { preview: false },
    output: { omit_empty_optional_fields: true },
    collections: [...models].map(([collection, model]) => editorCollection(collection, model)),
  };
}

/** Configuration and shapes together, as the page loads them. */
export function editorSetup(settings: Settings): EditorSetup {
  return {
    config: editorConfig(settings),
    shapes: Object.fromEntries([...settings.models].map(([name, model]) => [name, shapeOf(model)])),
  };
}
