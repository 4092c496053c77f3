import type { Assessment } from '../../lib/limits/assess.ts';
import { takesVolume } from '../../lib/limits/assess.ts';
import type { LimitRecord } from '../../lib/limits/catalogue.ts';
import type { CheckEntry } from '../../lib/limits/check-state.ts';
import { limitText } from '../../lib/limits/check-text.ts';
import { situationOf, situationsOf } from '../../lib/limits/scene.ts';
import { unitsLike } from '../../lib/limits/units.ts';
import { button, make } from '../search/dom.ts';
import { fillSelect, type Option } from '../ui/select-options.ts';

/** What the reader can do with an entry. */
export interface EntryEvents {
  readonly change: (entry: Partial<CheckEntry>) => void;
  readonly remove: () => void;
}

let made = 0;

/** The fields of one pollutant: what, how much, in which unit, and in which situation where several limits may hold. */
export class EntryRow {
  readonly element = make('li', 'check-entry');
  readonly #pollutant = make('select', 'field-input');
  readonly #amount = make('input', 'field-input');
  readonly #unit = make('select', 'field-input');
  readonly #situation = make('select', 'field-input');
  readonly #local = make('select', 'field-input');
  readonly #situationBox: HTMLElement;
  readonly #localBox: HTMLElement;
  readonly #remove: HTMLButtonElement;
  readonly #hint = make('p', 'meta check-hint');

  constructor(events: EntryEvents) {
    this.#amount.inputMode = 'decimal';
    this.#amount.autocomplete = 'off';
    this.#amount.maxLength = 80;
    this.#hint.id = `check-hint-${++made}`;
    this.#amount.setAttribute('aria-describedby', this.#hint.id);
    this.#situationBox = named('情形', this.#situation);
    this.#localBox = named('地方标准的情形', this.#local);
    this.#situationBox.classList.add('check-situation');
    this.#localBox.classList.add('check-situation');
    this.#remove = button('btn check-remove', '删除', events.remove);
    this.element.append(
      named('污染物', this.#pollutant),
      named('监测值', this.#amount),
      named('单位', this.#unit),
      this.#remove,
      this.#situationBox,
      this.#localBox,
      this.#hint,
    );
    this.#pollutant.addEventListener('change', () =>
      events.change({ pollutant: this.#pollutant.value, unit: '', situation: '', localSituation: '' }),
    );
    this.#amount.addEventListener('input', () => events.change({ amount: this.#amount.value }));
    this.#unit.addEventListener('change', () => events.change({ unit: this.#unit.value }));
    this.#situation.addEventListener('change', () => events.change({ situation: this.#situation.value }));
    this.#local.addEventListener('change', () => events.change({ localSituation: this.#local.value }));
  }

  focus() {
    this.#pollutant.focus();
  }

  /** Offers pollutants, the standard's own first. */
  offer(pollutants: readonly Option[]) {
    const { value } = this.#pollutant;
    fillSelect(this.#pollutant, '选污染物', pollutants);
    this.#pollutant.value = value;
  }

  /**
   * Shows an entry with what may be chosen for it.
   * @param rows of the standard for the pollutant, whatever their class
   */
  show(entry: CheckEntry, name: string, assessment: Assessment, rows: readonly LimitRecord[], fault: string) {
    this.#pollutant.value = entry.pollutant;
    if (this.#amount.value !== entry.amount) this.#amount.value = entry.amount;
    this.#remove.setAttribute('aria-label', name ? `删除${name}` : '删除这一项');
    this.#showUnits(assessment, rows);
    choices(this.#situationBox, this.#situation, assessment.options, assessment.own?.record);
    choices(this.#localBox, this.#local, assessment.localOptions, assessment.local?.record);
    this.#hint.textContent = fault;
    this.#hint.hidden = fault === '';
    this.#amount.ariaInvalid = String(fault !== '');
  }

  #showUnits({ unit }: Assessment, rows: readonly LimitRecord[]) {
    const units = new Set(rows.flatMap((row) => unitsLike(row.unit)));
    if (rows.some(takesVolume)) units.add('ppm');
    if (unit) units.add(unit);
    fillSelect(
      this.#unit,
      units.size ? '' : '—',
      [...units].map((code) => ({ code, name: code === 'ppm' ? 'ppm（μmol/mol）' : code })),
    );
    this.#unit.value = unit;
  }
}

/** A field with its name above it. */
function named(text: string, field: HTMLElement): HTMLElement {
  field.id = `check-field-${++made}`;
  const label = make('label', '', text);
  label.htmlFor = field.id;
  return make('div', '', label, field);
}

/** Offers rows to choose among; hidden where there is nothing to choose. */
function choices(
  box: HTMLElement,
  select: HTMLSelectElement,
  rows: readonly LimitRecord[],
  chosen: LimitRecord | undefined,
) {
  box.hidden = rows.length < 2;
  if (box.hidden) return;
  const texts = situationsOf(rows);
  fillSelect(
    select,
    chosen ? '' : '请选择',
    rows.map((row, at) => ({ code: situationOf(row), name: `${texts[at]}（${limitText(row)}）` })),
  );
  select.value = chosen ? situationOf(chosen) : '';
}
