import type { Assessment } from '../../lib/limits/assess.ts';
import type { LimitRecord, StandardRecord } from '../../lib/limits/catalogue.ts';
import type { CheckState } from '../../lib/limits/check-state.ts';
import { type Candidates, classesOf } from '../../lib/limits/scene.ts';
import { INDUSTRIES, INDUSTRY_GROUPS } from '../../vocab/industries.ts';
import { MEDIA } from '../../vocab/terms.ts';
import { fillSelect, type Option } from '../ui/select-options.ts';

const GROUPS = {
  trade: '本行业的国家标准',
  local: '本地区、本行业的地方标准',
  general: '综合标准（没有行业标准时用）',
  others: '其他现行标准',
  past: '未施行或已被代替，只供对照',
} as const satisfies Record<keyof Candidates, string>;

/** Parts an id from a class in the value of an option; no id has it. */
const SEPARATOR = '|';

/** The fields that say by what values are judged. */
export class SceneForm {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    fillSelect(this.#select('industry'), '（不限）', INDUSTRIES, INDUSTRY_GROUPS);
    fillSelect(
      this.#select('medium'),
      '（不限）',
      Object.entries(MEDIA).map(([code, name]) => ({ code, name })),
    );
  }

  /** What the fields say that the reader set them to. */
  read(): Pick<
    CheckState,
    'industry' | 'medium' | 'region' | 'plant' | 'standard' | 'class' | 'local' | 'localClass'
  > {
    const [local = '', ...localClass] = this.#value('local').split(SEPARATOR);
    return {
      industry: this.#value('industry'),
      medium: this.#value('medium'),
      region: this.#value('region'),
      plant: this.#value('plant') as CheckState['plant'],
      standard: this.#value('standard'),
      class: this.#value('class'),
      local,
      localClass: localClass.join(SEPARATOR),
    };
  }

  /** Shows a state with the choices that there are in it. */
  show(state: CheckState, candidates: Candidates, rows: readonly LimitRecord[]) {
    for (const name of ['industry', 'medium', 'region', 'plant'] as const) this.#set(name, state[name]);
    const standards = (Object.keys(GROUPS) as (keyof Candidates)[]).flatMap((group) =>
      candidates[group].map((standard) => ({ code: standard.id, name: nameOf(standard), group })),
    );
    fillSelect(this.#select('standard'), '（请选择）', standards, GROUPS);
    this.#set('standard', state.standard);
    const classes = classesOf(rows);
    fillSelect(
      this.#select('class'),
      '（先不选，各级别都看）',
      classes.map((name) => ({ code: name, name })),
    );
    this.#set('class', state.class);
    this.#hide('class', classes.length < 2);
  }

  /** Offers the classes of local standards that may apply to what was entered. */
  showLocal(state: CheckState, assessments: readonly Assessment[]) {
    const rows = assessments.flatMap(({ overlay }) => [
      ...(overlay?.choice?.records ?? []),
      ...(overlay?.locals ?? [])
        .filter(({ record }) => record.standard.id === state.local && record.class === state.localClass)
        .map(({ record }) => record),
    ]);
    const options = new Map<string, Option>();
    for (const { standard, class: name } of rows) {
      const code = standard.id + SEPARATOR + name;
      options.set(code, { code, name, group: nameOf(standard) });
    }
    fillSelect(this.#select('local'), '（先不选）', [...options.values()]);
    this.#set('local', state.local ? state.local + SEPARATOR + state.localClass : '');
    this.#hide('local', options.size === 0);
  }

  #hide(name: string, hidden: boolean) {
    const box = this.#select(name).parentElement;
    if (box) box.hidden = hidden;
  }

  #value(name: string): string {
    return this.#select(name).value;
  }

  #set(name: string, value: string) {
    const select = this.#select(name);
    select.value = value;
    // What is not among the choices is none of them.
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }

  #select(name: string): HTMLSelectElement {
    const field = this.#form.elements.namedItem(name);
    if (!(field instanceof HTMLSelectElement)) throw new Error(`limit-check is missing ${name}`);
    return field;
  }
}

function nameOf({ number, title }: StandardRecord): string {
  return `${number} ${title}`;
}
