import { type Assessment, assess, tallyOf } from '../../lib/limits/assess.ts';
import type { LimitRecord, StandardRecord } from '../../lib/limits/catalogue.ts';
import {
  blankEntry,
  type CheckEntry,
  type CheckState,
  readCheck,
  writeCheck,
} from '../../lib/limits/check-state.ts';
import { regionName, tallyText } from '../../lib/limits/check-text.ts';
import { type NamedResult, waysOn } from '../../lib/limits/check-ways-on.ts';
import { stepsOf } from '../../lib/limits/ladder-steps.ts';
import { OXYGEN_FORMULA, referenceOxygenOf } from '../../lib/limits/oxygen.ts';
import { readPasted } from '../../lib/limits/paste.ts';
import { READING_FAULTS } from '../../lib/limits/readings.ts';
import { type Candidates, candidatesOf, type Library, likeliest, mediaOf } from '../../lib/limits/scene.ts';
import { INDUSTRIES } from '../../vocab/industries.ts';
import { POLLUTANTS } from '../../vocab/pollutants.ts';
import { MEDIA } from '../../vocab/terms.ts';
import { todayAfter } from '../limits/limit-data.ts';
import { RegionChoice } from '../limits/region-choice.ts';
import { make } from '../search/dom.ts';
import { fillSelect } from '../ui/select-options.ts';
import { CheckData } from './data.ts';
import { EntryRow } from './entry-row.ts';
import { ladderFigure } from './ladder-figure.ts';
import { resultTable } from './result-table.ts';
import { SceneForm } from './scene-form.ts';
import { standardFacts } from './standard-facts.ts';
import { gapSections, type NamedGap } from './technologies.ts';

/** Widths that a ladder is drawn in, px. */
const MIN_WIDTH = 240;
const MAX_WIDTH = 680;

const names = new Map(POLLUTANTS.map(({ code, name, symbol }) => [code, { name, symbol }]));

/**
 * Judges measured values by the standard that the reader chooses. What is entered stands in the address and leaves the
 * browser nowhere else.
 */
class LimitCheck extends HTMLElement {
  #data = new CheckData(this.dataset['limits'] ?? '', this.dataset['performance'] ?? '');
  #state: CheckState = readCheck('');
  #library: Library = { records: [], standards: [] };
  #candidates: Candidates = { trade: [], local: [], general: [], others: [], past: [] };
  #rows: readonly LimitRecord[] = [];
  #scene: SceneForm | undefined;
  #entries: EntryRow[] = [];
  #drawn: readonly NamedResult[] = [];
  /** counts the lists of technologies begun: only the last one is shown */
  #turn = 0;

  connectedCallback() {
    this.#scene = new SceneForm(this.#form);
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#part('[data-scene]').addEventListener('change', (event) => this.#sceneChanged(event));
    this.#field('o2').addEventListener('input', () => this.#set({ oxygen: this.#field('o2').value }));
    for (const [name, key] of [
      ['ref', 'reference'],
      ['of', 'several'],
    ] as const)
      this.#field(name).addEventListener('change', () => this.#set({ [key]: this.#field(name).value }));
    this.#onClick('[data-add]', () => this.#add());
    this.#onClick('[data-all]', () => this.#addAll());
    this.#onClick('[data-read]', () => this.#paste());
    this.#onClick('[data-print]', () => print());
    this.#onClick('[data-copy]', () => void this.#copy());
    this.#onClick('[data-retry]', () => void this.#start());
    window.addEventListener('popstate', () => this.#restore());
    window.addEventListener('resize', () => this.#draw());
    window.addEventListener('beforeprint', () => this.#dateRecord());
    void this.#start();
  }

  /** The day that limits in force are told by. */
  get #today(): string {
    return todayAfter(this.dataset['today'] ?? '');
  }

  async #start() {
    const failed = this.#part('[data-failed]');
    failed.hidden = true;
    try {
      this.#library = await this.#data.library();
    } catch (error) {
      failed.hidden = false;
      console.error(error);
      return;
    }
    this.#form.hidden = false;
    this.#restore();
  }

  #restore() {
    const state = readCheck(location.search);
    // An address with values is a result that somebody keeps or shares: the region of this device is none of it.
    const isNew = state.entries.length === 0;
    const choice = this.querySelector('region-choice');
    const region = isNew && choice instanceof RegionChoice ? choice.value : state.region;
    this.#choose({ ...state, region, entries: isNew ? [blankEntry('')] : state.entries });
    this.#makeEntries();
    this.#update();
  }

