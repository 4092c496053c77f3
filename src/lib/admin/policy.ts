import type { Repository } from '../url/links.ts';
import { editorOrigins } from './backend.ts';

/** What the editor needs beyond the policy of all other pages, directive → sources; it applies to `/admin/` alone. */
export interface EditorPolicy {
  readonly directives: readonly string[];
  readonly styles: readonly string[];
}

/**
 * - styles: the editor puts its own into the page as it builds it;
 * - pictures: `blob:` shows a picture before it is saved;
 * - fetching: pictures that are in the page already (`data:`, `blob:`), and the API of the host of the repository.
 */
export function editorPolicy(repository: Repository | undefined): EditorPolicy {
  const origins = editorOrigins(repository);
  return {
    directives: [
      'img-src blob:',
      'media-src blob:',
      ...(origins.length ? [`connect-src ${origins.join(' ')}`] : []),
    ],
    styles: ["'unsafe-inline'"],
  };
}
