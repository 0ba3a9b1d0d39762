import type * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import { md5OfAttributes } from './message-digest.ts';
import type { Queue, QueueMessage } from './queue.ts';
import type { receiveMessageSchema } from './sqs-requests.ts';

interface Receiving {
  readonly queue: Queue;
  readonly input: z.output<typeof receiveMessageSchema>;
  readonly clock: Clock;
  /** Aborted when the caller hangs up, so that it cannot take messages nobody will read. */
  readonly signal: AbortSignal;
}

const SENDER_ID = 'AIDALOCAL0000000000';

export function systemAttributesOf(message: QueueMessage): Record<string, string> {
  return {
    SenderId: SENDER_ID,
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
  };
}

/** The attributes that a caller asks for, as SQS names them. */
export function pick<Value>(values: Readonly<Record<string, Value>>, names: readonly string[]): Record<string, Value> {
  const isWanted = (name: string): boolean =>
    names.some((wanted) => wanted === 'All' || wanted === '.*' || wanted === name);
  return Object.fromEntries(Object.entries(values).filter(([name]) => isWanted(name)));
}

function toWire(message: QueueMessage, input: Receiving['input']): Record<string, unknown> {
  const system = pick(systemAttributesOf(message), [...input.AttributeNames, ...input.MessageSystemAttributeNames]);
  const own = pick(message.attributes, input.MessageAttributeNames);
  return {
    MessageId: message.id,
    ReceiptHandle: message.receiptHandle,
    Body: message.body,
    MD5OfBody: message.bodyDigest,
    ...(Object.keys(system).length > 0 && { Attributes: system }),
    ...(Object.keys(own).length > 0 && {
      MessageAttributes: own,
      MD5OfMessageAttributes: md5OfAttributes(own),
    }),
  };
}

function waitForMessage({ queue, clock, signal }: Receiving, until: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      cancelListener();
      cancelAlarm();
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const cancelListener = queue.onReady(finish);
    const cancelAlarm = clock.at(until, finish);
    signal.addEventListener('abort', finish);
  });
}

/** ReceiveMessage with long polling: the wait runs on the clock and does not keep it from jumping. */
export async function receive(receiving: Receiving): Promise<Record<string, unknown>> {
  const { queue, input, clock, signal } = receiving;
  const until = clock.now() + (input.WaitTimeSeconds ?? queue.settings.waitSeconds) * 1000;
  for (;;) {
    if (signal.aborted) return {};
    const messages = queue.receive(input.MaxNumberOfMessages, input.VisibilityTimeout);
    if (messages.length > 0) return { Messages: messages.map((message) => toWire(message, input)) };
    if (clock.now() >= until) return {};
    await waitForMessage(receiving, until);
  }
}
