import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { FitMediaEnv } from '../../functions/fit-media/env.ts';
import type { FunctionSetting } from './function-settings.ts';
import { NodeFunction } from './node-function.ts';
import { consume } from './queue-consumer.ts';
import { QueueWithDlq } from './queue-with-dlq.ts';
import type { State } from './state.ts';

export interface PictureFittingProps {
  readonly setting: FunctionSetting;
  readonly state: State;
}

/** Makes pictures fit the platforms, ahead of the posts that need them and apart from the functions that publish. */
export class PictureFitting extends Construct {
  readonly source: QueueWithDlq;

  constructor(scope: Construct, id: string, { setting, state }: PictureFittingProps) {
    super(scope, id);
    const timeout = Duration.seconds(120);
    this.source = new QueueWithDlq(this, 'Wanted', {
      consumerTimeout: timeout,
      notice: {
        impact:
          'Pictures could not be made to fit a platform; posts with them are tried again until they are too late.',
        runbook: 'docs/runbooks/pictures.md',
      },
    });
    const fitMedia = new NodeFunction<FitMediaEnv>(this, 'FitMedia', {
      entry: 'fit-media',
      setting,
      service: 'fit-media',
      // One whole processor; a picture at the library's bound takes about a third of the memory.
      memoryMb: 1769,
      timeout,
      invocation: { by: 'queue' },
      monitoring: {
        errorImpact: 'Pictures are not made to fit; posts with pictures that are too large wait for theirs.',
        runbook: 'docs/runbooks/pictures.md',
      },
    }).bindBucket(state.media, { get: ['media'], put: ['media'] });
    consume(fitMedia, this.source, {
      batchSize: 1,
      batchWindowSeconds: 0,
      maxConcurrency: setting.stage.pictures.fitConcurrency,
    });
  }
}
