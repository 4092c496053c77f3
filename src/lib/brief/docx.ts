import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Cell, Outline, Table as TableBlock, Text } from './outline.ts';

/** Fonts that every Word and WPS in China has; Latin letters beside them in the usual serif. */
const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' };

/** A4 in twentieths of a point, with margins of 2.54 cm above and below and 2.4 cm at the sides. */
const PAGE = { width: 11906, height: 16838, top: 1440, side: 1361 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;
/** Sizes in half points: 五号 in the text, 小五 in tables. */
const SIZE = { title: 36, section: 28, part: 24, text: 21, small: 18 };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };

/**
 * A document as a Word file: A4, title in the head and day and page in the foot of every page, tables with borders
 * whose head repeats on the next page, links that work.
 */
export function toDocx(outline: Outline): Promise<Blob> {
  return Packer.toBlob(documentOf(outline));
}

function documentOf({ title, made, origin, blocks }: Outline): Document {
  let list = 0;
  return new Document({
    title,
    creator: origin,
    description: `${title}（${made}）`,
    styles: {
      default: {
        document: { run: { font: SONG, size: SIZE.text }, paragraph: { spacing: { line: 340, after: 100 } } },
        title: style(SIZE.title, { before: 0, after: 240 }, AlignmentType.CENTER),
        heading1: style(SIZE.section, { before: 320, after: 140 }),
        heading2: style(SIZE.part, { before: 220, after: 100 }),
        hyperlink: { run: { color: '0B5A4B', underline: {} } },
      },
    },
    numbering: {
      config: [
        { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
        { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.top, bottom: PAGE.top, left: PAGE.side, right: PAGE.side },
          },
        },
        headers: { default: new Header({ children: [margin([new TextRun({ text: title })])] }) },
        footers: {
          default: new Footer({
            children: [
              margin([
                new TextRun({
                  children: [
                    `${origin}　${made}　第 `,
                    PageNumber.CURRENT,
                    ' 页，共 ',
                    PageNumber.TOTAL_PAGES,
                    ' 页',
                  ],
                }),
              ]),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...blocks.flatMap((it) => {
            if (it.kind === 'list') list += 1;
            return written(it, list);
          }),
        ],
      },
    ],
  });
}

function style(
  size: number,
  spacing: { before: number; after: number },
  alignment: IParagraphOptions['alignment'] = AlignmentType.LEFT,
) {
  return {
    run: { font: HEI, size, bold: true, color: '000000' },
    paragraph: { spacing, alignment, keepNext: true },
  };
}

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 420, hanging: 420 } } },
  };
}

/** A line in the head or foot of a page. */
function margin(children: TextRun[]): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, run: { size: SIZE.small }, children });
}

/** @param list number of the list in the document, so that each counts from one */
function written(it: Block, list: number): (Paragraph | Table)[] {
  switch (it.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: it.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [new TextRun(it.text)],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph(
          it.tone
            ? {
                children: runs(it.text),
                indent: { left: 200 },
                border: { left: { style: BorderStyle.SINGLE, size: 18, color: '999999', space: 8 } },
              }
            : { children: runs(it.text), indent: { firstLine: 2 * 10 * SIZE.text } },
        ),
      ];
    case 'list':
      return it.items.map(
        (item) =>
          new Paragraph({
            children: runs(item),
            numbering: { reference: it.ordered ? 'numbers' : 'bullets', level: 0, instance: list },
          }),
      );
    case 'table':
      // The paragraph keeps Word from joining two tables, and gives what follows room.
      return [tableOf(it), new Paragraph({ spacing: { after: 60, line: 200 } })];
  }
}

function tableOf({ columns, rows }: TableBlock): Table {
  const sum = columns.reduce((total, column) => total + column.weight, 0);
  const widths = columns.map((column) => Math.floor((TEXT_WIDTH * column.weight) / sum));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, index) =>
          cellOf([[{ text: column.title }]], widths[index], true, true),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((cell, index) => cellOf(cell, widths[index], index === 0, false)),
          }),
      ),
    ],
  });
}

function cellOf(cell: Cell, width: number | undefined, bold: boolean, head: boolean): TableCell {
  return new TableCell({
    ...(width === undefined ? {} : { width: { size: width, type: WidthType.DXA } }),
    ...(head ? { shading: { fill: 'EDEDED' } } : {}),
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    children: cell.map(
      (text) =>
        new Paragraph({
          children: runs(text, { size: SIZE.small, bold, ...(head ? { font: HEI } : {}) }),
          spacing: { line: 280, after: 0 },
        }),
    ),
  });
}

function runs(text: Text, look: { size?: number; bold?: boolean; font?: typeof HEI } = {}) {
  return text.map(({ text, href }) =>
    href === undefined
      ? new TextRun({ text, ...look })
      : new ExternalHyperlink({ link: href, children: [new TextRun({ text, style: 'Hyperlink', ...look })] }),
  );
}
