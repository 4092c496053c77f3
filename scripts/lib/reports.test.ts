import { describe, expect, it } from 'vitest';
import { gateTotals, playwrightTotals, sumTotals, vitestTotals } from './reports.ts';

describe('vitestTotals', () => {
  it('reads the totals', () => {
    const json = JSON.stringify({
      numPassedTests: 7,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
    });
    expect(vitestTotals(json, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('counts a failure when a file did not load although every test passed', () => {
    const json = JSON.stringify({ numPassedTests: 7, numFailedTests: 0 });
    expect(vitestTotals(json, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });

  it.each([
    ['no report', undefined],
    ['a broken report', '{"numPassed'],
    ['a report that is no object', 'null'],
    ['no test', '{"numPassedTests":0,"numFailedTests":0}'],
  ])('counts a failure for %s, even with exit code 0', (_, json) => {
    expect(vitestTotals(json, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('playwrightTotals', () => {
  it('reads the totals and takes flaky as passed', () => {
    const json = JSON.stringify({ stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 } });
    expect(playwrightTotals(json, 1)).toEqual({ passed: 6, failed: 2, skipped: 3 });
  });

  it('counts a failure when the server did not start', () => {
    expect(
      playwrightTotals(JSON.stringify({ stats: { expected: 0, unexpected: 0 }, errors: [{}] }), 1),
    ).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
    expect(playwrightTotals(undefined, 0).failed).toBe(1);
  });
});

it('adds up steps and gates', () => {
  expect(sumTotals([gateTotals(0), gateTotals(2), { passed: 4, failed: 1, skipped: 1 }])).toEqual({
    passed: 5,
    failed: 2,
    skipped: 1,
  });
});
