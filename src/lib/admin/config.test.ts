import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../schemas/json-schema.ts';
import { COLLECTIONS, type Collection } from '../../vocab/collections.ts';
import type { JsonSchema } from '../model/json-schema.ts';
import type { Repository } from '../url/links.ts';
import { editorConfig } from './config.ts';
import type { EditorField } from './field.ts';

const NAMES = Object.keys(COLLECTIONS) as Collection[];
const MODELS: ReadonlyMap<Collection, JsonSchema> = new Map(
  NAMES.map((name) => [name, modelOf(name) as JsonSchema]),
);
const REPOSITORIES: Record<string, Repository | undefined> = {
  none: undefined,
  github: { host: 'github', url: 'https://github.com/owner/site', branch: 'main' },
  'github, own host': { host: 'github', url: 'https://git.example.org/owner/site.git', branch: 'main' },
  gitlab: { host: 'gitlab', url: 'https://gitlab.com/group/sub/site', branch: 'trunk' },
  'gitlab, own host': { host: 'gitlab', url: 'https://git.example.org/group/site/', branch: 'main' },
  gitee: { host: 'gitee', url: 'https://gitee.com/owner/site', branch: 'master' },
};

function configFor(repository: Repository | undefined) {
  return editorConfig({
    title: '绿桥内容编辑',
    url: 'https://example.org/site/',
    logo: '/favicon.svg',
    repository,
    models: MODELS,
  });
}

const validate = new Ajv({ strict: false, allErrors: true }).compile(
  JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8')),
);

it.each(Object.entries(REPOSITORIES))('is what the editor asks for: %s', (_, repository) => {
  const valid = validate(JSON.parse(JSON.stringify(configFor(repository))));
  expect(valid ? [] : validate.errors?.slice(0, 5)).toEqual([]);
});

it('would not pass with a setting that the editor does not know', () => {
  const [first, ...rest] = configFor(undefined).collections;
  expect(validate({ ...configFor(undefined), collections: [{ ...first, folders: 'x' }, ...rest] })).toBe(
    false,
  );
});

/** Fields of a schema and of the configuration side by side, nested ones included, by their path. */
function* pairs(
  schema: JsonSchema,
  fields: readonly EditorField[],
  path: string,
): Generator<{ path: string; schema: JsonSchema; required: boolean; field: EditorField | undefined }> {
  for (const [key, child] of Object.entries(schema.properties ?? {})) {
    const field = fields.find(({ name }) => name === key);
    const place = `${path}.${key}`;
    yield { path: place, schema: child, required: schema.required?.includes(key) ?? false, field };
    yield* pairs(child.items ?? child, field?.fields ?? [], place);
  }
}

const all = configFor(undefined).collections.flatMap((collection) => [
  ...pairs(MODELS.get(collection.name) ?? {}, collection.fields, collection.name),
]);

describe('every field of the schemas', () => {
  it('is in the form, in the same order, and nothing else but the text', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(({ field }) => !field).map(({ path }) => path)).toEqual([]);
    for (const { name, fields } of configFor(undefined).collections)
      expect(fields.map((field) => field.name)).toEqual([
        ...Object.keys(MODELS.get(name)?.properties ?? {}),
        'body',
      ]);
  });

  it('has a Chinese name and an explanation in Chinese, if any', () => {
    const odd = all.filter(
      ({ field }) =>
        !/\p{Script=Han}/u.test(field?.label ?? '') || (field?.hint && !/\p{Script=Han}/u.test(field.hint)),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('is marked as required exactly where an entry without it would not pass', () => {
    const wrong = all.filter(({ schema, required, field }) => {
      const isNeeded = required && (schema.type !== 'array' || (schema.minItems ?? 0) > 0);
      return field?.required !== isNeeded;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('offers every code of its vocabulary under a Chinese name; units and signs are their own names', () => {
    const choices = all.filter(({ schema }) => schema.enum ?? schema.items?.enum);
    expect(choices.length).toBeGreaterThan(60);
    for (const { path, schema, field } of choices) {
      const codes = schema.enum ?? schema.items?.enum ?? [];
      expect(
        field?.options?.map(({ value }) => value),
        path,
      ).toEqual([...codes]);
      if (!/\.(unit|bound)$/.test(path))
        for (const { label } of field?.options ?? [])
          expect(label, path).toMatch(/\p{Script=Han}|^(pH|[A-Z]+)/u);
    }
  });

  it('that names another entry lets one choose among those', () => {
    const references = all.filter(({ schema }) => schema.ref ?? schema.items?.ref);
    expect(references.length).toBeGreaterThan(50);
    for (const { path, schema, field } of references)
      expect([path, field?.widget, field?.['collection']]).toEqual([
        path,
        'relation',
        schema.ref ?? schema.items?.ref,
      ]);
  });

  it('keeps the limits of the schema', () => {
    const limited = all.filter(({ field }) => field?.widget === 'string' || field?.widget === 'text');
    for (const { path, schema, field } of limited.filter(
      (one) => one.schema.type === 'string' && !one.schema.format,
    ))
      expect([path, field?.['minlength'], field?.['maxlength'], field?.['pattern'] !== undefined]).toEqual([
        path,
        schema.minLength,
        schema.maxLength,
        schema.pattern !== undefined,
      ]);
  });
});

it('sends changes as pull or merge requests where the host allows it, and nowhere else', () => {
  const where = Object.entries(REPOSITORIES).map(([name, repository]) => {
    const { backend, publish_mode: mode } = configFor(repository) as {
      backend: { name: string; repo: string; api_root?: string };
      publish_mode?: string;
    };
    return [name, backend.name, backend.repo, backend.api_root, mode];
  });
  expect(where).toEqual([
    ['none', 'gitea', 'luqiao/luqiao', undefined, undefined],
    ['github', 'github', 'owner/site', undefined, 'editorial_workflow'],
    ['github, own host', 'github', 'owner/site', 'https://git.example.org/api/v3', 'editorial_workflow'],
    ['gitlab', 'gitlab', 'group/sub/site', undefined, 'editorial_workflow'],
    ['gitlab, own host', 'gitlab', 'group/site', 'https://git.example.org/api/v4', 'editorial_workflow'],
    ['gitee', 'gitea', 'luqiao/luqiao', undefined, undefined],
  ]);
});
