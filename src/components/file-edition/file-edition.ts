/**
 * What pages opened from a folder (`file://`) need: browsers refuse them `fetch`, modules, workers and addresses that
 * begin with a slash. The first script of every page of the double-click edition; the rest of the site's code runs on
 * it unchanged.
 */
import { waitingFor } from '../../lib/demand/days.ts';
import { fileOfPath, filePartOf } from '../../lib/pack/paths.ts';

/** Day of the build, put in when the edition is made. Pages leave it out, or all of them would change every day. */
declare const BUILT: string;

const script = document.currentScript as HTMLScriptElement;
/** Folder of the pages, with a slash at the end. */
const root = new URL('.', script.src).href;
/** Path of the site's pages in front of which nothing stands in links. */
const base = script.dataset['base'] ?? '/';

/** First folders of the site that are in this edition. */
const folders = new Set(script.dataset['folders']?.split(' '));

/** Address of a page or file in the folder for one that links of the site write; others stay as they are. */
function inFolder(address: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const file = fileOfPath(address.slice(base.length));
  return root + (folders.has(file.split(/[/?#]/)[0] ?? '') ? file : 'offline/index.html');
}

/** Files that came as scripts, by path; each calls `luqiaoFile` when it runs. */
const arrived = new Map<string, Uint8Array<ArrayBuffer>>();
const coming = new Map<string, Promise<boolean>>();

function bytesOf(content: string, isBinary: boolean): Uint8Array<ArrayBuffer> {
  return isBinary
    ? Uint8Array.from(atob(content), (char) => char.charCodeAt(0))
    : new Uint8Array(new TextEncoder().encode(content));
}

function load(path: string): Promise<boolean> {
  let arriving = coming.get(path);
  if (!arriving) {
    arriving = new Promise((resolve) => {
      const element = document.createElement('script');
      element.src = `${root}files/${path}.js`;
      element.addEventListener('load', () => resolve(arrived.has(path)));
      element.addEventListener('error', () => resolve(false));
      document.head.append(element);
    }).then((ok) => {
      if (!ok) coming.delete(path);
      return ok as boolean;
    });
    coming.set(path, arriving);
  }
  return arriving;
}

async function fromFolder(address: string): Promise<Response> {
  const path = filePartOf(address, root, base);
  if (path === undefined) throw new TypeError(`this edition is offline: ${address}`);
  if (!(await load(path))) return new Response(null, { status: 404 });
  return new Response(arrived.get(path));
}

/** `history` may change the query of a page in a folder, not its path. */
function sameFile(address: string | URL | null | undefined): string {
  const url = new URL(inFolder(String(address ?? '')), location.href);
  return url.pathname === location.pathname ? url.href : location.pathname + url.search + url.hash;
}

function rewrite(node: Node) {
  if (!(node instanceof Element)) return;
  for (const element of [node, ...node.querySelectorAll('a[href], form[action]')])
    for (const name of ['href', 'action']) {
      const written = element.getAttribute(name);
      if (written?.startsWith('/')) element.setAttribute(name, inFolder(written));
    }
}

Object.assign(globalThis, {
  luqiaoFile(path: string, content: string, isBinary: boolean) {
    arrived.set(path, bytesOf(content, isBinary));
  },
  luqiaoAddress: inFolder,
  fetch: (address: RequestInfo | URL) =>
    fromFolder(address instanceof Request ? address.url : String(address)),
});
// Every script brings all it imports, so two of them may define the same element.
const define = customElements.define.bind(customElements);
customElements.define = (name, element, options) => {
  if (!customElements.get(name)) define(name, element, options);
};
for (const method of ['pushState', 'replaceState'] as const) {
  const native = history[method].bind(history);
  history[method] = (data, unused, address) =>
    native(data, unused, address === undefined || address === null ? address : sameFile(address));
}
new MutationObserver((records) => {
  for (const { target, addedNodes, type } of records)
    if (type === 'attributes') rewrite(target);
    else addedNodes.forEach(rewrite);
}).observe(document, {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['href', 'action'],
});
addEventListener('DOMContentLoaded', () => {
  for (const place of document.querySelectorAll('[data-built]')) place.textContent = BUILT;
  for (const place of document.querySelectorAll<HTMLElement>('[data-waiting-since]'))
    place.textContent = waitingFor(place.dataset['waitingSince'] ?? '', BUILT);
});
