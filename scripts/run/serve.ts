import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { isCompressible, TYPES } from './types.ts';

/**
 * Reads a folder of static files; answers as a plain static host does: directory index, a redirect to the trailing
 * slash, `404.html`, gzip for text. It serves this machine only and nothing outside the folder.
 */

interface ServeOptions {
  readonly folder: string;
  /** Where the folder is mounted: `/` or `/policy/`. */
  readonly base: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface RunningSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export class PortTaken extends Error {
  constructor(port: number) {
    super(`Port ${port} is taken by another program.`);
  }
}

const OTHER_TYPE = 'application/octet-stream';

const compress = promisify(gzip);

type Answer =
  | { readonly status: 200 | 404; readonly file: string }
  | { readonly status: 301; readonly location: string }
  | { readonly status: 400 | 404; readonly text: string };

const BAD_ADDRESS: Answer = { status: 400, text: 'This address is not well formed.' };

/** @returns the decoded names between the slashes; null where the path is malformed or climbs out of the folder. */
function segmentsOf(path: string): string[] | null {
  try {
    const segments = decodeURIComponent(path).split('/');
    const isBad = (name: string): boolean => name === '.' || name === '..' || /[\\\0]/.test(name);
    return segments.some(isBad) ? null : segments.filter((name) => name !== '');
  } catch {
    return null;
  }
}

const encode = (segments: readonly string[]): string => segments.map((name) => `${encodeURIComponent(name)}/`).join('');

/** What to answer to a request target such as `/policies/wuhan-2024/?q=…`. */
async function locate(folder: string, base: string, target: string): Promise<Answer> {
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(target) ?? [];
  const segments = segmentsOf(path);
  if (!path.startsWith('/') || segments === null) return BAD_ADDRESS;
  if (`${path}/` === base) return { status: 301, location: base + query };
  if (!path.startsWith(base)) return { status: 404, text: `The site is at ${base}.` };
  const inner = segments.slice(base.split('/').length - 2);
  const isFolder = path.endsWith('/');

  const file = await inside(folder, join(folder, ...inner, isFolder ? 'index.html' : ''));
  if (file && (await stat(file)).isFile()) return { status: 200, file };
  const index = isFolder ? null : await inside(folder, join(folder, ...inner, 'index.html'));
  if (index) return { status: 301, location: base + encode(inner) + query };
  const missing = await inside(folder, join(folder, '404.html'));
  return missing ? { status: 404, file: missing } : { status: 404, text: 'There is no such page.' };
}

/** The file's real path; null where there is no such file or a link leads out of the folder. */
async function inside(folder: string, file: string): Promise<string | null> {
  try {
    const real = await realpath(file);
    return real.startsWith(folder + sep) || real === folder ? real : null;
  } catch {
    return null;
  }
}

function createListener(folder: string, base: string): RequestListener {
  return async (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-cache');
    const send = (status: number, type: string, body: Buffer): void => {
      response.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const sendText = (status: number, text: string): void => send(status, TYPES['.txt']!, Buffer.from(`${text}\n`));
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('Allow', 'GET, HEAD');
        return sendText(405, 'This site can only be read.');
      }
      const answer = await locate(folder, base, request.url ?? '');
      if ('location' in answer) {
        response.setHeader('Location', answer.location);
        return sendText(answer.status, answer.location);
      }
      if ('text' in answer) return sendText(answer.status, answer.text);
      const type = TYPES[extname(answer.file).toLowerCase()] ?? OTHER_TYPE;
      const body = await readFile(answer.file);
      if (!isCompressible(type)) return send(answer.status, type, body);
      response.setHeader('Vary', 'Accept-Encoding');
      if (!/\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(request.headers['accept-encoding'] ?? '')))
        return send(answer.status, type, body);
      response.setHeader('Content-Encoding', 'gzip');
      return send(answer.status, type, await compress(body));
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendText(500, 'The server failed; its terminal says why.');
    }
  };
}

function listen(listener: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
    );
    server.listen(port, host, () => resolve(server));
  });
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** `localhost` is either of these; a machine without IPv6 has only the first. */
async function listenOnLocalhost(listener: RequestListener, port: number): Promise<Server[]> {
  const first = await listen(listener, port, '127.0.0.1');
  try {
    return [first, await listen(listener, (first.address() as AddressInfo).port, '::1')];
  } catch (error) {
    if (!(error instanceof PortTaken)) return [first];
    await close(first);
    throw error;
  }
}

/** @throws PortTaken */
export async function assertPortIsFree(port: number): Promise<void> {
  const servers = await listenOnLocalhost(() => {}, port);
  await Promise.all(servers.map(close));
}

/** @throws PortTaken */
export async function serveFolder({ folder, base, port }: ServeOptions): Promise<RunningSite> {
  const servers = await listenOnLocalhost(createListener(await realpath(folder), base), port);
  const address = servers[0]!.address() as AddressInfo;
  return {
    url: `http://localhost:${address.port}${base}`,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}
