import {
  type Context,
  cleanContext,
  contextLines,
  type Names,
  readContext,
  spellOut,
} from '../../lib/demand/context.ts';
import { EMPTY_DRAFT, isBlank, PARTS, readDraft } from '../../lib/demand/draft.ts';
import { mailDraft } from '../../lib/demand/mail.ts';
import { meet } from '../../lib/demand/meet.ts';
import { DRAFTING, isOnItsWay, step } from '../../lib/demand/queue.ts';
import { receiptFacts, timeInChina, writeReceipt } from '../../lib/demand/receipt.ts';
import type { Saved } from '../../lib/demand/saved.ts';
import { faultsOf } from '../../lib/demand/validate.ts';
import { readWritten, writeDraft, writeJson } from '../../lib/demand/write.ts';
import { type Form, prefillUrl } from '../../lib/forms/prefill.ts';
import { DRAFT_PARTS, DRAFT_QUESTIONS, type DraftPart } from '../../vocab/demand-draft.ts';
import { button, make } from '../search/dom.ts';
import { DraftStore } from './draft-store.ts';
import { randomKey } from './key.ts';
import { draftPaper, receiptPaper } from './paper.ts';
import type { Endpoint } from './post.ts';
import { saveFile, toClipboard } from './save-file.ts';
import { Sender } from './sender.ts';
import { statusOf } from './status.ts';

/** What the page tells the element, as JSON. */
interface Config {
  readonly endpoint?: Endpoint;
  readonly form?: Form;
  /** `mailto:` address of the operator */
  readonly mail?: string;
  readonly names: Names;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * The five questions, kept on the device at every keystroke, and every way out of it: copy, file, mail, print, and
 * the operator's service where there is one.
 */
class DemandForm extends HTMLElement {
  #config: Config = { names: { pollutants: {}, technologies: {} } };
  #store = new DraftStore();
  #sender: Sender | undefined;
  #saved: Saved = this.#blank({});
  /** another text for the same form, until the writer has chosen */
  #other: Saved | undefined;
  /** what stood here before it was cleared or replaced */
  #before: Saved | undefined;

  connectedCallback() {
    this.#config = JSON.parse(this.#find('[data-config]').textContent) as Config;
    this.#restore();
    this.#listen();
    this.#showOperator();
    this.#fill();
    this.#show();
    this.dataset['ready'] = '';
    const { endpoint, names } = this.#config;
    if (!endpoint) return;
    this.#sender = new Sender(endpoint, this.#store, names, (saved) => this.#moved(saved));
    this.#sender.start();
  }

  /** What was left here, with the context of the address on top. */
  #restore() {
    const context = readContext(location.search, location.origin);
    const fresh = Object.keys(context).length > 0;
    const stored = this.#store.load();
    const again =
      stored && fresh && stored.delivery.kind === 'sent' && !sameContext(stored.context, context)
        ? undefined
        : stored;
    const open = again ?? this.#blank(context);
    const editable = open.delivery.kind === 'draft' || open.delivery.kind === 'rejected';
    this.#saved = editable && fresh ? { ...open, context, draft: prefilled(open, context) } : open;
    this.#other = this.#store.loadOther();
  }

