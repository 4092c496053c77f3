import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { DIST } from '../../scripts/lib/paths.ts';
import { SITE_BASE } from '../../scripts/lib/site-base.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a built site on a port of its own; what it serves, and whether at all, can change under way. */
export class SiteServer {
  /** paths inside the site that were asked for, in order */
  readonly asked: string[] = [];
  /** what is served in place of a file, by its path inside the site */
  readonly instead = new Map<string, string>();
  /** what was posted, in order */
  readonly posted: string[] = [];
  /** milliseconds before an answer */
  delay = 0;
  /** ends the answer to a path after so many bytes */
  breakOff: { readonly path: RegExp; readonly bytes: number } | undefined;
  #root: string;
  #port = 0;
  #server: Server | undefined;

  /** @param root folder of the site */
  constructor(root = DIST) {
    this.#root = root;
  }

  get address(): string {
    return `http://localhost:${this.#port}${SITE_BASE}`;
  }

  /** Serves another folder from now on. */
  deploy(root: string): void {
    this.#root = root;
  }

  /** Listens, on the same port after a stop. */
  async start(): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((ready) => server.listen(this.#port, 'localhost', ready));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Gone, with all connections. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    await new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.address);
    const path = decodeURIComponent(pathname.slice(SITE_BASE.length));
    if (request.method === 'POST') {
      let body = '';
      for await (const piece of request.setEncoding('utf8')) body += piece;
      this.posted.push(body);
      response.writeHead(201, { 'content-type': 'application/json' }).end('{"number":"D-1"}');
      return;
    }
    this.asked.push(path);
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    const file = join(this.#root, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    const instead = this.instead.get(path);
    const bytes = instead === undefined ? await readFile(file).catch(() => undefined) : Buffer.from(instead);
    response.setHeader('cache-control', 'no-cache');
    if (!bytes) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': bytes.length,
    });
    if (this.breakOff?.path.test(path)) {
      response.write(bytes.subarray(0, this.breakOff.bytes), () => response.destroy());
      return;
    }
    response.end(bytes);
  }
}

/** Runs with a copy of the built site, which goes afterwards. */
export async function copyOfSite(): Promise<{ readonly root: string; remove(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'site-'));
  await cp(DIST, root, { recursive: true });
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