  /** Takes a state over, with the standard and the medium that follow from it. */
  #choose(state: CheckState) {
    const { industry, region } = state;
    const plant = state.plant || undefined;
    const of = (medium: string) =>
      candidatesOf(this.#library, { industry, medium, region, plant, today: this.#today });
    this.#candidates = of(state.medium);
    const standard = state.standard || (industry ? (likeliest(this.#candidates)?.id ?? '') : '');
    const rows = this.#library.records.filter((row) => row.standard.id === standard);
    const media = mediaOf(rows);
    const medium = !standard || media.includes(state.medium) ? state.medium : (media[0] ?? '');
    if (medium !== state.medium) this.#candidates = of(medium);
    this.#rows = rows.filter((row) => row.medium === medium);
    const isClass = this.#rows.some((row) => row.class === state.class);
    this.#state = { ...state, standard, medium, class: isClass ? state.class : '' };
  }

  #sceneChanged(event: Event) {
    const name = (event.target as HTMLSelectElement).name;
    const read = this.#scene?.read();
    if (!read) return;
    const next = { ...this.#state, ...read };
    if (name === 'industry' || name === 'medium' || name === 'plant') next.standard = this.#kept(next, name);
    if (name === 'standard' && next.standard) next.medium = this.#state.medium;
    if (['industry', 'medium', 'plant', 'standard', 'region'].includes(name))
      next.local = next.localClass = '';
    this.#choose(next);
    this.#offer();
    this.#update();
  }

  /** The standard chosen, where it still goes with what was changed. */
  #kept({ standard, industry, medium, region, plant }: CheckState, changed: string): string {
    const { trade, local, general, others } = candidatesOf(this.#library, {
      industry,
      medium,
      region,
      plant: plant || undefined,
      today: this.#today,
    });
    const fitting = [...trade, ...local, ...(changed === 'industry' ? [] : [...general, ...others])];
    return fitting.some(({ id }) => id === standard) ? standard : '';
  }

  #set(change: Partial<CheckState>) {
    this.#state = { ...this.#state, ...change };
    this.#update();
  }

