import { App } from 'aws-cdk-lib';
import { synthesize } from './synthesize.ts';

// The CLI hands its context over in the environment; an App of its own is the documented way to read it.
const stage = new App({ autoSynth: false }).node.tryGetContext('stage') ?? 'dev';

await synthesize(String(stage), { validation: process.env['CDK_VALIDATION'] !== 'false' });
