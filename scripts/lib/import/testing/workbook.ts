import { strToU8, zipSync } from 'fflate';
import { columnName } from '../../../../src/lib/sheet/xlsx.ts';

/** A cell as it is written into the XML of a workbook. */
export type BuiltCell =
  | string
  | number
  | undefined
  /** a number that the format of a style shows as something else */
  | { readonly number: number; readonly style: keyof typeof STYLES }
  | { readonly boolean: boolean }
  | { readonly error: string }
  /** a formula with what was last worked out of it */
  | { readonly formula: string; readonly saved?: string | number }
  /** runs of differently formatted text; `read` is how a word is read, which is no part of it */
  | { readonly runs: readonly string[]; readonly read?: string }
  | { readonly inline: string };

export interface BuiltSheet {
  readonly name: string;
  readonly rows: readonly (readonly BuiltCell[])[];
  /** `A2:A4` */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  /** rows to hide, from 1 */
  readonly hiddenRows?: readonly number[];
}

/** Styles by what they show; 14 is a built-in date, 9 a built-in percentage. */
const STYLES = { plain: 0, date: 1, percent: 2, chineseDate: 3, dateTime: 4, quoted: 5 } as const;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as spreadsheet programs save it: shared strings, styles, saved values of formulas, merges. */
export function workbookOf(
  sheets: readonly BuiltSheet[],
  options: { readonly from1904?: boolean } = {},
): Uint8Array {
  const strings: string[] = [];
  const share = (xml: string) => strings.push(`<si>${xml}</si>`) - 1;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${options.from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, hidden }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rIdS" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdF" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd hh:mm"/><numFmt numFmtId="166" formatCode="0.0&quot; mg/L day&quot;"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`,
  };
  for (const [at, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet, share);
  parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings.join('')}</sst>`;
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)])),
    { mtime: new Date(1980, 0, 1) },
  );
}

function sheetXml(
  { rows, merges = [], hiddenRows = [] }: BuiltSheet,
  share: (xml: string) => number,
): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`, share)).join('');
    return cells
      ? `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ' hidden="1"' : ''}>${cells}</row>`
      : '';
  });
  const merged = merges.length
    ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    : '';
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`;
}

function cellXml(cell: BuiltCell, place: string, share: (xml: string) => number): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${share(run(cell))}</v></c>`;
  if ('number' in cell) return `<c r="${place}" s="${STYLES[cell.style]}"><v>${cell.number}</v></c>`;
  if ('boolean' in cell) return `<c r="${place}" t="b"><v>${cell.boolean ? 1 : 0}</v></c>`;
  if ('error' in cell) return `<c r="${place}" t="e"><f>X()</f><v>${cell.error}</v></c>`;
  if ('inline' in cell) return `<c r="${place}" t="inlineStr"><is>${run(cell.inline)}</is></c>`;
  if ('runs' in cell) {
    const runs = cell.runs.map((text) => `<r><rPr><b/></rPr>${run(text)}</r>`).join('');
    const read = cell.read ? `<rPh sb="0" eb="1">${run(cell.read)}</rPh>` : '';
    return `<c r="${place}" t="s"><v>${share(runs + read)}</v></c>`;
  }
  const type = typeof cell.saved === 'string' ? ' t="str"' : '';
  const saved = cell.saved === undefined ? '' : `<v>${escaped(String(cell.saved))}</v>`;
  return `<c r="${place}"${type}><f>${escaped(cell.formula)}</f>${saved}</c>`;
}

function run(text: string): string {
  return `<t xml:space="preserve">${escaped(text)}</t>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
