import * as z from 'zod';
import type { Cancel, Clock } from '../clock/clock.ts';
import { RuntimeSetupError } from '../errors.ts';
import type { LogSink } from '../log.ts';
import type { Queue, QueueMessage } from '../sqs/queue.ts';
import type { Queues } from '../sqs/queues.ts';
import { systemAttributesOf } from '../sqs/receive-message.ts';
import type { ResolvedResource } from '../template/resolved-app.ts';
import type { Outcome } from './function-worker.ts';
import type { Functions } from './functions.ts';
import type { LambdaFunction } from './lambda-function.ts';

// From a queue to a function, as Lambda's event source does it: batches, a window to fill them, messages deleted after
// success, and left to their visibility time-out after failure.

const mappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.coerce.number().default(10),
  MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
  Enabled: z.boolean().default(true),
  FunctionResponseTypes: z.array(z.string()).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number().optional() }).optional(),
  FilterCriteria: z.undefined('filters are not emulated locally').optional(),
});

interface MappingSettings {
  readonly batchSize: number;
  readonly windowMs: number;
  readonly maxConcurrency: number;
  readonly reportsItemFailures: boolean;
}

interface MappingContext {
  readonly queue: Queue;
  readonly lambda: LambdaFunction;
  readonly clock: Clock;
  readonly region: string;
  readonly log: LogSink;
}

const reportSchema = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish() })
  .nullable();

/** Ids of the messages that failed; undefined when the whole batch did. */
export function failedIds(outcome: Outcome, ids: ReadonlySet<string>): ReadonlySet<string> | undefined {
  if (!outcome.ok) return undefined;
  const parsed = reportSchema.safeParse(JSON.parse(outcome.payload));
  if (!parsed.success) return undefined;
  const failed = (parsed.data?.batchItemFailures ?? []).map((item) => item.itemIdentifier);
  return failed.every((id) => ids.has(id)) ? new Set(failed) : undefined;
}

function lambdaAttributes(message: QueueMessage): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(message.attributes).map(([name, attribute]) => [
      name,
      {
        stringValue: attribute.StringValue,
        binaryValue: attribute.BinaryValue,
        stringListValues: [],
        binaryListValues: [],
        dataType: attribute.DataType,
      },
    ]),
  );
}

function toRecord(message: QueueMessage, { queue, region }: MappingContext): Record<string, unknown> {
  return {
    messageId: message.id,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: systemAttributesOf(message),
    messageAttributes: lambdaAttributes(message),
    md5OfBody: message.bodyDigest,
    eventSource: 'aws:sqs',
    eventSourceARN: queue.settings.arn,
    awsRegion: region,
  };
}

class EventSource {
  readonly #settings: MappingSettings;
  readonly #context: MappingContext;
  readonly #stopListening: Cancel;
  #running = 0;
  #cancelWindow: Cancel | undefined;
  #pumpPending = false;

  constructor(settings: MappingSettings, context: MappingContext) {
    this.#settings = settings;
    this.#context = context;
    this.#stopListening = context.queue.onReady(() => this.#pumpSoon());
  }

  stop(): void {
    this.#stopListening();
    this.#cancelWindow?.();
  }

  #hasRoom(): boolean {
    return this.#running < this.#settings.maxConcurrency;
  }

  /** Messages that become ready together are looked at together. */
  #pumpSoon(): void {
    if (this.#pumpPending) return;
    this.#pumpPending = true;
    queueMicrotask(() => {
      this.#pumpPending = false;
      this.#pump();
    });
  }

  #pump(): void {
    const { batchSize, windowMs } = this.#settings;
    while (this.#hasRoom()) {
      const { ready } = this.#context.queue.counts();
      if (ready === 0) return;
      if (ready < batchSize && windowMs > 0) {
        this.#openWindow();
        return;
      }
      this.#take();
    }
  }

  /** The window starts with the first message; what has gathered when it ends makes a batch. */
  #openWindow(): void {
    const { clock } = this.#context;
    this.#cancelWindow ??= clock.at(clock.now() + this.#settings.windowMs, () => {
      this.#cancelWindow = undefined;
      if (this.#hasRoom()) this.#take();
      this.#pump();
    });
  }

  #take(): void {
    const messages = this.#context.queue.receive(this.#settings.batchSize);
    if (messages.length > 0) void this.#process(messages);
  }

  async #process(messages: readonly QueueMessage[]): Promise<void> {
    this.#running += 1;
    const event = { Records: messages.map((message) => toRecord(message, this.#context)) };
    const outcome = await this.#context.lambda.invoke(JSON.stringify(event));
    this.#settle(messages, outcome);
    this.#running -= 1;
    this.#pump();
  }

  #settle(messages: readonly QueueMessage[], outcome: Outcome): void {
    const ids = new Set(messages.map((message) => message.id));
    const failed = this.#settings.reportsItemFailures ? failedIds(outcome, ids) : outcome.ok ? new Set() : undefined;
    if (!failed) return;
    for (const message of messages) {
      if (!failed.has(message.id)) this.#context.queue.remove(message.receiptHandle);
    }
  }
}

export interface EventSources {
  stop(): void;
}

interface EventSourcesInput {
  readonly resources: readonly ResolvedResource[];
  readonly queues: Queues;
  readonly functions: Functions;
  readonly clock: Clock;
  readonly region: string;
  readonly log: LogSink;
}

function start(resource: ResolvedResource, input: EventSourcesInput): EventSource | undefined {
  const parsed = mappingSchema.safeParse(resource.properties);
  if (!parsed.success) {
    throw new RuntimeSetupError(`Event source ${resource.logicalId}: ${z.prettifyError(parsed.error)}`);
  }
  const { data } = parsed;
  const queue = input.queues.byArn(data.EventSourceArn);
  const lambda = input.functions.find(data.FunctionName)?.lambda;
  if (!queue || !lambda) {
    throw new RuntimeSetupError(`Event source ${resource.logicalId} needs a queue and a function of these stacks`);
  }
  if (!data.Enabled) return undefined;
  const settings = {
    batchSize: data.BatchSize,
    windowMs: data.MaximumBatchingWindowInSeconds * 1000,
    // Messages beyond the workers of this machine stay in the queue, where their visibility does not run out.
    maxConcurrency: Math.min(data.ScalingConfig?.MaximumConcurrency ?? lambda.limit, lambda.limit),
    reportsItemFailures: data.FunctionResponseTypes.includes('ReportBatchItemFailures'),
  };
  return new EventSource(settings, { ...input, queue, lambda });
}

/** Starts every event source mapping of the templates. */
export function startEventSources(input: EventSourcesInput): EventSources {
  const sources = input.resources.map((resource) => start(resource, input));
  return {
    stop: () => {
      for (const source of sources) source?.stop();
    },
  };
}
