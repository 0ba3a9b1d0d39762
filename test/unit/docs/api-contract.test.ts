import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { madeFiles } from '../../../docs/api/files.ts';
import { problemsOf, statusOf } from '../../../docs/api/problems-of.ts';
import { documentedRoutes } from '../../../docs/api/routes.ts';

const text = readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8');

describe('the contract of the API', () => {
  it('is what the routes say, in every file; if not, run `npm run docs:api`', { timeout: 60_000 }, async () => {
    for (const [file, made] of await madeFiles()) expect(readFileSync(file, 'utf8') === made, file.pathname).toBe(true);
  });

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(text);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  it('passes the linter', { timeout: 30_000 }, async () => {
    const config = await createConfig({
      extends: ['recommended'],
      // The only server that everybody has is their own machine.
      rules: { 'no-server-example.com': 'off' },
    });
    const found = await lintFromString({ source: text, absoluteRef: 'openapi.json', config });
    expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  it('names no problem that has no words', () => {
    const codes = new Set(documentedRoutes.flatMap(problemsOf));
    for (const code of codes) expect(() => statusOf(code)).not.toThrow();
  });
});
