import { compose } from '../../lib/brief/compose.ts';
import { fileName } from '../../lib/brief/file-name.ts';
import { toMarkdown } from '../../lib/brief/markdown.ts';
import type { Outline } from '../../lib/brief/outline.ts';
import { briefDocument, pageMargins } from './brief-document.ts';
import type { BriefSource } from './source.ts';

/** What the element shows; the parts of each state are marked in its markup with `data-when`. */
type State = 'idle' | 'loading' | 'ready' | 'failed';

/**
 * A solution brief to read, print and take along. Which one is in the address; whoever knows how to make it sets
 * `source`. The document is made on the device, and so are its files.
 */
class SolutionBrief extends HTMLElement {
  #source: BriefSource | undefined;
  #outline: Outline | undefined;

  connectedCallback() {
    this.#on('print', () => print());
    this.#on('word', () => void this.#word());
    this.#on('markdown', () => this.#markdown());
    this.#on('copy', () => void this.#copy());
    this.#on('retry', () => void this.#load());
  }

  set source(source: BriefSource) {
    this.#source = source;
    void this.#load();
  }

  async #load() {
    const params = new URLSearchParams(location.search);
    if (!this.#source || params.size === 0) return;
    this.#show('loading');
    this.#say('正在取资料、整理建议书…');
    try {
      const outline = compose(await this.#source(params));
      this.#outline = outline;
      this.querySelector('[data-paper]')?.replaceChildren(briefDocument(outline));
      // A browser without style sheets of its own making prints its own head and foot.
      if ('adoptedStyleSheets' in document) document.adoptedStyleSheets = [pageMargins(outline)];
      // The name that printing to a file proposes.
      document.title = outline.title;
      this.#show('ready');
      this.#say('建议书已经整理好。');
    } catch {
      this.#show('failed');
      this.#say('没有取到资料，建议书没有做出来。可能是网络断了，请再试一次。');
    }
  }

  async #word() {
    const outline = this.#outline;
    const button = this.querySelector<HTMLButtonElement>('[data-do="word"]');
    if (!outline || !button || button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    this.#say('正在准备 Word 文件，第一次要先取生成组件…');
    try {
      const { toDocx } = await import('../../lib/brief/docx.ts');
      save(await toDocx(outline), fileName(outline.title, outline.made, 'docx'));
      this.#say('Word 文件已经交给浏览器下载。');
    } catch {
      this.#say('Word 文件没有做出来，可能是网络断了。请再点一次“下载 Word”，或者先下载 Markdown、打印。');
    } finally {
      button.removeAttribute('aria-disabled');
    }
  }

  #markdown() {
    if (!this.#outline) return;
    const { title, made } = this.#outline;
    save(
      new Blob([toMarkdown(this.#outline)], { type: 'text/markdown;charset=utf-8' }),
      fileName(title, made, 'md'),
    );
    this.#say('Markdown 文件已经交给浏览器下载。');
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      this.#say('已复制链接，别人打开会看到同样条件的建议书。');
    } catch {
      this.#say('浏览器不允许复制，请从地址栏复制。');
    }
  }

  #on(action: string, run: () => void) {
    this.querySelector(`[data-do="${action}"]`)?.addEventListener('click', run);
  }

  #show(state: State) {
    this.dataset['state'] = state;
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = part.dataset['when'] !== state;
  }

  #say(text: string) {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }
}
customElements.define('solution-brief', SolutionBrief);

function save(blob: Blob, name: string) {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  // The download has begun by then; an address never given back would keep the file in memory.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}
