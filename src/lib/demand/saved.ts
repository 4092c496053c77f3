import { type Context, cleanContext } from './context.ts';
import { type Draft, readDraft } from './draft.ts';
import { type Delivery, readDelivery } from './queue.ts';

/** A draft as it is kept on the device. */
export interface Saved {
  /** made once per draft: the service takes two requests with the same key for one */
  readonly key: string;
  readonly draft: Draft;
  readonly context: Context;
  readonly delivery: Delivery;
  /** when it was last written, ms since 1970 */
  readonly savedAt: number;
  /** the open page that wrote it */
  readonly writer: string;
}

/** What is stored, whatever it is: a draft with a key, or nothing. */
export function readSaved(stored: string | null): Saved | undefined {
  try {
    const value: unknown = JSON.parse(stored ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const { key, draft, context, delivery, savedAt, writer } = value as Record<string, unknown>;
    if (typeof key !== 'string' || !/^[\w-]{8,80}$/.test(key)) return undefined;
    return {
      key,
      draft: readDraft(draft),
      context: cleanContext(context),
      delivery: readDelivery(delivery),
      savedAt: typeof savedAt === 'number' ? savedAt : 0,
      writer: typeof writer === 'string' ? writer : '',
    };
  } catch {
    return undefined;
  }
}
