import { partOf } from '../../../src/lib/offline/buckets.ts';
import type { Kept } from '../../../src/lib/offline/catalogue.ts';
import { type Frame, putBack } from '../../../src/lib/offline/frame.ts';
import { frameAddress, isRecordKey, PACKS_CACHE, partKey } from '../../../src/lib/offline/store.ts';
import { readTable } from '../../../src/lib/offline/table.ts';
import { base } from './scope.ts';
import { fromShell } from './shell.ts';

/** A file of a pack on this device. */
interface Found {
  readonly text: string;
  /** day of the build that it is of */
  readonly built: string;
}

/** Records of the packs on this device, the newest content first: a page may be in several. */
async function keptPacks(cache: Cache): Promise<Kept[]> {
  const keys = (await cache.keys()).filter(({ url }) => isRecordKey(base, new URL(url).pathname));
  const answers = await Promise.all(keys.map((key) => cache.match(key)));
  const records = await Promise.all(answers.map((answer): Promise<Kept> | undefined => answer?.json()));
  return records.flatMap((record) => record ?? []).sort((a, b) => b.built.localeCompare(a.built));
}

/**
 * A file from the packs that are whole on the device.
 * @param name path from the root of the site: `policies/x/`, `data/compare.json`
 */
async function find(name: string): Promise<Found | undefined> {
  const cache = await caches.open(PACKS_CACHE);
  for (const { parts, built } of await keptPacks(cache)) {
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
