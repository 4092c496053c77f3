import { ByteReader, ByteWriter } from './bytes.ts';

/** What ranking and sorting need of every entry; the rest is fetched for those that are shown. */
export interface DocFacts {
  readonly kind: string;
  /** maturity × evaluation × status, 0–1 */
  readonly worth: number;
  /** 0 unknown, 1 research to 4 in general use */
  readonly maturity: number;
  /** `YYYY-MM-DD`, `YYYY` or empty */
  readonly date: string;
  /** numbers of linked entries */
  readonly related: readonly number[];
}

/** All entries by number. */
export class DocTable {
  readonly #docs: readonly DocFacts[];

  constructor(docs: readonly DocFacts[]) {
    this.#docs = docs;
  }

  get size(): number {
    return this.#docs.length;
  }

  kind(doc: number): string {
    return this.#docs[doc]?.kind ?? '';
  }

  worth(doc: number): number {
    return this.#docs[doc]?.worth ?? 0;
  }

  maturity(doc: number): number {
    return this.#docs[doc]?.maturity ?? 0;
  }

  date(doc: number): string {
    return this.#docs[doc]?.date ?? '';
  }

  related(doc: number): readonly number[] {
    return this.#docs[doc]?.related ?? [];
  }
}

const WORTH_STEPS = 200;

/** Column after column, because like compresses with like. A link is written on the side with the lower number. */
export function encodeDocs(docs: readonly DocFacts[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  const kinds = [...new Set(docs.map(({ kind }) => kind))];
  writer.varint(docs.length);
  writer.varint(kinds.length);
  for (const kind of kinds) writer.text(kind);
  for (const { kind } of docs) writer.byte(kinds.indexOf(kind));
  for (const { worth } of docs) writer.byte(Math.round(worth * WORTH_STEPS));
  for (const { maturity } of docs) writer.byte(maturity);
  for (const { date } of docs) writer.varint(date ? dayOf(date) : 0);
  const links = docs.map(() => new Set<number>());
  docs.forEach(({ related }, doc) => {
    for (const other of related) if (other !== doc) links[Math.min(doc, other)]?.add(Math.max(doc, other));
  });
  links.forEach((linked, doc) => {
    const later = [...linked].sort((a, b) => a - b);
    writer.varint(later.length);
    let previous = doc;
    for (const other of later) {
      writer.varint(other - previous - 1);
      previous = other;
    }
  });
  return writer.done();
}

/** @throws RangeError where the file was cut short */
export function decodeDocs(bytes: Uint8Array): DocTable {
  const reader = new ByteReader(bytes);
  const size = reader.varint();
  const kinds = Array.from({ length: reader.varint() }, () => reader.text());
  const column = <T>(read: () => T) => Array.from({ length: size }, read);
  const kind = column(() => kinds[reader.byte()] ?? '');
  const worth = column(() => reader.byte() / WORTH_STEPS);
  const maturity = column(() => reader.byte());
  const date = column(() => dateOf(reader.varint()));
  const related: number[][] = column(() => []);
  for (let doc = 0; doc < size; doc += 1) {
    let previous = doc;
    for (let left = reader.varint(); left > 0; left -= 1) {
      previous += reader.varint() + 1;
      related[doc]?.push(previous);
      related[previous]?.push(doc);
    }
  }
  return new DocTable(
    kind.map((name, doc) => ({
      kind: name,
      worth: worth[doc] ?? 0,
      maturity: maturity[doc] ?? 0,
      date: date[doc] ?? '',
      related: related[doc] ?? [],
    })),
  );
}

/** A date as a number that sorts: year, month and day, 0 for what is not known. */
function dayOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return (year * 13 + month) * 32 + day;
}

function dateOf(value: number): string {
  if (!value) return '';
  const day = value % 32;
  const months = Math.floor(value / 32);
  const parts = [Math.floor(months / 13), months % 13, day].map((part, i) =>
    String(part).padStart(i ? 2 : 4, '0'),
  );
  return parts.slice(0, months % 13 === 0 ? 1 : day === 0 ? 2 : 3).join('-');
}
