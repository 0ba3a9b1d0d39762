import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { repositoryRoot } from '../../infra/bundling/bundle-functions.ts';
import { functionEntries } from '../../infra/function-code.ts';
import { environmentOf, functionsByService } from '../support/infra/statements.ts';
import { exampleOf, stageTemplates } from '../support/infra/templates.ts';

/** Read by the libraries and by the shared clock, not by a function's own schema. */
const shared = /^(STAGE|POWERTOOLS_\w+|CLOCK_OFFSET_MS|NODE_OPTIONS)$/;

const functions = Object.entries(functionsByService(stageTemplates('dev').service));

async function schemaOf(entry: string): Promise<z.ZodObject> {
  const module: Record<string, unknown> = await import(join(repositoryRoot, 'functions', entry, 'env.ts'));
  const schema = Object.values(module).find((exported) => exported instanceof z.ZodObject);
  if (!schema) throw new Error(`functions/${entry}/env.ts exports no schema.`);
  return schema;
}

describe.each(functionEntries)('the environment of %s', (entry) => {
  const own = functions.filter(([service]) => service === entry || service.startsWith(`${entry}-`));

  it('holds what its schema asks for, and nothing else', async () => {
    const schema = await schemaOf(entry);
    const asked = Object.keys(schema.shape).filter((name) => !shared.test(name));
    expect(own.length).toBeGreaterThan(0);
    for (const [, lambda] of own) {
      const given = Object.keys(environmentOf(lambda)).filter((name) => !shared.test(name));
      expect(given.sort()).toEqual([...asked].sort());
    }
  });

  it('has values that its schema accepts', async () => {
    const schema = await schemaOf(entry);
    expect(own.length).toBeGreaterThan(0);
    for (const [, lambda] of own) {
      const values = Object.entries(environmentOf(lambda)).map(([name, value]) => [name, exampleOf(name, value)]);
      expect(schema.safeParse(Object.fromEntries(values)).error).toBeUndefined();
    }
  });
});
