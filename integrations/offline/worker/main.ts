// Keeps the search, the packs that the reader chose and the pages that were read usable without a network.
import type { PageWord } from '../../../src/lib/offline/store.ts';
import { dataOfPack } from './packs.ts';
import { page } from './page.ts';
import { base, networkFirst, scope, shell } from './scope.ts';
import { fromSearch, indexFile, keepSearch, limitsOf, manifest, manifestAddress } from './search.ts';
import { asset, fromShell, isAsset, keepShell, noteOlderPages, tidy } from './shell.ts';

scope.addEventListener('install', (event) => {
  // Pages of the older build go on with its scripts, which stay: nothing is gained by waiting until they are closed.
  event.waitUntil(keepShell().then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    noteOlderPages()
      .then(tidy)
      .then(() => scope.clients.claim()),
  );
});

scope.addEventListener('message', (event) => {
  // Without room the search stays with the network.
  if (event.data === ('keep-search' satisfies PageWord))
    event.waitUntil(keepSearch().then(tidy, () => undefined));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const path = url.pathname;
  if (request.method !== 'GET' || url.origin !== location.origin || !path.startsWith(base)) return;
  // Whole libraries: who saves one has it, and the room kept for pages would be gone.
  if (path.startsWith(`${base}downloads/`) && !path.endsWith('/')) return;
  const file = indexFile(path);
  if (file) event.respondWith(fromSearch(request, file));
  else if (path === manifestAddress) event.respondWith(manifest(request));
  else if (request.mode === 'navigate') {
    event.respondWith(page(event, url));
    event.waitUntil(tidy().catch(() => undefined));
  } else if (isAsset(path)) event.respondWith(asset(request, path));
  // Data of yesterday are no good while there is a network.
  else if (path.startsWith(`${base}data/`) || path === `${base}offline/packs.json`)
    event.respondWith(
      networkFirst(
        request,
        async () => (await fromShell(path)) ?? (await limitsOf(path)) ?? (await dataOfPack(path)),
      ),
    );
  else if (shell.includes(path)) event.respondWith(fromShell(path).then((kept) => kept ?? fetch(request)));
});
