import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchCard } from './card.ts';
import { SearchEngine } from './engine.ts';
import { makeIndex } from './index-files.ts';
import type { Request } from './request.ts';

const SYLLABLES = {
  hei: '黑',
  chou: '臭',
  shui: '水',
  ti: '体',
  wu: '污',
  tan: '炭碳',
  huo: '活',
  xing: '性',
};

interface Made extends Partial<SearchCard> {
  readonly title: string;
  readonly text?: string;
}

function entry({ text = '', ...card }: Made, at: number) {
  const key = card.key ?? `technologies/e${at}`;
  const [kind = '', id = ''] = key.split('/');
  return {
    card: {
      key,
      url: `/${key}/`,
      kind,
      id,
      summary: '',
      badges: [],
      names: [],
      asks: [],
      tags: [`kind:${kind}`],
      date: '',
      worth: 1,
      maturity: 0,
      related: [],
      ...card,
    },
    page: {
      url: `/${key}/`,
      title: card.title,
      sections: [{ id: 'text', heading: '正文', text }],
      around: '',
    },
  };
}

const ENTRIES: readonly Made[] = [
  {
    key: 'glossary/black',
    title: '黑臭水体',
    names: ['臭水沟'],
    text: '水体发黑发臭。',
    tags: ['kind:glossary'],
  },
  {
    title: '河道曝气',
    text: '给黑臭水体补充氧气。',
    related: ['glossary/black'],
    tags: ['kind:technologies', 'field:water', 'maturity:promotion'],
    maturity: 4,
    date: '2015',
  },
  {
    title: '底泥清淤',
    text: '清除水体底部的污泥，减少黑臭。',
    tags: ['kind:technologies', 'field:water', 'maturity:pilot'],
    maturity: 2,
    date: '2021',
  },
  {
    key: 'standards/old',
    title: '污水排放标准',
    number: 'GB 1-1996',
    text: '排放',
    worth: 0.5,
    sunk: '已被代替',
  },
  { key: 'standards/new', title: '污水排放标准', number: 'GB 1-2020', text: '排放' },
  {
    title: '活性炭吸附',
    asks: ['黑炭多久换一次'],
    text: '吸附有机废气。',
    tags: ['kind:technologies', 'field:air'],
  },
];

const { files, layout } = makeIndex({
  entries: ENTRIES.map(entry),
  concepts: [
    { name: '黑臭水体', names: ['臭水沟'], tags: [] },
    { name: '活性炭', names: [], tags: ['field:air'] },
  ],
  symptoms: [{ id: 's', title: '河沟发黑', asks: ['门口的沟又黑又臭'], causes: [] }],
  syllables: () => SYLLABLES,
});

/** An engine over the index above; files in `broken` are missing or damaged. */
function open(broken: ReadonlyMap<string, 'missing' | 'damaged'> = new Map()): SearchEngine {
  return new SearchEngine({ ...layout, build: 'b' }, async (name) => {
    const fault = broken.get(name);
    const content = files.get(name);
    if (content === undefined || fault === 'missing') throw new Error(`404 ${name}`);
    if (fault === 'damaged') return new Uint8Array([0xff, 0xff, 0xff]);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  });
}

const asking = (query: string, more: Partial<Request> = {}): Request => ({
  query,
  only: [],
  choice: {},
  sort: 'match',
  ...more,
});

async function titles(engine: SearchEngine, request: Request): Promise<string[]> {
  const answer = await engine.search(request);
  const { shown } = await engine.show(answer, answer.order);
  return shown.map(({ title, number }) => [number, title].filter(Boolean).join(' '));
}

