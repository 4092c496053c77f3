// npm run review:due [-- --days=60] [--collection=standards] [--only=overdue,soon] [--limit=20] [--format=text|json|csv|markdown]
// Lists what should be looked at again: overdue, due soon, in doubt, not held against the original, without an address.
import './lib/node-version.ts';
import { parseArgs } from 'node:util';
import { ISSUES, type Issue, SOON_DAYS } from '../src/lib/quality/issues.ts';
import { REVIEWED_COLLECTIONS, type ReviewedCollection } from '../src/lib/quality/subject.ts';
import { readFolders, readLibrary } from './lib/content-check/read.ts';
import { fromRoot } from './lib/paths.ts';
import { dueGroups } from './lib/review/due.ts';
import { FORMATS, isFormat, LIMITS } from './lib/review/formats.ts';
import { subjectsIn } from './lib/review/subjects.ts';
import { today } from './lib/today.ts';

const USAGE = `用法：npm run review:due -- [--days=${SOON_DAYS}] [--collection=集合] [--only=${Object.keys(ISSUES).join(',')}] [--limit=条数] [--format=${Object.keys(FORMATS).join('|')}]`;

/** Ends the process: the command was not understood. */
function misused(why: string): never {
  console.error(`✖ ${why}\n${USAGE}`);
  process.exit(2);
}

function parse() {
  try {
    const { values } = parseArgs({
      options: {
        days: { type: 'string' },
        collection: { type: 'string' },
        only: { type: 'string' },
        limit: { type: 'string' },
        format: { type: 'string', default: 'text' },
      },
    });
    return values;
  } catch (error) {
    const [, option = ''] = /'(--?[^' ]+)/.exec(String(error)) ?? [];
    return misused(option ? `参数 ${option} 不认得，或者少了它的值` : '参数都写成 --名称=值');
  }
}

/** A whole number from 0 to a hundred years of days; undefined when the option is left out. */
function numberOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,5}$/.test(value)) misused(`--${option} 要写成 0 到 99999 的整数，现在是“${value}”`);
  return Number(value);
}

function issueOf(name: string): Issue {
  if (!Object.hasOwn(ISSUES, name))
    misused(`没有“${name}”这种待办，可用的有：${Object.keys(ISSUES).join('、')}`);
  return name as Issue;
}

function collectionOf(name: string): ReviewedCollection {
  const found = REVIEWED_COLLECTIONS.find((one) => one === name);
  return found ?? misused(`没有“${name}”这个集合，可用的有：${REVIEWED_COLLECTIONS.join('、')}`);
}

const values = parse();
const { format } = values;
if (!isFormat(format)) misused(`没有“${format}”这种输出格式，可用的有：${Object.keys(FORMATS).join('、')}`);
const horizon = { today: today(), days: numberOf('days', values.days) ?? SOON_DAYS };
const limit = numberOf('limit', values.limit) ?? LIMITS[format];
const request = {
  ...horizon,
  ...(values.collection !== undefined ? { collection: collectionOf(values.collection) } : {}),
  ...(values.only !== undefined ? { only: values.only.split(',').map(issueOf) } : {}),
  ...(limit !== undefined ? { limit } : {}),
};
const library = readLibrary({
  ...readFolders(fromRoot('src/content'), fromRoot('public/media')),
  today: horizon.today,
});
const output = FORMATS[format](dueGroups(subjectsIn(library), request), horizon);
// A CSV ends its last line itself.
process.stdout.write(output.endsWith('\n') ? output : `${output}\n`);
