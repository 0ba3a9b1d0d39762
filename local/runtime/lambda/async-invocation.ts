import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import { RuntimeSetupError } from '../errors.ts';
import type { Deliver } from '../events/target-delivery.ts';
import type { Queues } from '../sqs/queues.ts';
import type { ResolvedResource } from '../template/resolved-app.ts';
import type { Outcome } from './function-worker.ts';
import type { LambdaFunction } from './lambda-function.ts';

/** What happens around an asynchronous invocation, from AWS::Lambda::EventInvokeConfig. */
export interface InvokeConfig {
  readonly maxRetries: number;
  readonly maxAgeSeconds: number;
  readonly onSuccessArn: string | undefined;
  readonly onFailureArn: string | undefined;
}

const DEFAULT_CONFIG: InvokeConfig = {
  maxRetries: 2,
  maxAgeSeconds: 21_600,
  onSuccessArn: undefined,
  onFailureArn: undefined,
};

const RETRY_DELAYS_MS = [60_000, 120_000];

const destinationSchema = z.object({ Destination: z.string() }).optional();

const configSchema = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.coerce.number().default(DEFAULT_CONFIG.maxRetries),
  MaximumEventAgeInSeconds: z.coerce.number().default(DEFAULT_CONFIG.maxAgeSeconds),
  DestinationConfig: z.object({ OnSuccess: destinationSchema, OnFailure: destinationSchema }).optional(),
});

/** Configurations by function name. */
export function readInvokeConfigs(resources: readonly ResolvedResource[]): ReadonlyMap<string, InvokeConfig> {
  const configs = new Map<string, InvokeConfig>();
  for (const resource of resources) {
    const parsed = configSchema.safeParse(resource.properties);
    if (!parsed.success) throw new RuntimeSetupError(`${resource.logicalId}: ${z.prettifyError(parsed.error)}`);
    const { data } = parsed;
    configs.set(data.FunctionName, {
      maxRetries: data.MaximumRetryAttempts,
      maxAgeSeconds: data.MaximumEventAgeInSeconds,
      onSuccessArn: data.DestinationConfig?.OnSuccess?.Destination,
      onFailureArn: data.DestinationConfig?.OnFailure?.Destination,
    });
  }
  return configs;
}

interface AsyncContext {
  readonly clock: Clock;
  readonly queues: Queues;
  readonly configs: ReadonlyMap<string, InvokeConfig>;
  readonly deliver: Deliver;
}

interface Finished {
  readonly lambda: LambdaFunction;
  readonly payload: string;
  readonly outcome: Outcome;
  readonly attempts: number;
  readonly requestId: string;
}

/** A schedule's input need not be JSON; the function has failed on it then. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function destinationRecord({ lambda, payload, outcome, attempts, requestId }: Finished, clock: Clock): string {
  return JSON.stringify({
    version: '1.0',
    timestamp: new Date(clock.now()).toISOString(),
    requestContext: {
      requestId,
      functionArn: `${lambda.settings.arn}:$LATEST`,
      condition: outcome.ok ? 'Success' : 'RetriesExhausted',
      approximateInvokeCount: attempts,
    },
    requestPayload: parseJson(payload),
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      ...(!outcome.ok && { functionError: 'Unhandled' }),
    },
    responsePayload: JSON.parse(outcome.payload),
  });
}

function conclude(finished: Finished, config: InvokeConfig, { clock, queues, deliver }: AsyncContext): void {
  const { lambda, payload, outcome, requestId } = finished;
  const destination = outcome.ok ? config.onSuccessArn : config.onFailureArn;
  if (destination !== undefined) {
    const record = destinationRecord(finished, clock);
    deliver({ targetArn: destination, payload: record, maxRetries: 0, maxAgeSeconds: 0 });
  }
  const deadLetterArn = outcome.ok ? undefined : lambda.settings.deadLetterArn;
  const attribute = (value: string) => ({ DataType: 'String', StringValue: value });
  queues.byArn(deadLetterArn ?? '')?.send({
    body: payload,
    attributes: {
      RequestID: attribute(requestId),
      ErrorCode: { DataType: 'Number', StringValue: '200' },
      ErrorMessage: attribute(outcome.payload.slice(0, 1024)),
    },
  });
}

export type InvokeAsync = (lambda: LambdaFunction, payload: string) => void;

/** Asynchronous invocation: two more tries, a minute and two minutes later on the clock, then the destination. */
export function createInvokeAsync(context: AsyncContext): InvokeAsync {
  const { clock, configs } = context;
  return (lambda, payload) => {
    const config = configs.get(lambda.settings.name) ?? DEFAULT_CONFIG;
    const requestId = randomUUID();
    const acceptedAt = clock.now();
    const attempt = async (number: number): Promise<void> => {
      const outcome = await lambda.invoke(payload);
      const retryAt = clock.now() + (RETRY_DELAYS_MS[number - 1] ?? 120_000);
      const mayRetry = number <= config.maxRetries && retryAt <= acceptedAt + config.maxAgeSeconds * 1000;
      if (!outcome.ok && mayRetry) clock.at(retryAt, () => void attempt(number + 1));
      else conclude({ lambda, payload, outcome, attempts: number, requestId }, config, context);
    };
    void attempt(1);
  };
}
