import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AuthorizeDeps, createAuthorizeHandler } from '../../../functions/authorize/authorize.ts';
import { createTokenRepository } from '../../../shared/adapters/dynamo/token-repository.ts';
import type { ApiToken } from '../../../shared/domain/api-token.ts';
import type { TokenRepository } from '../../../shared/ports/token-repository.ts';
import { startTestTable, type TestTable } from '../../support/dynamo.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';

const secret = 'Zm9vYmFyYmF6cXV4-_0123456789';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const start = Date.parse('2026-11-11T12:00:00Z');
const hour = 3_600_000;
const aToken: ApiToken = {
  tokenId: 't1',
  secretHash: hashOf(secret),
  brandId: 'yunshan',
  role: 'editor',
  name: '编辑',
  createdAt: '2026-11-01T00:00:00.000Z',
  version: 1,
};
const logLines: string[] = [];
let table: TestTable;
let tokens: TokenRepository;
let now = start;
let deps: AuthorizeDeps;
let authorize: ReturnType<typeof createAuthorizeHandler>;

beforeAll(async () => {
  table = await startTestTable();
  tokens = createTokenRepository({ table: table.table });
  await tokens.createIfAbsent(aToken);
  deps = { tokens, clock: { now: () => now }, logger: createRecordingLogger(logLines), patience: () => never };
  authorize = createAuthorizeHandler(deps);
});
afterAll(() => table.close());
beforeEach(() => {
  now = start;
});

const never = new Promise<void>(() => undefined);
const ask = (header: string) => authorize({ headers: { authorization: header }, identitySource: [header] });

describe('the authorizer', () => {
  it('says who is calling', async () => {
    const answer = { isAuthorized: true, context: { tokenId: 't1', brandId: 'yunshan', role: 'editor' } };
    expect(await ask(`Bearer lb_t1_${secret}`)).toEqual(answer);
    expect(await ask(`bearer lb_t1_${secret}`)).toEqual(answer);
    expect(await authorize({ headers: { authorization: `Bearer lb_t1_${secret}` } })).toEqual(answer);
  });

  it.each([
    ['no header', ''],
    ['a wrong secret', `Bearer lb_t1_${secret.slice(0, -1)}x`],
    ['the beginning of the secret', `Bearer lb_t1_${secret.slice(0, -1)}`],
    ['the stored hash', `Bearer lb_t1_${hashOf(secret)}`],
    ['an unknown id', `Bearer lb_t2_${secret}`],
    ['another scheme', `Basic lb_t1_${secret}`],
    ['no scheme', `lb_t1_${secret}`],
    ['an id with a key of the table', `Bearer lb_t1#x_${secret}`],
    ['a token that goes on', `Bearer lb_t1_${secret} more`],
  ])('turns %s away', async (_name, header) => {
    expect(await ask(header)).toEqual({ isAuthorized: false });
  });

  it('lets a token in until its end, and not after', async () => {
    await tokens.createIfAbsent({ ...aToken, tokenId: 'ending', expiresAt: '2026-11-11T13:00:00.000Z' });
    expect(await ask(`Bearer lb_ending_${secret}`)).toMatchObject({ isAuthorized: true });
    now = start + hour;
    expect(await ask(`Bearer lb_ending_${secret}`)).toEqual({ isAuthorized: false });
    expect(logLines.at(-1)).toContain('expired');
  });

  it('turns a revoked token away, by its secret before the last rotation as well', async () => {
    const previous = { secretHash: hashOf(`${secret}-old`), expiresAt: '2026-12-01T00:00:00.000Z' };
    await tokens.createIfAbsent({ ...aToken, tokenId: 'gone', previous, revokedAt: '2026-11-02T00:00:00.000Z' });
    expect(await ask(`Bearer lb_gone_${secret}`)).toEqual({ isAuthorized: false });
    expect(await ask(`Bearer lb_gone_${secret}-old`)).toEqual({ isAuthorized: false });
    expect(logLines.at(-1)).toContain('revoked');
  });

  it('takes the secret before a rotation as long as its grace lasts', async () => {
    const previous = { secretHash: hashOf(`${secret}-old`), expiresAt: '2026-11-11T12:30:00.000Z' };
    await tokens.createIfAbsent({ ...aToken, tokenId: 'rotated', previous });
    expect(await ask(`Bearer lb_rotated_${secret}-old`)).toMatchObject({ isAuthorized: true });
    expect(await ask(`Bearer lb_rotated_${secret}`)).toMatchObject({ isAuthorized: true });
    now = start + hour / 2;
    expect(await ask(`Bearer lb_rotated_${secret}-old`)).toEqual({ isAuthorized: false });
    expect(await ask(`Bearer lb_rotated_${secret}`)).toMatchObject({ isAuthorized: true });
  });

  it('notes when a token was used, at most once an hour, and never a wrong secret', async () => {
    await tokens.createIfAbsent({ ...aToken, tokenId: 'noted' });
    const use = async (minutes: number, given = secret) => {
      now = start + minutes * 60_000;
      await ask(`Bearer lb_noted_${given}`);
      return (await tokens.get('noted'))?.lastUsedAt;
    };
    expect(await use(0, `${secret}x`)).toBeUndefined();
    expect(await use(1)).toBe('2026-11-11T12:01:00.000Z');
    expect(await use(59)).toBe('2026-11-11T12:01:00.000Z');
    expect(await use(90)).toBe('2026-11-11T13:30:00.000Z');
  });

  it('writes nothing while the note is young enough', async () => {
    let notes = 0;
    const noteUse = async () => void notes++;
    const ready = createAuthorizeHandler({ ...deps, tokens: { get: tokens.get, noteUse } });
    await tokens.createIfAbsent({ ...aToken, tokenId: 'young', lastUsedAt: '2026-11-11T11:30:00.000Z' });
    const header = `Bearer lb_young_${secret}`;
    await ready({ headers: { authorization: header } });
    expect(notes).toBe(0);
    now = start + hour;
    await ready({ headers: { authorization: header } });
    expect(notes).toBe(1);
  });

  it.each([
    ['fails', { noteUse: () => Promise.reject(new Error('no room')), patience: () => never }],
    ['hangs', { noteUse: () => never, patience: async () => undefined }],
  ])('lets a caller in although the note of its use %s', async (_how, { noteUse, patience }) => {
    const slow = createAuthorizeHandler({ ...deps, patience, tokens: { get: tokens.get, noteUse } });
    await tokens.createIfAbsent({ ...aToken, tokenId: 'stuck' });
    const answer = await slow({ headers: { authorization: `Bearer lb_stuck_${secret}` } });
    expect(answer).toMatchObject({ isAuthorized: true });
  });

  it('never logs what it was given', () => {
    expect(logLines.join()).toContain('token refused');
    expect(logLines.join()).not.toContain(secret.slice(0, 10));
  });
});
