import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from './draft.ts';
import {
  type Delivery,
  type DeliveryEvent,
  DRAFTING,
  isOnItsWay,
  mayStart,
  readDelivery,
  step,
} from './queue.ts';

const receipt = { key: 'k', at: '2026-11-28T00:00:00.000Z', host: 'a.cn', draft: EMPTY_DRAFT, context: {} };
const refused = { type: 'refused', status: 422, message: '缺少地区', parts: { place: '必填' } } as const;
const failed = { type: 'failed', at: 5_000, asked: false, retries: 2 } as const;

const anyEvent = fc.constantFrom<DeliveryEvent>(
  { type: 'submit' },
  { type: 'offline' },
  { type: 'start' },
  { type: 'accepted', receipt },
  refused,
  failed,
  { type: 'edit' },
);
const run = (events: readonly DeliveryEvent[]) => events.reduce(step, DRAFTING);

describe('the way of a draft', () => {
  it('leads from the order to the receipt', () => {
    expect(run([{ type: 'submit' }])).toEqual({ kind: 'queued', why: 'asked' });
    expect(run([{ type: 'submit' }, { type: 'offline' }])).toEqual({ kind: 'queued', why: 'offline' });
    expect(run([{ type: 'submit' }, { type: 'start' }, { type: 'accepted', receipt }])).toEqual({
      kind: 'sent',
      receipt,
    });
  });
  it('waits after a failure, and stops after the last retry', () => {
    const tries = (count: number) =>
      run([
        { type: 'submit' },
        ...Array.from({ length: count }, () => [{ type: 'start' } as const, failed]).flat(),
      ]);
    expect(tries(1)).toEqual({ kind: 'waiting', attempt: 1, at: 5_000, asked: false });
    expect(tries(2)).toEqual({ kind: 'waiting', attempt: 2, at: 5_000, asked: false });
    expect(tries(3)).toEqual({ kind: 'queued', why: 'unreachable' });
  });
  it('ends at a refusal until the writer goes on', () => {
    const state = run([{ type: 'submit' }, { type: 'start' }, refused]);
    expect(state).toEqual({ kind: 'rejected', status: 422, message: '缺少地区', parts: { place: '必填' } });
    expect(step(state, { type: 'start' })).toBe(state);
    expect(step(state, { type: 'edit' })).toEqual(DRAFTING);
  });
  it('never leaves what was sent, and never starts what was not ordered', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), (events) => {
        let state: Delivery = DRAFTING;
        for (const event of events) {
          const next = step(state, event);
          if (state.kind === 'sent') expect(next).toBe(state);
          if (next.kind === 'sending') expect(isOnItsWay(state)).toBe(true);
          expect(readDelivery(JSON.parse(JSON.stringify(next)))).toEqual(next);
          state = next;
        }
      }),
    );
  });
});

describe('when a try may be made', () => {
  const waiting = { kind: 'waiting', attempt: 1, at: 1_000, asked: false } as const;
  it('is when its time has come, or a sign cuts our own waiting short', () => {
    expect(mayStart(waiting, 999, false)).toBe(false);
    expect(mayStart(waiting, 1_000, false)).toBe(true);
    expect(mayStart(waiting, 0, true)).toBe(true);
    expect(mayStart({ ...waiting, asked: true }, 0, true)).toBe(false);
  });
  it('is at once for what is queued, and after a sign for what could not be reached', () => {
    expect(mayStart({ kind: 'queued', why: 'asked' }, 0, false)).toBe(true);
    expect(mayStart({ kind: 'queued', why: 'unreachable' }, 0, false)).toBe(false);
    expect(mayStart({ kind: 'queued', why: 'unreachable' }, 0, true)).toBe(true);
    expect(mayStart({ kind: 'sending', attempt: 1 }, 0, false)).toBe(true);
    expect(mayStart(DRAFTING, 0, true)).toBe(false);
  });
});

it('a stored state that makes no sense is a draft', () => {
  for (const value of [null, 1, {}, { kind: 'sent' }, { kind: 'lost' }])
    expect(readDelivery(value)).toEqual(DRAFTING);
});
