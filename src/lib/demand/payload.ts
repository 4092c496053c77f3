import { type Context, contextLines, type Names } from './context.ts';
import { type Draft, toWire } from './draft.ts';
import { writeDraft } from './write.ts';

/** What a service gets: the same for every try with the same key. */
export interface Payload {
  readonly version: 1;
  readonly idempotencyKey: string;
  readonly draft: ReturnType<typeof toWire>;
  readonly context: Context;
  /** the whole as one text, for services that only store or forward */
  readonly text: string;
}

/** The body of a request to the service. */
export function payloadOf(key: string, draft: Draft, context: Context, names: Names): Payload {
  return {
    version: 1,
    idempotencyKey: key,
    draft: toWire(draft),
    context,
    text: writeDraft(draft, contextLines(context, names), 'text'),
  };
}

/** The same as flat form fields; those of the context are called `context_…`. */
export function formFields({ idempotencyKey, draft, context, text }: Payload): Record<string, string> {
  return {
    idempotencyKey,
    ...draft,
    ...Object.fromEntries(Object.entries(context).map(([key, value]) => [`context_${key}`, value])),
    text,
  };
}
