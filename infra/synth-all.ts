import { join } from 'node:path';
import { repositoryRoot } from './bundling/bundle-functions.ts';
import { stageNames } from './config.ts';
import { synthesize } from './synthesize.ts';

// One after the other: a failed validation sets the exit code and prints its report, and the next stage still runs.
for (const stage of stageNames) {
  const started = performance.now();
  const directory = await synthesize(stage, { validation: true, outdir: join(repositoryRoot, 'cdk.out', stage) });
  console.log(`${stage}: ${directory} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
