import type { Duration } from 'aws-cdk-lib';
import { ApplicationLogLevel, type FunctionOptions } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { DispatchEnv } from '../../functions/dispatch/env.ts';
import type { StageConfig } from '../config.ts';
import type { CodeSource } from '../function-code.ts';

/** What every function of a stage has in common. */
export interface FunctionSetting {
  readonly stage: StageConfig;
  readonly code: CodeSource;
  /** Milliseconds by which the functions' clock differs from real time; 0 when deployed. */
  readonly clockOffsetMs: string;
}

/** Who calls decides where a failed event is kept: a caller that waits, a queue that redelivers, a dead-letter queue. */
export type Invocation =
  | { readonly by: 'waiting-caller' }
  | { readonly by: 'queue' }
  | { readonly by: 'event'; readonly deadLetters: Queue; readonly maxAge: Duration };

const logLevels = {
  DEBUG: ApplicationLogLevel.DEBUG,
  INFO: ApplicationLogLevel.INFO,
  WARN: ApplicationLogLevel.WARN,
  ERROR: ApplicationLogLevel.ERROR,
} as const;

/** Lambda filters by its own level before the log group; a different one would swallow what Powertools lets through. */
export function applicationLogLevel(level: StageConfig['logLevel']): ApplicationLogLevel {
  return logLevels[level];
}

/** Of one stage, because stages of one account would add up in a common namespace. */
export function metricsNamespace({ name }: StageConfig): string {
  return `Lianbo/${name}`;
}

export function commonEnvironment(setting: FunctionSetting, service: string): Record<string, string> {
  return {
    STAGE: setting.stage.name,
    POWERTOOLS_SERVICE_NAME: service,
    POWERTOOLS_LOG_LEVEL: setting.stage.logLevel,
    POWERTOOLS_METRICS_NAMESPACE: metricsNamespace(setting.stage),
    CLOCK_OFFSET_MS: setting.clockOffsetMs,
    NODE_OPTIONS: '--enable-source-maps',
  };
}

export type AimingEnv = Pick<
  DispatchEnv,
  'ATTENTION_SHARDS' | 'LEAD_SECONDS' | 'LONGEST_LEAD_SECONDS' | 'PREPARED_PER_SECOND'
>;

/** What it takes to find what is open, and to aim at the second. */
export function aimingVariables({ stage }: FunctionSetting): Readonly<Record<keyof AimingEnv, string>> {
  return {
    ATTENTION_SHARDS: String(stage.attentionShards),
    LEAD_SECONDS: String(stage.lead.seconds),
    LONGEST_LEAD_SECONDS: String(stage.lead.longestSeconds),
    PREPARED_PER_SECOND: String(stage.lead.preparedPerSecond),
  };
}

/** Why a function needs no dead-letter queue of its own. */
export function deadLetterReason(invocation: Invocation): string {
  switch (invocation.by) {
    case 'waiting-caller':
      return 'Never invoked asynchronously: its caller waits for the answer.';
    case 'queue':
      return 'Never invoked asynchronously: its queue redelivers and has a dead-letter queue.';
    case 'event':
      return 'It has a failure destination instead, which keeps the error beside the event.';
  }
}

export function asynchronousSettings(invocation: Invocation): Partial<FunctionOptions> {
  if (invocation.by !== 'event') return {};
  return { onFailure: new SqsDestination(invocation.deadLetters), maxEventAge: invocation.maxAge, retryAttempts: 2 };
}
