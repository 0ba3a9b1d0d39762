import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAuthorizeHandler } from '../../../functions/authorize/authorize.ts';
import { createOutboundGuard } from '../../../shared/adapters/http/outbound-guard.ts';
import { createOidcPeople } from '../../../shared/adapters/people/oidc-people.ts';
import { type SignInSettings, signInSettingsSchema } from '../../../shared/adapters/people/sign-in-settings.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';

const issuer = 'https://login.example.com';
const audience = 'lianbo';
const start = Date.now();
const second = 1_000;
type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

let keySet: JWK[] = [];
let answers: { status: number; location?: string } = { status: 200 };
let asked = 0;
let server: Server;
let keys: KeyPair;
let now = start;
const logLines: string[] = [];

beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1;
    const { status, ...headers } = answers;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ keys: keySet }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  keys = await generateKeyPair('RS256');
});
afterAll(async () => {
  server.close();
  await once(server, 'close');
});
beforeEach(async () => {
  keySet = [await published(keys, 'k1')];
  asked = 0;
  now = start;
});
afterEach(() => {
  answers = { status: 200 };
});

const published = async ({ publicKey }: KeyPair, kid: string): Promise<JWK> => ({
  ...(await exportJWK(publicKey)),
  kid,
  use: 'sig',
});
const settings = (more: Partial<SignInSettings> = {}): SignInSettings =>
  signInSettingsSchema.parse({
    issuer,
    audience,
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`, // a TCP server has an address object
    algorithms: ['RS256'],
    clockToleranceSeconds: 30,
    subjectClaim: 'sub',
    rolesClaim: 'groups',
    grants: [
      { value: 'tea-editors', brandId: 'yunshan', role: 'editor' },
      { value: 'tea-heads', brandId: 'yunshan', role: 'approver' },
      { value: 'agency', brandId: 'songhe', role: 'viewer' },
      { value: 'operators', brandId: '*', role: 'admin' },
    ],
    ...more,
  });
const authorizer = (more: Partial<SignInSettings> = {}, allowLoopback = true) =>
  createAuthorizeHandler({
    tokens: { get: async () => undefined, noteUse: async () => undefined },
    people: createOidcPeople(settings(more), { guard: createOutboundGuard({ allowLoopback }) }),
    clock: { now: () => now },
    logger: createRecordingLogger(logLines),
    patience: async () => undefined,
  });

type Claims = { [name: string]: unknown };
const signed = (claims: Claims = {}, header: { alg?: string; kid?: string } = {}, pair = keys) =>
  new SignJWT({
    iss: issuer,
    aud: audience,
    sub: 'u-4711',
    groups: ['tea-editors'],
    iat: Math.floor(start / second),
    exp: Math.floor(start / second) + 300,
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
    .sign(pair.privateKey);
const ask = (authorize: ReturnType<typeof authorizer>, jwt: string) =>
  authorize({ headers: { authorization: `Bearer ${jwt}` } });
const refused = { isAuthorized: false };

describe('a person who has signed in elsewhere', () => {
  it('is let in under their own name, with the role that their group has in a brand', async () => {
    expect(await ask(authorizer(), await signed())).toEqual({
      isAuthorized: true,
      context: { tokenId: 'person:u-4711', brandId: 'yunshan', role: 'editor' },
    });
  });

  it('has the highest of several roles in a brand, and may have some in several brands', async () => {
    const both = await ask(authorizer(), await signed({ groups: ['tea-editors', 'tea-heads', 'strangers'] }));
    expect(both.context).toEqual({ tokenId: 'person:u-4711', brandId: 'yunshan', role: 'approver' });
    const several = await ask(authorizer(), await signed({ groups: ['tea-editors', 'agency'] }));
    expect(JSON.parse(several.context?.roles ?? '')).toEqual({ yunshan: 'editor', songhe: 'viewer' });
    expect(several.context).toMatchObject({ brandId: '', role: 'viewer' });
  });

  it.each<[string, Claims]>([
    ['of another issuer', { iss: 'https://login.example.net' }],
    ['for another audience', { aud: 'shop' }],
    ['that has ended', { exp: Math.floor(start / second) - 31 }],
    ['that has not begun', { nbf: Math.floor(start / second) + 31 }],
    ['without an end', { exp: undefined }],
    ['without a subject', { sub: undefined }],
    ['with an empty subject', { sub: '' }],
    ['with an endless subject', { sub: 'x'.repeat(129) }],
    ['without groups', { groups: undefined }],
    ['with groups that nobody has mapped', { groups: ['strangers', '*'] }],
    ['with groups in a form of its own', { groups: { 'tea-editors': true } }],
  ])('is turned away with a token %s', async (_what, claims) => {
    expect(await ask(authorizer(), await signed(claims))).toEqual(refused);
    expect(logLines.at(-1)).toContain('person refused');
    expect(logLines.join()).not.toContain('u-4711');
  });

  it.each([
    ['just ended', { exp: Math.floor(start / second) - 29 }],
    ['just about to begin', { nbf: Math.floor(start / second) + 29 }],
  ])('may have a clock that is a little wrong: %s', async (_what, claims) => {
    expect(await ask(authorizer(), await signed(claims))).toMatchObject({ isAuthorized: true });
  });

  it('is turned away where the signature is none, of somebody else, or made with the public key as a secret', async () => {
    const authorize = authorizer();
    const claims = { iss: issuer, aud: audience, sub: 'u-4711', groups: ['operators'] };
    const unsigned = new UnsecuredJWT(claims).setExpirationTime('5m').encode();
    expect(await ask(authorize, unsigned)).toEqual(refused);
    expect(await ask(authorize, `${unsigned}AAAA`)).toEqual(refused);
    const stranger = await generateKeyPair('RS256');
    expect(await ask(authorize, await signed({}, {}, stranger))).toEqual(refused);
    const confused = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode(JSON.stringify(keySet[0])));
    expect(await ask(authorize, confused)).toEqual(refused);
    const [head, body, mark] = (await signed()).split('.');
    const raised = Buffer.from(JSON.stringify({ ...claims, exp: 9_999_999_999 })).toString('base64url');
    expect(await ask(authorize, `${head}.${raised}.${mark}`)).toEqual(refused);
    expect(await ask(authorize, `${head}.${body}.`)).toEqual(refused);
  });

  it('is turned away with an algorithm that the stage does not name, though the issuer has such a key', async () => {
    const curve = await generateKeyPair('ES256');
    keySet = [...keySet, await published(curve, 'k2')];
    const jwt = await signed({}, { alg: 'ES256', kid: 'k2' }, curve);
    expect(await ask(authorizer(), jwt)).toEqual(refused);
    expect(await ask(authorizer({ algorithms: ['RS256', 'ES256'] }), jwt)).toMatchObject({ isAuthorized: true });
  });

  it('does not make the issuer answer for each request, nor for each that tries a key of its own', async () => {
    const authorize = authorizer();
    for (let count = 0; count < 3; count += 1) await ask(authorize, await signed());
    expect(asked).toBe(1);
    for (let count = 0; count < 3; count += 1)
      expect(await ask(authorize, await signed({}, { kid: 'k9' }))).toEqual(refused);
    expect(asked).toBe(1);
  });

  it('is let in with a key that the issuer has taken into use since', async () => {
    const authorize = authorizer();
    const next = await generateKeyPair('RS256');
    keySet = [await published(next, 'k2')];
    expect(await ask(authorize, await signed({}, { kid: 'k2' }, next))).toMatchObject({ isAuthorized: true });
  });

  it.each([
    ['is down', { status: 503 }],
    ['sends us elsewhere', { status: 302, location: 'http://127.0.0.1:1/keys' }],
  ])('is turned away while the issuer %s', async (_what, answer) => {
    answers = answer;
    expect(await ask(authorizer(), await signed())).toEqual(refused);
  });

  it('does not make us ask inside our own network', async () => {
    expect(await ask(authorizer({}, false), await signed())).toEqual(refused);
    expect(asked).toBe(0);
  });

  it('can only be let in by keys that come in pairs', () => {
    for (const algorithm of ['none', 'HS256', 'HS512', 'dir']) {
      expect(signInSettingsSchema.safeParse({ ...settings(), algorithms: [algorithm] }).success).toBe(false);
    }
  });

  it('is nobody where no stage signs people in', async () => {
    const authorize = createAuthorizeHandler({
      tokens: { get: async () => undefined, noteUse: async () => undefined },
      clock: { now: () => now },
      logger: createRecordingLogger(logLines),
      patience: async () => undefined,
    });
    expect(await ask(authorize, await signed())).toEqual(refused);
  });
});

describe('the API, to a person with roles in several brands', () => {
  const person = {
    tokenId: 'person:u-4711',
    brandId: '',
    role: 'viewer',
    roles: JSON.stringify({ yunshan: 'admin', songhe: 'viewer' }),
  };
  const tone = (brandId: string) => ({ method: 'PUT', path: `/v1/brands/${brandId}/tone`, body: {}, caller: person });
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi(start);
    for (const brandId of ['yunshan', 'songhe', 'elsewhere']) {
      const body = { name: '云山茶业', linkDomain: `go.${brandId}.example`, brandId };
      await api.call({ method: 'POST', path: '/v1/brands', body });
    }
  });
  afterAll(() => api.close());

  it('gives in each brand what they may there, and the audit has their name', async () => {
    expect(await api.call(tone('yunshan'))).toMatchObject({ status: 200 });
    expect(await api.call(tone('songhe'))).toMatchObject({ status: 403, body: { code: 'role-too-low' } });
    expect(await api.call(tone('elsewhere'))).toMatchObject({ status: 404, body: { code: 'brand-not-found' } });
    const day = new Date(start + 8 * 3_600_000).toISOString().slice(0, 10);
    const audit = await api.call({ path: `/v1/brands/yunshan/audit?day=${day}`, caller: person });
    const own = { tokenId: 'person:u-4711', role: 'admin', action: 'PUT /v1/brands/{brandId}/tone' };
    expect(audit.body.items).toContainEqual(expect.objectContaining(own));
  });

  it('lists their brands, and leaves to others what belongs to the installation', async () => {
    const listed = await api.call({ path: '/v1/brands', caller: person });
    const names = listed.body.items.map(({ brandId }: { brandId: string }) => brandId);
    expect(names.toSorted()).toEqual(['songhe', 'yunshan']);
    expect(await api.call({ path: '/v1/tokens', caller: person })).toMatchObject({ status: 403 });
    const operator = { ...person, roles: JSON.stringify({ '*': 'admin', songhe: 'viewer' }) };
    expect(await api.call({ path: '/v1/tokens', caller: operator })).toMatchObject({ status: 200 });
    expect(await api.call({ ...tone('songhe'), caller: operator })).toMatchObject({ status: 200 });
  });
});
