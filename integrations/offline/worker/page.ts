import {
  KEPT_HEADER,
  noReadKey,
  PACKS_CACHE,
  READ_CACHE,
  type WorkerWord,
} from '../../../src/lib/offline/store.ts';
import { pageOfPack } from './packs.ts';
import { base, built, type FetchEvent, inTime, scope } from './scope.ts';
import { fromShell } from './shell.ts';

/** Pages kept of those that were read; the oldest go. */
const READ_MAX = 150;

/** A page that is kept, and the day it is of, `YYYY-MM-DD`. */
interface KeptPage {
  readonly html: string;
  readonly day: string;
}

/** The page from the network, else as it is kept, else a word on why there is nothing. */
export async function page(event: FetchEvent, url: URL): Promise<Response> {
  const address = url.origin + url.pathname;
  const network = fetch(event.request);
  const first = await inTime(network);
  if (first instanceof Response && first.status < 500) {
    event.waitUntil(remember(address, first.clone()));
    return first;
  }
  const kept = await keptPage(url).catch(() => undefined);
  if (kept) {
    if (first === 'slow') event.waitUntil(tellIfNewer(event, address, network, kept));
    return respond(kept.html.replace('<html ', `<html data-kept="${kept.day}" `));
  }
  try {
    const late = await network;
    event.waitUntil(remember(address, late.clone()));
    return late;
  } catch {
    return (await fromShell(`${base}offline/`)) ?? Response.error();
  }
}

function respond(html: string): Response {
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** Keeps a page that was read, unless the reader does not want that or there is no room. */
async function remember(address: string, answer: Response): Promise<void> {
  try {
    if (!answer.ok || answer.type !== 'basic') return;
    if (!answer.headers.get('content-type')?.startsWith('text/html')) return;
    if (await (await caches.open(PACKS_CACHE)).match(noReadKey(base))) return;
    const kept = await caches.open(READ_CACHE);
    await kept.put(
      address,
      new Response(await answer.text(), {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          [KEPT_HEADER]: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()),
        },
      }),
    );
    const keys = await kept.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - READ_MAX)).map((key) => kept.delete(key)));
  } catch {
    // The reader has the page; that it could not be kept matters later, and /offline/ tells it then.
  }
}

/** The newest of what is kept: tools with the scripts that they work with, then the page as read or as packed. */
async function keptPage({ origin, pathname }: URL): Promise<KeptPage | undefined> {
  const tool = await fromShell(pathname);
  if (tool) return { html: await tool.text(), day: built };
  const answer = await (await caches.open(READ_CACHE)).match(origin + pathname);
  const read = answer && { html: await answer.text(), day: answer.headers.get(KEPT_HEADER) ?? '' };
  const packed = await pageOfPack(pathname).catch(() => undefined);
  if (packed && (!read || read.day < packed.built)) return { html: packed.text, day: packed.built };
  return read;
}

/** Where a kept page was shown because the network was slow: says so when what comes is another. */
async function tellIfNewer(
  event: FetchEvent,
  address: string,
  network: Promise<Response>,
  kept: KeptPage,
): Promise<void> {
  const late = await network.catch(() => undefined);
  if (!late?.ok || late.type !== 'basic') return;
  await remember(address, late.clone());
  if (mainOf(await late.text()) === mainOf(kept.html)) return;
  (await scope.clients.get(event.resultingClientId))?.postMessage('newer' satisfies WorkerWord);
}

/** What a page says, without header, footer and the names of scripts. */
function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>')).replace(/\/_astro\/[^"]+/g, '');
}
