import type { Readable, Writable } from 'node:stream';
import { confirm, isCancel, log, multiselect, select, text } from '@clack/prompts';
import { COLLECTIONS, type Collection } from '../../../src/vocab/collections.ts';
import { vocabularyOf } from '../../../src/vocab/vocabularies.ts';
import { sentence } from '../content-check/report.ts';
import { suggestId } from '../entry-id.ts';
import { faultOf } from './assemble.ts';
import { idFault } from './entry-id.ts';
import { type Question, questionAt, questionsOf } from './questions.ts';
import { readValue } from './value.ts';

/** Where questions are asked; the terminal when not given. */
export interface Terminal {
  readonly input?: Readable;
  readonly output?: Writable;
}

export interface Interview {
  readonly collection: Collection;
  readonly id: string;
  readonly answers: ReadonlyMap<string, unknown>;
  readonly body: string | undefined;
}

/** What is known before anything is asked. */
export interface Known {
  readonly collection?: Collection | undefined;
  readonly id?: string | undefined;
  readonly answers: ReadonlyMap<string, unknown>;
  readonly body?: string | undefined;
}

/** Longer lists are asked for in words instead of being shown. */
const SHOWN = 14;
const ROWS = 10;

/** Somebody pressed Ctrl-C. */
class Cancelled extends Error {}

/**
 * Asks for everything that is not known yet; every answer is held against the schema of its field before the next.
 * @param taken whether an entry of that id is there already
 * @returns undefined when it was broken off
 */
export async function interview(
  known: Known,
  taken: (collection: Collection, id: string) => boolean,
  terminal: Terminal = {},
): Promise<Interview | undefined> {
  try {
    const collection = known.collection ?? (await askKind(terminal));
    const answers = new Map(known.answers);
    let { id } = known;
    for (const question of questionsOf(collection)) {
      if (!answers.has(question.path)) await ask(question, collection, answers, terminal);
      // Who knows what it is called can say what its address is to be.
      const named = collection === 'standards' ? 'number' : 'title';
      if (question.path === named) id ??= await askId(collection, answers, taken, terminal);
    }
    // A rule, not the schema, wants it of local standards.
    if (collection === 'standards' && answers.get('level') === 'local' && !answers.has('region'))
      await ask(questionAt(collection, 'region'), collection, answers, terminal);
    const body = known.body ?? (await askBody(terminal));
    return { collection, id: id ?? '', answers, body };
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    throw error;
  }
}

async function ask(
  question: Question,
  collection: Collection,
  answers: Map<string, unknown>,
  terminal: Terminal,
): Promise<void> {
  const value = await answerTo(question, collection, terminal);
  if (value !== undefined) answers.set(question.path, value);
}

function answerTo(question: Question, collection: Collection, terminal: Terminal): Promise<unknown> {
  const { field, note } = question;
  const codes = field.enum ?? field.items?.enum;
  if (field.type === 'boolean')
    return answered(
      confirm({ message: note, active: '是', inactive: '否', initialValue: false, ...terminal }),
    );
  if (codes && codes.length <= SHOWN) return askChoice(question, codes, terminal);
  return askText(question, collection, terminal);
}

async function askChoice(
  { field, label, needed }: Question,
  codes: readonly string[],
  terminal: Terminal,
): Promise<unknown> {
  const words = vocabularyOf(codes)?.words;
  const options = codes.map((value) => ({ value, label: `${words?.get(value)?.[0] ?? value}（${value}）` }));
  if (field.enum)
    return answered(
      select({
        message: `${label}：上下键移动，回车选定`,
        options,
        maxItems: ROWS,
        showInstructions: false,
        ...terminal,
      }),
    );
  for (;;) {
    const message = `${label}${needed ? '' : '（可以不选）'}：空格勾选，回车结束`;
    const chosen = await answered(
      multiselect({
        message,
        options,
        maxItems: ROWS,
        required: false,
        showInstructions: false,
        ...terminal,
      }),
    );
    if (!needed || chosen.length > 0) return chosen;
    log.error('至少选一项', terminal);
  }
}

async function askText({ field, note, path, needed }: Question, collection: Collection, terminal: Terminal) {
  const check = (words: string | undefined): string | undefined => {
    if (!words?.trim()) return needed ? '这一项要写' : undefined;
    const read = readValue(words, field);
    const fault = 'value' in read ? faultOf(collection, path, read.value) : read;
    return fault && sentence(fault);
  };
  const many = field.type === 'array' ? '；几项用分号隔开' : '';
  const words = await answered(text({ message: `${note}${many}`, validate: check, ...terminal }));
  if (!words?.trim()) return undefined;
  const read = readValue(words, field);
  return 'value' in read ? read.value : undefined;
}

function askKind(terminal: Terminal): Promise<Collection> {
  const options = (Object.keys(COLLECTIONS) as Collection[]).map((value) => ({
    value,
    label: COLLECTIONS[value].label,
    hint: COLLECTIONS[value].lead,
  }));
  return answered(
    select({ message: '要加哪一种条目？', options, maxItems: 14, showInstructions: false, ...terminal }),
  );
}

function askId(
  collection: Collection,
  answers: ReadonlyMap<string, unknown>,
  taken: (collection: Collection, id: string) => boolean,
  terminal: Terminal,
): Promise<string> {
  const suggested = suggestId(collection, {
    title: String(answers.get('title') ?? ''),
    number: String(answers.get('number') ?? ''),
  });
  return answered(
    text({
      message: '编号（文件名和网址）：小写字母、数字和连字符，发布后不再改',
      initialValue: suggested,
      validate: (id = '') =>
        idFault(id) ?? (taken(collection, id) ? `已有 ${collection}/${id}.md，换一个编号` : undefined),
      ...terminal,
    }),
  );
}

async function askBody(terminal: Terminal): Promise<string | undefined> {
  const words = await answered(
    text({ message: '正文的第一段（可以不写，先用摘要那一句，之后在文件里接着写）', ...terminal }),
  );
  return words?.trim() || undefined;
}

async function answered<T>(prompt: Promise<T>): Promise<Exclude<T, symbol>> {
  const value = await prompt;
  if (isCancel(value)) throw new Cancelled();
  return value as Exclude<T, symbol>;
}
