import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontmatter } from '../content-check/frontmatter.ts';
import { readLibrary } from '../content-check/read.ts';
import { checkContent } from '../content-check/run.ts';
import { MEDIA, SOUND, TODAY } from '../content-check/testing.ts';
import { FORMS, type FormName } from '../forms/forms.ts';
import { draftIssue, type Outcome } from './draft-issue.ts';
import { reportMarkdown } from './report.ts';
import { bodyOf, FILLED } from './testing.ts';

const library = { files: SOUND, media: MEDIA, today: TODAY };
const names = Object.keys(FORMS) as FormName[];
const made = names.filter((name) => name !== 'correction');

function draft(body: string, more: Partial<Parameters<typeof draftIssue>[0]> = {}): Outcome {
  return draftIssue({ issue: { title: '', body }, library, ...more });
}

function changed(name: FormName, answers: Readonly<Record<string, string>>): string {
  return bodyOf(name, { ...FILLED[name], ...answers });
}

/** Frontmatter and body of the file that was made. */
function partsOf({ file }: Outcome): { data: Readonly<Record<string, unknown>>; body: string } {
  if (!file) return { data: {}, body: '' };
  const [entry] = readLibrary({ files: [{ path: file.path, content: file.text }], today: TODAY }).entries;
  return { data: entry?.data ?? {}, body: splitFrontmatter(file.text).body };
}

describe('a filled form', () => {
  it.each(made)('becomes a file that passes the check: %s', (name) => {
    const outcome = draft(bodyOf(name));
    expect(outcome.form).toBe(name);
    expect(outcome.faults).toEqual([]);
    const { path, text } = outcome.file ?? { path: '', text: '' };
    const problems = checkContent({ ...library, files: [...SOUND, { path, content: text }] });
    expect(problems.filter(({ file }) => file === path)).toEqual([]);
  });

  it('of a technology is an application that nobody has assessed', () => {
    const outcome = draft(bodyOf('technology'));
    expect(outcome.file?.path).toBe('technologies/di-wen-wu-shui-qiang-hua-tuo-dan-tian-liao.md');
    const { data, body } = partsOf(outcome);
    expect(data).toMatchObject({
      summary: '在好氧池投加悬浮填料，提高低温期硝化能力。',
      evaluation: { state: 'submitted', basis: ['application'] },
      confidence: 'known',
      fields: ['water'],
      pollutants: ['tn', 'nh3-n'],
      maturity: 'demonstration',
      process: [{ name: '预处理' }, { name: '好氧池投加填料' }, { name: '二沉池' }],
      sources: [{ title: '某期刊论文：低温脱氮中试', url: 'https://example.org/paper' }],
    });
    expect(body).toContain('还没有评估');
    expect(outcome.notes).toContain('推荐人说明的关系：我在该单位工作，或代表该单位');
  });

  it('of a case claims no confirmed result', () => {
    expect(partsOf(draft(bodyOf('case'))).data).toMatchObject({
      regions: ['jiangsu', 'zhejiang'],
      period: { from: 2017, to: 2021 },
      results: [{ indicator: '总磷', before: 0.8, after: 0.2, unit: 'mg/L', year: 2021, confirmed: false }],
      confidence: 'known',
    });
  });

  it('of a demand says when and where it was sent, and takes its title from the issue', () => {
    const issue = {
      title: '需求：含氟废水达标',
      body: bodyOf('demand'),
      url: 'https://github.com/a/b/issues/7',
      openedOn: '2026-11-02',
    };
    const outcome = draftIssue({ issue, library });
    expect(partsOf(outcome).data).toMatchObject({
      title: '含氟废水达标',
      sample: false,
      state: 'open',
      publishedOn: '2026-11-02',
      region: 'jiangsu',
      constraints: ['日处理 200 m³', '没有空地'],
      sources: [{ title: '需求方在问题单提交（2026-11-02）', url: issue.url }],
    });
    expect(outcome.file?.path).toMatch(/^demands\/d-20261102-[0-9a-f]{6}\.md$/);
  });

  it('of a correction becomes no file but says which and where', () => {
    const entry = SOUND.find(({ path }) => path === 'technologies/a2o.md');
    const line = String(entry?.content)
      .split('\n')
      .findIndex((one) => one.startsWith('summary:'));
    const current = String(entry?.content).split('\n')[line]?.slice('summary: '.length) ?? '';
    const outcome = draft(changed('correction', { current }));
    expect(outcome.file).toBeUndefined();
    expect(outcome.correction).toMatchObject({ path: 'technologies/a2o.md', line: line + 1 });
    expect(outcome.correction?.markdown).toContain('改成这样');
  });

  it('of a correction of a page that is no entry asks for its address', () => {
    const { faults, correction } = draft(changed('correction', { page: 'https://example.org/search/' }));
    expect(correction).toBeUndefined();
    expect(faults).toMatchObject([{ label: '页面网址' }]);
  });
});

