import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildApp } from './build-app.ts';
import { bundleFunctions, repositoryRoot } from './bundling/bundle-functions.ts';
import { stageConfig } from './config.ts';
import { functionEntries } from './function-code.ts';

export interface SynthesisOptions {
  /** Off: no cdk-nag and no template checks, in about half of the time. */
  readonly validation: boolean;
  /** Directory of the cloud assembly; left out, the CDK CLI's choice. */
  readonly outdir?: string;
}

/** Bundles the functions and writes one stage's templates and assets. Needs no network and no credentials. */
export async function synthesize(stageName: string, { validation, outdir }: SynthesisOptions): Promise<string> {
  const stage = stageConfig(stageName);
  const bundles = await mkdtemp(join(tmpdir(), 'lianbo-bundles-'));
  try {
    await bundlePresentFunctions(bundles);
    const { app } = buildApp({
      stage,
      code: (entry) => Code.fromAsset(join(bundles, entry)),
      validation,
      ...(outdir !== undefined && { outdir }),
    });
    return app.synth().directory;
  } finally {
    await rm(bundles, { recursive: true });
  }
}

/** A function without a handler yet gets one that says so. */
async function bundlePresentFunctions(bundles: string): Promise<void> {
  const isPresent = (entry: string) => existsSync(join(repositoryRoot, 'functions', entry, 'handler.ts'));
  await bundleFunctions(functionEntries.filter(isPresent), bundles);
  for (const entry of functionEntries.filter((candidate) => !isPresent(candidate))) {
    await mkdir(join(bundles, entry));
    const body = `export const handler = async () => { throw new Error('${entry} has no handler.'); };\n`;
    await writeFile(join(bundles, entry, 'index.mjs'), body);
  }
}
