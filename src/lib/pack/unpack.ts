/**
 * The files in a pack: the length of its table (32 bits, the low byte first), the table (JSON, pairs of name and
 * bytes), then the files in its order.
 * @throws RangeError where the pack was cut short
 */
export function unpackFiles(pack: Uint8Array): Map<string, Uint8Array> {
  const size = new DataView(pack.buffer, pack.byteOffset, pack.byteLength).getUint32(0, true);
  const table = JSON.parse(new TextDecoder().decode(pack.subarray(4, 4 + size))) as [string, number][];
  const files = new Map<string, Uint8Array>();
  let at = 4 + size;
  for (const [name, length] of table) {
    if (at + length > pack.length) throw new RangeError(`the pack ends before ${name} does`);
    files.set(name, pack.subarray(at, at + length));
    at += length;
  }
  return files;
}
