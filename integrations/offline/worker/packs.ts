import { partOf } from '../../../src/lib/offline/buckets.ts';
import type { Kept } from '../../../src/lib/offline/catalogue.ts';
import { type Frame, putBack } from '../../../src/lib/offline/frame.ts';
import { PACKS } from '../../../src/lib/offline/packs.ts';
import { frameAddress, PACKS_CACHE, partKey, recordKey } from '../../../src/lib/offline/store.ts';
import { readTable } from '../../../src/lib/offline/table.ts';
import { base } from './scope.ts';
import { fromShell } from './shell.ts';

/** A file of a pack on this device. */
interface Found {
  readonly text: string;
  /** day of the build that it is of */
  readonly built: string;
}

/**
 * A file from the packs that are whole on the device.
 * @param name path from the root of the site: `policies/x/`, `data/compare.json`
 */
async function find(name: string): Promise<Found | undefined> {
  const cache = await caches.open(PACKS_CACHE);
  for (const { id } of PACKS) {
    const record = await cache.match(recordKey(base, id));
    if (!record) continue;
    const { parts, built }: Kept = await record.json();
    const part = partOf(name, parts);
    const kept = part && (await cache.match(partKey(base, part.hash)));
    if (!kept) continue;
    const blob = await kept.blob();
    const places = await readTable(
      async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
    );
    const place = places.get(name);
    if (!place) continue;
    const unpacked = blob
      .slice(...place)
      .stream()
      .pipeThrough(new DecompressionStream('gzip'));
    return { text: await new Response(unpacked).text(), built };
  }
  return undefined;
}

/** A data file of a pack. */
export async function dataOfPack(path: string): Promise<Response | undefined> {
  const found = await find(path.slice(base.length));
  return found && new Response(found.text, { headers: { 'content-type': 'application/json' } });
}

/** A page of a pack, with header, footer, scripts and styles as they are kept now. */
export async function pageOfPack(path: string): Promise<Found | undefined> {
  const found = await find(decodeURI(path.slice(base.length)));
  const frame = found && (await fromShell(frameAddress(base)));
  return frame && { built: found.built, text: putBack(found.text, (await frame.json()) as Frame) };
}
