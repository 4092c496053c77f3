/** What a file is by its bytes, whatever its name says. */
export interface MediaContent {
  /** `png`, `jpg`, …, or a name such as `PDF` for what the site does not take; absent when nothing is recognised */
  readonly kind?: string;
  /** the bytes break off, or go on behind the end of the picture: then it is two files in one */
  readonly fault?: 'short' | 'trailing';
  /** pixels, where the header says so */
  readonly size?: { readonly width: number; readonly height: number };
}

type Walked = Omit<MediaContent, 'kind'>;

/** Recognises a file by its first bytes and walks the structure of the kinds the site takes to their last byte. */
export function mediaContent(content: Uint8Array): MediaContent {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  for (const [kind, isIt, walk] of KINDS) if (isIt(bytes)) return { kind, ...walk(bytes) };
  const kind = otherKind(bytes);
  return kind === undefined ? {} : { kind };
}

const KINDS: readonly [string, (bytes: Buffer) => boolean, (bytes: Buffer) => Walked][] = [
  ['png', (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n'), png],
  ['jpg', (bytes) => startsWith(bytes, '\xff\xd8\xff'), jpeg],
  ['webp', (bytes) => startsWith(bytes, 'RIFF') && textAt(bytes, 8) === 'WEBP', webp],
  ['avif', (bytes) => textAt(bytes, 4) === 'ftyp' && /^avi[fs]$/.test(textAt(bytes, 8)), avif],
  [
    'mp4',
    (bytes) => textAt(bytes, 4) === 'ftyp' && MP4_BRAND.test(textAt(bytes, 8)),
    (bytes) => boxes(bytes, 'moov'),
  ],
  ['webm', (bytes) => startsWith(bytes, '\x1a\x45\xdf\xa3') && hasDocType(bytes), webm],
  [
    'svg',
    (bytes) =>
      /^\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--.*?-->\s*)*<svg[\s/>]/s.test(bytes.toString('utf8', 0, 4096)),
    () => ({}),
  ],
];

const MP4_BRAND = /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |dash)$/;

/** Files that are often sent by mistake, or under another name on purpose: what stands at which byte. */
const OTHERS: readonly [string, string, number?][] = [
  ['GIF', 'GIF8'],
  ['PDF', '%PDF-'],
  ['ZIP 压缩包（或 Office 文件）', 'PK\x03\x04'],
  ['ZIP 压缩包（或 Office 文件）', 'PK\x05\x06'],
  ['RAR 压缩包', 'Rar!'],
  ['7z 压缩包', '7z\xbc\xaf'],
  ['gzip 压缩包', '\x1f\x8b'],
  ['BMP', 'BM'],
  ['TIFF', 'II*\0'],
  ['TIFF', 'MM\0*'],
  ['图标', '\0\0\x01\0'],
  ['HEIC', 'ftyphei', 4],
  ['HEIC', 'ftypmif', 4],
  ['QuickTime 视频', 'ftypqt', 4],
  ['Matroska 视频', '\x1a\x45\xdf\xa3'],
  ['Windows 程序', 'MZ'],
  ['Linux 程序', '\x7fELF'],
  ['脚本', '#!'],
];

function otherKind(bytes: Buffer): string | undefined {
  const known = OTHERS.find(([, start, at = 0]) => bytes.toString('latin1', at, at + start.length) === start);
  if (known) return known[0];
  const text = bytes.toString('utf8', 0, 512).replace(/^\uFEFF/, '');
  if (/^\s*<(?:!doctype\s+html|html|head|body|script|iframe|img|a|meta)\b/i.test(text)) return '网页';
  return /^\s*<[?!\w]/.test(text) ? 'XML' : undefined;
}

function startsWith(bytes: Buffer, start: string): boolean {
  return bytes.toString('latin1', 0, start.length) === start;
}

function textAt(bytes: Buffer, offset: number): string {
  return bytes.toString('latin1', offset, offset + 4);
}

function ended(bytes: Buffer, end: number): Walked {
  if (end === bytes.length) return {};
  return { fault: end > bytes.length ? 'short' : 'trailing' };
}

/** PNG (ISO/IEC 15948): chunks of length, name, data and checksum up to IEND. */
function png(bytes: Buffer): Walked {
  if (bytes.length < 33 || textAt(bytes, 12) !== 'IHDR') return { fault: 'short' };
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  for (let at = 8; at + 12 <= bytes.length; ) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (textAt(bytes, at + 4) === 'IEND') return { size, ...ended(bytes, next) };
    at = next;
  }
  return { size, fault: 'short' };
}

