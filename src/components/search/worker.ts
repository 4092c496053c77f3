import { SearchService } from './service.ts';

/** A call from the page: the first one names the index. */
export interface Call {
  readonly id: number;
  readonly root: string;
  readonly method: Exclude<keyof SearchService, 'constructor'>;
  readonly args: readonly unknown[];
}

/** What comes back. */
export interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

const services = new Map<string, SearchService>();

self.addEventListener('message', async ({ data }: MessageEvent<Call>) => {
  const { id, root, method, args } = data;
  const service = services.get(root) ?? new SearchService(root);
  services.set(root, service);
  try {
    const run = service[method] as (...args: unknown[]) => unknown;
    self.postMessage({ id, result: await run.apply(service, [...args]) } satisfies Reply);
  } catch (error) {
    self.postMessage({ id, error: String(error) } satisfies Reply);
  }
});
