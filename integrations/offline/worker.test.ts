import { createContext, runInContext } from 'node:vm';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../src/lib/offline/table.ts';
import { bundleWorker, fillWorker } from './write.ts';

const worker = bundleWorker();

describe('the service worker', () => {
  /** Answers requests as the worker does where only the pack is kept and there is no network. */
  async function offlineWorker(
    pack: Uint8Array,
  ): Promise<(path: string, mode?: RequestMode) => Promise<Response>> {
    type Listener = (event: {
      request: Request;
      waitUntil: () => void;
      respondWith: (answer: Promise<Response>) => void;
    }) => void;
    const listeners = new Map<string, Listener>();
    const facts = { version: 'v', base: '/', built: '2026-01-02', index: 'i', shell: [] };
    const kept = {
      match: async (url: unknown) =>
        url === '/search-index/i/pack.bin' ? new Response(new Uint8Array(pack)) : undefined,
    };
    const context = createContext({
      self: { addEventListener: (name: string, listener: Listener) => listeners.set(name, listener) },
      caches: { open: async () => kept, has: async () => true, keys: async () => ['search-i'] },
      location: { origin: 'http://localhost' },
      fetch: async () => Promise.reject(new Error('offline')),
      ...{ URL, Response, DecompressionStream, DataView, TextDecoder, Uint8Array, setTimeout, clearTimeout },
    });
    runInContext(fillWorker(await worker, facts), context);
    return (path, mode = 'no-cors') =>
      new Promise((resolve, reject) => {
        let isAnswered = false;
        listeners.get('fetch')?.({
          // Only browsers make requests that navigate.
          request: { url: `http://localhost${path}`, method: 'GET', mode } as Request,
          waitUntil: () => undefined,
          respondWith: (answer) => {
            isAnswered = true;
            answer.then(resolve, reject);
          },
        });
        if (!isAnswered) reject(new Error('left to the browser'));
      });
  }
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('finds every file of the pack without a network', async () => {
    const files = new Map([
      ['t0', bytes('词')],
      ['docs', bytes('')],
      ['d0', bytes('{"title":"甲"}')],
      ['limits/cod.json', gzipSync('[50]')],
      ['d1', bytes('乙')],
    ]);
    const ask = await offlineWorker(packFiles(files));
    for (const name of ['t0', 'docs', 'd0', 'd1']) {
      const answer = await ask(`/search-index/i/${name}.bin`);
      expect([name, await answer.bytes()]).toEqual([name, files.get(name)]);
    }
    expect(await (await ask('/data/limits/cod.json')).json()).toEqual(
      JSON.parse(gunzipSync(files.get('limits/cod.json') ?? '').toString()),
    );
  });
  it('finds nothing that is not in the pack', async () => {
    const ask = await offlineWorker(packFiles(new Map([['t0', bytes('词')]])));
    await expect(ask('/search-index/i/t1.bin')).rejects.toThrow('offline');
    await expect(ask('/data/limits/cod.json')).rejects.toThrow('offline');
  });
  it('keeps pages, and no files to download', async () => {
    const ask = await offlineWorker(packFiles(new Map()));
    for (const page of ['/downloads/', '/standards/gb-1/'])
      expect((await ask(page, 'navigate')).type).toBe('error');
    for (const file of ['luqiao-all-2026-11-28.zip', 'luqiao-water-2026-11-28.html'])
      await expect(ask(`/downloads/${file}`, 'navigate')).rejects.toThrow('left to the browser');
  });
});