/** JPEG (ITU-T T.81): marker segments; picture data runs until a marker that is neither stuffing nor a restart. */
function jpeg(bytes: Buffer): Walked {
  let size: Walked['size'];
  for (let at = 2; at + 4 <= bytes.length || bytes[at + 1] === 0xd9; ) {
    if (bytes[at] !== 0xff) return { ...(size && { size }), fault: 'short' };
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return { ...(size && { size }), ...ended(bytes, at + 2) };
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame && at + 9 <= bytes.length)
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + length;
    if (marker === 0xda) at = afterScan(bytes, at);
  }
  return { ...(size && { size }), fault: 'short' };
}

function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** WebP (RFC 9649): one RIFF chunk holds everything; the first chunk inside tells the size. */
function webp(bytes: Buffer): Walked {
  if (bytes.length < 30) return { fault: 'short' };
  const length = bytes.readUInt32LE(4);
  const end = ended(bytes, 8 + length + (length % 2));
  const chunk = textAt(bytes, 12);
  if (chunk === 'VP8X')
    return { size: { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }, ...end };
  if (chunk === 'VP8L') {
    const packed = bytes.readUInt32LE(21);
    return { size: { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }, ...end };
  }
  if (chunk === 'VP8 ')
    return {
      size: { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff },
      ...end,
    };
  return { fault: 'short' };
}

/** AVIF: boxes as in MP4; `ispe` (image spatial extents) holds the size. */
function avif(bytes: Buffer): Walked {
  const ispe = bytes.indexOf('ispe', 0, 'latin1');
  const size =
    ispe >= 0 && ispe + 16 <= bytes.length
      ? { width: bytes.readUInt32BE(ispe + 8), height: bytes.readUInt32BE(ispe + 12) }
      : undefined;
  return { ...(size && { size }), ...boxes(bytes, 'meta') };
}

/**
 * ISO base media (ISO/IEC 14496-12): boxes of length and name, one behind the other to the last byte.
 * @param index name of the box that says what the data means
 */
function boxes(bytes: Buffer, index: string): Walked {
  const names = new Set<string>();
  let at = 0;
  while (at + 8 <= bytes.length) {
    const short = bytes.readUInt32BE(at);
    if (!/^[\w ©-]{4}$/.test(textAt(bytes, at + 4))) return { fault: 'trailing' };
    const length =
      short === 1 && at + 16 <= bytes.length
        ? Number(bytes.readBigUInt64BE(at + 8))
        : short === 0
          ? bytes.length - at
          : short;
    if (length < 8) return { fault: 'trailing' };
    names.add(textAt(bytes, at + 4));
    at += length;
  }
  return names.has(index) && names.has('mdat') ? ended(bytes, at) : { fault: 'short' };
}

function hasDocType(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 64).includes('\x42\x82\x84webm');
}

const HEADER = 0x1a45dfa3;
const SEGMENT = 0x18538067;

/** WebM (RFC 8794): the EBML header, then one segment to the end; a segment of unknown length is its own end. */
function webm(bytes: Buffer): Walked {
  let at = 0;
  let segments = 0;
  while (at < bytes.length) {
    const id = vint(bytes, at, true);
    const length = id && vint(bytes, at + id.width, false);
    if (!id || !length || ![HEADER, SEGMENT].includes(id.value)) return { fault: 'trailing' };
    if (id.value === SEGMENT) segments += 1;
    if (length.unknown) return {};
    at += id.width + length.width + length.value;
  }
  return segments === 1 ? ended(bytes, at) : { fault: 'short' };
}

/** A number of variable width: the leading zeros of its first byte say how many bytes follow. */
function vint(bytes: Buffer, at: number, keepMarker: boolean) {
  const first = bytes[at];
  if (first === undefined || first === 0) return undefined;
  const width = Math.clz32(first) - 23;
  if (at + width > bytes.length) return undefined;
  let value = keepMarker ? first : first & ((1 << (8 - width)) - 1);
  let unknown = !keepMarker && value === (1 << (8 - width)) - 1;
  for (let next = 1; next < width; next++) {
    const byte = bytes[at + next] ?? 0;
    unknown &&= byte === 0xff;
    value = value * 256 + byte;
  }
  return { width, value, unknown };
}
