import './search-box.ts';
import { button, link, make } from './dom.ts';
import type { SearchBox } from './search-box.ts';

/** Addresses and labels the dialog needs, from the link in the page head. */
export interface DialogOptions {
  readonly action: string;
  readonly index: string;
  readonly kinds: string;
}

let dialog: HTMLDialogElement | undefined;

/** Opens the search over the page; made when it is asked for the first time. */
export function openSearch(options: DialogOptions): void {
  dialog ??= makeDialog(options);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<SearchBox>('search-box')?.input.select();
}

function makeDialog({ action, index, kinds }: DialogOptions): HTMLDialogElement {
  const made = make('dialog', 'search-dialog');
  made.setAttribute('aria-label', '搜索');
  const box = document.createElement('search-box');
  box.dataset['action'] = action;
  box.dataset['index'] = index;
  box.dataset['entries'] = '';
  const data = document.createElement('script');
  data.type = 'application/json';
  data.dataset['kinds'] = '';
  data.textContent = kinds;
  const input = make('input');
  input.type = 'search';
  input.name = 'q';
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.maxLength = 400;
  input.placeholder = '说现象、写名称、输标准号，拼音也行';
  input.setAttribute('aria-label', '描述问题或输入关键词');
  input.setAttribute('enterkeyhint', 'search');
  const submit = make('button', '', '查找');
  submit.type = 'submit';
  const form = make('form', 'bar', input, submit);
  form.action = action;
  form.method = 'get';
  const list = make('div', 'options-list');
  list.id = 'dialog-search-list';
  list.hidden = true;
  box.append(data, form, list);
  const foot = make(
    'p',
    'meta',
    '↑↓ 选择，回车打开，Esc 关闭。',
    link(action, '到搜索页筛选和排序'),
    button('btn', '关闭', () => made.close()),
  );
  made.append(box, foot);
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  document.body.append(made);
  return made;
}
