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
