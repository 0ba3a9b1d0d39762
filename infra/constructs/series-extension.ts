import { Duration } from 'aws-cdk-lib';
import type { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { ExtendSeriesEnv } from '../../functions/extend-series/env.ts';
import { FunctionSchedule } from './function-schedule.ts';
import { NodeFunction } from './node-function.ts';
import type { DeadLetterQueue } from './queue-with-dlq.ts';
import { bindDeliveries, type Surroundings } from './surroundings.ts';

export interface SeriesExtensionProps extends Surroundings {
  readonly group: CfnScheduleGroup;
  readonly deadLetters: DeadLetterQueue;
}

/** Makes the posts of series up to the horizon, and serves their routes of the API, which work out the same slots. */
export class SeriesExtension extends Construct {
  readonly extendSeries: NodeFunction<ExtendSeriesEnv>;

  constructor(scope: Construct, id: string, props: SeriesExtensionProps) {
    super(scope, id);
    const maxAge = Duration.minutes(5);
    this.extendSeries = new NodeFunction<ExtendSeriesEnv>(this, 'ExtendSeries', {
      entry: 'extend-series',
      setting: props.setting,
      service: 'extend-series',
      memoryMb: 1024,
      // Shorter than the lease under which a series is extended.
      timeout: Duration.seconds(60),
      invocation: { by: 'event', deadLetters: props.deadLetters.queue, maxAge },
      monitoring: {
        errorImpact: 'Series make no further posts once those up to the horizon are out, and cannot be changed.',
        runbook: 'docs/runbooks/series.md',
      },
    })
      .set({ SERIES_HORIZON_DAYS: String(props.setting.stage.seriesHorizonDays) })
      .bindTable(props.state.table, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'], {
        indexes: ['attention', 'calendar'],
      })
      .bindBucket(props.state.media, { get: ['content'], put: ['content'] })
      .bindParameters(props.state.parameterPrefix, { get: ['signing-key'] });
    bindDeliveries(this.extendSeries, props);
    new FunctionSchedule(this, 'EachFiveMinutes', {
      group: props.group,
      target: this.extendSeries,
      cron: '3/5 * * * ? *',
      deadLetters: props.deadLetters,
      maxAge,
    });
  }
}
