import { choicesText } from './choices.ts';
import type { SheetColumn } from './column.ts';
import type { Sheet } from './xlsx.ts';

/** Name of the sheet that explains the columns; an import passes it over. */
const GUIDE = '填写说明';

const RULES = [
  '第一行是列名，不要改；列的次序可以改，不用的列可以删去。',
  '必填的列写“必填”；整组（列名有同样前缀的）可以不写，写了就要写全。',
  '一格里写几条的，一条一行（格内换行：Alt+Enter，Mac 上是 Option+Command+回车）。',
  '一条里有几项的，各项之间写｜，没有的项空着，后面都没有时可以省去；文字里本来有的｜写成 \\｜，反斜杠写成 \\\\，换行写成 \\n。',
];

/** The sheet that says of every column what to write. */
export function guideSheet(columns: readonly SheetColumn[]): Sheet {
  return {
    name: GUIDE,
    widths: [28, 8, 90, 90],
    rows: [
      ['列', '必填', '说明', '可选值'],
      ...columns.map(({ label, required, hint, schema }) => [
        label,
        required ? '必填' : '',
        hint,
        choicesText(schema),
      ]),
      [],
      ...RULES.map((rule) => ['写法', '', rule]),
    ],
  };
}
