/** First wait and longest wait of a service that says nothing, in milliseconds. */
const FIRST = 1_000;
const LONGEST = 60_000;
/** A service may ask for longer, up to a day. */
const LONGEST_ASKED = 86_400_000;

/**
 * How long to wait before trying again: twice as long each time, up to a minute, the later half by chance so that
 * many browsers do not come back together; never earlier than the service asked for.
 * @param attempt number of tries that have failed, from 1
 * @param random from 0 up to 1
 * @param retryAfter what the service asked for, in milliseconds
 * @returns milliseconds
 */
export function backoff(attempt: number, random: number, retryAfter = 0): number {
  const full = Math.min(LONGEST, FIRST * 2 ** Math.max(0, attempt - 1));
  return Math.max(Math.round(full / 2 + (full / 2) * random), Math.min(retryAfter, LONGEST_ASKED));
}

/**
 * A `Retry-After` header (RFC 9110, 10.2.3): seconds or a date.
 * @param now milliseconds since 1970
 * @returns milliseconds from now, nothing where the header is missing or says nothing
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const date = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
