import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** What ordinary hosts compress; packed files of the index stay as they are. */
const COMPRESSED = new Set(Object.keys(TYPES));

export interface StaticServer {
  readonly origin: string;
  /** bytes sent so far over all connections, heads included */
  readonly sent: () => number;
  readonly close: () => void;
}

/** Serves folders at an address of this machine, compressed as ordinary hosts do. Later folders lie over earlier ones. */
export async function serveFolders(
  mounts: readonly { readonly at: string; readonly folder: string }[],
): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const mount = mounts.findLast(({ at }) => path.startsWith(at));
    const inside = normalize(path.slice(mount?.at.length ?? 0)).replace(/^(\.\.[/\\])+/, '');
    const wanted = mount ? join(mount.folder, inside) : '';
    const file = existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted;
    if (!file || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)];
    const pack = COMPRESSED.has(extname(file)) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
      ...(pack ? { 'content-encoding': 'gzip' } : {}),
    });
    const source = createReadStream(file);
    (pack ? source.pipe(createGzip()) : source).pipe(response);
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
