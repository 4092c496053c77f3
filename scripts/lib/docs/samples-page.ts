import { COLLECTIONS, type Collection } from '../../../src/vocab/collections.ts';
import { readFolders, readLibrary } from '../content-check/read.ts';
import type { Library } from '../content-check/types.ts';
import { fenced } from '../fence.ts';
import { fromRoot } from '../paths.ts';
import { SOURCES } from '../scaffold/examples.ts';
import { sampleOf } from '../scaffold/sample.ts';

/** Limits shown. */
const ROWS = 3;

const INTRO = `每一种条目一个样本，能通过 \`npm run check\`。必填的字段取自库里的一个条目，选填的注释掉了：删去行首的 \`# \` 就生效，例子来自哪里写在说明后面，用时换成自己的内容。\`npm run new\` 会写出同样带说明的草稿。字段的类型和代码见 [content-model.md](content-model.md)。`;

/** docs/content-samples.md: a valid file of every kind with every field explained. */
export function samplesPage(): string {
  // Whether a sample is still timely is for the content check; here no day is asked for.
  const library = readLibrary({ ...readFolders(fromRoot('src/content'), ''), today: '' });
  const samples = (Object.keys(COLLECTIONS) as Collection[]).flatMap((name) => {
    const text = sampleOf(name, library);
    const path = `src/content/${name}/${SOURCES[name].id}.md`;
    return text ? [`## ${COLLECTIONS[name].title}\n\n取自 \`${path}\`。\n\n${fenced(text, 'yaml')}`] : [];
  });
  return [
    '# 样本',
    '<!-- 由 npm run docs 生成，不要手改；字段在 src/schemas/，取自哪个条目在 scripts/lib/scaffold/examples.ts。 -->',
    INTRO,
    ...samples,
    ...limitsSample(library),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The first limits beside the sample of a standard. */
function limitsSample({ limits }: Library): string[] {
  const { id } = SOURCES.standards;
  const table = limits.find((one) => one.id === id);
  if (!table) return [];
  const rows = table.file.text
    .split('\n')
    .slice(0, 1 + ROWS)
    .join('\n');
  return [
    '## 限值表',
    `取自 \`src/content/standards/${id}.limits.csv\` 的前 ${ROWS} 条；各列的含义见 [content-model.md](content-model.md#限值表)。\`npm run new -- standards … --limits\` 会写好第一行。`,
    fenced(rows, 'csv'),
  ];
}
