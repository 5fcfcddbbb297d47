/**
 * The built site served as a host would, and counted: what was asked for, in order, and how many bytes of it go over the line
 * with brotli at its best. Fonts and pictures are packed already, and go as they are.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.geojson': 'application/geo+json',
  '.topojson': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
const PACKED = new Set(['.woff2', '.png']);

export interface Served {
  /** Path on the server. */
  readonly path: string;
  /** Of the body as it is sent. */
  readonly bytes: number;
  readonly font: boolean;
}

export interface SiteServer {
  /** With its last slash. */
  readonly address: string;
  /** Every body that was sent, in order; what a browser had already is not sent again. */
  readonly served: readonly Served[];
  /** Asked for, and not there. */
  readonly missing: readonly string[];
  readonly close: () => Promise<void>;
}

/** `MARK?name` is answered with nothing, and put down by `onMark`. */
export const MARK = '/mark';

export async function serveSite(folder: string, onMark: (name: string) => void = () => undefined): Promise<SiteServer> {
  const served: Served[] = [];
  const missing: string[] = [];
  const bodies = new Map<string, Buffer>();
  const bodyOf = (file: string): Buffer => {
    const raw = readFileSync(file);
    if (PACKED.has(extname(file))) return raw;
    const best = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    return brotliCompressSync(raw, { params: best });
  };
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === MARK) {
      onMark(search.slice(1));
      response.end();
      return;
    }
    const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const file = join(folder, path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      missing.push(path);
      response.writeHead(404).end();
      return;
    }
    const ending = extname(file);
    const tag = `"${path}"`;
    response.setHeader('etag', tag);
    response.setHeader('cache-control', path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache');
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304).end();
      return;
    }
    const body = bodies.get(file) ?? bodyOf(file);
    bodies.set(file, body);
    served.push({ path, bytes: body.length, font: ending === '.woff2' });
    response.setHeader('content-type', TYPES[ending] ?? 'application/octet-stream');
    response.setHeader('content-length', body.length);
    if (!PACKED.has(ending)) response.setHeader('content-encoding', 'br');
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    served,
    missing,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const bytesOf = (served: readonly Served[], count: (one: Served) => boolean = () => true): number =>
  served.reduce((sum, one) => sum + (count(one) ? one.bytes : 0), 0);
