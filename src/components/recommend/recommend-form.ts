import {
  complaintsOf,
  EMPTY,
  QUESTIONS,
  type Question,
  type Recommendation,
} from '../../lib/recommend/draft.ts';
import { recommendationFile } from '../../lib/recommend/file.ts';
import { FIELDS } from '../../vocab/fields.ts';
import { INDUSTRIES } from '../../vocab/industries.ts';
import { POLLUTANTS } from '../../vocab/pollutants.ts';
import { MATURITY } from '../../vocab/terms.ts';
import { saveFile } from '../demand/save-file.ts';
import { link, make } from '../search/dom.ts';

const KEY = 'luqiao:recommend';

/** A recommendation written on the device and taken away as a content file; nothing is sent. */
class RecommendForm extends HTMLElement {
  #undo: Recommendation | undefined;
  /** what is written where the device keeps nothing */
  #unkept = '';

  connectedCallback() {
    this.#fill();
    this.#restore(this.#kept());
    this.hidden = false;
    const form = this.#find<HTMLFormElement>('form');
    form.addEventListener('input', () => this.#keep(this.#read()));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#download();
    });
    this.#on('copy', () => void this.#copy());
    this.#on('clear', () => this.#clear());
    this.#on('undo', () => {
      if (this.#undo) this.#restore(this.#undo);
      this.#keep(this.#read());
      this.#find('[data-do="undo"]').hidden = true;
      this.#say('已恢复刚才清空的内容。');
    });
    window.addEventListener('storage', ({ key, newValue }) => {
      if (key !== KEY || !newValue || newValue === JSON.stringify(this.#read())) return;
      this.#say('另一个窗口改了这份草稿。继续在这里写会以这里为准；刷新页面可看到那边的内容。');
    });
  }

  /** The vocabularies come with the script, not with the page. */
  #fill() {
    const put = (name: string, options: readonly (readonly [code: string, label: string])[]) => {
      const select = this.#find<HTMLSelectElement>(`select[name="${name}"]`);
      select.append(
        ...options.map(([code, label]) => {
          const option = make('option', '', label);
          option.value = code;
          return option;
        }),
      );
    };
    put('field', Object.entries(FIELDS));
    put('maturity', Object.entries(MATURITY));
    put(
      'pollutants',
      POLLUTANTS.map(({ code, name }) => [code, name] as const),
    );
    put(
      'industries',
      INDUSTRIES.map(({ code, name }) => [code, name] as const),
    );
  }

  #read(): Recommendation {
    const data = new FormData(this.#find<HTMLFormElement>('form'));
    const text = (name: string) => String(data.get(name) ?? '');
    const answers = Object.fromEntries(
      (Object.keys(QUESTIONS) as Question[]).flatMap((name) => (text(name) ? [[name, text(name)]] : [])),
    );
    return {
      answers,
      field: text('field'),
      maturity: text('maturity'),
      pollutants: data.getAll('pollutants').map(String),
      industries: data.getAll('industries').map(String),
    };
  }

  #restore({ answers, field, maturity, pollutants, industries }: Recommendation) {
    for (const name of Object.keys(QUESTIONS) as Question[])
      this.#find<HTMLTextAreaElement>(`[name="${name}"]`).value = answers[name] ?? '';
    this.#find<HTMLSelectElement>('[name="field"]').value = field;
    this.#find<HTMLSelectElement>('[name="maturity"]').value = maturity;
    for (const [name, codes] of [
      ['pollutants', pollutants],
      ['industries', industries],
    ] as const)
      for (const option of this.#find<HTMLSelectElement>(`select[name="${name}"]`).options)
        option.selected = codes.includes(option.value);
  }

  #kept(): Recommendation {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
      return typeof kept === 'object' && kept !== null && 'answers' in kept
        ? { ...EMPTY, ...(kept as Recommendation) }
        : EMPTY;
    } catch {
      return EMPTY;
    }
  }

  #keep(recommendation: Recommendation) {
    this.#unkept = JSON.stringify(recommendation);
    try {
      localStorage.setItem(KEY, this.#unkept);
      this.#find('[data-unkept]').hidden = true;
    } catch {
      this.#find('[data-unkept]').hidden = false;
    }
  }

  /** The file, or nothing after saying what is missing. */
  #file(): { name: string; text: string } | undefined {
    const recommendation = this.#read();
    const complaints = complaintsOf(recommendation);
    for (const note of this.querySelectorAll<HTMLElement>('[data-complaint]')) {
      const text = complaints.get(note.dataset['complaint'] ?? '') ?? '';
      note.textContent = text;
      note.hidden = text === '';
      const field = this.querySelector(`[name="${note.dataset['complaint']}"]`);
      if (text) field?.setAttribute('aria-invalid', 'true');
      else field?.removeAttribute('aria-invalid');
    }
    const [first] = complaints;
    if (first) {
      this.#say(`还有 ${complaints.size} 处要补：${first[1]}。写的内容都在。`);
      this.querySelector<HTMLElement>(`[name="${first[0]}"]`)?.focus();
      return undefined;
    }
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
    return { name: `${recommendation.answers.id?.trim()}.md`, text: recommendationFile(recommendation, day) };
  }

  #download() {
    const file = this.#file();
    if (!file) return;
    saveFile(file.name, file.text, 'md');
    this.#say(`已生成 ${file.name}。把它放进 src/content/technologies/，提交合并请求。`);
    this.#offerRepository(file);
  }

  /** A new file in the repository's web editor, where the whole text fits an address. */
  #offerRepository({ name, text }: { name: string; text: string }) {
    const { repository, host, branch } = this.dataset;
    const box = this.#find('[data-repository]');
    if (!repository || host !== 'github') return;
    const address = new URL(`${repository}/new/${branch}/src/content/technologies`);
    address.searchParams.set('filename', name);
    if (text.length < 1500) address.searchParams.set('value', text);
    box.replaceChildren(link(address.href, '在 GitHub 上新建这个文件'));
  }

  async #copy() {
    const file = this.#file();
    if (!file) return;
    try {
      await navigator.clipboard.writeText(file.text);
      this.#say('已复制文件内容。');
    } catch {
      this.#say('浏览器不允许复制，请用“生成投稿文件”下载。');
    }
  }

  #clear() {
    this.#undo = this.#read();
    this.#restore(EMPTY);
    this.#keep(EMPTY);
    this.#find('[data-do="undo"]').hidden = false;
    this.#say('已清空，可以撤销。');
  }

  #on(action: string, run: () => void) {
    this.#find(`[data-do="${action}"]`).addEventListener('click', run);
  }

  #say(text: string) {
    this.#find('[role="status"]').textContent = text;
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`recommend-form: no ${selector}`);
    return element;
  }
}
customElements.define('recommend-form', RecommendForm);
