import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildApp } from './build-app.ts';
import { bundleFunctions } from './bundling/bundle-functions.ts';
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
    await bundleFunctions(functionEntries, bundles);
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
