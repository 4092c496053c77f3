import { cleanLine, cleanName } from './clean.ts';
import type { ChangeKind, Commit, FileChange } from './types.ts';

/**
 * Arguments of the one `git log` that `parseLog` reads: every commit that is no merge, parents before children, with
 * committer time (when it entered the library, whenever it was written), name by `.mailmap`, subject and files.
 */
export const LOG_ARGUMENTS = [
  'log',
  '--topo-order',
  '--reverse',
  '--no-merges',
  '--no-show-signature',
  '--no-color',
  '--no-ext-diff',
  '--encoding=UTF-8',
  '--name-status',
  // Entries of a collection share much of their frontmatter: by git's usual half, strangers would pass for renames.
  '-M70%',
  '-z',
  '--format=%H%x00%ct%x00%aN%x00%s',
] as const;

const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const STATUS = /^\n?([ACDMRTUX])\d*$/;
const KINDS: Readonly<Record<string, ChangeKind>> = { A: 'added', C: 'added', D: 'removed', R: 'renamed' };

/**
 * Reads what git prints for `LOG_ARGUMENTS`, in its order. Fields end with NUL, so that any path and any subject stays
 * whole.
 * @throws Error when the text is no such log
 */
export function parseLog(text: string): Commit[] {
  const fields = text.split('\0');
  const commits: Commit[] = [];
  let at = 0;
  const next = () => fields[at++] ?? '';
  while (at < fields.length) {
    const hash = next();
    if (hash === '' && at === fields.length) break;
    if (!HASH.test(hash)) throw new Error(`Not a commit: ${JSON.stringify(hash.slice(0, 80))}`);
    const time = Number.parseInt(next(), 10);
    if (Number.isNaN(new Date(time * 1000).getTime())) throw new Error(`${hash}: no time`);
    const who = cleanName(next());
    const subject = cleanLine(next());
    const files: FileChange[] = [];
    for (let status = STATUS.exec(fields[at] ?? ''); status; status = STATUS.exec(fields[at] ?? '')) {
      at++;
      const letter = status[1] ?? '';
      const kind = KINDS[letter] ?? 'changed';
      const before = letter === 'R' || letter === 'C' ? next() : undefined;
      const path = next();
      files.push(kind === 'renamed' && before ? { kind, path, from: before } : { kind, path });
    }
    commits.push({ hash, time, who, subject, files });
  }
  return commits;
}
