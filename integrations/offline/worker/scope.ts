/** What the DOM types do not know of a service worker, as far as it is used here. */
export interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

interface Client {
  readonly id: string;
  postMessage(message: unknown): void;
}

interface Scope {
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<Client | undefined>;
    matchAll(options: { readonly includeUncontrolled: boolean }): Promise<readonly Client[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(
    type: 'message',
    listener: (event: WorkerEvent & { readonly data: unknown }) => void,
  ): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

export const scope = self as unknown as Scope;

/** Facts of the build; `write.ts` puts them in front of the worker. */
export interface Facts {
  readonly version: string;
  readonly base: string;
  /** day of the build, `YYYY-MM-DD` */
  readonly built: string;
  /** build of the search index */
  readonly index: string;
  /** addresses that are kept from the first visit on */
  readonly shell: readonly string[];
}

declare const BUILD: Facts;
export const { version, base, built, index, shell } = BUILD;

/** A network that does not answer in this time counts as none, where something older is kept (ms). */
const PATIENCE = 3000;

/** What the network does in good time: its answer, `slow` or `failed`. */
export async function inTime(network: Promise<Response>): Promise<Response | 'slow' | 'failed'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      network.catch(() => 'failed' as const),
      new Promise<'slow'>((resolve) => {
        timer = setTimeout(() => resolve('slow'), PATIENCE);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The network's answer in good time, else what is kept, else the network's answer whenever it comes.
 * @throws where there is neither
 */
export async function networkFirst(
  request: Request,
  kept: () => Promise<Response | undefined>,
): Promise<Response> {
  const network = fetch(request);
  const first = await inTime(network);
  // What a server in trouble says is worth less than what is kept; that something does not exist is an answer.
  if (first instanceof Response && first.status < 500) return first;
  return (await kept().catch(() => undefined)) ?? network;
}
