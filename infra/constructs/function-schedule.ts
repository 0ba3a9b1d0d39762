import { type Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule, type CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { NodeFunction } from './node-function.ts';
import type { DeadLetterQueue } from './queue-with-dlq.ts';

/** Idle, a function that runs each minute would make nearly all traces of a stage, and no trace of it shows anything. */
export const tickIsUntraced =
  'Most of its runs find nothing to do; what they find is in logs, metrics and the heartbeat.';

export interface FunctionScheduleProps<E extends object> {
  readonly group: CfnScheduleGroup;
  readonly target: NodeFunction<E>;
  /** In UTC. */
  readonly cron: string;
  readonly deadLetters: DeadLetterQueue;
  /** A tick that could not be handed over is given up after this long; the next one covers what it would have done. */
  readonly maxAge: Duration;
}

/**
 * An EventBridge Scheduler schedule with a role that may invoke this one function and nothing else. Made from the L1
 * resource, because the L2 target also grants every version and alias of the function.
 */
export class FunctionSchedule<E extends object> extends Construct {
  constructor(scope: Construct, id: string, props: FunctionScheduleProps<E>) {
    super(scope, id);
    const stack = Stack.of(this);
    const groupArn = props.group.attrArn;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account, 'aws:SourceArn': groupArn } },
      }),
    });
    const grants = [
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [props.target.lambda.functionArn] }),
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [props.deadLetters.queue.queueArn] }),
    ].map((statement) => role.addToPrincipalPolicy(statement).policyDependable);
    const schedule = new CfnSchedule(this, 'Schedule', {
      groupName: props.group.ref,
      scheduleExpression: `cron(${props.cron})`,
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: props.target.lambda.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ scheduledAt: '<aws.scheduler.scheduled-time>' }),
        deadLetterConfig: { arn: props.deadLetters.queue.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: props.maxAge.toSeconds(), maximumRetryAttempts: 3 },
      },
    });
    for (const grant of grants) if (grant) schedule.node.addDependency(grant);
  }
}