  get #standard(): StandardRecord | undefined {
    return this.#library.standards.find(({ id }) => id === this.#state.standard);
  }

  #makeEntries() {
    this.#entries = this.#state.entries.map((_, at) => this.#entryRow(at));
    this.#part('[data-entries]').replaceChildren(...this.#entries.map(({ element }) => element));
    this.#offer();
  }

  #entryRow(at: number): EntryRow {
    return new EntryRow({
      change: (change) => {
        const entries = this.#state.entries.map((entry, n) => (n === at ? { ...entry, ...change } : entry));
        this.#set({ entries });
      },
      remove: () => {
        const entries = this.#state.entries.filter((_, n) => n !== at);
        this.#state = { ...this.#state, entries: entries.length ? entries : [blankEntry('')] };
        this.#makeEntries();
        this.#update();
        this.#entries[Math.min(at, this.#entries.length - 1)]?.focus();
      },
    });
  }

  /** Offers the pollutants of the standard first, in its order. */
  #offer() {
    const own = [...new Map(this.#rows.map((row) => [row.pollutant, row.label]))];
    const known = new Set(own.map(([code]) => code));
    const options = [
      ...own.map(([code]) => ({ code, name: nameWithSymbol(code), group: '这个标准有限值的' })),
      ...POLLUTANTS.filter(({ code }) => !known.has(code)).map(({ code }) => ({
        code,
        name: nameWithSymbol(code),
        group: known.size ? '这个标准没有录到限值的' : '全部',
      })),
    ];
    for (const row of this.#entries) row.offer(options);
  }

  #add() {
    this.#state = { ...this.#state, entries: [...this.#state.entries, blankEntry('')] };
    this.#makeEntries();
    this.#update();
    this.#entries.at(-1)?.focus();
  }

  #addAll() {
    const rows = this.#rows.filter((row) => !this.#state.class || row.class === this.#state.class);
    const given = this.#state.entries.filter(({ pollutant }) => pollutant);
    const missing = new Set(rows.map(({ pollutant }) => pollutant));
    for (const { pollutant } of given) missing.delete(pollutant);
    this.#replace([...given, ...[...missing].map(blankEntry)]);
  }

  #paste() {
    const area = this.#part<HTMLTextAreaElement>('[data-pasted]');
    const { values, failed } = readPasted(area.value);
    const read = values.map(
      ({ pollutant, value, below, unit }): CheckEntry => ({
        ...blankEntry(pollutant),
        amount: `${below ? '<' : ''}${value}`,
        unit,
      }),
    );
    const several = [...Map.groupBy(read, ({ pollutant, unit }) => `${pollutant} ${unit}`).values()];
    const merged = several.flatMap(([first, ...more]) =>
      first ? [{ ...first, amount: [first, ...more].map(({ amount }) => amount).join(' ') }] : [],
    );
    const codes = new Set(merged.map(({ pollutant }) => pollutant));
    const kept = this.#state.entries.filter(({ pollutant, amount }) => amount && !codes.has(pollutant));
    if (merged.length) this.#replace([...kept, ...merged]);
    this.#part('[data-read-status]').replaceChildren(
      `读入 ${merged.length} 项。`,
      ...(failed.length
        ? [
            `有 ${failed.length} 处没有读懂：`,
            make(
              'ul',
              '',
              ...failed.map(({ line, why }) => make('li', '', `“${line.slice(0, 60)}”：${why}`)),
            ),
          ]
        : []),
    );
  }

  #replace(entries: readonly CheckEntry[]) {
    this.#state = { ...this.#state, entries: entries.length ? entries : [blankEntry('')] };
    this.#makeEntries();
    this.#update();
  }

  /** Judges everything anew and shows it. */
  #update() {
    const state = this.#state;
    const results = state.entries.map((entry) =>
      assess(entry, { library: this.#library, state, rows: this.#rows, today: this.#today }),
    );
    this.#scene?.show(state, this.#candidates, this.#rows);
    this.#scene?.showLocal(state, results);
    this.#showStandard();
    this.#showOxygen(results);
    results.forEach((assessment, at) => {
      const { entry, fault } = assessment;
      const rows = this.#rows.filter(({ pollutant }) => pollutant === entry.pollutant);
      const said = fault && fault !== 'empty' ? READING_FAULTS[fault] : '';
      this.#entries[at]?.show(entry, names.get(entry.pollutant)?.name ?? '', assessment, rows, said);
    });
    this.#part('[data-several]').hidden = !results.some(({ count }) => count > 1);
    this.#field('of').value = state.several;
    this.#showResults(results);
    const query = writeCheck({ ...state, entries: state.entries.filter(({ pollutant }) => pollutant) });
    if (query !== location.search) history.replaceState(null, '', query || location.pathname);
  }

  #showStandard() {
    const standard = this.#standard;
    const { plant } = this.#state;
    this.#part('[data-standard]').replaceChildren(
      ...(standard
        ? standardFacts(
            standard,
            this.#library.standards,
            {
              today: this.#today,
              plant: plant || undefined,
              isStandIn: this.#candidates.general.includes(standard),
            },
            (id) => {
              this.#choose({ ...this.#state, standard: id, class: '', local: '', localClass: '' });
              this.#offer();
              this.#update();
            },
          )
        : []),
    );
    const all = this.#part('[data-all]');
    const count = new Set(this.#rows.map(({ pollutant }) => pollutant)).size;
    all.hidden = count < 2 || count > 40;
  }

  /** Asks for the oxygen content where a limit refers to one, with the formula and where it stands. */
  #showOxygen(results: readonly Assessment[]) {
    const records = results.flatMap(({ own, local, open, localOpen }) =>
      [own, local, ...open, ...localOpen].flatMap((line) => line?.record ?? []),
    );
    const named = records.length ? records : this.#rows.filter((row) => row.class === this.#state.class);
    const references = named.flatMap((record) =>
      referenceOxygenOf(record).map((reference) => ({ ...reference, number: record.standard.number })),
    );
    const distinct = [...new Map(references.map((one) => [`${one.number} ${one.value}`, one])).values()];
    this.#part('[data-oxygen]').hidden = distinct.length === 0;
    if (this.#field('o2').value !== this.#state.oxygen) this.#field('o2').value = this.#state.oxygen;
    const values = [...new Set(distinct.map(({ value }) => String(value)))];
    const isAsked = records.some((record) => referenceOxygenOf(record).length > 1);
    fillSelect(
      this.#field('ref') as HTMLSelectElement,
      '（请选择）',
      values.map((code) => ({ code, name: `${code}%` })),
    );
    this.#field('ref').value = values.includes(this.#state.reference) ? this.#state.reference : '';
    const box = this.#field('ref').parentElement;
    if (box) box.hidden = !isAsked;
    this.#part('[data-formula]').textContent = `${OXYGEN_FORMULA}；基准氧含量 φ(O₂)：${distinct
      .map(({ number, when, value, clause }) => `${when ? `${when} ` : ''}${value}%（${number} ${clause}）`)
      .join('，')}。不填则把监测值当作已经折算的浓度。`;
  }

  #showResults(results: readonly Assessment[]) {
    const standard = this.#standard;
    const named = results
      .filter(({ entry, fault }) => entry.pollutant && fault === undefined)
      .map((assessment) => ({
        assessment,
        name: this.#nameOf(assessment.entry.pollutant),
      }));
    const box = this.#part('[data-result]');
    const isShown = named.length > 0 && standard !== undefined;
    box.hidden = !isShown;
    this.#part('[data-ways]').hidden = !isShown;
    this.#part('[data-status]').textContent = isShown
      ? tallyText(tallyOf(named.map(({ assessment }) => assessment)))
      : named.length
        ? '先选行业或标准，再看结论。'
        : '';
    if (!isShown) {
      void this.#showTechnologies([]);
      return;
    }
    const all = this.dataset['overview'] ?? '';
    this.#part('[data-table]').replaceChildren(
      resultTable(named, {
        number: standard.number,
        limitsOf: (pollutant) => `${all}?pollutant=${encodeURIComponent(pollutant)}`,
      }),
    );
    this.#drawn = named;
    this.#draw();
    this.#part('[data-facts]').replaceChildren(...this.#facts(standard));
    const ways = waysOn(this.#state, standard, named);
    for (const [name, query] of Object.entries({ finder: ways.finder, overview: ways.limits, ask: ways.ask }))
      for (const anchor of this.querySelectorAll<HTMLAnchorElement>(`a[data-to="${name}"]`))
        anchor.href = `${this.dataset[name] ?? ''}${query}`;
    void this.#showTechnologies(
      named.flatMap(({ name, assessment }): NamedGap[] => {
        const { own, local, binding, verdict, entry } = assessment;
        const line = binding === 'local' ? local : own;
        if (verdict !== 'fail' || !line?.judgement) return [];
        const { removal, value, limit } = line.judgement;
        if (removal === undefined) return [];
        const { unit, medium } = line.record;
        return [{ name, pollutant: entry.pollutant, medium, removal, value, limit, unit }];
      }),
    );
  }

  /** Draws the ladders as wide as there is room, so that their letters keep their size. */
  #draw() {
    const ladders = this.#part('[data-ladders]');
    const width = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, Math.floor(ladders.clientWidth)));
    ladders.replaceChildren(
      ...this.#drawn.flatMap(({ name, assessment }) => {
        const line = assessment.binding === 'local' ? assessment.local : assessment.own;
        return line ? ladderFigure(name, line, stepsOf(assessment, line, this.#library.records), width) : [];
      }),
    );
  }

  async #showTechnologies(gaps: readonly NamedGap[]) {
    const turn = ++this.#turn;
    const box = this.#part('[data-gaps]');
    box.hidden = gaps.length === 0;
    if (gaps.length === 0) return;
    const list = this.#part('[data-closers]');
    const addressOf = (id: string) => `${this.dataset['technologies']}${id}/`;
    try {
      const technologies = await this.#data.technologies();
      if (turn === this.#turn)
        list.replaceChildren(...gapSections(gaps, technologies, this.#state.industry, addressOf));
    } catch (error) {
      if (turn === this.#turn) list.replaceChildren(make('p', '', '没有取到技术数据，可能网络断开了。'));
      console.error(error);
    }
  }

  /** By what was judged, for the printed record. */
  #facts(standard: StandardRecord): HTMLElement[] {
    const { industry, region, plant, medium, class: name, oxygen } = this.#state;
    const facts: [string, string][] = [
      ['标准', `${standard.number} ${standard.title}（${standard.state}）`],
      ...(name ? [['级别或情形', name] as [string, string]] : []),
      ['介质', Object.hasOwn(MEDIA, medium) ? MEDIA[medium as keyof typeof MEDIA] : ''],
      ['行业', INDUSTRIES.find(({ code }) => code === industry)?.name ?? ''],
      ['地区', region ? regionName(region) : '没有选，只按所选标准'],
      ['新建或现有', { new: '新建、改建、扩建', existing: '现有', '': '' }[plant]],
      ['实测氧含量', oxygen && !this.#part('[data-oxygen]').hidden ? `${oxygen}%` : ''],
    ];
    return facts.flatMap(([term, text]) =>
      text ? [make('div', '', make('dt', '', term), make('dd', '', text))] : [],
    );
  }

  #nameOf(pollutant: string): string {
    return (
      this.#rows.find((row) => row.pollutant === pollutant)?.label ?? names.get(pollutant)?.name ?? pollutant
    );
  }

  #dateRecord() {
    this.#part('[data-printed]').textContent =
      `自查日期 ${this.#today}；限值数据截至 ${this.dataset['today']}；本页地址 ${decodeURI(location.href)}`;
  }

  async #copy() {
    const said = this.#part('[data-copied]');
    try {
      await navigator.clipboard.writeText(location.href);
      said.textContent = '已复制。打开这个链接会看到同样的填写和结论。';
    } catch {
      said.textContent = '浏览器不允许复制，请从地址栏复制。';
    }
  }

  get #form(): HTMLFormElement {
    return this.#part<HTMLFormElement>('form');
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement {
    return this.#part<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
  }

  #onClick(selector: string, act: () => void) {
    this.#part(selector).addEventListener('click', act);
  }

  #part<E extends HTMLElement = HTMLElement>(selector: string): E {
    const part = this.querySelector<E>(selector);
    if (!part) throw new Error(`limit-check is missing ${selector}`);
    return part;
  }
}
customElements.define('limit-check', LimitCheck);

function nameWithSymbol(code: string): string {
  const { name = code, symbol } = names.get(code) ?? {};
  return symbol && symbol !== name ? `${name} ${symbol}` : name;
}
