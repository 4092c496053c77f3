import type { SearchService } from './service.ts';
import type { Call, Reply } from './worker.ts';

/** The search service, each call answered later. */
export type SearchClient = {
  readonly [Method in Exclude<keyof SearchService, 'constructor'>]: (
    ...args: Parameters<SearchService[Method]>
  ) => Promise<Awaited<ReturnType<SearchService[Method]>>>;
};

const METHODS = ['reopen', 'prepare', 'search', 'show', 'counts', 'suggest', 'limits', 'symptom'] as const;
const clients = new Map<string, SearchClient>();

/**
 * The search of an index, one for all boxes of a page. It runs in a worker, so that typing never waits for it; in the
 * page itself where workers of modules are not to be had.
 * @param path address of the folder of the index, with a slash at the end
 */
export function searchClient(path: string): SearchClient {
  const root = new URL(path, location.href).href;
  const client = clients.get(root) ?? make(root);
  clients.set(root, client);
  return client;
}

function make(root: string): SearchClient {
  const call = caller(root);
  return Object.fromEntries(
    METHODS.map((method) => [method, (...args: unknown[]) => call(method, args)]),
  ) as unknown as SearchClient;
}

type Caller = (method: (typeof METHODS)[number], args: readonly unknown[]) => Promise<unknown>;

function caller(root: string): Caller {
  let worker: Worker | undefined;
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    worker = undefined;
  }
  if (!worker) return inPage(root);

  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let next = 0;
  let fallback: Caller | undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const wait = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) wait?.resolve(data.result);
    else wait?.reject(new Error(data.error));
  });
  // The worker's own script did not arrive or does not run here.
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    fallback = inPage(root);
    for (const { reject } of waiting.values()) reject(new Error('worker'));
    waiting.clear();
  });
  const post: Caller = (method, args) =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, root, method, args } satisfies Call);
    });
  return (method, args) => {
    if (fallback) return fallback(method, args);
    return post(method, args).catch((error: unknown) => {
      // Set meanwhile, when the worker failed.
      const instead = fallback as Caller | undefined;
      if (instead) return instead(method, args);
      throw error;
    });
  };
}

function inPage(root: string): Caller {
  const service = import('./service.ts').then((module) => new module.SearchService(root));
  return async (method, args) => {
    const run = (await service)[method] as (...args: unknown[]) => unknown;
    return run.apply(await service, [...args]);
  };
}
