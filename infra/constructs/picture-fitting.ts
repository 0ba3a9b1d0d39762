import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { FitMediaEnv } from '../../functions/fit-media/env.ts';
import type { FunctionSetting } from './function-settings.ts';
import { NodeFunction } from './node-function.ts';
import { DeadLetterQueue } from './queue-with-dlq.ts';
import type { State } from './state.ts';

export interface PictureFittingProps {
  readonly setting: FunctionSetting;
  readonly state: State;
}

/** Makes pictures fit the platforms, ahead of the posts that need them and apart from the functions that publish. */
export class PictureFitting extends Construct {
  constructor(scope: Construct, id: string, { setting, state }: PictureFittingProps) {
    super(scope, id);
    const runbook = 'docs/runbooks/pictures.md';
    // Many at once wait here for their turn; a delivery that does not find its picture asks for it again.
    const maxAge = Duration.hours(1);
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      impact: 'Pictures could not be made to fit a platform; posts with them are tried again until they are too late.',
      runbook,
    });
    const fitMedia = new NodeFunction<FitMediaEnv>(this, 'FitMedia', {
      entry: 'fit-media',
      setting,
      service: 'fit-media',
      // One whole processor; a picture at the library's bound takes about a third of the memory.
      memoryMb: 1769,
      timeout: Duration.seconds(120),
      invocation: { by: 'event', deadLetters: deadLetters.queue, maxAge },
      reservedConcurrency: setting.stage.pictures.fitConcurrency,
      waitsAtLimit: true,
      monitoring: {
        errorImpact: 'Pictures are not made to fit; posts with pictures that are too large wait for theirs.',
        runbook,
      },
    }).bindBucket(state.media, { get: ['media'], put: ['media'] });
    new Rule(this, 'PictureWanted', {
      description: 'A picture is wanted in a form that fits',
      eventBus: state.bus,
      eventPattern: { source: ['lianbo.work'], detailType: ['picture.wanted'] },
      targets: [
        new LambdaFunction(fitMedia.lambda, {
          deadLetterQueue: deadLetters.queue,
          maxEventAge: maxAge,
          retryAttempts: 10,
        }),
      ],
    });
  }
}
