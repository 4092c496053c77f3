import { decode } from './decode.ts';
import { type Grid, readCsv, type Unreadable } from './table.ts';
import { readWorkbook } from './workbook.ts';

const OPEN_AND_SAVE = '在 WPS 或 Excel 里打开，“另存为”选“Excel 工作簿（*.xlsx）”再导入';

/** The tables of a file, whatever its name says it is: a workbook or text with separators. */
export function readTableFile(bytes: Uint8Array): { readonly grids: readonly Grid[] } | Unreadable {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readWorkbook(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? {
          what: '工作簿有打开密码',
          fix: '在 WPS 或 Excel 里打开，去掉密码（文件 → 信息 → 保护工作簿）保存再导入',
        }
      : { what: '这是旧的 .xls 或 .et 文件，不能读', fix: OPEN_AND_SAVE };
  const decoded = decode(bytes);
  if ('what' in decoded) return decoded;
  return { grids: [readCsv(decoded.text)] };
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, at) => bytes[at] === sign);
}
