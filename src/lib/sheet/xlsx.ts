import { strToU8, zipSync } from 'fflate';
import type { Cell } from './csv.ts';

export interface Sheet {
  /** at most 31 characters, none of `[]:*?/\` */
  readonly name: string;
  /** the first row is the header */
  readonly rows: readonly (readonly Cell[])[];
  /** of the columns, in characters */
  readonly widths: readonly number[];
  /** of what is typed below the header; texts are shown as written, whatever they look like */
  readonly formats?: readonly ('text' | 'date' | undefined)[];
  /** XML that follows the table, such as `dataValidations` */
  readonly after?: string;
  readonly isHidden?: boolean;
  /** names of cells to look at, `C7`: they are filled red */
  readonly marked?: ReadonlySet<string>;
}

/** What the cells of a column look like: numbers of the formats in styles.xml. */
const FORMATS = { text: 2, date: 3 };
/** The style of marked cells, by the same numbers. */
const MARKED = 4;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * An Office Open XML workbook (ECMA-376, transitional) of plain tables: texts as texts, so that none is run as a
 * formula, numbers as numbers, a bold header that stays in sight and can be filtered.
 */
export function xlsxOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const numbered = sheets.map((sheet, at) => ({ sheet, id: at + 1 }));
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${numbered
      .map(
        ({ id }) =>
          `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered
      .map(
        ({ sheet, id }) =>
          `<sheet name="${escaped(sheet.name)}" sheetId="${id}"${sheet.isHidden ? ' state="hidden"' : ''} r:id="rId${id}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${numbered
      .map(
        ({ id }) =>
          `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId${numbered.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="49" fillId="2" applyNumberFormat="1" applyFill="1"/></cellXfs></styleSheet>`,
  };
  for (const { sheet, id } of numbered) files[`xl/worksheets/sheet${id}.xml`] = worksheet(sheet);
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(HEAD + xml)])),
    // The same table gives the same file, whenever it is made.
    { level: 6, mtime: new Date(1980, 0, 1) },
  );
}

function worksheet({ rows, widths, formats = [], after = '', marked }: Sheet): string {
  const styles = formats.map((format) => (format ? FORMATS[format] : 0));
  const cols = widths
    .map(
      (width, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${styles[at] ? ` style="${styles[at]}"` : ''}/>`,
    )
    .join('');
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      const place = `${columnName(column)}${at + 1}`;
      return marked?.has(place)
        ? markedCell(cell, place)
        : cellOf(cell, place, at === 0 ? 1 : styles[column]);
    });
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const last = `${columnName(Math.max(0, (rows[0]?.length ?? 1) - 1))}${Math.max(1, rows.length)}`;
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/>${after}</worksheet>`;
}

function cellOf(cell: Cell, place: string, format = 0): string {
  if (cell === undefined || cell === '') return '';
  const style = format ? ` s="${format}"` : '';
  if (typeof cell === 'number') return `<c r="${place}"${style}><v>${cell}</v></c>`;
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** Empty cells are marked too: something is missing there. */
function markedCell(cell: Cell, place: string): string {
  return cellOf(cell, place, MARKED) || `<c r="${place}" s="${MARKED}"/>`;
}

/** `A`, `Z`, `AA`: the name of a column, from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** A text inside XML 1.0, which has no place for control characters and halves of pairs. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
