import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { LimitIndex } from '../../src/lib/limits/ask.ts';
import { type LimitRecord, unpackCatalogue } from '../../src/lib/limits/catalogue.ts';
import { packedLimits } from '../support/limits.ts';

interface Expected {
  readonly standard: string;
  readonly class: string;
  readonly pollutant: string;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit: string;
}
interface Question {
  readonly id: string;
  readonly set: 'dev' | 'holdout';
  readonly q: string;
  readonly expect: readonly Expected[];
}

/** The day the questions were written on: later days may bring other standards into force. */
const TODAY = '2026-11-28';
const packed = packedLimits(TODAY);
const index = new LimitIndex(unpackCatalogue(packed), packed.standards);
const questions: readonly Question[] = JSON.parse(
  readFileSync(fromRoot('tests/match/limit-questions.json'), 'utf8'),
);

const isExpected = (record: LimitRecord | undefined, { expect: rows }: Question) =>
  rows.some(
    (row) =>
      record?.standard.number === row.standard &&
      record.class === row.class &&
      record.pollutant === row.pollutant &&
      record.unit === row.unit &&
      record.value === row.value &&
      record.min === row.min &&
      record.max === row.max,
  );

/** Share of a set whose first row is right, and what came first where it is not. */
function firstRight(set: Question['set']) {
  const wrong = questions
    .filter((question) => question.set === set)
    .flatMap((question) => {
      const first = index.ask(question.q, { today: TODAY }).rows[0]?.record;
      return isExpected(first, question)
        ? []
        : [`${question.id} ${question.q}: ${first?.standard.number} ${first?.class}`];
    });
  const all = questions.filter((question) => question.set === set).length;
  return { share: 1 - wrong.length / all, wrong };
}

describe('questions on limits', () => {
  it.each([
    ['dev', 0.95],
    ['holdout', 0.85],
  ] as const)('get the right row first: %s', (set, bar) => {
    const { share, wrong } = firstRight(set);
    expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(bar);
  });
});
