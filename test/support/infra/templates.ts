import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import * as z from 'zod';
import { buildApp, type LianboApp } from '../../../infra/build-app.ts';
import { type StageConfig, stageConfig } from '../../../infra/config.ts';

const resourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
const templateSchema = z.looseObject({
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), z.unknown()).default({}),
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown() })).default({}),
});

export type Resource = z.infer<typeof resourceSchema>;
export type Template = z.infer<typeof templateSchema>;
export type StageTemplates = Readonly<Record<'state' | 'service' | 'observability', Template>>;

const placeholder = join(import.meta.dirname, 'placeholder-bundle');

/** The app of a stage, with a placeholder for the functions' code, so that nothing is bundled. The caller removes its `outdir`. */
export function placeholderApp(stage: StageConfig, options: { readonly validation: boolean }): LianboApp {
  return buildApp({
    stage,
    code: () => Code.fromAsset(placeholder),
    validation: options.validation,
    outdir: mkdtempSync(join(tmpdir(), 'lianbo-infra-test-')),
  });
}

export function stageTemplates(stage: string | StageConfig): StageTemplates {
  const config = typeof stage === 'string' ? stageConfig(stage) : stage;
  const { app, state, service, observability } = placeholderApp(config, { validation: false });
  const assembly = app.synth();
  const read = (stackName: string) => templateSchema.parse(assembly.getStackByName(stackName).template);
  const templates = {
    state: read(state.stackName),
    service: read(service.stackName),
    observability: read(observability.stackName),
  };
  rmSync(app.outdir, { recursive: true });
  return templates;
}

/** Resources of one type by logical id. */
export function resourcesOf(template: Template, type: string): [string, Resource][] {
  return Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
}

/** An intrinsic as short text: `WeiboDueQueue2D84FAA9.Arn`, `{TableCD117FA1Arn}/index/attention`, `{AWS::AccountId}`. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const parsed = intrinsicSchema.parse(value);
  if ('Ref' in parsed) return `{${parsed.Ref}}`;
  if ('Fn::GetAtt' in parsed) return `{${parsed['Fn::GetAtt'].join('.')}}`;
  if ('Fn::ImportValue' in parsed)
    return `{${parsed['Fn::ImportValue'].replace(/^.*:ExportsOutput(Ref|FnGetAtt)/, '')}}`;
  return parsed['Fn::Join'][1].map(textOf).join('');
}

const intrinsicSchema = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ 'Fn::GetAtt': z.array(z.string()) }),
  z.strictObject({ 'Fn::ImportValue': z.string() }),
  z.strictObject({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }),
]);

/** Logical ids without CDK's hashes, for people to read. */
export function withoutHashes(text: string): string {
  return text.replace(/([a-zA-Z])[0-9A-F]{8}(?=[A-Z.}]|$)/g, '$1').replace(/([a-zA-Z]+)[0-9A-F]{8}\}/g, '$1}');
}

/** A plausible text for what is only known once it is deployed. */
export function exampleOf(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (name.endsWith('_MS')) return '0';
  return /URL/.test(name) ? 'http://127.0.0.1:1/x' : 'example';
}
