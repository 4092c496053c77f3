// npm run docs: writes the pages of docs/ that are made from the rules and the schemas.
import './lib/node-version.ts';
import { writeFileSync } from 'node:fs';
import { DOC_PAGES } from './lib/docs/pages.ts';
import { fromRoot } from './lib/paths.ts';

for (const [path, page] of Object.entries(DOC_PAGES)) {
  writeFileSync(fromRoot(path), page());
  console.log(`已写 ${path}`);
}
