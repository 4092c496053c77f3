/**
 * Files in one: the length of the table (32 bits, the low byte first), the table (JSON, pairs of name and bytes), then
 * the files in its order. The service worker reads it in slices.
 */
export function packFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const table = new TextEncoder().encode(
    JSON.stringify([...files].map(([name, bytes]) => [name, bytes.length])),
  );
  const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 4 + table.length);
  const pack = new Uint8Array(size);
  new DataView(pack.buffer).setUint32(0, table.length, true);
  pack.set(table, 4);
  let at = 4 + table.length;
  for (const bytes of files.values()) {
    pack.set(bytes, at);
    at += bytes.length;
  }
  return pack;
}

/** Where the files of a pack are: first byte and the byte after the last. */
export type Places = ReadonlyMap<string, readonly [from: number, to: number]>;

/**
 * Reads the table of what `packFiles` wrote.
 * @param slice gives the bytes from the first place up to the second
 * @throws where the table is no table
 */
export async function readTable(slice: (from: number, to: number) => Promise<Uint8Array>): Promise<Places> {
  const head = await slice(0, 4);
  const size = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0, true);
  const table: [string, number][] = JSON.parse(new TextDecoder().decode(await slice(4, 4 + size)));
  const places = new Map<string, readonly [number, number]>();
  let at = 4 + size;
  for (const [name, length] of table) {
    places.set(name, [at, at + length]);
    at += length;
  }
  return places;
}
