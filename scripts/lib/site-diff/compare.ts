import type { PageShot, Snapshot } from './snapshot.ts';

/** A page that is new or gone. */
export interface NamedPage {
  readonly address: string;
  readonly title: string;
}

/** A page that reads differently. */
export interface ChangedPage extends NamedPage {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** of the HTML, after minus before */
  readonly bytes: number;
}

export interface SiteDiff {
  readonly added: readonly NamedPage[];
  readonly removed: readonly NamedPage[];
  readonly changed: readonly ChangedPage[];
  /** what leads to an entry now and did not before, and the other way round */
  readonly newTerms: readonly string[];
  readonly lostTerms: readonly string[];
  /** group of files → bytes before and after */
  readonly weight: readonly { readonly group: string; readonly before: number; readonly after: number }[];
}

/** What a reader of the second build meets that a reader of the first did not. */
export function compareSites(before: Snapshot, after: Snapshot): SiteDiff {
  const named = ([address, { title }]: readonly [string, PageShot]) => ({ address, title });
  return {
    added: [...after.pages].filter(([address]) => !before.pages.has(address)).map(named),
    removed: [...before.pages].filter(([address]) => !after.pages.has(address)).map(named),
    changed: [...after.pages].flatMap(([address, page]) => {
      const old = before.pages.get(address);
      return old ? (changeOf(address, old, page) ?? []) : [];
    }),
    newTerms: [...after.terms].filter((term) => !before.terms.has(term)),
    lostTerms: [...before.terms].filter((term) => !after.terms.has(term)),
    weight: [...after.weight].map(([group, bytes]) => ({
      group,
      before: before.weight.get(group) ?? 0,
      after: bytes,
    })),
  };
}

function changeOf(address: string, before: PageShot, after: PageShot): ChangedPage | undefined {
  const added = without(after.lines, before.lines);
  const removed = without(before.lines, after.lines);
  if (added.length === 0 && removed.length === 0 && before.title === after.title) return undefined;
  return { address, title: after.title, added, removed, bytes: after.bytes - before.bytes };
}

/** Lines of the first that the second does not have; a line that stands there twice counts twice. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}
