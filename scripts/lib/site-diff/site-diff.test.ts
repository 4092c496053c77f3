import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexFolder } from '../../../integrations/search/index-folder.ts';
import { compareSites, type SiteDiff } from './compare.ts';
import { markdownOf } from './markdown.ts';
import { readSnapshot } from './snapshot.ts';

const page = (title: string, ...lines: string[]) =>
  `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body><main><h1>${title}</h1>${lines
    .map((line) => `<p>${line}</p>`)
    .join('')}</main></body></html>`;

let folder: string;
let diff: SiteDiff;

function write(root: string, files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-diff-'));
  const [before, after] = [join(folder, 'before'), join(folder, 'after')];
  write(before, {
    'index.html': page('首页', '欢迎'),
    'glossary/bod5/index.html': page('五日生化需氧量', '同一行', '旧的说法'),
    'glossary/page/2/index.html': page('术语', '共 2 条'),
    'glossary/gone/index.html': page('要删去的术语', '内容'),
    '_astro/a.js': 'x'.repeat(1000),
  });
  cpSync(before, after, { recursive: true });
  rmSync(join(after, 'glossary/gone'), { recursive: true });
  write(after, {
    'glossary/bod5/index.html': page(
      '五日生化需氧量',
      '同一行',
      '``` 新的说法 <b>'.replace('<b>', '&lt;b&gt;'),
    ),
    'glossary/page/2/index.html': page('术语', '共 3 条'),
    'glossary/mbr/index.html': page('膜生物*反应器*', '内容'),
    '_astro/a.js': 'x'.repeat(1500),
  });
  for (const root of [before, after]) await indexFolder(root, {});
  diff = compareSites(await readSnapshot(before), await readSnapshot(after));
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the difference of two builds', () => {
  it('names pages that are new, gone and changed', () => {
    expect(diff.added).toEqual([{ address: '/glossary/mbr/', title: '膜生物*反应器*' }]);
    expect(diff.removed).toEqual([{ address: '/glossary/gone/', title: '要删去的术语' }]);
    expect(diff.changed.map(({ address, added, removed }) => [address, added, removed])).toEqual(
      expect.arrayContaining([
        ['/glossary/bod5/', ['``` 新的说法 <b>'], ['旧的说法']],
        ['/glossary/page/2/', ['共 3 条'], ['共 2 条']],
      ]),
    );
    expect(diff.changed).toHaveLength(2);
  });

  it('names what one can search for now, and no longer', () => {
    expect(diff.newTerms).toEqual(['膜生物*反应器*']);
    expect(diff.lostTerms).toEqual(['要删去的术语']);
  });

  it('weighs files by group', () => {
    expect(diff.weight.find(({ group }) => group === '脚本与样式')).toEqual({
      group: '脚本与样式',
      before: 1000,
      after: 1500,
    });
  });

  it('is told as Markdown in which no text of a page is a mark', () => {
    const text = markdownOf(diff);
    expect(text).toContain(
      '新增 1 页，改动 1 页，删去 1 页；跟着变的列表 1 页；新的检索词 1 个，消失 1 个。',
    );
    expect(text).toContain('- `/glossary/mbr/` 膜生物\\*反应器\\*');
    expect(text).toContain('````diff\n- 旧的说法\n+ ``` 新的说法 <b>\n````');
    expect(text).toContain('## 跟着变的列表\n\n- `/glossary/page/2/` 术语');
    expect(text).toContain('| 脚本与样式 | 1.0 | 1.5 | +500 |');
  });

  it('of a build and itself is nothing', async () => {
    const same = await readSnapshot(join(folder, 'after'));
    expect(markdownOf(compareSites(same, same))).toContain('读者看到的内容没有变化。');
  });

  it('cannot be made of a folder without a site', async () => {
    await expect(readSnapshot(join(folder, 'nowhere'))).rejects.toThrow('没有构建好的网站');
  });
});
