import { cacheOf, searchCache } from '../../../src/lib/offline/store.ts';
import { type Places, readTable } from '../../../src/lib/offline/table.ts';
import { base, index, networkFirst } from './scope.ts';

/** Cache of the index of this build. */
const SEARCH = searchCache(base, index);
const root = `${base}search-index/`;
export const manifestAddress = `${root}manifest.json`;
const packAddress = (build: string) => `${root}${build}/pack.bin`;

/** Whether the index of this build is whole on the device. */
export async function searchIsKept(): Promise<boolean> {
  return (await fromCaches(index, packAddress(index))) !== undefined;
}

/** Fetches the whole index in one request, once. */
export async function keepSearch(): Promise<void> {
  if (await searchIsKept()) return;
  const [manifest, pack] = await Promise.all([
    fetch(manifestAddress, { cache: 'no-cache' }),
    // What the reader asks for meanwhile goes first.
    fetch(packAddress(index), { priority: 'low' }),
  ]);
  if (!manifest.ok || !pack.ok) return;
  const cache = await caches.open(SEARCH);
  await cache.put(manifestAddress, manifest);
  await cache.put(packAddress(index), pack);
}

interface Opened {
  readonly blob: Blob;
  readonly places: Places;
}

const opened = new Map<string, Promise<Opened | undefined>>();

/** An index in one file and where its files are, or nothing where it is not kept. */
function open(build: string): Promise<Opened | undefined> {
  const known = opened.get(build);
  if (known) return known;
  const opening = (async () => {
    const kept = await fromCaches(build, packAddress(build));
    if (!kept) return undefined;
    const blob = await kept.blob();
    const places = await readTable(
      async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
    );
    return { blob, places };
  })();
  opened.set(build, opening);
  // Asked for before it was kept: look again the next time.
  opening.then(
    (pack) => {
      if (!pack) opened.delete(build);
    },
    () => opened.delete(build),
  );
  return opening;
}

/** What is kept under an address with the index of a build. */
async function fromCaches(build: string, address: string): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    const cache = cacheOf(name, base);
    if (cache?.kind !== 'search' || cache.build !== build) continue;
    const kept = await (await caches.open(name)).match(address);
    if (kept) return kept;
  }
  return undefined;
}

/** The builds whose index may be kept, this one first: the one of before serves until the new is whole. */
async function builds(): Promise<Set<string>> {
  const found = (await caches.keys()).map((name) => cacheOf(name, base));
  return new Set([index, ...found.flatMap((cache) => (cache?.kind === 'search' ? cache.build : []))]);
}

async function fileOf(build: string, name: string): Promise<Blob | undefined> {
  const pack = await open(build);
  const place = pack?.places.get(name);
  return place && pack?.blob.slice(...place);
}

/** Build and file that an address of the index names; nothing where it names none, or the whole. */
export function indexFile(path: string): { readonly build: string; readonly name: string } | undefined {
  const [, build, name] =
    /^([^/]+)\/([^/]+)\.bin$/.exec(path.startsWith(root) ? path.slice(root.length) : '') ?? [];
  return build && name && name !== 'pack' ? { build, name } : undefined;
}

/** A file of the index: from what is kept of its build, else from the network. */
export async function fromSearch(
  request: Request,
  { build, name }: { readonly build: string; readonly name: string },
): Promise<Response> {
  const blob = await fileOf(build, name).catch(() => undefined);
  return blob ? new Response(blob) : fetch(request);
}

/** The manifest from the network, else the one of an index that is kept whole. */
export function manifest(request: Request): Promise<Response> {
  return networkFirst(request, async () => {
    for (const build of await builds())
      if (await open(build)) {
        const kept = await fromCaches(build, manifestAddress);
        if (kept) return kept;
      }
    return undefined;
  });
}

/** The limits of a pollutant, which are kept with the index. */
export async function limitsOf(path: string): Promise<Response | undefined> {
  const start = `${base}data/limits/`;
  if (!path.startsWith(start)) return undefined;
  for (const build of await builds()) {
    const blob = await fileOf(build, `limits/${path.slice(start.length)}`).catch(() => undefined);
    if (blob)
      return new Response(blob.stream().pipeThrough(new DecompressionStream('gzip')), {
        headers: { 'content-type': 'application/json' },
      });
  }
  return undefined;
}
