import { COLLECTIONS, type Collection } from '../../../src/vocab/collections.ts';
import { redirectsOf } from '../content-check/redirects.ts';
import type { Entry, Library } from '../content-check/types.ts';
import { fenced } from '../fence.ts';
import { FORMS } from '../forms/forms.ts';
import type { Answers } from './answers.ts';

/** A change that somebody proposes: no file is made of it, but it says where it belongs. */
export interface Correction {
  /** file from the content folder */
  readonly path: string;
  /** line that has the quoted words, where there is one */
  readonly line?: number;
  /** for the issue; words of the reporter stand in blocks of code, where nothing in them counts */
  readonly markdown: string;
}

/** Which entry a correction is about and what it says; a fault where the address leads to none. */
export function correctionOf(answers: Answers, library: Library): Correction | undefined {
  const page = answers.line('page');
  const entry = entryAt(page, library);
  if (!entry) {
    if (page)
      answers.fault('page', '这个网址不是条目的页面', '写有错的那一页的网址，如 https://…/technologies/a2o/');
    return undefined;
  }
  const { path, text } = entry.file;
  const line = lineOf(text, answers.text('current'));
  const kind = FORMS.correction.fields.find(({ id }) => id === 'kind');
  const said = answers.phrase('kind');
  const parts = [
    ['现在是怎么写的', answers.text('current')],
    ['应当是什么', answers.text('expected')],
    ['依据', answers.text('sources')],
  ].flatMap(([label = '', words = '']) => (words ? [`${label}：`, fenced(words, 'text')] : []));
  const markdown = [
    `要改的文件：\`src/content/${path}\`${line ? `，第 ${line} 行有这段原文` : '，没有找到摘录的原文，可能已经改过或不在这一页'}。`,
    `问题：${kind?.options?.includes(said) ? said : '其他'}。`,
    ...parts,
    ...(answers.text('sources') ? [] : ['没有写依据：核到来源之前，按存疑处理（`doubt`）。']),
  ].join('\n\n');
  return { path, ...(line && { line }), markdown };
}

/** The entry of an address: whatever host and base it has, the last two parts name it; old addresses lead to the new. */
function entryAt(address: string, library: Library): Entry | undefined {
  const [bare = ''] = address.split(/[?#]/);
  const parts = bare.split('/').filter(Boolean).map(decoded);
  const asked = `/${parts.slice(-2).join('/')}/`;
  const [collection = '', id = ''] = (redirectsOf(library).get(asked) ?? asked).split('/').filter(Boolean);
  if (Object.hasOwn(COLLECTIONS, collection)) return library.byId.get(collection as Collection)?.get(id);
  return library.byId.get('pages')?.get(parts.at(-1) ?? '');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** First line of a file that has the first line of a quotation, whatever the spaces and marks around it. */
function lineOf(text: string, quoted: string): number | undefined {
  const [first = ''] = quoted
    .split('\n')
    .map(bare)
    .filter((line) => line.length >= 4);
  if (!first) return undefined;
  const at = text.split('\n').findIndex((line) => bare(line).includes(first));
  return at < 0 ? undefined : at + 1;
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}
