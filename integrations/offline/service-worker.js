// Keeps the search and the pages that were read usable without a network. Filled in at build: see integration.ts.
const { version, base, index, shell } = /* @build */ { version: '', base: '/', index: '', shell: [] };

const SHELL = `shell-${version}`;
const PACK = `search-${index}`;
const READ = 'read';
/** Pages kept of those that were read; the oldest go. */
const READ_MAX = 150;
/** A network that does not answer in this time counts as none, where something older is kept. */
const PATIENCE = 3000;

const indexRoot = `${base}search-index/`;
const packUrl = `${indexRoot}${index}/pack.bin`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(shell))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          // An older pack stays until the new one is whole.
          names
            .filter((name) => name.startsWith('shell-') && name !== SHELL)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'keep-search') event.waitUntil(keepPack());
});

/** Fetches the whole index in one request, once. */
async function keepPack() {
  const cache = await caches.open(PACK);
  if (!(await cache.match(packUrl))) {
    const [manifest, pack] = await Promise.all([
      fetch(`${indexRoot}manifest.json`),
      // What the reader asks for meanwhile goes first.
      fetch(packUrl, { priority: 'low' }),
    ]);
    if (!manifest.ok || !pack.ok) return;
    await cache.put(`${indexRoot}manifest.json`, manifest);
    await cache.put(packUrl, pack);
  }
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('search-') && name !== PACK).map((name) => caches.delete(name)),
  );
}

let opened;

/** The pack and where its files are, or nothing where it is not kept. */
function openPack() {
  opened ??= (async () => {
    const kept = await (await caches.open(PACK)).match(packUrl);
    if (!kept) return undefined;
    const blob = await kept.blob();
    const size = new DataView(await blob.slice(0, 4).arrayBuffer()).getUint32(0, true);
    const table = JSON.parse(await blob.slice(4, 4 + size).text());
    const places = new Map();
    let at = 4 + size;
    for (const [name, length] of table) {
      places.set(name, [at, at + length]);
      at += length;
    }
    return { blob, places };
  })();
  // Asked for before it was kept: look again the next time.
  opened.then(
    (pack) => {
      if (!pack) opened = undefined;
    },
    () => {
      opened = undefined;
    },
  );
  return opened;
}

async function fromPack(name) {
  const pack = await openPack();
  const place = pack?.places.get(name);
  return place && pack.blob.slice(place[0], place[1]);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(base)) return;
  const path = url.pathname;
  // Whole libraries: who saves one has it, and the room kept for pages would be gone.
  if (path.startsWith(`${base}downloads/`) && !path.endsWith('/')) return;
  if (path.startsWith(`${indexRoot}${index}/`) && path !== packUrl)
    event.respondWith(indexFile(request, path));
  else if (path === `${indexRoot}manifest.json`) event.respondWith(networkFirst(request, PACK, request.url));
  else if (path.startsWith(`${base}data/limits/`)) event.respondWith(limits(request, path));
  // Kept with the shell for when there is no network; limits of yesterday are no good while there is one.
  else if (path === `${base}data/limits.json`) event.respondWith(networkFirst(request, SHELL, path));
  else if (request.mode === 'navigate') event.respondWith(page(request, url));
  else if (shell.includes(path)) event.respondWith(fromShell(request, path));
});

async function indexFile(request, path) {
  const name = path.slice(`${indexRoot}${index}/`.length).replace(/\.bin$/, '');
  const blob = await fromPack(name).catch(() => undefined);
  return blob ? new Response(blob) : fetch(request);
}

async function limits(request, path) {
  try {
    return await fetch(request);
  } catch (error) {
    const blob = await fromPack(`limits/${path.split('/').at(-1)}`);
    if (!blob) throw error;
    return new Response(blob.stream().pipeThrough(new DecompressionStream('gzip')), {
      headers: { 'content-type': 'application/json' },
    });
  }
}

async function fromShell(request, path) {
  return (await (await caches.open(SHELL)).match(path)) ?? fetch(request);
}

/** The page from the network, then as it was read, then the search, then a word on why there is nothing. */
async function page(request, url) {
  const kept = await caches.open(READ);
  const address = url.origin + url.pathname;
  try {
    const answer = await inTime(fetch(request), await kept.match(address));
    if (answer.ok && answer.type === 'basic') {
      await kept.put(address, answer.clone());
      const keys = await kept.keys();
      await Promise.all(keys.slice(0, Math.max(0, keys.length - READ_MAX)).map((key) => kept.delete(key)));
    }
    return answer;
  } catch {
    const shellCache = await caches.open(SHELL);
    return (
      (await kept.match(address)) ??
      (await shellCache.match(url.pathname)) ??
      (await shellCache.match(`${base}offline/`)) ??
      Response.error()
    );
  }
}

async function networkFirst(request, name, key) {
  const cache = await caches.open(name);
  const kept = await cache.match(key);
  try {
    return await inTime(fetch(request), kept);
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

/** Waits for the network as long as it takes, but not long where something is kept. */
function inTime(answer, kept) {
  if (!kept) return answer;
  return Promise.race([
    answer,
    new Promise((_, reject) => {
      setTimeout(() => reject(new Error('slow')), PATIENCE);
    }),
  ]);
}
