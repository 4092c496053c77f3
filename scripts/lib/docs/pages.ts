import { ISSUE_FORMS } from '../forms/issue-form.ts';
import { modelPage } from './model-page.ts';
import { reviewingPage } from './reviewing-page.ts';
import { rulesPage } from './rules-page.ts';
import { samplesPage } from './samples-page.ts';

/** Generated pages by their path in the repository. */
export const DOC_PAGES: Readonly<Record<string, () => string>> = {
  'docs/content-rules.md': rulesPage,
  'docs/content-model.md': modelPage,
  'docs/content-samples.md': samplesPage,
  ...ISSUE_FORMS,
  'docs/reviewing.md': reviewingPage,
};
