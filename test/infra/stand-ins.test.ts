import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultProvider } from '../../infra/bundling/stand-ins/environment-credentials.ts';
import * as eventStreams from '../../infra/bundling/stand-ins/no-event-streams.ts';
import * as jsonSchema from '../../infra/bundling/stand-ins/no-json-schema.ts';

afterEach(() => vi.unstubAllEnvs());

describe('what stands in for libraries inside the bundles', () => {
  it("takes Lambda's credentials from the environment, anew at every call", async () => {
    const provide = defaultProvider();
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'id');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_SESSION_TOKEN', 'first');
    expect(await provide()).toEqual({ accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'first' });
    vi.stubEnv('AWS_SESSION_TOKEN', 'second');
    expect(await provide()).toMatchObject({ sessionToken: 'second' });
  });

  it('says so when the environment holds no credentials', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined);
    await expect(defaultProvider()()).rejects.toThrow(/no AWS credentials/);
  });

  it('fails loudly where code reaches for what was left out', () => {
    expect(() => new eventStreams.EventStreamSerde()).toThrow(/Event streams are left out/);
    expect(() => jsonSchema.createToJSONSchemaMethod()()).toThrow(/JSON Schema is left out/);
  });
});
