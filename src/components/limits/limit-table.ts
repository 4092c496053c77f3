import { LimitIndex } from '../../lib/limits/ask.ts';
import type { LimitRecord, StandardRecord } from '../../lib/limits/catalogue.ts';
import { changeoverOf, stateOn } from '../../lib/limits/changeover.ts';
import {
  type LimitFilter,
  readFilter,
  type Selected,
  selectRows,
  writeFilter,
} from '../../lib/limits/filter.ts';
import { type Overlay, overlayOf } from '../../lib/limits/overlay.ts';
import { INDUSTRIES } from '../../vocab/industries.ts';
import { POLLUTANT_GROUPS, POLLUTANTS } from '../../vocab/pollutants.ts';
import { MEDIA } from '../../vocab/terms.ts';
import { make } from '../search/dom.ts';
import { fetchLimits, todayAfter } from './limit-data.ts';
import { limitRow, type RowContext, regionName } from './limit-row.ts';
import { type RegionChoice, rememberRegion } from './region-choice.ts';

const BATCH = 100;
/** Rows that are drawn before the others: what a screen shows. */
const AT_ONCE = 24;
/** The rest of the first batch waits until nobody is typing, in ms. */
const REST_DELAY = 160;
/** The address follows the typing at this distance, so that the history of the browser is not filled. */
const ADDRESS_DELAY = 400;

const CHOICES = ['pollutant', 'industry', 'medium', 'standard', 'state'] as const;
const TYPED = ['q', 'class'] as const;

/**
 * All limits in one table: filters and question in the address, rows drawn as far as the reader comes, what is found
 * for downloading.
 */
class LimitTable extends HTMLElement {
  #index: LimitIndex | undefined;
  #today = '';
  #filter: LimitFilter = readFilter('');
  #found: Selected = { rows: [], region: '' };
  #shown = 0;
  #context: RowContext | undefined;
  #addressTimer = 0;
  #restTimer = 0;

