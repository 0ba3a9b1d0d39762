import { join } from 'node:path';
import { repositoryRoot } from './bundling/bundle-functions.ts';
import { stageNames } from './config.ts';
import { synthesize } from './synthesize.ts';

// A finding of cdk-nag or of the template checks throws, with its report as the message.
for (const stage of stageNames) {
  const started = performance.now();
  const directory = await synthesize(stage, { validation: true, outdir: join(repositoryRoot, 'cdk.out', stage) });
  console.log(`${stage}: ${directory} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
