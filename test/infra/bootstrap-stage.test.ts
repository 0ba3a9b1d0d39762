import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { SSMClient } from '@aws-sdk/client-ssm';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import dynalite from 'dynalite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BootstrapDeps, bootstrapStage } from '../../infra/bootstrap-stage.ts';
import { tokenCalendar } from '../../shared/adapters/dynamo/keys.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createTokenRepository } from '../../shared/adapters/dynamo/token-repository.ts';
import { startParameterServer } from '../support/infra/parameter-server.ts';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const tableName = 'lianbo-test';
const dynamoServer = dynalite({ createTableMs: 0 });
let parameterServer: Awaited<ReturnType<typeof startParameterServer>>;
let deps: BootstrapDeps;

beforeAll(async () => {
  parameterServer = await startParameterServer();
  await new Promise<void>((resolve) => dynamoServer.listen(0, '127.0.0.1', resolve));
  const { port } = dynamoServer.address() as AddressInfo; // listens on TCP
  const dynamo = new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, region: 'local', credentials });
  await dynamo.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    }),
  );
  let next = 0;
  deps = {
    dynamo,
    ssm: new SSMClient({ endpoint: parameterServer.endpoint, region: 'local', credentials }),
    stage: 'dev',
    tableName,
    randomBytes: (size) => new Uint8Array(size).fill(++next),
    now: () => new Date('2026-11-24T10:00:00Z'),
  };
});
afterAll(async () => {
  await parameterServer.close();
  await new Promise<void>((resolve) => dynamoServer.close(() => resolve()));
});

async function itemOf(token: string): Promise<Record<string, unknown>> {
  const Key = { pk: { S: `TOKEN#${token.split('_')[1]}` }, sk: { S: 'TOKEN' } };
  const { Item } = await deps.dynamo.send(new GetItemCommand({ TableName: tableName, Key }));
  return unmarshall(Item ?? {});
}

describe('bootstrapStage', () => {
  it('makes an admin token for all brands and keeps only the hash of its secret', async () => {
    const { adminToken } = await bootstrapStage(deps);
    const [prefix, tokenId, secret, ...rest] = adminToken.split('_');
    expect([prefix, rest]).toEqual(['lb', []]);
    const item = await itemOf(adminToken);
    expect(item).toEqual({
      pk: `TOKEN#${tokenId}`,
      sk: 'TOKEN',
      calendarPk: 'BRAND#*#TOKENS',
      calendarSk: `2026-11-24T10:00:00.000Z#${tokenId}`,
      tokenId,
      secretHash: createHash('sha256').update(String(secret)).digest('hex'),
      brandId: '*',
      role: 'admin',
      name: 'bootstrap',
      createdAt: '2026-11-24T10:00:00.000Z',
      version: 1,
    });
    const repository = createTokenRepository({ table: createTable({ client: deps.dynamo, tableName }) });
    const token = await repository.get(String(tokenId));
    expect(token).toMatchObject({ brandId: '*', role: 'admin' });
    expect({ ...item, ...(token && tokenCalendar(token)) }).toEqual(item);
    expect(JSON.stringify(item)).not.toContain(secret);
  });

  it('keeps the signing key of the first run as an encrypted parameter', async () => {
    const before = parameterServer.parameters.get('/lianbo/dev/signing-key');
    expect(before).toMatchObject({ Type: 'SecureString', Value: Buffer.alloc(32, 1).toString('base64url') });
    expect(await bootstrapStage(deps)).toMatchObject({ signingKey: 'already-there' });
    expect(parameterServer.parameters.get('/lianbo/dev/signing-key')).toEqual(before);
  });

  it('makes another token on every run, so that a lost one can be replaced', async () => {
    const [first, second] = [await bootstrapStage(deps), await bootstrapStage(deps)];
    expect(first.adminToken).not.toBe(second.adminToken);
    expect(await itemOf(first.adminToken)).not.toEqual({});
  });

  it('never overwrites a token', async () => {
    const repeating = { ...deps, randomBytes: (size: number) => new Uint8Array(size).fill(255) };
    await bootstrapStage(repeating);
    await expect(bootstrapStage(repeating)).rejects.toThrow(/conditional/);
  });
});
