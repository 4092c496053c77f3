import type { Repository } from '../url/links.ts';
import { editorOrigins } from './backend.ts';

/** What the editor needs beyond the policy of all other pages; it applies to `/admin/` alone. */
export interface EditorPolicy {
  /** each a directive with the sources to add */
  readonly directives: readonly string[];
  /** sources of styles to add */
  readonly styles: readonly string[];
}

/**
 * - styles: the editor puts its own into the page as it builds it;
 * - pictures: `blob:` shows a picture before it is saved;
 * - fetching: pictures that are in the page already (`data:`, `blob:`), and the API of the host of the repository.
 */
export function editorPolicy(repository: Repository | undefined): EditorPolicy {
  return {
    directives: [
      'img-src blob:',
      'media-src blob:',
      ['connect-src data: blob:', ...editorOrigins(repository)].join(' '),
    ],
    styles: ["'unsafe-inline'"],
  };
}