describe('an answer', () => {
  it('begins with the entry that is called what was asked for', async () => {
    expect((await titles(open(), asking('黑臭水体')))[0]).toBe('黑臭水体');
    expect((await titles(open(), asking('臭水沟')))[0]).toBe('黑臭水体');
  });
  it('finds under another name, says so, and leaves it when asked to', async () => {
    const engine = open();
    const answer = await engine.search(asking('臭水沟'));
    expect(answer.rewrites).toEqual([{ from: '臭水沟', to: ['黑臭水体'], why: 'synonym' }]);
    expect(answer.order).toContain(1);
    const only = await engine.search(asking('臭水沟', { only: ['臭水沟'] }));
    expect(only.rewrites).toEqual([]);
    expect(only.order).not.toContain(1);
  });
  it('understands pinyin and a character that only sounds the same', async () => {
    const pinyin = await open().search(asking('heichou shuiti'));
    expect(pinyin.rewrites[0]).toEqual({ from: 'heichou shuiti', to: ['黑臭水体'], why: 'pinyin' });
    const slip = await open().search(asking('活性碳'));
    expect(slip.rewrites[0]).toEqual({ from: '活性碳', to: ['活性炭'], why: 'corrected' });
    expect(slip.order[0]).toBe(5);
  });
  it('puts what was replaced below what replaced it', async () => {
    expect(await titles(open(), asking('污水排放标准'))).toEqual([
      'GB 1-2020 污水排放标准',
      'GB 1-1996 污水排放标准',
    ]);
    expect((await titles(open(), asking('GB 1-1996')))[0]).toBe('GB 1-1996 污水排放标准');
  });
  it('names the symptom that was described, and never lists it as an entry', async () => {
    const answer = await open().search(asking('门口的沟又黑又臭'));
    expect(answer.symptom).toBe(ENTRIES.length);
    expect(answer.order).not.toContain(ENTRIES.length);
    expect((await open().symptom(ENTRIES.length)).title).toBe('河沟发黑');
  });
  it('offers near names where there is nothing', async () => {
    const answer = await open().search(asking('黑水虻'));
    expect(answer.order.length === 0 ? answer.near : ['黑臭水体']).toContain('黑臭水体');
    expect((await open().search(asking('鑿齒饕餮'))).order).toEqual([]);
  });
  it('shows the phrasing of an asker that matched, and why the entry is there', async () => {
    const engine = open();
    const answer = await engine.search(asking('黑炭多久换'));
    const { shown } = await engine.show(answer, answer.order.slice(0, 1));
    expect(shown[0]?.ask).toBe('黑炭多久换一次');
    expect(shown[0]?.reasons.map(({ place }) => place)).toContain('ask');
  });
});

describe('filters and order', () => {
  it('narrow the answer, and everything where there is no query', async () => {
    const engine = open();
    expect((await engine.search(asking('黑臭', { choice: { field: ['water'] } }))).order.toSorted()).toEqual([
      1, 2,
    ]);
    expect((await engine.search(asking('', { choice: { kind: ['standards'] } }))).order).toEqual([4, 3]);
    expect((await engine.search(asking('', { choice: { maturity: ['pilot'] } }))).order).toEqual([2]);
    expect((await engine.search(asking(''))).order).toHaveLength(ENTRIES.length);
  });
  it('count what choosing would leave', async () => {
    const engine = open();
    const answer = await engine.search(asking('黑臭'));
    const counts = await engine.counts(answer, ['field']);
    const { order } = await engine.search(asking('黑臭', { choice: { field: ['water'] } }));
    expect(counts.get('field:water')).toBe(order.length);
  });
  it('sort by date and by maturity', async () => {
    const engine = open();
    const choice = { field: ['water'] };
    expect((await engine.search(asking('黑臭', { choice, sort: 'date' }))).order).toEqual([2, 1]);
    expect((await engine.search(asking('黑臭', { choice, sort: 'maturity' }))).order).toEqual([1, 2]);
  });
});

describe('suggestions', () => {
  it('are names, and numbers of standards', async () => {
    expect(await open().suggest('臭水')).toEqual(['臭水沟（黑臭水体）', '黑臭水体']);
    expect(await open().suggest('gb1')).toEqual(['GB 1-1996 污水排放标准', 'GB 1-2020 污水排放标准']);
    expect(await open().suggest('  ')).toEqual([]);
  });
});

describe('an index that is not whole', () => {
  const shards = [...files.keys()].filter((name) => /^[tc]\d+$/.test(name));
  it.each(['missing', 'damaged'] as const)('answers with the rest and names what is %s', async (fault) => {
    const answer = await open(new Map(shards.map((name) => [name, fault]))).search(
      asking('黑臭水体怎么治理'),
    );
    expect(answer.missing.length).toBeGreaterThan(0);
    expect(answer.order).toEqual([]);
  });
  it('is asked again the next time', async () => {
    const broken = new Map<string, 'missing'>(shards.map((name) => [name, 'missing']));
    const engine = open(broken);
    expect((await engine.search(asking('黑臭水体'))).missing.length).toBeGreaterThan(0);
    broken.clear();
    const answer = await engine.search(asking('黑臭水体'));
    expect(answer.missing).toEqual([]);
    expect(answer.order[0]).toBe(0);
  });
  it('shows the entries that arrived and names the others', async () => {
    const engine = open(new Map([['d1', 'missing']]));
    const answer = await engine.search(asking('黑臭'));
    const { shown, missing } = await engine.show(answer, [0, 1, 2]);
    expect(shown.map(({ id }) => id)).toEqual(['black', 'e2']);
    expect(missing).toEqual(['d1']);
  });
  it('fails where there is no base to stand on', async () => {
    await expect(open(new Map([['docs', 'missing']])).search(asking('黑臭'))).rejects.toThrow('404');
  });
});

it('takes any text for a query', async () => {
  const engine = open();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (query) => {
      const answer = await engine.search(asking(query));
      const { shown } = await engine.show(answer, answer.order);
      expect(shown).toHaveLength(answer.order.length);
      await engine.suggest(query);
    }),
  );
});