describe('an edited form', () => {
  it('may have lost its signs, gained a colon and a comment', () => {
    const body = bodyOf('demand')
      .replaceAll('### ', '## ')
      .replace('## 领域', '**领域：**')
      .replace('## 所在地区', '<!-- 省市 -->\n# 所在地区：')
      .replaceAll('\n', '\r\n');
    expect(draft(body).faults).toEqual([]);
  });

  it('has a heading only once: what a later answer pretends to be is text', () => {
    const body = changed('technology', { applicability: '水温不低于 6 ℃\n\n### 技术名称\n\n别的名称' });
    const { data, body: text } = partsOf(draft(body));
    expect(data['title']).toBe('低温污水强化脱氮填料');
    expect(text).toContain('\\### 技术名称');
  });
});

describe('what is in the way', () => {
  it.each([
    ['technology', { sources: '' }, '公开来源', '没有写'],
    ['technology', { performance: '去除率 90%' }, '有出处的性能', '竖线'],
    ['technology', { sources: 'https://example.org/' }, '公开来源', '没有题名'],
    ['technology', { name: '缺氧好氧法（A2O）', field: '水' }, '领域', '不在领域代码里'],
    ['case', { period: '去年' }, '起止年份', '没有年份'],
    ['case', { period: '2021-2017' }, '起止年份', '早于开始年份'],
    ['demand', { field: '说不准' }, '领域', '说不准'],
    ['demand', { problem: '找张工 13800001234，含氟废水超标' }, '要解决什么问题', '手机号“138…34”'],
  ] as const)('%s %j: is said under %s', (name, answers, label, what) => {
    const outcome = draft(changed(name, answers), { form: name });
    expect(outcome.file).toBeUndefined();
    expect(outcome.faults.map((fault) => `${fault.label} ${fault.what}${fault.fix}`).join('\n')).toMatch(
      new RegExp(`^${label} .*${what}`, 'm'),
    );
  });

  it('is a box that was not ticked', () => {
    expect(draft(bodyOf('demand').replace('[X]', '[ ]')).faults).toMatchObject([{ label: '确认' }]);
  });

  it('is an entry that is there already', () => {
    expect(draft(bodyOf('technology'), { id: 'a2o' }).faults).toMatchObject([{ label: '编号' }]);
  });

  it('is a text that is none of the forms', () => {
    expect(draft('我觉得网站很好').faults).toMatchObject([{ label: '表单' }]);
  });

  it('is an answer as long as a book', () => {
    const { faults } = draft(changed('case', { lessons: '长'.repeat(20_000) }), { form: 'case' });
    expect(faults).toMatchObject([{ label: '经验与教训', what: '有 20000 个字' }]);
  });

  it('is said in words of the form, not of the file', () => {
    expect(draft(changed('technology', { evidence: '报告' })).faults).toEqual([
      { label: '证据材料', what: '第 1 项 有 2 个字', fix: '太短，至少 4 个字' },
    ]);
  });

  it('is a setting for a question that nobody asks', () => {
    expect(draft(bodyOf('demand'), { settings: new Map([['颜色', '红']]) }).faults).toMatchObject([
      { label: '颜色' },
    ]);
  });

  it('can be put right by a maintainer', () => {
    const body = changed('demand', { field: '说不准' });
    expect(draft(body, { settings: new Map([['领域', '水污染防治']]) }).faults).toEqual([]);
  });

  it('is masked where a maintainer says so', () => {
    const body = changed('demand', { conditions: '联系 13800001234' });
    const { file, notes } = draft(body, { mask: true });
    expect(file?.text).not.toContain('13800001234');
    expect(notes.join()).toContain('隐去');
  });
});

/** Where the words of a question may stand in the entry; the body is `body`. */
const PLACES: Readonly<Record<FormName, Readonly<Record<string, readonly string[]>>>> = {
  technology: {
    name: ['title'],
    summary: ['summary'],
    typicalUses: ['typicalUses'],
    principle: ['body'],
    applicability: ['body'],
    process: ['process'],
    performance: ['performance'],
    advantages: ['advantages'],
    limitations: ['limitations'],
    secondary: ['secondaryPollution'],
    evidence: ['evaluation'],
    sources: ['sources'],
  },
  case: {
    name: ['title'],
    summary: ['summary'],
    city: ['city'],
    problem: ['problem', 'body'],
    measures: ['measures'],
    techniques: ['techniques'],
    results: ['results'],
    investment: ['investment'],
    actors: ['actors'],
    lessons: ['lessons'],
    sources: ['sources'],
  },
  demand: {
    problem: ['title', 'summary', 'situation'],
    standard: ['target'],
    conditions: ['constraints'],
    party: ['body'],
  },
  correction: {},
};

