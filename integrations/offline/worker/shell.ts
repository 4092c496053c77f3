import { plainName } from '../../../src/lib/offline/frame.ts';
import { cacheOf, shellCache } from '../../../src/lib/offline/store.ts';
import { base, index, scope, shell, version } from './scope.ts';
import { searchIsKept } from './search.ts';

const SHELL = shellCache(base, version);
const assets = `${base}_astro/`;
/** Where the new shell keeps the ids of the pages that were open when it came. */
const OLDER_PAGES = `${base}offline/older-pages`;

/** Fetches the shell; scripts and styles whose names say that they have not changed are taken from the older one. */
export async function keepShell(): Promise<void> {
  const cache = await caches.open(SHELL);
  await Promise.all(
    shell.map(async (path) => {
      const same = path.startsWith(assets) ? await caches.match(path) : undefined;
      const answer = same ?? (await fetch(path, { cache: 'no-cache' }));
      if (!answer.ok) throw new Error(`${answer.status} ${path}`);
      await cache.put(path, answer);
    }),
  );
}

/** Remembers which pages are open: as long as one of them is, it may ask for scripts of its own, older build. */
export async function noteOlderPages(): Promise<void> {
  const pages = await scope.clients.matchAll({ includeUncontrolled: true });
  const ids = JSON.stringify(pages.map(({ id }) => id));
  await (await caches.open(SHELL)).put(OLDER_PAGES, new Response(ids));
}

/** Deletes what older builds kept, once no page of theirs is open; the search of before stays until the new is whole. */
export async function tidy(): Promise<void> {
  const kept = await (await caches.open(SHELL)).match(OLDER_PAGES);
  // Not yet active.
  if (!kept) return;
  const older = new Set<string>(await kept.json());
  const pages = await scope.clients.matchAll({ includeUncontrolled: true });
  if (pages.some(({ id }) => older.has(id))) return;
  const search = await searchIsKept();
  const names = await caches.keys();
  const outlived = names.filter((name) => {
    const cache = cacheOf(name, base);
    if (cache?.kind === 'search') return search && cache.build !== index;
    return cache?.kind === 'shell' && name !== SHELL;
  });
  await Promise.all(outlived.map((name) => caches.delete(name)));
}

/** A file of the shell, if it is kept. */
export async function fromShell(path: string): Promise<Response | undefined> {
  return shell.includes(path) ? (await caches.open(SHELL)).match(path) : undefined;
}

/** Whether an address is a script or style by a name that changes with its content. */
export function isAsset(path: string): boolean {
  return path.startsWith(assets);
}

/** A script or style: of this build, of an older one, from the network, or what has taken its place since. */
export async function asset(request: Request, path: string): Promise<Response> {
  const kept = (await fromShell(path)) ?? (await caches.match(path));
  if (kept) return kept;
  const answer = await fetch(request).catch(() => undefined);
  if (answer?.ok) return answer;
  // Of a page that was kept while the site had another build.
  const heirs = shell.filter((other) => isAsset(other) && plainName(other) === plainName(path));
  const heir = heirs.length === 1 && heirs[0] ? await fromShell(heirs[0]) : undefined;
  return heir ?? answer ?? Response.error();
}
