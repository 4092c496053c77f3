import { PassThrough, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { interview } from './interview.ts';
import { questionsOf } from './questions.ts';

const ENTER = '\r';
const DOWN = '\u001b[B';
const SPACE = ' ';
const CTRL_C = '\u0003';

/** A terminal that answers each question as soon as it is printed: `[what is asked, keys]`, in their order. */
function terminal(script: readonly (readonly [RegExp, string])[]) {
  const input = new PassThrough();
  const waiting = [...script];
  let said = '';
  let since = '';
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      said += chunk.toString();
      since += chunk.toString();
      const [next] = waiting;
      if (next?.[0].test(since)) {
        waiting.shift();
        since = '';
        setTimeout(() => input.write(next[1]), 5);
      }
      done();
    },
  });
  return { input, output, told: () => said, left: () => waiting.length };
}

it('asks for what is missing, shows what is wrong at once, suggests the id', async () => {
  const at = terminal([
    [/要加哪一种/, `${DOWN.repeat(13)}${ENTER}`],
    [/标题（必填）/, `x${ENTER}`],
    [/太短，至少 2 个字/, `页${ENTER}`],
    [/编号（文件名和网址）/, `!${ENTER}`],
    [/只能用小写字母/, `\u007f${ENTER}`],
    [/摘要（必填）/, `说明这一页写什么。${ENTER}`],
    [/正文的第一段/, ENTER],
  ]);
  const told = await interview({ answers: new Map() }, () => false, at);
  expect(at.left()).toBe(0);
  expect(told).toEqual({
    collection: 'pages',
    id: 'x-ye',
    answers: new Map([
      ['title', 'x页'],
      ['summary', '说明这一页写什么。'],
    ]),
    body: undefined,
  });
});

it('shows the names of a vocabulary and wants one chosen where one is needed', async () => {
  const known = new Map(questionsOf('finance').map(({ path }): [string, unknown] => [path, 'x']));
  known.delete('kind');
  known.delete('fields');
  const at = terminal([
    [/财政资金（fiscal）/, `${DOWN}${ENTER}`],
    [/空格勾选/, ENTER],
    [/至少选一项[\s\S]*空格勾选/, `${SPACE}${DOWN}${SPACE}${ENTER}`],
  ]);
  const told = await interview(
    { collection: 'finance', id: 'x', answers: known, body: 'b' },
    () => false,
    at,
  );
  expect(told?.answers.get('kind')).toBe('tax');
  expect(told?.answers.get('fields')).toEqual(['water', 'air']);
});

it('ends without a result on Ctrl-C', async () => {
  const at = terminal([[/标题（必填）/, CTRL_C]]);
  expect(await interview({ collection: 'pages', answers: new Map() }, () => false, at)).toBeUndefined();
});
