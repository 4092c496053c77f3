import { readFile } from 'node:fs/promises';
import { createContext, runInContext } from 'node:vm';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../src/lib/offline/table.ts';

/** Reads a pack as its description says. */
function unpack(pack: Uint8Array): Map<string, Uint8Array> {
  const size = new DataView(pack.buffer, pack.byteOffset).getUint32(0, true);
  const table = JSON.parse(new TextDecoder().decode(pack.subarray(4, 4 + size))) as [string, number][];
  const files = new Map<string, Uint8Array>();
  let at = 4 + size;
  for (const [name, length] of table) {
    files.set(name, pack.slice(at, at + length));
    at += length;
  }
  expect(at).toBe(pack.length);
  return files;
}

describe('a pack', () => {
  it('gives back every file under its name, in order', () => {
    // Names that are numbers keep their place too.
    const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.nat().map(String));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, fc.uint8Array()), { selector: ([key]) => key }),
        (entries) => {
          expect([...unpack(packFiles(new Map(entries)))]).toEqual(entries);
        },
      ),
    );
  });
  it('holds slices of larger buffers as they are', () => {
    const whole = new TextEncoder().encode('前面正文后面');
    expect(unpack(packFiles(new Map([['d0', whole.subarray(6, 12)]])))).toEqual(
      new Map([['d0', new TextEncoder().encode('正文')]]),
    );
  });
  it('of nothing is an empty table', () => {
    expect(new TextDecoder().decode(packFiles(new Map()))).toBe('\u0002\0\0\0[]');
  });
  it('begins with the length of the table, the low byte first', () => {
    const pack = packFiles(new Map(Array.from({ length: 40 }, (_, i) => [`d${i}`, new Uint8Array()])));
    // [["d0",0],…]: 10 names of 2 and 30 of 3 characters, each in its pair with a comma after it.
    expect([...pack.subarray(0, 4)]).toEqual([(1 + 10 * 9 + 30 * 10) % 256, 1, 0, 0]);
  });
});

describe('the service worker', () => {
  /** Answers requests as the worker does where only the pack is kept and there is no network. */
  async function offlineWorker(pack: Uint8Array): Promise<(path: string) => Promise<Response>> {
    type Listener = (event: { request: Request; respondWith: (answer: Promise<Response>) => void }) => void;
    const listeners = new Map<string, Listener>();
    const source = (await readFile(new URL('./service-worker.js', import.meta.url), 'utf8')).replace(
      /\/\* @build \*\/ \{[^}]*\}/,
      JSON.stringify({ version: 'v', base: '/', index: 'i', shell: [] }),
    );
    const kept = {
      match: async (url: unknown) =>
        url === '/search-index/i/pack.bin' ? new Response(new Uint8Array(pack)) : undefined,
    };
    const context = createContext({
      self: { addEventListener: (name: string, listener: Listener) => listeners.set(name, listener) },
      caches: { open: async () => kept },
      location: { origin: 'http://localhost' },
      fetch: async () => Promise.reject(new Error('offline')),
      ...{ URL, Response, DecompressionStream, DataView, setTimeout },
    });
    runInContext(source, context);
    return (path) =>
      new Promise((resolve, reject) => {
        listeners.get('fetch')?.({
          request: new Request(`http://localhost${path}`),
          respondWith: (answer) => void answer.then(resolve, reject),
        });
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
});
