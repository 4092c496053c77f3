/** Outcome of one step of the test run. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** Outcome of a step that is one yes or no: a check, a linter, the build. */
export function gateTotals(exitCode: number): Totals {
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 };
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function parseObject(json: string | undefined): Record<string, unknown> | undefined {
  if (json === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

// A runner can fail without a failed test (a file that does not load, a server that does not start, no
// test found); a report can be missing. Neither may look like success.
function honest(totals: Totals, exitCode: number): Totals {
  const bad = exitCode !== 0 || totals.passed + totals.failed === 0;
  return bad && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

/** Totals of a Vitest JSON report (undefined when there is none). */
export function vitestTotals(json: string | undefined, exitCode: number): Totals {
  const report = parseObject(json);
  return honest(
    {
      passed: count(report?.numPassedTests),
      failed: count(report?.numFailedTests),
      skipped: count(report?.numPendingTests) + count(report?.numTodoTests),
    },
    exitCode,
  );
}

/** Totals of a Playwright JSON report (undefined when there is none). A flaky test passed in the end. */
export function playwrightTotals(json: string | undefined, exitCode: number): Totals {
  const stats = parseObject(json)?.stats as Record<string, unknown> | undefined;
  return honest(
    {
      passed: count(stats?.expected) + count(stats?.flaky),
      failed: count(stats?.unexpected),
      skipped: count(stats?.skipped),
    },
    exitCode,
  );
}

/** Sum over all steps. */
export function sumTotals(all: readonly Totals[]): Totals {
  return all.reduce(
    (sum, totals) => ({
      passed: sum.passed + totals.passed,
      failed: sum.failed + totals.failed,
      skipped: sum.skipped + totals.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
