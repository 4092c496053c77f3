import { ByteReader, ByteWriter } from './bytes.ts';

/** Documents that hold a term, in ascending order, and the zones it stands in (zones.ts). */
export interface Postings {
  readonly docs: readonly number[];
  readonly zones: readonly number[];
}

export const NO_POSTINGS: Postings = { docs: [], zones: [] };

/** Terms of one file of the index. */
export type Shard = ReadonlyMap<string, Postings>;

/** Writes the terms of one file: term, number of documents, then gaps and zones. */
export function encodeShard(shard: Shard): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  for (const [term, { docs, zones }] of shard) {
    writer.text(term);
    writer.varint(docs.length);
    let previous = -1;
    for (const doc of docs) {
      writer.varint(doc - previous - 1);
      previous = doc;
    }
    for (const zone of zones) writer.byte(zone);
  }
  return writer.done();
}

/** @throws RangeError where a record was cut short */
export function decodeShard(bytes: Uint8Array): Map<string, Postings> {
  const shard = new Map<string, Postings>();
  const reader = new ByteReader(bytes);
  while (!reader.ended) {
    const term = reader.text();
    const count = reader.varint();
    const docs: number[] = new Array(count);
    let previous = -1;
    for (let i = 0; i < count; i += 1) {
      previous += reader.varint() + 1;
      docs[i] = previous;
    }
    shard.set(term, { docs, zones: [...reader.take(count)] });
  }
  return shard;
}

/** A number without sign for a text, spread evenly (FNV-1a, 32 bits). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  // The last round mixes the high bits into the low ones, which choose the file.
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

/**
 * The file a term is in. Single characters have files of their own: they are long and asked for rarely.
 * @param layout how many files there are of either kind
 */
export function shardOf(term: string, layout: { readonly terms: number; readonly chars: number }): string {
  return [...term].length === 1 ? `c${hash(term) % layout.chars}` : `t${hash(term) % layout.terms}`;
}
