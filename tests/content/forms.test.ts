import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONSENT_LABEL, type Form } from '../../scripts/lib/forms/form.ts';
import { FORMS, type FormName } from '../../scripts/lib/forms/forms.ts';
import { fromRoot } from '../../scripts/lib/paths.ts';

interface Element {
  readonly type: string;
  readonly id?: string;
  readonly attributes: {
    readonly label?: string;
    readonly value?: string;
    readonly options?: readonly unknown[];
  };
  readonly validations?: { readonly required?: boolean };
}
interface Template {
  readonly name: string;
  readonly body: readonly Element[];
}

const names = Object.keys(FORMS) as FormName[];
const template = (folder: string, name: string): Template =>
  parse(readFileSync(fromRoot(`${folder}/ISSUE_TEMPLATE/${name}.yml`), 'utf8')) as Template;

describe.each(names)('the issue form %s', (name) => {
  const form: Form = FORMS[name];

  it.each(['.github', '.gitee'])('asks in %s what the draft reads, once each', (folder) => {
    const { body } = template(folder, name);
    const asked = body.flatMap(({ attributes: { label } }) => label ?? []);
    expect(asked).toEqual([
      ...form.fields.map(({ label }) => label),
      ...(form.consent ? [CONSENT_LABEL] : []),
    ]);
    expect(new Set(asked).size).toBe(asked.length);
    const ids = body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    // What an address fills in as `title`, `labels` … is the issue itself.
    for (const id of ids) expect(id).toMatch(/^(?!title$|body$|labels$|template$)[a-zA-Z][\w-]*$/);
  });

  it('says first that no personal data are to be written', () => {
    expect(template('.github', name).body[0]?.attributes.value).toContain('不要写个人信息');
  });

  it('shows choices where there are some, each once', () => {
    for (const { type, options } of form.fields) {
      expect(type === 'dropdown').toBe(options !== undefined);
      expect(new Set(options).size).toBe(options?.length ?? 0);
    }
  });
});
