import { inspect } from 'node:util';
import { SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createSsmCredentialsStore,
  createSsmSigningKey,
} from '../../../shared/adapters/secrets/ssm-credentials-store.ts';
import { createSsmCredentialsWriter } from '../../../shared/adapters/secrets/ssm-credentials-writer.ts';
import { ConfigError } from '../../../shared/domain/errors.ts';
import { startWireServer, type WireServer } from '../../support/platforms/wire-server.ts';

/** Speaks as much of the parameter store's protocol as its callers use. */
let server: WireServer;
let client: SSMClient;
const parameters = new Map<string, string>();
let requests: (readonly string[])[] = [];

beforeAll(async () => {
  server = await startWireServer();
  server.answer((call, response, request) => {
    const input = JSON.parse(call.text);
    const send = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    };
    if (request.headers['x-amz-target'] === 'AmazonSSM.PutParameter') {
      if (input.Value.length > 4_096) {
        return send(400, { __type: 'ValidationException', message: `Value '${input.Value}' is too long` });
      }
      expect(input).toMatchObject({ Type: 'SecureString', Overwrite: true });
      parameters.set(input.Name, input.Value);
      return send(200, { Version: 1, Tier: 'Standard' });
    }
    requests.push(input.Names);
    expect(input.WithDecryption).toBe(true);
    const found = input.Names.filter((name: string) => parameters.has(name));
    return send(200, {
      Parameters: found.map((Name: string) => ({
        Name,
        Type: 'SecureString',
        Value: parameters.get(Name),
        Version: 1,
      })),
      InvalidParameters: input.Names.filter((name: string) => !found.includes(name)),
    });
  });
  client = new SSMClient({
    endpoint: server.baseUrl,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
});
afterAll(async () => {
  client.destroy();
  await server[Symbol.asyncDispose]();
});
beforeEach(() => {
  requests = [];
});

const prefix = '/lianbo/test';
const key = { platform: 'weibo', ownerId: 'a1' } as const;

describe('credentials in the parameter store', () => {
  it('come back as they were put, under the account of the platform', async () => {
    await createSsmCredentialsWriter({ client, prefix }).put(key, '{"accessToken":"t"}');
    expect([...parameters.keys()]).toContain('/lianbo/test/credentials/weibo/a1');
    expect(await createSsmCredentialsStore({ client, prefix }).get(key)).toBe('{"accessToken":"t"}');
  });

  it('are read once for many uses', async () => {
    const store = createSsmCredentialsStore({ client, prefix });
    await store.get(key);
    await store.get(key);
    expect(requests).toEqual([['/lianbo/test/credentials/weibo/a1']]);
  });

  it('of accounts that publish together are read in tens, each once', async () => {
    const store = createSsmCredentialsStore({ client, prefix });
    const ownerIds = Array.from({ length: 12 }, (_, index) => `together${index}`);
    for (const ownerId of ownerIds) parameters.set(`/lianbo/test/credentials/weibo/${ownerId}`, `of ${ownerId}`);
    const wanted = [...ownerIds, ...ownerIds];
    const values = await Promise.all(wanted.map((ownerId) => store.get({ platform: 'weibo', ownerId })));
    expect(values).toEqual(wanted.map((ownerId) => `of ${ownerId}`));
    expect(requests.map((names) => names.length)).toEqual([10, 2]);
  });

  it('that are wanted as they are now are read again', async () => {
    const store = createSsmCredentialsStore({ client, prefix });
    await store.get(key);
    parameters.set('/lianbo/test/credentials/weibo/a1', 'renewed');
    expect(await store.get(key)).not.toBe('renewed');
    expect(await store.get(key, { fresh: true })).toBe('renewed');
    expect(await store.get(key)).toBe('renewed');
  });

  it('that are not there yet are found as soon as they are', async () => {
    const store = createSsmCredentialsStore({ client, prefix });
    const late = { platform: 'weibo', ownerId: 'late' } as const;
    await expect(store.get(late)).rejects.toThrow(ConfigError);
    parameters.set('/lianbo/test/credentials/weibo/late', 'here');
    expect(await store.get(late)).toBe('here');
  });

  it('that are not there are a matter of configuration', async () => {
    const missing = createSsmCredentialsStore({ client, prefix }).get({ platform: 'wechat', ownerId: 'a404' });
    await expect(missing).rejects.toThrow(ConfigError);
  });

  it('that the store refuses are not repeated in the error', async () => {
    const secret = 's'.repeat(5_000);
    const refused = createSsmCredentialsWriter({ client, prefix }).put(key, secret);
    const error = await refused.catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'ValidationException' });
    expect(inspect(error, { showHidden: true, depth: 10 }).includes('ssss')).toBe(false);
  });

  it('and the signing key lie apart', async () => {
    parameters.set('/lianbo/test/signing-key', 'k');
    expect(await createSsmSigningKey({ client, prefix }).get()).toBe('k');
  });
});