  #listen() {
    const form = this.#form;
    form.addEventListener('input', () => this.#typed());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.addEventListener('click', (event) => {
      const does = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'];
      if (does) void this.#do(does);
    });
    this.#find<HTMLInputElement>('[data-file]').addEventListener('change', () => void this.#open());
    this.#store.watch((saved) => this.#meet(saved));
    addEventListener('beforeunload', (event) => {
      if (!this.#store.works && !isBlank(this.#saved.draft) && this.#saved.delivery.kind !== 'sent')
        event.preventDefault();
    });
    addEventListener('afterprint', () => this.#showPaper());
  }

  async #do(does: string): Promise<void> {
    const { draft, context } = this.#saved;
    switch (does) {
      case 'copy':
        return this.#copy(this.#text());
      case 'mail':
        return this.#mail();
      case 'print':
        return window.print();
      case 'save-txt':
        return this.#download('txt', this.#text());
      case 'save-md':
        return this.#download('md', `# 需求\n\n${writeDraft(draft, this.#background(), 'markdown')}\n`);
      case 'save-json':
        return this.#download('json', writeJson(draft, context));
      case 'save-receipt':
        if (this.#saved.delivery.kind === 'sent')
          this.#download('txt', writeReceipt(this.#saved.delivery.receipt, this.#background()));
        return;
      case 'open':
        return this.#find<HTMLInputElement>('[data-file]').click();
      case 'clear':
        return this.#replace(this.#blank({}), '草稿已清空。');
      case 'fresh':
        return this.#restart();
      case 'undo':
        return this.#undo();
      case 'drop-context':
        return this.#replace({ ...this.#saved, context: {} }, '背景已去掉。');
      case 'take-other':
        return this.#takeOther();
      case 'keep-mine':
        return this.#keepMine();
      case 'retry':
        return this.#sender?.go(true);
      case 'withdraw':
        return this.#withdraw();
    }
  }

  /** A keystroke: kept at once. */
  #typed() {
    if (isOnItsWay(this.#saved.delivery) || this.#saved.delivery.kind === 'sent') return;
    const draft = readDraft(Object.fromEntries(new FormData(this.#form)));
    this.#before = undefined;
    this.#keep({ ...this.#saved, draft, delivery: step(this.#saved.delivery, { type: 'edit' }) });
    const faults = faultsOf(draft);
    for (const part of PARTS) if (!faults[part]) this.#showFault(part, '');
    this.#show();
  }

  #keep(saved: Saved) {
    // The other page may be closed by now: its text is kept before it is written over.
    if (this.#other) this.#store.keepOther(this.#other);
    this.#saved = { ...saved, savedAt: Date.now(), writer: this.#store.writer };
    this.#store.save(this.#saved);
  }

  #replace(saved: Saved, done: string) {
    const before = this.#saved;
    this.#keep(saved);
    this.#before = before;
    this.#fill();
    this.#clearFaults();
    this.#show();
    this.#say(`${done}点“撤销”可以恢复。`);
  }

  #undo() {
    if (!this.#before) return;
    this.#keep(this.#before);
    this.#before = undefined;
    this.#fill();
    this.#show();
    this.#say('已恢复。');
    this.#control('situation').focus();
  }

  /** A new draft after one was sent; what the reader has come with since goes into it. */
  #restart() {
    const context = readContext(location.search, location.origin);
    const open = this.#blank(sameContext(context, this.#saved.context) ? {} : context);
    this.#keep({ ...open, draft: prefilled(open, open.context) });
    this.#fill();
    this.#show();
    this.#control('situation').focus();
  }

  #submit() {
    if (!this.#sender || isOnItsWay(this.#saved.delivery)) return;
    const faults = faultsOf(this.#saved.draft);
    if (Object.keys(faults).length > 0) return this.#showFaults('还不能提交，请改好下面几处：', faults);
    this.#clearFaults();
    const stored = this.#store.load();
    if (
      stored &&
      stored.key === this.#saved.key &&
      (isOnItsWay(stored.delivery) || stored.delivery.kind === 'sent')
    )
      return this.#meet(stored);
    this.#keep({ ...this.#saved, delivery: step(this.#saved.delivery, { type: 'submit' }) });
    this.#show();
    void this.#sender.go(true);
  }

  #withdraw() {
    const stored = this.#store.load();
    // Another page may have begun to send it meanwhile.
    if (!stored || stored.key !== this.#saved.key || stored.delivery.kind === 'sending') return;
    this.#keep({ ...stored, delivery: step(stored.delivery, { type: 'edit' }) });
    this.#show();
    this.#say('没有提交，可以继续改。');
    this.#control('situation').focus();
  }

  /** The draft has come a step further. */
  #moved(saved: Saved) {
    if (saved.key !== this.#saved.key) return;
    const { kind } = saved.delivery;
    this.#saved = saved;
    if (kind === 'sent') this.#other = this.#store.loadOther() ?? this.#other;
    this.#fill();
    this.#show();
    if (kind === 'sent') this.#find('[data-receipt]').focus();
    if (saved.delivery.kind === 'rejected') {
      const { status, message, parts } = saved.delivery;
      this.#showFaults(
        `对方没有收下（${status}）${message ? `：${message.replace(/[。.！!]$/, '')}` : ''}。写的都还在，改好后可以再提交。`,
        parts,
      );
    }
  }

  /** Another open page has written. */
  #meet(theirs: Saved) {
    const verdict = meet(this.#saved, theirs);
    if (verdict === 'ignore') return;
    if (verdict === 'offer') this.#other = theirs;
    else {
      if (verdict === 'yield') {
        this.#other = { ...this.#saved, key: randomKey(), delivery: DRAFTING };
        this.#store.keepOther(this.#other);
      }
      this.#saved = theirs;
      this.#fill();
    }
    this.#show();
  }

  #takeOther() {
    const other = this.#other;
    if (!other) return;
    this.#other = undefined;
    this.#store.keepOther(undefined);
    this.#replace(other, '已换成另一份。');
  }

  #keepMine() {
    this.#other = undefined;
    this.#store.keepOther(undefined);
    if (!isOnItsWay(this.#saved.delivery) && this.#saved.delivery.kind !== 'sent') this.#keep(this.#saved);
    this.#show();
    this.#say('留下的是这里的文字。');
  }

  async #open() {
    const input = this.#find<HTMLInputElement>('[data-file]');
    const [file] = input.files ?? [];
    input.value = '';
    const written = file && readWritten(await file.text());
    if (!written) return this.#say('这个文件不是从本页下载的草稿，没有打开。');
    this.#replace({ ...this.#blank(written.context), draft: written.draft }, '已打开。');
  }

  async #copy(text: string) {
    this.#say(
      (await toClipboard(text))
        ? '已复制，可以粘贴到表单、邮件或聊天里。'
        : '浏览器不允许复制，请用“下载 .txt”，或手工选中文字复制。',
    );
  }

  async #mail() {
    const text = this.#text();
    const { title, situation } = this.#saved.draft;
    const [line = ''] = (title || situation).trim().split('\n');
    const { href, whole } = mailDraft(this.#config.mail ?? 'mailto:', `需求：${line.slice(0, 40)}`, text);
    if (!whole) await this.#copy(text);
    location.href = href;
  }

  #download(extension: 'txt' | 'md' | 'json', text: string) {
    const day = timeInChina(new Date().toISOString()).slice(0, 10);
    saveFile(`需求-${day}.${extension}`, text, extension);
    this.#say('已下载。');
  }

  #show() {
    const { delivery, savedAt, draft } = this.#saved;
    const onItsWay = isOnItsWay(delivery);
    const sent = delivery.kind === 'sent';
    this.#find('[data-unkept]').hidden = this.#store.works;
    this.#form.hidden = sent;
    for (const part of PARTS) {
      const control = this.#control(part);
      if (control instanceof HTMLSelectElement) control.disabled = onItsWay;
      else control.readOnly = onItsWay;
    }
    const endpoint = this.#config.endpoint;
    const send = this.#find<HTMLButtonElement>('[data-send]');
    send.hidden = !endpoint;
    send.setAttribute('aria-disabled', String(onItsWay));
    send.textContent = onItsWay ? '正在提交' : '提交';
    const waits = delivery.kind === 'waiting' || delivery.kind === 'queued';
    this.#act('retry').hidden = !waits;
    this.#act('withdraw').hidden = !waits;
    this.#act('clear').hidden = onItsWay;
    this.#act('open').hidden = onItsWay;
    this.#act('undo').hidden = !this.#before;
    const copy = this.#act('copy');
    copy.hidden = false;
    if (!endpoint) copy.dataset['kind'] = 'primary';
    this.#find('[data-saved]').textContent =
      savedAt && this.#store.works && !isBlank(draft)
        ? `已存在本机 ${timeInChina(new Date(savedAt).toISOString()).slice(11)}`
        : '';
    this.#say(endpoint ? statusOf(delivery, endpoint) : '');
    this.#showContext();
    this.#showOther();
    this.#showReceipts();
    this.#showPaper();
  }

  #showOperator() {
    const { endpoint } = this.#config;
    if (!endpoint) return;
    this.#find('[data-host]').textContent = new URL(endpoint.url).host;
    this.#find('[data-remote]').hidden = false;
  }

  #showContext() {
    const lines = this.#background();
    const { kind } = this.#saved.delivery;
    const box = this.#find('[data-context]');
    box.hidden = lines.length === 0 || kind === 'sent';
    this.#find('[data-context-lines]').replaceChildren(...lines.map((line) => make('li', '', line)));
    this.#act('drop-context').hidden = kind !== 'draft' && kind !== 'rejected';
    const { form, names } = this.#config;
    const anchor = document.querySelector<HTMLAnchorElement>('a[data-form]');
    if (form && anchor) anchor.href = prefillUrl(form, spellOut(this.#saved.context, names), 'demand');
  }

  #showOther() {
    const other = this.#other;
    this.#find('[data-offered]').hidden = !other;
    if (!other) return;
    const time = timeInChina(new Date(other.savedAt).toISOString());
    this.#find('[data-offered-text]').textContent =
      other.writer === this.#store.writer
        ? '这份需求已在另一个标签页提交。你在这里写的不一样，另存着：'
        : `另一个标签页里有一份不同的草稿（${time}）。这里的文字没有动：`;
    this.#find('[data-offered-draft]').textContent = writeDraft(other.draft, [], 'text');
    this.#act('take-other').hidden = isOnItsWay(this.#saved.delivery);
  }

  #showReceipts() {
    const { delivery } = this.#saved;
    const box = this.#find('[data-receipt]');
    box.hidden = delivery.kind !== 'sent';
    if (delivery.kind === 'sent') {
      this.#find('[data-receipt-facts]').replaceChildren(
        ...receiptFacts(delivery.receipt).map(([name, value]) =>
          make('div', '', make('dt', '', name), make('dd', '', value)),
        ),
      );
      this.#find('[data-receipt-text]').textContent = writeDraft(
        delivery.receipt.draft,
        this.#background(),
        'text',
      );
    }
    const earlier = this.#store.receipts().filter(({ key }) => key !== this.#saved.key);
    this.#find('[data-earlier]').hidden = earlier.length === 0;
    this.#find('[data-receipts]').replaceChildren(
      ...earlier.map((receipt) => {
        const lines = contextLines(receipt.context, this.#config.names);
        return make(
          'li',
          '',
          make(
            'p',
            '',
            receiptFacts(receipt)
              .map(([name, value]) => `${name}：${value}`)
              .join('；'),
          ),
          make(
            'p',
            'actions',
            button('btn', '打印', () => {
              this.#find('[data-paper]').replaceChildren(...receiptPaper(receipt, lines));
              window.print();
            }),
            button('btn', '下载', () => this.#download('txt', writeReceipt(receipt, lines))),
            button('btn', '从本机删除', () => {
              this.#store.removeReceipt(receipt.key);
              this.#showReceipts();
            }),
          ),
        );
      }),
    );
  }

  /** What goes to the printer instead of the form. */
  #showPaper() {
    const { delivery, draft } = this.#saved;
    this.#find('[data-paper]').replaceChildren(
      ...(delivery.kind === 'sent'
        ? receiptPaper(delivery.receipt, this.#background())
        : draftPaper(draft, this.#background())),
    );
  }

  /** Puts the draft into the fields; an optional part that says something is in sight. */
  #fill() {
    const { draft } = this.#saved;
    for (const part of PARTS) {
      const control = this.#control(part);
      if (control.value !== draft[part]) control.value = draft[part];
    }
    const questions: readonly DraftPart[] = DRAFT_QUESTIONS;
    if (PARTS.some((part) => draft[part] && !questions.includes(part)))
      this.#find<HTMLDetailsElement>('[data-optional]').open = true;
  }

  #showFaults(text: string, faults: Readonly<Partial<Record<string, string>>>) {
    this.#clearFaults();
    const faulty = PARTS.filter((part) => faults[part]);
    for (const part of faulty) this.#showFault(part, faults[part] ?? '');
    this.#find('[data-summary-text]').textContent = text;
    this.#find('[data-summary-faults]').replaceChildren(
      ...faulty.map((part) => {
        const anchor = make('a', '', `${DRAFT_PARTS[part].label}：${faults[part]}`);
        anchor.href = `#draft-${part}`;
        anchor.addEventListener('click', (event) => {
          event.preventDefault();
          this.#control(part).focus();
        });
        return make('li', '', anchor);
      }),
    );
    const summary = this.#find('[data-summary]');
    summary.hidden = false;
    summary.focus();
  }

  #showFault(part: DraftPart, fault: string) {
    const line = this.#find(`[data-fault="${part}"]`);
    line.textContent = fault;
    line.hidden = !fault;
    if (fault) this.#control(part).setAttribute('aria-invalid', 'true');
    else this.#control(part).removeAttribute('aria-invalid');
    if (fault && this.#control(part).closest('[data-optional]'))
      this.#find<HTMLDetailsElement>('[data-optional]').open = true;
    if (!this.querySelector('[aria-invalid]')) this.#find('[data-summary]').hidden = true;
  }

  #clearFaults() {
    for (const part of PARTS) this.#showFault(part, '');
  }

  #say(text: string) {
    const status = this.#find('[data-status]');
    if (status.textContent !== text) status.textContent = text;
  }

  #text(): string {
    return `${writeDraft(this.#saved.draft, this.#background(), 'text')}\n`;
  }

  #background(): string[] {
    return contextLines(this.#saved.context, this.#config.names);
  }

  #blank(context: Context): Saved {
    return {
      key: randomKey(),
      draft: EMPTY_DRAFT,
      context,
      delivery: DRAFTING,
      savedAt: 0,
      writer: this.#store.writer,
    };
  }

  get #form(): HTMLFormElement {
    return this.#find('form');
  }

  #control(part: DraftPart): Control {
    return this.#find(`[name="${part}"]`);
  }

  #act(does: string): HTMLButtonElement {
    return this.#find(`[data-do="${does}"]`);
  }

  #find<T extends HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`demand-form: no ${selector}`);
    return found;
  }
}

/** What the reader comes with goes into the fields that are still empty. */
function prefilled({ draft }: Saved, { problem, region, industry, medium }: Context): Saved['draft'] {
  return {
    ...draft,
    situation: draft.situation.trim() ? draft.situation : (problem ?? ''),
    region: draft.region || (region ?? ''),
    industry: draft.industry || (industry ?? ''),
    medium: draft.medium || (medium ?? ''),
  };
}

function sameContext(one: Context, other: Context): boolean {
  return JSON.stringify(cleanContext(one)) === JSON.stringify(cleanContext(other));
}

customElements.define('demand-form', DemandForm);
