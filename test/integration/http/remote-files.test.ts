import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createOutboundGuard, isPublicAddress } from '../../../shared/adapters/http/outbound-guard.ts';
import { createRemoteFiles } from '../../../shared/adapters/http/remote-files.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function serve(listener: RequestListener): Promise<{ url: string; port: number; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a listening TCP server has one
  return { url: `http://127.0.0.1:${port}`, port, requests };
}

/** A name server whose answers are given, one after the other; the last one stays. */
function names(answers: Readonly<Record<string, readonly (readonly string[])[]>>): LookupFunction {
  const asked = new Map<string, number>();
  return (hostname, options, callback) => {
    const turn = asked.get(hostname) ?? 0;
    asked.set(hostname, turn + 1);
    const all = answers[hostname]?.[turn] ?? answers[hostname]?.at(-1) ?? [];
    const found = all.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const [first] = found;
    if (first === undefined) return callback(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), '', 0);
    if (options.all === true) callback(null, found);
    else callback(null, first.address, first.family);
  };
}

const local = createRemoteFiles({ guard: createOutboundGuard({ allowLoopback: true }), timeoutMs: 2_000 });
const strict = (resolve?: LookupFunction) =>
  createRemoteFiles({ guard: createOutboundGuard({ allowLoopback: false }, resolve), timeoutMs: 2_000 });
const bounds = { maxBytes: 1_000 };

describe('the guard', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '198.18.0.1',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    'fe80::1',
    'fd00:ec2::254',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'ff02::1',
    'no address',
  ])('does not take %s for public', (address) => {
    expect(isPublicAddress(address, { allowLoopback: false })).toBe(false);
  });

  it.each(['8.8.8.8', '203.119.1.1', '2606:4700::1111'])('takes %s for public', (address) => {
    expect(isPublicAddress(address, { allowLoopback: false })).toBe(true);
  });

  it('lets loopback through where the stage says so, and nothing else that is private', () => {
    const allowed = ['127.0.0.1', '::1', '10.0.0.1', '169.254.169.254'].map((address) =>
      isPublicAddress(address, { allowLoopback: true }),
    );
    expect(allowed).toEqual([true, true, false, false]);
  });
});

describe('a file from an address that a caller names', () => {
  it('comes as its bytes, after redirects', async () => {
    const { url, requests } = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: '/b' }).end();
      else if (request.url === '/b') response.writeHead(308, { location: `${url}/c` }).end();
      else response.end('the bytes');
    });
    const answer = await local.fetch(`${url}/a`, bounds);
    expect(answer.kind === 'file' && Buffer.from(answer.bytes).toString()).toBe('the bytes');
    expect(requests).toEqual(['/a', '/b', '/c']);
  });

  it.each([
    ['a private address', () => 'http://10.0.0.1/'],
    ['loopback', (port: number) => `http://127.0.0.1:${port}/`],
    ['loopback written in hex', (port: number) => `http://0x7f000001:${port}/`],
    ['loopback as IPv6', (port: number) => `http://[::1]:${port}/`],
    ['loopback inside IPv6', (port: number) => `http://[::ffff:127.0.0.1]:${port}/`],
    ['a name of loopback', (port: number) => `http://localhost:${port}/`],
    ['the credentials of a cloud', () => 'http://169.254.169.254/latest/meta-data/'],
    ['a file', () => 'file:///etc/passwd'],
    ['a password in it', () => 'http://user:secret@8.8.8.8/'],
    ['nothing of an address', () => 'not an address'],
  ])('is not asked for at %s', async (...[, at]) => {
    const { port, requests } = await serve((_, response) => response.end('secret'));
    expect(await strict().fetch(at(port), bounds)).toEqual({ kind: 'refused', reason: 'address-not-allowed' });
    expect(requests).toEqual([]);
  });

  it('is not asked for where a name leads inside, though one of its addresses is public', async () => {
    const { port, requests } = await serve((_, response) => response.end('secret'));
    const resolve = names({ 'mixed.example': [['8.8.8.8', '127.0.0.1']], 'inside.example': [['10.0.0.9']] });
    for (const host of ['mixed.example', 'inside.example']) {
      const answer = await strict(resolve).fetch(`http://${host}:${port}/`, bounds);
      expect(answer).toEqual({ kind: 'refused', reason: 'address-not-allowed' });
    }
    expect(requests).toEqual([]);
  });

  it('is judged by the address of the connection, so that a name cannot change in between', async () => {
    const { port, requests } = await serve((_, response) => response.writeHead(302, { location: '/again' }).end());
    // Loopback at first, as a public address would be; then another address inside.
    const resolve = names({ 'turning.example': [['127.0.0.1'], ['10.0.0.9']] });
    const files = createRemoteFiles({ guard: createOutboundGuard({ allowLoopback: true }, resolve), timeoutMs: 2_000 });
    const answer = await files.fetch(`http://turning.example:${port}/`, bounds);
    expect(answer).toEqual({ kind: 'refused', reason: 'address-not-allowed' });
    expect(requests).toEqual(['/']);
  });

  it('is not followed inside by a redirect', async () => {
    const { url, requests } = await serve((_, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    );
    expect(await local.fetch(url, bounds)).toEqual({ kind: 'refused', reason: 'address-not-allowed' });
    expect(requests).toHaveLength(1);
  });

  it('is given up after five redirects', async () => {
    const { url, requests } = await serve((request, response) =>
      response.writeHead(302, { location: `${request.url}x` }).end(),
    );
    expect(await local.fetch(`${url}/x`, bounds)).toEqual({ kind: 'refused', reason: 'redirects', limit: 5 });
    expect(requests).toHaveLength(6);
  });

  it('is broken off beyond its limit, whether or not its length was announced', async () => {
    let hasEnded = false;
    const { url } = await serve((_, response) => {
      const timer = setInterval(() => response.write(Buffer.alloc(300)), 5);
      response.once('close', () => {
        clearInterval(timer);
        hasEnded = true;
      });
    });
    expect(await local.fetch(url, bounds)).toEqual({ kind: 'refused', reason: 'too-large', limit: 1_000 });
    await expect.poll(() => hasEnded).toBe(true);
  });

  it('may have exactly the limit, and not a byte more', async () => {
    const { url } = await serve(({ url: path }, response) => response.end(Buffer.alloc(Number(path?.slice(1)))));
    expect(await local.fetch(`${url}/1000`, bounds)).toMatchObject({ kind: 'file' });
    expect(await local.fetch(`${url}/1001`, bounds)).toMatchObject({ kind: 'refused', reason: 'too-large' });
  });

  it('that drips, or never comes, is given up in time', async () => {
    const files = createRemoteFiles({ guard: createOutboundGuard({ allowLoopback: true }), timeoutMs: 150 });
    const dripping = await serve((_, response) => {
      const timer = setInterval(() => response.write('.'), 20);
      response.once('close', () => clearInterval(timer));
    });
    const silent = await serve(() => undefined);
    for (const { url } of [dripping, silent]) {
      expect(await files.fetch(url, bounds)).toEqual({ kind: 'refused', reason: 'timeout', limit: 150 });
    }
  });

  it('that is not there says how it was refused', async () => {
    const { url } = await serve((_, response) => response.writeHead(404).end());
    expect(await local.fetch(url, bounds)).toEqual({ kind: 'refused', reason: 'status', actual: 404 });
    const nobody = names({});
    expect(await strict(nobody).fetch('http://nobody.example/', bounds)).toEqual({
      kind: 'refused',
      reason: 'unreachable',
    });
  });
});
