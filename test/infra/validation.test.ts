import { rmSync } from 'node:fs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterEach, describe, expect, it } from 'vitest';
import type { LianboApp } from '../../infra/build-app.ts';
import { stageConfig, stageNames } from '../../infra/config.ts';
import { placeholderApp } from '../support/infra/templates.ts';

// A failed validation also sets the exit code of its process, which here is the test runner's.
const { exitCode } = process;
const built: LianboApp[] = [];

function appOf(stage: string, options: { readonly validation: boolean }): LianboApp {
  const lianbo = placeholderApp(stageConfig(stage), options);
  built.push(lianbo);
  return lianbo;
}

afterEach(() => {
  process.exitCode = exitCode;
  for (const { app } of built.splice(0)) rmSync(app.outdir, { recursive: true });
});

describe('cdk-nag', () => {
  it.each(stageNames)('finds nothing in stage %s that is not accepted with a reason', (stage) => {
    const { app } = appOf(stage, { validation: true });
    expect(() => app.synth()).not.toThrow();
  });

  it.each(stageNames)('refuses a bucket that somebody adds to stage %s without protection', (stage) => {
    const { app, state } = appOf(stage, { validation: true });
    new Bucket(state, 'Careless');
    expect(() => app.synth()).toThrow(/AwsSolutions-S10/);
  });

  it('is not asked where the local runtime needs speed', () => {
    const { app, state } = appOf('local', { validation: false });
    new Bucket(state, 'Careless');
    expect(() => app.synth()).not.toThrow();
  });
});
