import { readRetryAfter } from '../../lib/demand/backoff.ts';
import { formFields, type Payload } from '../../lib/demand/payload.ts';
import { numberIn, refusalIn } from '../../lib/demand/receipt.ts';

/** A service that takes in demands, as configured. */
export interface Endpoint {
  readonly url: string;
  readonly format: 'json' | 'form';
  readonly timeoutSeconds: number;
  readonly retries: number;
}

export type Outcome =
  | { readonly kind: 'accepted'; readonly number: string | undefined }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly message: string;
      readonly parts: Readonly<Record<string, string>>;
    }
  /** no answer, or one that may change: too many requests, an error of the service */
  | { readonly kind: 'failed'; readonly retryAfter: number | undefined };

/** Sends a demand once. Never throws: what went wrong is part of the outcome. */
export async function post({ url, format, timeoutSeconds }: Endpoint, payload: Payload): Promise<Outcome> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutSeconds * 1_000);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        Accept: 'application/json',
        'Idempotency-Key': payload.idempotencyKey,
        ...(format === 'json' && { 'Content-Type': 'application/json' }),
      },
      body: format === 'json' ? JSON.stringify(payload) : new URLSearchParams(formFields(payload)),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'origin',
      signal: stop.signal,
    });
    const body = await response.text();
    if (response.ok) return { kind: 'accepted', number: numberIn(body) };
    if (response.status >= 400 && response.status < 500 && response.status !== 429)
      return { kind: 'refused', status: response.status, ...refusalIn(body) };
    return { kind: 'failed', retryAfter: readRetryAfter(response.headers.get('Retry-After'), Date.now()) };
  } catch {
    return { kind: 'failed', retryAfter: undefined };
  } finally {
    clearTimeout(timer);
  }
}
