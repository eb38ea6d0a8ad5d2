import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assertPortIsFree, PortTaken, type RunningSite, serveFolder } from './serve.ts';

let folder: string;
const sites: Record<string, RunningSite> = {};

beforeAll(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'serve-'));
  folder = join(parent, 'site');
  await mkdir(join(folder, 'policies/甲'), { recursive: true });
  await mkdir(join(folder, 'empty'));
  const page = `<p>${'邮政快递业'.repeat(200)}</p>`;
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, '404.html'), 'none');
  await writeFile(join(folder, 'policies/甲/index.html'), page);
  await writeFile(join(folder, 'a.wasm'), 'x');
  await writeFile(join(folder, 'zh.pf_index'), 'x');
  await writeFile(join(folder, 'data.csv'), 'x');
  await writeFile(join(parent, 'secret.txt'), 'secret');
  await symlink(join(parent, 'secret.txt'), join(folder, 'link.txt'));
  for (const base of ['/', '/policy/']) sites[base] = await serveFolder({ folder, base, port: 0 });
});

afterAll(async () => {
  await Promise.all(Object.values(sites).map((site) => site.close()));
  await rm(join(folder, '..'), { recursive: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

/** Sends the target as it is: `fetch` would tidy `..` away. */
function get(base: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  const { port } = new URL(sites[base]!.url);
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    call.on('error', reject).end();
  });
}

describe('a folder served at the root', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/index.html', 200, 'text/html; charset=utf-8'],
    ['/policies/%E7%94%B2/?q=1', 200, 'text/html; charset=utf-8'],
    ['/a.wasm', 200, 'application/wasm'],
    ['/zh.pf_index', 200, 'application/octet-stream'],
    ['/data.csv', 200, 'text/csv; charset=utf-8'],
    ['/nothing', 404, 'text/html; charset=utf-8'],
    ['/index.html/', 404, 'text/html; charset=utf-8'],
    ['/empty/', 404, 'text/html; charset=utf-8'],
    ['/empty', 404, 'text/html; charset=utf-8'],
    ['/link.txt', 404, 'text/html; charset=utf-8'],
    ['/../secret.txt', 400, 'text/plain; charset=utf-8'],
    ['/%2e%2e/secret.txt', 400, 'text/plain; charset=utf-8'],
    ['/..%2fsecret.txt', 400, 'text/plain; charset=utf-8'],
    ['/..%5csecret.txt', 400, 'text/plain; charset=utf-8'],
    ['/%00', 400, 'text/plain; charset=utf-8'],
    ['/%', 400, 'text/plain; charset=utf-8'],
    ['/%E7%94', 400, 'text/plain; charset=utf-8'],
    ['http://elsewhere/', 400, 'text/plain; charset=utf-8'],
    [`/${'a'.repeat(5000)}`, 404, 'text/html; charset=utf-8'],
  ])('%s → %i', async (path, status, type) => {
    const reply = await get('/', path);
    expect([reply.status, reply.headers['content-type']]).toEqual([status, type]);
    expect(reply.body).not.toContain('secret');
  });

  test.each([
    ['/policies/%E7%94%B2?q=1&p=2', '/policies/%E7%94%B2/?q=1&p=2'],
    ['//policies/%E7%94%B2', '/policies/%E7%94%B2/'],
  ])('%s redirects to %s', async (path, location) => {
    const reply = await get('/', path);
    expect([reply.status, reply.headers.location]).toEqual([301, location]);
  });

  test('compresses text for those who accept it, and nothing else', async () => {
    const plain = await get('/', '/');
    const packed = await get('/', '/', { 'Accept-Encoding': 'br, gzip' });
    const refused = await get('/', '/', { 'Accept-Encoding': 'gzip;q=0, br' });
    const binary = await get('/', '/zh.pf_index', { 'Accept-Encoding': 'gzip' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(refused.headers['content-encoding']).toBeUndefined();
    expect(binary.headers['content-encoding']).toBeUndefined();
    expect(Number(packed.headers['content-length'])).toBeLessThan(Number(plain.headers['content-length']) / 10);
  });

  test('HEAD has the length and no body; other methods are refused', async () => {
    const head = await get('/', '/', {}, 'HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
    expect((await get('/', '/', {}, 'POST')).status).toBe(405);
  });
});

describe('a folder served under a prefix', () => {
  test.each([
    ['/policy/', 200],
    ['/policy/policies/%E7%94%B2/', 200],
    ['/policy/nothing', 404],
    ['/policy/../secret.txt', 400],
    ['/', 404],
    ['/policies/%E7%94%B2/', 404],
    ['/policyx/', 404],
  ])('%s → %i', async (path, status) => {
    expect((await get('/policy/', path)).status).toBe(status);
  });

  test.each([
    ['/policy', '/policy/'],
    ['/policy?q=1', '/policy/?q=1'],
    ['/policy/policies/%E7%94%B2', '/policy/policies/%E7%94%B2/'],
  ])('%s redirects to %s', async (path, location) => {
    const reply = await get('/policy/', path);
    expect([reply.status, reply.headers.location]).toEqual([301, location]);
  });
});

test('a taken port is reported', async () => {
  const port = Number(new URL(sites['/']!.url).port);
  await expect(assertPortIsFree(port)).rejects.toThrow(PortTaken);
  await expect(serveFolder({ folder, base: '/', port })).rejects.toThrow(`Port ${port} is taken`);
});
