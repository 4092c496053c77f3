import { modelPage } from './model-page.ts';
import { reviewingPage } from './reviewing-page.ts';
import { rulesPage } from './rules-page.ts';

/** Generated pages by their path in the repository. */
export const DOC_PAGES: Readonly<Record<string, () => string>> = {
  'docs/content-rules.md': rulesPage,
  'docs/content-model.md': modelPage,
  'docs/reviewing.md': reviewingPage,
};
