import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readIndex } from '../../scripts/lib/search-eval/index-reader.ts';
import type { SearchCard } from '../../src/lib/search/card.ts';
import { INDEX_FOLDER, indexFolder } from './index-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(files: Readonly<Record<string, string | object>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
}

const page = (title: string, text: string) =>
  `<!doctype html><html lang="zh"><head><title>${title}</title></head><body><nav>首页 联系我们</nav><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
const pages = {
  'index.html': page('本站首页', '这里介绍水体治理的常用办法，供基层单位参考。'),
  'tech/constructed-wetland/index.html': page(
    '人工湿地',
    '潜流人工湿地用填料和植物净化农村生活污水，冬季需要保温。',
  ),
  'tech/membrane.html': page('膜生物反应器', '膜组件截留污泥，出水浊度低，需要定期清洗膜丝。'),
};

const request = (query: string) => ({ query, only: [], choice: {}, sort: 'match' as const });
/** Addresses of the results of a query, best first. */
async function find(query: string): Promise<string[]> {
  const { open, docs } = await readIndex(folder);
  const { order } = await open().engine.search(request(query));
  return order.map((doc) => docs[doc]?.url ?? '');
}

const card = (key: string, rest: Partial<SearchCard> = {}): SearchCard => {
  const [kind = '', id = ''] = key.split('/');
  return {
    ...{ key, url: `/base/${key}/`, kind, id, title: id, summary: '', badges: [], names: [], asks: [] },
    ...{ tags: [`kind:${kind}`], date: '', worth: 1, maturity: 0, related: [] },
    ...rest,
  };
};

describe('any folder of pages', () => {
  it('becomes searchable, in Chinese and without further files', async () => {
    await put(pages);
    expect(await indexFolder(folder)).toMatchObject({ entries: 3, skipped: 0 });
    expect((await find('农村生活污水'))[0]).toBe('/tech/constructed-wetland/');
    expect((await find('膜丝清洗'))[0]).toBe('/tech/membrane.html');
    expect((await find('水体治理'))[0]).toBe('/');
    expect(await find('光伏')).toEqual([]);
  });
  it('is searched in the text of the pages, not in what is around it', async () => {
    await put(pages);
    await indexFolder(folder);
    expect(await find('联系我们')).toEqual([]);
  });
  it('shows a page by title, address and place in the folder', async () => {
    await put(pages);
    await indexFolder(folder);
    const { open } = await readIndex(folder);
    const { engine } = open();
    const answer = await engine.search(request('人工湿地'));
    const { shown, missing } = await engine.show(answer, answer.order.slice(0, 1));
    expect(missing).toEqual([]);
    expect(shown).toMatchObject([
      {
        kind: 'tech',
        id: 'constructed-wetland',
        url: '/tech/constructed-wetland/',
        title: '人工湿地',
        summary: '潜流人工湿地用填料和植物净化农村生活污水，冬季需要保温。',
      },
    ]);
  });
  it('sums a page up by its first line of some length, which is not the title', async () => {
    const title = '农村生活污水人工湿地处理技术应用指南';
    await put({
      'a.html': `<main><h1>${title}</h1><p>二〇二〇年</p><p>本指南说明潜流湿地的设计和运行维护。</p></main>`,
    });
    await indexFolder(folder);
    expect((await readIndex(folder)).docs).toMatchObject([
      { title, summary: '本指南说明潜流湿地的设计和运行维护。' },
    ]);
  });
  it('is listed by path where nothing is asked', async () => {
    await put(pages);
    await indexFolder(folder);
    expect(await find('')).toEqual(['/', '/tech/constructed-wetland/', '/tech/membrane.html']);
  });
  it('can be narrowed down to a folder', async () => {
    await put(pages);
    await indexFolder(folder);
    const { open, docs } = await readIndex(folder);
    const { order } = await open().engine.search({ ...request(''), choice: { kind: ['tech'] } });
    expect(order.map((doc) => docs[doc]?.title).sort()).toEqual(['人工湿地', '膜生物反应器']);
  });
  it('is counted without pages that have no text or are not to be found', async () => {
    await put({
      ...pages,
      'secret.html': page('机密', '不得检索').replace(
        '<head>',
        '<head><meta name="robots" content="noindex">',
      ),
      'empty.html': '<title>空</title><body></body>',
      'notes.txt': '不是网页',
    });
    expect(await indexFolder(folder)).toMatchObject({ entries: 3, skipped: 2 });
    expect(await find('不得检索')).toEqual([]);
  });
  it('leaves out pages without a marked text, where others have one', async () => {
    await put({
      'a.html': '<body><div data-pagefind-body><p>芦苇吸收氮磷</p></div></body>',
      'list.html': page('目录', '芦苇吸收氮磷'),
    });
    expect(await indexFolder(folder)).toMatchObject({ entries: 1, skipped: 1 });
    expect(await find('芦苇')).toEqual(['/a.html']);
  });
  it('knows other names of things from a file it is given', async () => {
    await put({
      'site/a.html': page('限值', '出水化学需氧量不高于五十。'),
      'concepts.json': [{ name: '化学需氧量', names: ['COD'], tags: [] }],
    });
    const site = join(folder, 'site');
    const found = async () => (await (await readIndex(site)).open().engine.search(request('cod'))).order;
    await indexFolder(site);
    expect(await found()).toEqual([]);
    await indexFolder(site, { concepts: join(folder, 'concepts.json') });
    expect(await found()).toEqual([0]);
  });
  it('knows them from a file of its own first', async () => {
    await put({
      'site/a.html': page('限值', '出水化学需氧量不高于五十。'),
      'site/data/search/concepts.json': [{ name: '化学需氧量', names: ['耗氧指标'], tags: [] }],
      'concepts.json': [{ name: '化学需氧量', names: ['COD'], tags: [] }],
    });
    const site = join(folder, 'site');
    await indexFolder(site, { concepts: join(folder, 'concepts.json') });
    const { open } = await readIndex(site);
    expect((await open().engine.search(request('耗氧指标'))).order).toEqual([0]);
    expect((await open().engine.search(request('cod'))).order).toEqual([]);
  });
});

describe('a folder with cards of its own', () => {
  const site = {
    'data/search/cards.json': [
      card('cases/river', { title: '清水河治理', related: ['technologies/wetland'] }),
      card('technologies/wetland', { title: '人工湿地', names: ['芦苇床'], related: ['cases/river'] }),
    ],
    'cases/river/index.html': page('清水河治理', '河道清淤以后水质好转。'),
    'technologies/wetland/index.html': page('人工湿地', '填料和植物净化污水。'),
    'about/index.html': page('关于', '河道清淤的说明。'),
  };

  it('is indexed by them, below whatever path the site is published', async () => {
    await put(site);
    expect(await indexFolder(folder)).toMatchObject({ entries: 2, skipped: 0 });
    expect((await find('河道清淤'))[0]).toBe('/base/cases/river/');
    expect((await find('芦苇床'))[0]).toBe('/base/technologies/wetland/');
    expect((await readIndex(folder)).keys).toEqual(['cases/river', 'technologies/wetland']);
  });
  it('brings its symptoms', async () => {
    const symptom = {
      ...{ id: 'foam', title: '曝气池泡沫很多', asks: ['池面白沫不散'] },
      causes: [{ cause: '污泥龄太短', tell: '泡沫白而轻', see: [] }],
    };
    await put({ ...site, 'data/search/symptoms.json': [symptom] });
    expect(await indexFolder(folder)).toMatchObject({ entries: 2 });
    const { engine } = (await readIndex(folder)).open();
    const answer = await engine.search(request('曝气池泡沫很多'));
    expect(answer.order).toEqual([]);
    expect(await engine.symptom(answer.symptom ?? -1)).toEqual(symptom);
  });
  it.each([
    ['is not there', {}],
    ['has no text', { 'cases/gone/index.html': '<main></main>' }],
    [
      'is not to be found',
      { 'cases/gone/index.html': '<meta name="robots" content="noindex"><main>文</main>' },
    ],
  ])('fails where the page of an entry %s, and says which', async (_, files) => {
    await put({
      ...site,
      ...files,
      'data/search/cards.json': [...site['data/search/cards.json'], card('cases/gone')],
    });
    await expect(indexFolder(folder)).rejects.toThrow(
      /^有 1 个条目没有页面或页面没有文字.*\/base\/cases\/gone\//,
    );
    expect(existsSync(join(folder, INDEX_FOLDER))).toBe(false);
  });
  it('names a few where many are missing', async () => {
    await put({
      ...site,
      'data/search/cards.json': Array.from({ length: 9 }, (_, i) => card(`cases/gone-${i}`)),
    });
    const message = await indexFolder(folder).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(message).toMatch(/^有 9 个条目.* 等。/);
    expect(message.match(/gone-\d/g)).toHaveLength(5);
  });
});

describe('what cannot be indexed', () => {
  it('is a folder that is not there, and none is made', async () => {
    const nowhere = join(folder, '没有');
    await expect(indexFolder(nowhere)).rejects.toThrow(`没有这个文件夹：${nowhere}`);
    expect(await readdir(folder)).toEqual([]);
  });
  it('is an empty folder', async () => {
    await expect(indexFolder(folder)).rejects.toThrow(/没有可检索的页面.*先构建网站，或换一个文件夹/);
    expect(await readdir(folder)).toEqual([]);
  });
  it('is a folder without text, and the message tells how many pages were passed over', async () => {
    await put({ 'a.html': '<body></body>', 'b.html': '<body><script>1</script></body>', 'c.md': '# 文' });
    await expect(indexFolder(folder)).rejects.toThrow('（跳过 2 个）');
  });
  it('is a folder whose own list of entries is empty', async () => {
    await put({ ...pages, 'data/search/cards.json': [] });
    await expect(indexFolder(folder)).rejects.toThrow('没有可检索的页面');
  });
});

describe('an older index', () => {
  it('is replaced as a whole', async () => {
    await put(pages);
    const older = await indexFolder(folder);
    await rm(join(folder, 'tech/membrane.html'));
    await put({ 'tech/wetland-plants.html': page('湿地植物', '香蒲和芦苇耐污。') });
    const newer = await indexFolder(folder);
    expect(newer.build).not.toBe(older.build);
    expect(await find('膜丝')).toEqual([]);
    expect((await find('香蒲'))[0]).toBe('/tech/wetland-plants.html');
    expect((await readdir(join(folder, INDEX_FOLDER))).sort()).toEqual([newer.build, 'manifest.json'].sort());
  });
  it('is not searched for pages itself', async () => {
    await put({ ...pages, [`${INDEX_FOLDER}/old/page.html`]: page('旧页', '旧的索引里的文字') });
    expect(await indexFolder(folder)).toMatchObject({ entries: 3, skipped: 0 });
  });
  it.each<[string, () => Promise<unknown>]>([
    ['an entry has lost its page', () => put({ 'data/search/cards.json': [card('tech/gone')] })],
    ['all pages are gone', () => Promise.all(Object.keys(pages).map((path) => rm(join(folder, path))))],
  ])('stays as it is where %s', async (_, change) => {
    await put(pages);
    const { build } = await indexFolder(folder);
    const before = await readdir(join(folder, INDEX_FOLDER), { recursive: true });
    await change();
    await expect(indexFolder(folder)).rejects.toThrow();
    expect(await readdir(join(folder, INDEX_FOLDER), { recursive: true })).toEqual(before);
    expect((await readIndex(folder)).manifest.build).toBe(build);
    expect((await find('农村生活污水'))[0]).toBe('/tech/constructed-wetland/');
  });
});

describe('a build', () => {
  it('has the same name where the pages are the same', async () => {
    await put(pages);
    const first = await indexFolder(folder);
    expect(await indexFolder(folder)).toEqual(first);
    await rm(folder, { recursive: true });
    await put(Object.fromEntries(Object.entries(pages).toReversed()));
    expect(await indexFolder(folder)).toEqual(first);
  });
  it('has another name where a word is another', async () => {
    await put(pages);
    const { build } = await indexFolder(folder);
    await put({ 'tech/membrane.html': pages['tech/membrane.html'].replace('定期', '每周') });
    expect((await indexFolder(folder)).build).not.toBe(build);
  });
  it('tells how many files and bytes it wrote', async () => {
    await put(pages);
    const { build, files, bytes } = await indexFolder(folder);
    const written = await readdir(join(folder, INDEX_FOLDER, build));
    expect(written).toHaveLength(files);
    const { open } = await readIndex(folder);
    const { engine, bytes: fetched } = open();
    await engine.search(request('污水'));
    expect(fetched()).toBeGreaterThan(0);
    expect(fetched()).toBeLessThan(bytes);
  });
  it('tells how far it is, step by step, each to its end', async () => {
    await put(pages);
    const told: [step: string, done: number, all: number][] = [];
    const { files } = await indexFolder(folder, { onProgress: (...progress) => void told.push(progress) });
    expect([...new Set(told.map(([step]) => step))]).toEqual(['读取页面', '建立索引', '写入索引']);
    const last = (wanted: string) => told.findLast(([step]) => step === wanted)?.slice(1);
    expect(last('读取页面')).toEqual([3, 3]);
    expect(last('建立索引')).toEqual([1, 1]);
    expect(last('写入索引')).toEqual([files, files]);
  });
});
