import { createServer } from 'node:net';

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** True when nothing listens on the port, neither on localhost nor on all addresses. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await canListen(port, 'localhost')) && (await canListen(port, undefined));
}

/** First free port from `start` on, or undefined when twenty in a row are busy. */
export async function findFreePort(
  start: number,
  isFree: (port: number) => Promise<boolean> = isPortFree,
): Promise<number | undefined> {
  for (let port = start; port < start + 20 && port < 65536; port++) {
    if (await isFree(port)) return port;
  }
  return undefined;
}

/** Port given by `--port N`, `--port=N` or PORT; the default when none is given; undefined when it is no port. */
export function requestedPort(
  value: string | undefined,
  env: NodeJS.ProcessEnv,
  fallback: number,
): number | undefined {
  const text = value ?? env.PORT ?? String(fallback);
  const port = Number(text);
  return /^\d+$/.test(text) && port > 0 && port < 65536 ? port : undefined;
}
