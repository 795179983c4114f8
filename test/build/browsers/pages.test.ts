import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { servePages } from '../../../src/build/browsers/pages.ts';

/** Asks for a tunnel, as a browser does for `https`, and gives the socket once it is connected. */
async function tunnel(port: number, host: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(`CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}:443\r\n\r\n`);
  return socket;
}

test('answers by itself for every host and writes each request down', async () => {
  const server = await servePages((host, path) => (path === '/a' ? `page of ${host}` : null));
  try {
    const page = await fetch(`http://127.0.0.1:${server.port}/a`);
    expect(await page.text()).toBe('page of 127.0.0.1');
    expect((await fetch(`http://127.0.0.1:${server.port}/b`)).status).toBe(404);
    expect(server.requests).toEqual([`GET 127.0.0.1:${server.port}/a`, `GET 127.0.0.1:${server.port}/b`]);
  } finally {
    await server.close();
  }
});

test('refuses a tunnel, and outlives a browser that resets it', async () => {
  const server = await servePages(() => null);
  try {
    const refused = await tunnel(server.port, 'tin.example');
    const [answer] = await once(refused, 'data');
    expect(String(answer)).toContain('403');
    // Resets at every stage of the refusal; one that nobody listens to would end the whole process.
    for (let round = 0; round < 50; round += 1) {
      const socket = await tunnel(server.port, `tin${round}.example`);
      if (round % 2) await new Promise((done) => setImmediate(done));
      socket.resetAndDestroy();
    }
    await expect.poll(() => server.requests.length).toBeGreaterThan(1);
    await new Promise((done) => setTimeout(done, 50));
    expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(404);
  } finally {
    await server.close();
  }
});

test('closes though a browser sent more into a refused tunnel', async () => {
  const server = await servePages(() => null);
  const socket = await tunnel(server.port, 'tin.example');
  await once(socket, 'data');
  socket.write('the first words of a handshake');
  await once(socket, 'close');
  await server.close();
});
