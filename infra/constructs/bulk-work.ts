import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { RunBulkEnv } from '../../functions/run-bulk/env.ts';
import { FunctionSchedule } from './function-schedule.ts';
import { NodeFunction } from './node-function.ts';
import type { DeadLetterQueue } from './queue-with-dlq.ts';
import { bindDeliveries, type Surroundings } from './surroundings.ts';

export interface BulkWorkProps extends Surroundings {
  readonly group: CfnScheduleGroup;
  readonly eventDeadLetters: DeadLetterQueue;
  readonly tickDeadLetters: DeadLetterQueue;
}

/** Imports and exports: what takes longer than a request may, and continues itself where it takes longer than a run may. */
export class BulkWork extends Construct {
  constructor(scope: Construct, id: string, props: BulkWorkProps) {
    super(scope, id);
    const { group, eventDeadLetters, tickDeadLetters, ...around } = props;
    // Older than this, a tick of the schedule has taken up the job.
    const maxAge = Duration.minutes(15);
    const runBulk = new NodeFunction<RunBulkEnv>(this, 'RunBulk', {
      entry: 'run-bulk',
      setting: around.setting,
      service: 'run-bulk',
      memoryMb: 1024,
      timeout: Duration.minutes(15),
      invocation: { by: 'event', deadLetters: eventDeadLetters.queue, maxAge },
      monitoring: {
        errorImpact: 'Imports and exports stand still until a later run goes on with them.',
        runbook: 'docs/runbooks/bulk.md',
      },
    });
    bindDeliveries(runBulk, around);
    runBulk
      .bindTable(around.state.table, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'BatchWriteItem'], {
        indexes: ['attention', 'calendar'],
      })
      .bindBucket(around.state.media, { get: ['content', 'uploads', 'bulk'], put: ['content', 'bulk'] })
      .bindParameters(around.state.parameterPrefix, { get: ['signing-key'] });
    new Rule(this, 'BulkWanted', {
      description: 'A file is to be imported or written',
      eventBus: around.state.bus,
      eventPattern: { source: ['lianbo.work'], detailType: ['bulk.wanted'] },
      targets: [
        new LambdaFunction(runBulk.lambda, {
          deadLetterQueue: eventDeadLetters.queue,
          maxEventAge: maxAge,
          retryAttempts: 10,
        }),
      ],
    });
    new FunctionSchedule(this, 'EachFiveMinutes', {
      group,
      target: runBulk,
      cron: '4/5 * * * ? *',
      deadLetters: tickDeadLetters,
      maxAge: Duration.minutes(5),
    });
  }
}