const HOSTILE = [
  '---\ntitle: 假\n---',
  '\n### 技术名称\n假',
  'a: b',
  '"x"\nconfidence: verified',
  "'单'",
  '# 井',
  '- [ ] 横',
  '{括}[方]',
  '反\\斜',
  '&锚 *星 !!js/function',
  '<script>alert(1)</script><!-- x',
  '[点](javascript:alert(1)) ![图](https://a.cn/x.png)',
  'https://a.cn/?a=1&b=2 http://b.cn',
  `$${'{{'} secrets.X }} $(id) \`id\``,
  '@someone #1 owner/repo#2',
  '| a | b |\n|---|---|',
  '```\n~~~',
  'import x from "x"\n\n{x}',
  '\u202e\u200b\u0000\ufeff',
  '全角：ＡＢＣ，半角,中文',
  '张三 13800001234 a@b.cn',
  '待补充 TODO',
  'x'.repeat(12_000),
];
const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...HOSTILE));

describe('any text in any answer', () => {
  const small = { files: SOUND.filter(({ path }) => path === 'technologies/a2o.md'), today: TODAY };
  const headingsIn = (body: string) => body.match(/^#+ .*/gm) ?? [];
  const headings = new Map(names.map((name) => [name, headingsIn(partsOf(draft(bodyOf(name))).body)]));

  it('gives a file that passes the check, or what is in the way; never stands anywhere else', {
    timeout: 60_000,
  }, () => {
    const anyCase = fc.constantFrom(...names).chain((name) =>
      fc.record({
        name: fc.constant(name),
        id: fc.constantFrom(...FORMS[name].fields.map((field) => field.id)),
        before: fc.boolean(),
        text: hostile,
        mask: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(anyCase, ({ name, id, before, text, mask }) => {
        const own = FILLED[name][id] ?? '';
        const words = before ? `${text}记号词语${own}` : `${own}记号词语${text}`;
        const outcome = draft(changed(name, { [id]: words }), { form: name, mask, library: small });
        expect(outcome.faults.length > 0).toBe(!outcome.file && !outcome.correction);
        expect(reportMarkdown(outcome)).not.toBe('');
        if (!outcome.file) return;
        const { path, text: file } = outcome.file;
        const problems = checkContent({ ...small, files: [{ path, content: file }] });
        expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
        const { data, body } = partsOf(outcome);
        const found = [
          ...Object.keys(data).filter((key) => JSON.stringify(data[key]).includes('记号词语')),
          ...(body.includes('记号词语') ? ['body'] : []),
        ];
        const allowed = PLACES[name][id] ?? [];
        expect(found.filter((key) => !allowed.includes(key))).toEqual([]);
        expect(data['confidence']).toBe('known');
        // Headings of the body are those of the draft.
        expect(headingsIn(body)).toEqual(headings.get(name));
      }),
      { numRuns: 100 },
    );
  });

  it.each(
    names.flatMap((name) =>
      Object.entries(PLACES[name]).flatMap(([id, places]) =>
        places.includes('body') ? [[name, id] as const] : [],
      ),
    ),
  )('is no mark in the body: %s %s', (name, id) => {
    const files = HOSTILE.flatMap((text) => {
      const outcome = draft(changed(name, { [id]: `${FILLED[name][id]}\n${text}` }), {
        form: name,
        library: small,
      });
      return outcome.file ? [partsOf(outcome).body] : [];
    });
    expect(files.length).toBeGreaterThan(HOSTILE.length / 2);
    for (const body of files) {
      expect(headingsIn(body)).toEqual(headings.get(name));
      expect(body).not.toMatch(/(?<!\\)[<[\]`*{}|&]|:\/\/|^(?:[-+=]|\d+[.)]\s)/m);
    }
  });

  it('cannot leave its block of code in an answer to the issue', { timeout: 60_000 }, () => {
    const answer = fc.string({
      unit: fc.constantFrom('`', '~', '\n', '@', 'a', '#', '1', ' '),
      maxLength: 40,
    });
    fc.assert(
      fc.property(answer, (text) => {
        const markdown = reportMarkdown(
          draft(changed('correction', { current: `某原文${text}`, expected: text }), { form: 'correction' }),
        );
        const outside = markdown.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '');
        expect(outside).not.toContain('@');
      }),
    );
  });
});