  connectedCallback() {
    this.#today = todayAfter(this.dataset['today'] ?? '');
    const form = this.#find<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(this.#chosen());
    });
    for (const name of TYPED)
      this.#field(name).addEventListener('input', (event) => {
        if (!(event as InputEvent).isComposing) this.#typed();
      });
    for (const name of TYPED) this.#field(name).addEventListener('compositionend', () => this.#typed());
    for (const name of CHOICES) this.#field(name).addEventListener('change', () => this.#go(this.#chosen()));
    this.addEventListener('region', () => this.#go(this.#chosen()));
    this.#find('[data-clear]').addEventListener('click', () => this.#clear());
    this.#find('[data-more]').addEventListener('click', () => this.#more(true));
    this.#find('[data-retry]').addEventListener('click', () => void this.#load());
    this.#find('[data-print]').addEventListener('click', () => this.#print());
    for (const kind of ['csv', 'xlsx'] as const)
      this.#find(`[data-save="${kind}"]`).addEventListener('click', () => void this.#save(kind));
    const toggle = this.#find('[data-toggle]');
    toggle.addEventListener('click', () => {
      const open = this.#find('[data-fields]').toggleAttribute('data-open');
      toggle.setAttribute('aria-expanded', String(open));
    });
    addEventListener('popstate', () => this.#show(readFilter(location.search)));
    new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting) && this.#shown >= BATCH) this.#more(false);
      },
      { rootMargin: '600px' },
    ).observe(this.#find('[data-end]'));
    void this.#load();
  }

  async #load() {
    this.#find('[data-failed]').hidden = true;
    this.#say('正在载入限值…');
    try {
      const { records, standards } = await fetchLimits(this.dataset['src'] ?? '');
      this.#index = new LimitIndex(records, standards);
    } catch {
      this.#find('[data-failed]').hidden = false;
      this.#say('');
      this.#body.dataset['state'] = 'error';
      return;
    }
    this.#fillChoices(this.#index);
    const inAddress = readFilter(location.search);
    const region = this.#region?.value ?? '';
    const filter = { ...inAddress, region };
    // A link that names a province is as good as choosing it.
    if (inAddress.region) rememberRegion(region);
    if (region !== inAddress.region) history.replaceState(null, '', this.#address(filter));
    this.#show(filter);
  }

  /** Options that have rows, in the order of the vocabularies. */
  #fillChoices({ records, standards }: LimitIndex) {
    const used = <T>(value: (record: LimitRecord) => T | readonly T[]) => new Set(records.flatMap(value));
    const pollutants = used(({ pollutant }) => pollutant);
    for (const [group, label] of Object.entries(POLLUTANT_GROUPS))
      this.#addGroup(
        'pollutant',
        label,
        POLLUTANTS.filter((one) => one.group === group && pollutants.has(one.code)).map((one) => [
          one.code,
          one.symbol ? `${one.name} ${one.symbol}` : one.name,
        ]),
      );
    const industries = used(({ standard }) => standard.industries);
    this.#addGroup(
      'industry',
      '',
      INDUSTRIES.filter(({ code }) => industries.has(code)).map(({ code, name }) => [code, name]),
    );
    const media = used(({ medium }) => medium);
    this.#addGroup(
      'medium',
      '',
      Object.entries(MEDIA).filter(([code]) => (media as ReadonlySet<string>).has(code)),
    );
    const withRows = used(({ standard }) => standard.id);
    const byRegion = Map.groupBy(
      standards.filter(({ id }) => withRows.has(id)),
      ({ region }) => (region ? regionName(region) : '国家与行业标准'),
    );
    for (const [label, group] of [...byRegion].sort(
      ([a], [b]) => Number(b === '国家与行业标准') - Number(a === '国家与行业标准'),
    ))
      this.#addGroup(
        'standard',
        label,
        group.map(({ id, number, title }) => [id, `${number} ${title}`]),
      );
    this.#addGroup(
      'state',
      '',
      [...used(({ standard }) => stateOn(standard, this.#today, standards).state)].map((state) => [
        state,
        state,
      ]),
    );
  }

  #addGroup(name: string, label: string, options: readonly (readonly [string, string])[]) {
    if (options.length === 0) return;
    const made = options.map(([value, text]) => {
      const option = make('option', '', text);
      option.value = value;
      return option;
    });
    if (!label) return this.#field(name).append(...made);
    const group = make('optgroup', '', ...made);
    group.label = label;
    this.#field(name).append(group);
  }

  #chosen(): LimitFilter {
    const read = (name: string) => this.#field(name).value;
    return readFilter(
      writeFilter({
        q: read('q'),
        pollutant: read('pollutant'),
        industry: read('industry'),
        medium: read('medium'),
        standard: read('standard'),
        class: read('class'),
        state: read('state'),
        region: this.#region?.value ?? '',
      }),
    );
  }

  #address(filter: LimitFilter): string {
    return location.pathname + writeFilter(filter);
  }

  #typed() {
    clearTimeout(this.#addressTimer);
    const filter = this.#chosen();
    this.#addressTimer = setTimeout(
      () => history.replaceState(null, '', this.#address(filter)),
      ADDRESS_DELAY,
    ) as unknown as number;
    this.#show(filter, false);
  }

  #go(filter: LimitFilter) {
    clearTimeout(this.#addressTimer);
    const address = this.#address(filter);
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    this.#show(filter);
  }

  /** All but the province, which is the reader's own. */
  #clear() {
    this.#go({ ...readFilter(''), region: this.#region?.value ?? '' });
    this.#field('q').focus();
  }

  #show(filter: LimitFilter, fill = true) {
    this.#filter = filter;
    if (fill) this.#fill(filter);
    const index = this.#index;
    if (!index) return;
    this.#found = selectRows(index, filter, this.#today);
    this.#context = this.#contextOf(index);
    const { rows, region } = this.#found;
    this.toggleAttribute('data-with-region', region !== '');
    this.#find('[data-region-head]').hidden = region === '';
    this.#find('[data-region-head]').textContent = regionName(region);
    this.#find('[data-region-note]').hidden = region === '';
    this.#find('[data-clear]').hidden = writeFilter({ ...filter, region: '' }) === '';
    this.#find('[data-examples]').hidden = filter.q !== '';
    this.#find('[data-empty]').hidden = rows.length > 0;
    this.#find('table').hidden = rows.length === 0;
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-save], [data-print]'))
      button.disabled = rows.length === 0;
    this.#draw();
    this.#say(
      `${rows.length.toLocaleString('zh-CN')} 条限值${filter.q && rows.length ? '，最切题的在前' : ''}`,
    );
    this.#printHead();
    this.#body.dataset['state'] = rows.length ? 'ready' : 'empty';
  }

  #fill(filter: LimitFilter) {
    for (const name of [...TYPED, ...CHOICES]) this.#field(name).value = filter[name];
    if (this.#region) this.#region.value = filter.region;
  }

  #contextOf(index: LimitIndex): RowContext {
    const { region } = this.#found;
    const { records, standards } = index;
    const today = this.#today;
    const changes = new Map<StandardRecord, string>();
    const overlays = new Map<LimitRecord, Overlay | undefined>();
    return {
      pollutants: this.dataset['pollutants'] ?? '',
      region,
      stateOf: (standard) => stateOn(standard, today, standards),
      changeoverOf: (standard) => {
        const known = changes.get(standard);
        if (known !== undefined) return known;
        const change = changeoverOf(standard, standards, { today });
        const text = change && change.phase !== 'after' ? change.text : '';
        changes.set(standard, text);
        return text;
      },
      overlayOf: (record) => {
        if (!overlays.has(record))
          overlays.set(record, overlayOf(record, { region, records, standards, today }));
        return overlays.get(record);
      },
    };
  }

  /** The first rows now, the rest of the batch when there is time. */
  #draw() {
    clearTimeout(this.#restTimer);
    this.#shown = 0;
    this.#body.replaceChildren();
    this.#append(AT_ONCE);
    this.#restTimer = setTimeout(() => this.#append(BATCH - AT_ONCE), REST_DELAY) as unknown as number;
  }

  #append(count: number): HTMLTableRowElement | undefined {
    const context = this.#context;
    if (!context) return undefined;
    const rows = this.#found.rows
      .slice(this.#shown, this.#shown + count)
      .map((record) => limitRow(record, context));
    this.#body.append(...rows);
    this.#shown += rows.length;
    const left = this.#found.rows.length - this.#shown;
    const more = this.#find('[data-more]');
    more.hidden = left <= 0;
    more.textContent = `再显示 ${Math.min(left, BATCH)} 条`;
    return rows[0];
  }

  #more(byHand: boolean) {
    clearTimeout(this.#restTimer);
    const first = this.#append(BATCH);
    // The keyboard goes on from what the button has brought.
    if (byHand) first?.querySelector('a')?.focus();
  }

  /** Everything that is found is printed, not what happens to be drawn. */
  #print() {
    clearTimeout(this.#restTimer);
    this.#append(PRINTED - this.#shown);
    print();
  }

  #printHead() {
    const { q } = this.#filter;
    const { region } = this.#found;
    this.#find('[data-printed]').textContent = [
      q && `“${q}”`,
      region && `地区：${regionName(region)}`,
      `${this.#found.rows.length} 条`,
      `网页：${location.origin}${this.#address(this.#filter)}`,
      `日期：${this.#today}`,
      '以标准原文为准',
    ]
      .filter(Boolean)
      .join(' · ');
  }

  async #save(kind: 'csv' | 'xlsx') {
    const context = this.#context;
    if (!context) return;
    try {
      const { saveLimits } = await import('./save-limits.ts');
      saveLimits(kind, this.#found.rows, context, {
        address: location.origin + this.#address(this.#filter),
        today: this.#today,
      });
    } catch {
      this.#say('没有取到生成文件的程序，可能网络断开了；连上后再试一次。');
    }
  }

  #say(text: string) {
    this.#find('[data-status]').textContent = text;
  }

  get #region(): RegionChoice | null {
    return this.querySelector<RegionChoice>('region-choice');
  }

  get #body(): HTMLElement {
    return this.#find('tbody');
  }

  #field(name: string): HTMLInputElement {
    return this.#find<HTMLInputElement>(`[name="${name}"]`);
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`limit-table: ${selector}`);
    return found;
  }
}

/** More rows than this are no printout but a download. */
const PRINTED = 500;

customElements.define('limit-table', LimitTable);
