/** A plain file server for what is built: it knows one folder and nothing above it. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface Served {
  readonly origin: string;
  readonly close: () => void;
}

export interface ServeOptions {
  /** The folder that it stands in, with its slashes. */
  readonly folder?: string;
  /** Every page as it is to be served. */
  readonly html?: (built: string) => string;
  /** Answers itself, and tells so. */
  readonly answer?: (path: string, response: ServerResponse, request: IncomingMessage) => boolean;
}

/** On a port of its own, until it is closed. */
export async function serve({ folder = '/', html, answer }: ServeOptions = {}): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    if (answer?.(path, response, request) === true) return;
    const inside = path.startsWith(folder) ? normalize(path.slice(folder.length)) : '..';
    const file = join(DIST, inside === '.' || inside === '' ? 'index.html' : inside);
    if (inside.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    if (html !== undefined && extname(file) === '.html') response.end(html(readFileSync(file, 'utf8')));
    else createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
