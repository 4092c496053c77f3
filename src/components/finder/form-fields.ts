import type { FinderState } from '../../lib/match/state.ts';
import { CONDITIONS, type Condition, SCALES, type Scale, SUBJECTS, type Subject } from '../../vocab/fit.ts';
import { INDUSTRIES, INDUSTRY_GROUPS } from '../../vocab/industries.ts';
import { POLLUTANT_GROUPS, POLLUTANTS } from '../../vocab/pollutants.ts';
import { REGIONS } from '../../vocab/regions.ts';
import { make } from '../search/dom.ts';
import { fillSelect, type Option } from '../ui/select-options.ts';

const table = (terms: Readonly<Record<string, string>>): Option[] =>
  Object.entries(terms).map(([code, name]) => ({ code, name }));

/** Writes the choices there are into an empty form; the vocabularies come with the script, not with the page. */
export function fillForm(form: HTMLFormElement) {
  const select = (name: string) => form.elements.namedItem(name);
  const into = (name: string, options: readonly Option[], groups?: Readonly<Record<string, string>>) => {
    const field = select(name);
    if (field instanceof HTMLSelectElement) fillSelect(field, '（不限）', options, groups);
  };
  into('subject', table(SUBJECTS));
  into('industry', INDUSTRIES, INDUSTRY_GROUPS);
  into('pollutants', POLLUTANTS, POLLUTANT_GROUPS);
  into('scale', table(SCALES));
  into('region', REGIONS);
  form.querySelector('[data-conditions]')?.replaceChildren(
    ...table(CONDITIONS).map(({ code, name }) => {
      const box = make('input');
      box.type = 'checkbox';
      box.name = 'conditions';
      box.value = code;
      return make('label', 'check', box, make('span', '', name));
    }),
  );
}

/** Shows a state in the form. */
export function showState(form: HTMLFormElement, state: FinderState) {
  const set = (name: string, value: string) => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement) field.value = value;
  };
  set('q', state.query);
  set('subject', state.subjects?.length === 1 ? (state.subjects[0] ?? '') : '');
  set('industry', state.industry ?? '');
  set('pollutants', state.pollutants?.length === 1 ? (state.pollutants[0] ?? '') : '');
  set('scale', state.scale ?? '');
  set('region', state.region ?? '');
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name="conditions"]'))
    box.checked = state.conditions?.includes(box.value as Condition) ?? false;
}

/**
 * What the form says. What it cannot show is kept from the state before: several pollutants or subjects, the percentage
 * that a check of measured values asked for.
 */
export function readForm(form: HTMLFormElement, before: FinderState): FinderState {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const list = <T extends string>(name: string, kept: readonly T[] | undefined): readonly T[] =>
    text(name) ? [text(name) as T] : kept && kept.length > 1 ? kept : [];
  const subjects = list<Subject>('subject', before.subjects);
  const pollutants = list('pollutants', before.pollutants);
  const conditions = data.getAll('conditions') as Condition[];
  const query = text('q');
  return {
    query,
    ...(subjects.length && { subjects }),
    ...(pollutants.length && { pollutants }),
    ...(text('industry') && { industry: text('industry') }),
    ...(text('region') && { region: text('region') }),
    ...(text('scale') && { scale: text('scale') as Scale }),
    ...(conditions.length && { conditions }),
    ...(before.need && { need: before.need }),
    ...(before.standard && { standard: before.standard }),
    ...(before.class && { class: before.class }),
    // Other words are understood anew.
    ...(before.not && query === before.query && { not: before.not }),
  };
}
