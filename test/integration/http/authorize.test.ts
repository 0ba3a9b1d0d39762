import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthorizeHandler } from '../../../functions/authorize/authorize.ts';
import { keys } from '../../../shared/adapters/dynamo/keys.ts';
import { createTokenRepository } from '../../../shared/adapters/dynamo/token-repository.ts';
import { startTestTable, type TestTable } from '../../support/dynamo.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';

const secret = 'Zm9vYmFyYmF6cXV4-_0123456789';
const logLines: string[] = [];
let table: TestTable;
let authorize: ReturnType<typeof createAuthorizeHandler>;

beforeAll(async () => {
  table = await startTestTable();
  const secretHash = createHash('sha256').update(secret).digest('hex');
  const token = {
    tokenId: 't1',
    secretHash,
    brandId: 'yunshan',
    role: 'editor',
    name: '编辑',
    createdAt: '2026-11-01',
  };
  await table.table.put({ ...token, ...keys.token('t1') });
  authorize = createAuthorizeHandler({
    tokens: createTokenRepository({ table: table.table }),
    logger: createRecordingLogger(logLines),
  });
});
afterAll(() => table.close());

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
    ['the stored hash', `Bearer lb_t1_${createHash('sha256').update(secret).digest('hex')}`],
    ['an unknown id', `Bearer lb_t2_${secret}`],
    ['another scheme', `Basic lb_t1_${secret}`],
    ['no scheme', `lb_t1_${secret}`],
    ['an id with a key of the table', `Bearer lb_t1#x_${secret}`],
    ['a token that goes on', `Bearer lb_t1_${secret} more`],
  ])('turns %s away', async (_name, header) => {
    expect(await ask(header)).toEqual({ isAuthorized: false });
  });

  it('never logs what it was given', () => {
    expect(logLines.join()).toContain('token refused');
    expect(logLines.join()).not.toContain(secret.slice(0, 10));
  });
});
