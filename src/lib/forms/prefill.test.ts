import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_PRESETS, type FormPreset, PREFILL_KEYS, type PrefillKey } from '../../vocab/form-services.ts';
import { prefillUrl, URL_MAX } from './prefill.ts';

const keys = Object.keys(PREFILL_KEYS) as PrefillKey[];
const presets = Object.keys(FORM_PRESETS) as FormPreset[];
const read = (href: string) => Object.fromEntries(new URL(href).searchParams);

const anyContext = fc.record(
  Object.fromEntries(keys.map((key) => [key, fc.string({ unit: 'binary', maxLength: 900 })])),
  { requiredKeys: [] },
);
const anyForm = fc.record(
  {
    url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    preset: fc.constantFrom(...presets),
    prefill: fc.dictionary(fc.constantFrom(...keys), fc.string({ unit: 'grapheme', minLength: 1 })),
  },
  { requiredKeys: ['url'] },
);

describe('the address of a form', () => {
  it('is valid and short for every form and every context', () => {
    fc.assert(
      fc.property(anyForm, anyContext, fc.constantFrom('demand', 'technology'), (form, context, use) => {
        const href = prefillUrl(form, context, use);
        expect(new URL(href).origin).toBe(new URL(form.url).origin);
        expect(href.length).toBeLessThanOrEqual(Math.max(URL_MAX, prefillUrl(form, {}, use).length));
      }),
    );
  });

  it('carries any short text through unharmed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' }), (title) => {
        const href = prefillUrl({ url: 'https://a.cn/f?a=1', prefill: { title: 't' } }, { title }, 'demand');
        expect(read(href)).toEqual({ a: '1', ...(title.trim() && { t: title.trim().toWellFormed() }) });
      }),
    );
  });

  it('cuts a long text and says so, and leaves the short ones whole', () => {
    const form = { url: 'https://a.cn/f', prefill: { title: 't', problem: 'p' } };
    const href = prefillUrl(form, { title: '短', problem: '很长'.repeat(900) }, 'demand');
    expect(href.length).toBeGreaterThan(URL_MAX - 20);
    expect(read(href)['t']).toBe('短');
    expect(read(href)['p']).toMatch(/^(很长)+很?…$/);
  });

  it('fills the GitHub issue form by the ids of its fields', () => {
    const form = { url: 'https://github.com/a/b/issues/new', preset: 'github-issue' } as const;
    const href = prefillUrl(
      form,
      {
        title: '脱氮',
        problem: '总氮超标',
        region: '江苏',
        industry: '印染',
        pollutants: '总氮、氨氮',
        page: '/a/',
      },
      'demand',
    );
    expect(read(href)).toEqual({
      template: 'demand.yml',
      title: '脱氮',
      problem: '问题：总氮超标',
      region: '江苏',
      industries: '印染',
      pollutants: '总氮、氨氮',
      conditions: '来自页面：/a/',
    });
    const template = readFileSync('.github/ISSUE_TEMPLATE/demand.yml', 'utf8');
    for (const id of ['problem', 'region', 'conditions', 'industries', 'pollutants'])
      expect(template).toContain(`id: ${id}\n`);
    expect(readdirSync('.github/ISSUE_TEMPLATE')).toContain('technology.yml');
    expect(read(prefillUrl({ ...form, url: `${form.url}?template=own.yml` }, {}, 'demand'))).toEqual({
      template: 'own.yml',
    });
  });

  it('writes a Gitee issue with everything known in its description', () => {
    expect(
      read(
        prefillUrl(
          { url: 'https://gitee.com/a/b/issues/new', preset: 'gitee-issue' },
          { title: '脱氮', query: '总氮', region: '江苏' },
          'demand',
        ),
      ),
    ).toEqual({ 'issue[title]': '脱氮', 'issue[description]': '搜索过：总氮\n地区：江苏' });
  });

  it('names parameters as the service does', () => {
    const context = { title: '脱氮 1+1', problem: '超标' };
    expect(
      read(
        prefillUrl(
          { url: 'https://jinshuju.net/f/x', preset: 'jinshuju', prefill: { title: 'x_field_1' } },
          context,
          'demand',
        ),
      ),
    ).toEqual({ x_field_1: '脱氮 1+1' });
    expect(
      read(
        prefillUrl(
          { url: 'https://a.feishu.cn/share/x', preset: 'feishu', prefill: { problem: '问题描述' } },
          context,
          'demand',
        ),
      ),
    ).toEqual({ prefill_问题描述: '超标' });
  });

  it.each(['wjx', 'tencent-survey', 'mikecrm'] as const)('opens a form of %s as it is', (preset) => {
    const url = 'https://a.cn/f?a=1';
    expect(prefillUrl({ url, preset, prefill: { title: 't' } }, { title: 'x' }, 'demand')).toBe(url);
  });
});
