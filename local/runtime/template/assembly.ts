import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { RuntimeSetupError } from '../errors.ts';

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      properties: z.looseObject({ templateFile: z.string().optional(), stackName: z.string().optional() }).optional(),
    }),
  ),
});

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});

const templateSchema = z.object({
  Parameters: z.record(z.string(), z.looseObject({ Type: z.string(), Default: z.unknown() })).default({}),
  Mappings: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(z.string(), resourceSchema).default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
});

export type Template = z.output<typeof templateSchema>;
export interface Stack {
  readonly name: string;
  readonly region: string | undefined;
  readonly template: Template;
}

function regionOf(environment: string | undefined): string | undefined {
  const region = environment?.split('/').at(-1);
  return region === undefined || region === 'unknown-region' ? undefined : region;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new RuntimeSetupError(`Cannot read ${path}; synthesise the app first`, { cause });
  }
}

/** The stacks of a synthesised CDK app (`cdk.out`). */
export function readAssembly(directory: string): readonly Stack[] {
  const manifest = manifestSchema.parse(readJson(join(directory, 'manifest.json')));
  const stacks: Stack[] = [];
  for (const [id, artifact] of Object.entries(manifest.artifacts)) {
    const file = artifact.properties?.templateFile;
    if (artifact.type !== 'aws:cloudformation:stack' || file === undefined) continue;
    const parsed = templateSchema.safeParse(readJson(join(directory, file)));
    if (!parsed.success) throw new RuntimeSetupError(`${file} is no template: ${z.prettifyError(parsed.error)}`);
    const name = artifact.properties?.stackName ?? id;
    stacks.push({ name, region: regionOf(artifact.environment), template: parsed.data });
  }
  if (stacks.length === 0) throw new RuntimeSetupError(`${directory} holds no stack`);
  return stacks;
}
