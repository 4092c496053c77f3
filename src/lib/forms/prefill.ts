import { FORM_PRESETS, type FormPreset, PREFILL_KEYS, type PrefillKey } from '../../vocab/form-services.ts';

/** A form of some service, as configured. */
export interface Form {
  readonly url: string;
  readonly preset?: FormPreset | undefined;
  /** context key → name of the parameter, or of the field where the service puts a prefix before it */
  readonly prefill?: Partial<Record<PrefillKey, string>> | undefined;
}

/** What is known about the reader's question, in words. */
export type FormContext = Partial<Record<PrefillKey, string>>;

/** Longest address that mail programs, proxies and old servers still let through. */
export const URL_MAX = 1800;

type Mapping = Form['prefill'];

/** Ids of the fields in .github/ISSUE_TEMPLATE; the title of an issue is a parameter of its own. */
const GITHUB: Readonly<Record<'demand' | 'technology', { template: string; prefill: Mapping }>> = {
  demand: {
    template: 'demand.yml',
    prefill: {
      title: 'title',
      problem: 'problem',
      query: 'problem',
      pollutants: 'pollutants',
      region: 'region',
      industry: 'industries',
      technologies: 'conditions',
      page: 'conditions',
    },
  },
  technology: { template: 'technology.yml', prefill: { title: 'title' } },
};
const GITEE: Mapping = {
  title: 'issue[title]',
  problem: 'issue[description]',
  query: 'issue[description]',
  region: 'issue[description]',
  industry: 'issue[description]',
  pollutants: 'issue[description]',
  technologies: 'issue[description]',
  page: 'issue[description]',
};

/**
 * A form's address with the context put into the parameters that its service or its settings name; long values are
 * cut, all to the same length, until the address has at most {@link URL_MAX} characters.
 * @param use which of the operator's forms this is: GitHub has a template for each
 * @returns a valid address; the form's own where that alone is too long
 * @throws TypeError where the form's own address is no URL
 */
export function prefillUrl(form: Form, context: FormContext, use: 'demand' | 'technology'): string {
  const own = new URL(form.url);
  if (form.preset === 'github-issue' && !own.searchParams.has('template'))
    own.searchParams.set('template', GITHUB[use].template);
  const values = valuesFor(form, context, use);
  const longest = Math.max(0, ...[...values.values()].map((value) => [...value].length));
  let fits = 0;
  let over = longest + 1;
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (address(own, values, middle).length <= URL_MAX) fits = middle;
    else over = middle;
  }
  return address(own, values, fits);
}

/** Parameter → value; where several keys may go into one parameter, each stands on a line with its name. */
function valuesFor(form: Form, context: FormContext, use: 'demand' | 'technology'): Map<string, string> {
  const preset = form.preset ?? 'url';
  const { prefill } = FORM_PRESETS[preset];
  if (prefill === 'none') return new Map();
  const defaults = preset === 'github-issue' ? GITHUB[use].prefill : preset === 'gitee-issue' ? GITEE : {};
  const mapping = { ...defaults, ...form.prefill };
  const found = (Object.keys(PREFILL_KEYS) as PrefillKey[]).flatMap((key) => {
    const parameter = mapping[key];
    const value = context[key]?.trim().toWellFormed();
    return parameter && value ? [{ key, parameter, value }] : [];
  });
  const shared = Map.groupBy(Object.values(mapping), (parameter) => parameter);
  return new Map(
    [...Map.groupBy(found, ({ parameter }) => parameter)].map(([parameter, items]) => [
      preset === 'feishu' && !parameter.startsWith('prefill_') ? `prefill_${parameter}` : parameter,
      items
        .map(({ key, value }) =>
          (shared.get(parameter)?.length ?? 0) > 1 ? `${PREFILL_KEYS[key]}：${value}` : value,
        )
        .join('\n'),
    ]),
  );
}

/** The address with every value cut to so many characters; a value cut to nothing is left out. */
function address(own: URL, values: ReadonlyMap<string, string>, most: number): string {
  if (most < 1) return own.href;
  const url = new URL(own);
  for (const [parameter, value] of values) url.searchParams.set(parameter, cut(value, most));
  // Some services show a plus where one was written for a blank.
  url.search = url.search.replaceAll('+', '%20');
  return url.href;
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
