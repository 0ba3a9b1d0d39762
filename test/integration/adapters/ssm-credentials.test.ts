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
let reads = 0;

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
    reads += 1;
    expect(input.WithDecryption).toBe(true);
    const Value = parameters.get(input.Name);
    if (Value === undefined) return send(400, { __type: 'ParameterNotFound', message: 'none' });
    return send(200, { Parameter: { Name: input.Name, Type: 'SecureString', Value, Version: 1 } });
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
  reads = 0;
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
    expect(reads).toBe(1);
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
