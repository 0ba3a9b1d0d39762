import { statSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as esbuild, type Plugin } from 'esbuild';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bundleOptions, repositoryRoot } from '../../infra/bundling/bundle-functions.ts';
import { defaultProvider } from '../../infra/bundling/stand-ins/environment-credentials.ts';
import * as eventStreams from '../../infra/bundling/stand-ins/no-event-streams.ts';
import { trimSchemas } from '../../infra/bundling/trim-sdk.ts';
import { trimJsonSchema, trimZod } from '../../infra/bundling/trim-zod.ts';

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
  });
});

describe('trimSchemas', () => {
  it.each([
    ['client-dynamodb', 'ConditionalCheckFailedException'],
    ['client-ssm', 'ParameterNotFound'],
    ['client-s3', 'NoSuchKey'],
  ])('keeps of the errors in %s only those that our code can tell apart', async (client, error) => {
    const path = join(repositoryRoot, 'node_modules/@aws-sdk', client, 'dist-es/schemas/schemas_0.js');
    const source = await readFile(path, 'utf8');
    const trimmed = trimSchemas(source, new Set([error]));
    const registered = Array.from(
      trimmed.matchAll(/^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm),
      ([, name]) => name,
    );
    expect(source.match(/^n0_registry\.registerError/gm)?.length).toBeGreaterThan(1);
    expect(registered).toEqual([error]);
  });

  it('writes computed keys as the texts that they are, and changes nothing else', () => {
    const source =
      'const _hQ = "httpQuery";\nconst _v = "v\\"1";\nexport var A$ = [3, { [_hQ]: _v, [_v]: 1, [other]: 2 }];';
    expect(trimSchemas(source, new Set())).toBe(
      'const _hQ = "httpQuery";\nconst _v = "v\\"1";\nexport var A$ = [3, { "httpQuery": _v, "v\\"1": 1, [other]: 2 }];',
    );
  });
});

describe('trimJsonSchema', () => {
  it('leaves zod without JSON Schema, which then says so, and with everything else', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'lianbo-zod-'));
    try {
      const outfile = join(directory, 'index.mjs');
      const source = `import * as z from 'zod';
        export const schema = z.strictObject({ at: z.iso.date(), of: z.array(z.union([z.number().int(), z.null()])).default([]) });`;
      const stdin = { contents: source, resolveDir: repositoryRoot };
      const build = (plugins: Plugin[]) => esbuild({ ...bundleOptions, outfile, stdin, plugins });
      await build([]);
      const before = statSync(outfile).size;
      await build([trimZod]);
      expect(statSync(outfile).size).toBeLessThan(before - 15_000);
      const { schema } = await import(pathToFileURL(outfile).href);
      expect(schema.parse({ at: '2026-11-11' })).toEqual({ at: '2026-11-11', of: [] });
      expect(schema.safeParse({ at: 'today', more: 1 }).error.issues).toHaveLength(2);
      expect(() => schema.toJSONSchema()).toThrow(/left out of the bundles/);
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it('finds a line in zod for every kind of schema', async () => {
    const source = await readFile(join(repositoryRoot, 'node_modules/zod/v4/classic/schemas.js'), 'utf8');
    expect(source.match(/processJSONSchema = /g)?.length).toBeGreaterThan(30);
    expect(trimJsonSchema(source)).not.toMatch(/processJSONSchema = |core\/(json-schema-processors|to-json-schema)/);
  });
});
