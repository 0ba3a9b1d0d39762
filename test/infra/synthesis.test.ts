import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { functionEntries } from '../../infra/function-code.ts';
import { synthesize } from '../../infra/synthesize.ts';

const directories = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'lianbo-synthesis-test-')));
const [first = '', second = ''] = directories;

beforeAll(async () => {
  for (const outdir of directories) await synthesize('local', { validation: false, outdir });
});
afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true });
});

const functionSchema = z.looseObject({
  Code: z.object({ S3Key: z.string() }),
  Environment: z.looseObject({ Variables: z.looseObject({ POWERTOOLS_SERVICE_NAME: z.string() }) }),
});

function codeByService(): Map<string, string> {
  const text = readFileSync(join(first, 'lianbo-local-service.template.json'), 'utf8');
  const template: { Resources: Record<string, { Type: string; Properties: unknown }> } = JSON.parse(text);
  const lambdas = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::Lambda::Function');
  return new Map(
    lambdas.map(({ Properties }) => {
      const { Code, Environment } = functionSchema.parse(Properties);
      return [Environment.Variables.POWERTOOLS_SERVICE_NAME, Code.S3Key];
    }),
  );
}

describe('synthesize', () => {
  it('writes the same templates wherever it writes them, hashes of the code included', () => {
    const templates = readdirSync(first).filter((name) => name.endsWith('.template.json'));
    expect(templates).toHaveLength(3);
    for (const name of templates) {
      expect(readFileSync(join(second, name), 'utf8')).toBe(readFileSync(join(first, name), 'utf8'));
    }
  });

  it('puts the code of every function beside the templates', () => {
    const keys = [...codeByService().values()];
    // Three functions share one folder's.
    expect(keys).toHaveLength(functionEntries.length + 2);
    for (const key of keys) {
      expect(existsSync(join(first, `asset.${key.replace('.zip', '')}`, 'index.mjs'))).toBe(true);
    }
  });

  it('bundles deliver once for its three functions', () => {
    const codes = codeByService();
    const deliver = ['weibo', 'wechat', 'baijiahao'].map((platform) => codes.get(`deliver-${platform}`));
    expect(new Set(deliver).size).toBe(1);
    expect(new Set(codes.values()).size).toBe(functionEntries.length);
  });
});
