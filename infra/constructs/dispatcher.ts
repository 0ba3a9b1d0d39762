import { Duration } from 'aws-cdk-lib';
import type { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { DispatchEnv } from '../../functions/dispatch/env.ts';
import { FunctionSchedule, tickIsUntraced } from './function-schedule.ts';
import { NodeFunction } from './node-function.ts';
import type { DeadLetterQueue } from './queue-with-dlq.ts';
import { bindDeliveries, type Surroundings } from './surroundings.ts';

export interface DispatcherProps extends Surroundings {
  readonly group: CfnScheduleGroup;
  readonly deadLetters: DeadLetterQueue;
}

/** Looks each minute for what falls due and hands it to the platforms' queues. */
export class Dispatcher extends Construct {
  readonly dispatch: NodeFunction<DispatchEnv>;

  constructor(scope: Construct, id: string, props: DispatcherProps) {
    super(scope, id);
    // A tick looks 90 seconds ahead. Older than two minutes it is useless, and the next ones have taken up its work.
    const maxAge = Duration.minutes(2);
    this.dispatch = new NodeFunction(this, 'Dispatch', {
      entry: 'dispatch',
      setting: props.setting,
      service: 'dispatch',
      memoryMb: 1024,
      timeout: Duration.seconds(50),
      reservedConcurrency: props.setting.stage.dispatchConcurrency,
      invocation: { by: 'event', deadLetters: props.deadLetters.queue, maxAge },
      monitoring: {
        errorImpact: 'Due posts are not handed out; they go out late, or are missed after their lateness limit.',
        runbook: 'docs/runbooks/dispatch.md',
      },
      untracedBecause: tickIsUntraced,
    });
    this.dispatch.bindTable(props.state.table, ['PutItem', 'BatchGetItem'], { indexes: ['attention'] });
    bindDeliveries(this.dispatch, props);
    new FunctionSchedule(this, 'EachMinute', {
      group: props.group,
      target: this.dispatch,
      cron: '* * * * ? *',
      deadLetters: props.deadLetters,
      maxAge,
    });
  }
}
