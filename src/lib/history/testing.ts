import type { Commit, FileChange } from './types.ts';

/** Seconds of noon in China on the first day of these tests, 2026-01-01. */
const START = Date.UTC(2026, 0, 1, 4) / 1000;

/**
 * Commits a day apart, each written as what it did: `+cases/a` added, `~` changed, `-` removed, `a>b` renamed; a name
 * with an extension is that file, others are `.md`.
 */
export function commitsOf(...days: readonly string[]): Commit[] {
  return days.map((text, index) => ({
    hash: index.toString(16).padStart(12, '0').padEnd(40, 'f'),
    time: START + index * 86_400,
    who: '张三',
    subject: text,
    files: text.split(' ').filter(Boolean).map(fileOf),
  }));
}

function fileOf(text: string): FileChange {
  const [from = '', to] = text.split('>');
  if (to) return { kind: 'renamed', from: pathOf(from), path: pathOf(to) };
  const kind = ({ '+': 'added', '-': 'removed' } as const)[text[0] ?? ''] ?? 'changed';
  return { kind, path: pathOf(text.slice(1)) };
}

function pathOf(name: string): string {
  return `src/content/${/\.\w+$/.test(name) ? name : `${name}.md`}`;
}
