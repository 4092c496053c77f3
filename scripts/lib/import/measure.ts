import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFolders, readLibrary } from '../content-check/read.ts';
import { fromRoot, ROOT } from '../paths.ts';
import { columnsOf } from '../sheet/columns.ts';
import { today } from '../today.ts';
import { trialRows } from './testing/trial-rows.ts';
import { workbookOf } from './testing/workbook.ts';

/** How long the command took to import a workbook. */
export interface Measured {
  /** size of the workbook */
  readonly bytes: number;
  /** entries written, all rows when nothing went wrong */
  readonly written: number;
  /** from starting the process to its end */
  readonly seconds: number;
}

/** Imports a table of technologies made of the library's own into an empty folder, on the command line. */
export function measureImport(rows: number): Measured {
  const columns = columnsOf('technologies');
  const library = readLibrary({
    ...readFolders(fromRoot('src/content'), fromRoot('public/media')),
    today: today(),
  });
  const folder = mkdtempSync(join(tmpdir(), 'luqiao-bench-'));
  try {
    const header = columns.map(({ label }) => label);
    const book = workbookOf([{ name: '技术', rows: [header, ...trialRows(library.entries, columns, rows)] }]);
    const [file, out] = [join(folder, '技术.xlsx'), join(folder, 'out')];
    writeFileSync(file, book);
    const start = performance.now();
    const { status, stdout } = spawnSync(
      process.execPath,
      [fromRoot('scripts/import.ts'), 'technologies', file, '--write', '--out', out],
      { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0) throw new Error(stdout);
    return { bytes: book.length, written: readdirSync(out).length, seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
