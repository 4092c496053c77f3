import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { findFreePort, isPortFree, requestedPort } from './port.ts';

it('takes the option before PORT before the default', () => {
  expect(requestedPort('8080', { PORT: '9090' }, 4321)).toBe(8080);
  expect(requestedPort(undefined, { PORT: '9090' }, 4321)).toBe(9090);
  expect(requestedPort(undefined, {}, 4321)).toBe(4321);
});

it.each(['abc', '0', '65536', '-1', '80.5', ''])('refuses %j', (text) => {
  expect(requestedPort(text, {}, 4321)).toBeUndefined();
});

it('goes on to the next free port and gives up after twenty', async () => {
  expect(await findFreePort(4000, async (port) => port >= 4003)).toBe(4003);
  expect(await findFreePort(4000, async () => false)).toBeUndefined();
});

it('sees a port that is in use', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expect(await isPortFree(port)).toBe(false);
  await new Promise((resolve) => server.close(resolve));
  expect(await isPortFree(port)).toBe(true);
});
