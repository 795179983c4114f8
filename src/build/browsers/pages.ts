import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a page is served as. A string is an HTML document. */
export type Served =
  | string
  | {
      readonly body: string | Uint8Array;
      readonly type?: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** Gives the page for a host and path, or null for "not found". */
export type Route = (host: string, path: string) => Served | null;

export interface PageServer {
  /** Loopback port; set it as the browser's HTTP proxy and every `http://` host is answered from here. */
  readonly port: number;
  /** Every request so far, as `METHOD host/path`; attempts at `https` show as `CONNECT host:443`. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves pages under any host name on this machine alone: an HTTP proxy that answers by itself and connects nowhere. */
export async function servePages(route: Route): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    requests.push(`${request.method} ${url.host}${url.pathname}${url.search}`);
    const served = route(url.hostname, `${url.pathname}${url.search}`);
    if (served === null) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found');
      return;
    }
    const {
      body,
      type = 'text/html; charset=utf-8',
      headers = {},
    } = typeof served === 'string' ? { body: served } : served;
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    // Node takes its own listener off such a socket, and a browser that ends while it is refused resets it.
    socket.on('error', () => socket.destroy());
    // Nobody reads what the browser may still send, so nobody would see it hang up, and the server could not close.
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n', () => socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
