import { type Receipt, readReceipt } from './receipt.ts';

/** How far a draft has come on its way to the service. */
export type Delivery =
  | { readonly kind: 'draft' }
  /** to be sent as soon as possible; `unreachable` after the last retry: something new has to happen first */
  | { readonly kind: 'queued'; readonly why: 'asked' | 'offline' | 'unreachable' }
  /** a request is under way, or was when the page closed; `attempt` counts from 1 */
  | { readonly kind: 'sending'; readonly attempt: number }
  /** `attempt` tries have failed; `at` is when to try again, in ms since 1970; `asked` where the service set it */
  | { readonly kind: 'waiting'; readonly attempt: number; readonly at: number; readonly asked: boolean }
  | {
      readonly kind: 'rejected';
      readonly status: number;
      readonly message: string;
      readonly parts: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'sent'; readonly receipt: Receipt };

export type DeliveryEvent =
  | { readonly type: 'submit' }
  | { readonly type: 'offline' }
  | { readonly type: 'start' }
  | { readonly type: 'accepted'; readonly receipt: Receipt }
  | {
      readonly type: 'refused';
      readonly status: number;
      readonly message: string;
      readonly parts: Readonly<Record<string, string>>;
    }
  /** no answer or one that may change; `at` is when to try again, `retries` how often that is allowed */
  | { readonly type: 'failed'; readonly at: number; readonly asked: boolean; readonly retries: number }
  /** the writer takes it back, or goes on writing after a refusal */
  | { readonly type: 'edit' };

export const DRAFTING: Delivery = { kind: 'draft' };

/** The state after an event; an event that does not belong to the state changes nothing. */
export function step(state: Delivery, event: DeliveryEvent): Delivery {
  switch (event.type) {
    case 'submit':
      return state.kind === 'draft' || state.kind === 'rejected' ? { kind: 'queued', why: 'asked' } : state;
    case 'offline':
      return isOnItsWay(state) ? { kind: 'queued', why: 'offline' } : state;
    case 'start':
      if (!isOnItsWay(state)) return state;
      // A request cut off by the closing of its page has not failed: the same try is made again.
      return { kind: 'sending', attempt: state.kind === 'waiting' ? state.attempt + 1 : attemptOf(state) };
    case 'accepted':
      return isOnItsWay(state) ? { kind: 'sent', receipt: event.receipt } : state;
    case 'refused':
      return state.kind === 'sending'
        ? { kind: 'rejected', status: event.status, message: event.message, parts: event.parts }
        : state;
    case 'failed':
      if (state.kind !== 'sending') return state;
      return state.attempt > event.retries
        ? { kind: 'queued', why: 'unreachable' }
        : { kind: 'waiting', attempt: state.attempt, at: event.at, asked: event.asked };
    case 'edit':
      return state.kind === 'queued' || state.kind === 'waiting' || state.kind === 'rejected'
        ? DRAFTING
        : state;
  }
}

/** True from the order to send until there is an answer. */
export function isOnItsWay({ kind }: Delivery): boolean {
  return kind === 'queued' || kind === 'sending' || kind === 'waiting';
}

/**
 * True where a try may be made now. Only who holds the lock may ask: then nobody is sending, whatever the state says.
 * @param sign that the network may be back or that the writer wants it: cuts our own waiting short, not the service's
 */
export function mayStart(state: Delivery, now: number, sign: boolean): boolean {
  if (state.kind === 'waiting') return now >= state.at || (sign && !state.asked);
  if (state.kind === 'queued') return state.why !== 'unreachable' || sign;
  return state.kind === 'sending';
}

/** A state out of whatever was stored; one that makes no sense is a draft. */
export function readDelivery(value: unknown): Delivery {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return DRAFTING;
  const { kind, why, attempt, at, asked, status, message, parts, receipt } = value as Record<string, unknown>;
  const count = typeof attempt === 'number' && attempt >= 1 ? Math.floor(attempt) : 1;
  switch (kind) {
    case 'queued':
      return { kind, why: why === 'offline' || why === 'unreachable' ? why : 'asked' };
    case 'sending':
      return { kind, attempt: count };
    case 'waiting':
      return { kind, attempt: count, at: typeof at === 'number' ? at : 0, asked: asked === true };
    case 'rejected':
      return {
        kind,
        status: typeof status === 'number' ? status : 0,
        message: typeof message === 'string' ? message : '',
        parts: Object.fromEntries(
          Object.entries(typeof parts === 'object' && parts !== null ? parts : {}).filter(
            ([, fault]) => typeof fault === 'string',
          ),
        ),
      };
    case 'sent': {
      const known = readReceipt(receipt);
      return known ? { kind, receipt: known } : DRAFTING;
    }
    default:
      return DRAFTING;
  }
}

function attemptOf(state: Delivery): number {
  return state.kind === 'sending' ? state.attempt : 1;
}
