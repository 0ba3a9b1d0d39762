import type { Clock } from '../clock/clock.ts';
import type { JsonOperations } from '../endpoint/json-protocol.ts';
import { operation } from '../endpoint/json-protocol.ts';
import { AwsError } from '../errors.ts';
import type { Queue, Sending } from './queue.ts';
import type { Queues } from './queues.ts';
import { pick, receive } from './receive-message.ts';
import * as requests from './sqs-requests.ts';

const MAX_BATCH_BYTES = 1_048_576;

function notFound(): AwsError {
  return new AwsError('com.amazonaws.sqs#QueueDoesNotExist', 'The specified queue does not exist.', {
    queryCode: 'AWS.SimpleQueueService.NonExistentQueue',
  });
}

function invalidHandle(): AwsError {
  return new AwsError('com.amazonaws.sqs#ReceiptHandleIsInvalid', 'The input receipt handle is invalid.', {
    queryCode: 'ReceiptHandleIsInvalid',
  });
}

function batchError(name: string, message: string): AwsError {
  return new AwsError(`com.amazonaws.sqs#${name}`, message, { queryCode: `AWS.SimpleQueueService.${name}` });
}

function checkBatch(entries: readonly { readonly Id: string }[]): void {
  if (entries.length === 0) throw batchError('EmptyBatchRequest', 'There should be at least one entry in the request.');
  if (entries.length > 10) {
    throw batchError('TooManyEntriesInBatchRequest', 'Maximum number of entries per request are 10.');
  }
  if (new Set(entries.map((entry) => entry.Id)).size < entries.length) {
    throw batchError('BatchEntryIdsNotDistinct', 'Two or more batch entries in the request have the same Id.');
  }
}

function sizeOf(sending: Sending): number {
  const attributes = Object.entries(sending.attributes ?? {});
  const attributeBytes = attributes.map(([name, { DataType, StringValue = '', BinaryValue = '' }]) =>
    Buffer.byteLength(name + DataType + StringValue + BinaryValue),
  );
  return attributeBytes.reduce((sum, bytes) => sum + bytes, Buffer.byteLength(sending.body));
}

function checkSize(queue: Queue, sending: Sending): void {
  const limit = queue.settings.maximumMessageSize;
  if (sizeOf(sending) <= limit) return;
  throw new AwsError(
    'com.amazon.coral.service#InvalidParameterValueException',
    `One or more parameters are invalid. Reason: Message must be shorter than ${limit} bytes.`,
    { queryCode: 'InvalidParameterValue' },
  );
}

function toSending(input: {
  MessageBody: string;
  MessageAttributes: Sending['attributes'] & object;
  DelaySeconds?: number | undefined;
}): Sending {
  return { body: input.MessageBody, attributes: input.MessageAttributes, delaySeconds: input.DelaySeconds };
}

function send(queue: Queue, sending: Sending): Record<string, unknown> {
  checkSize(queue, sending);
  const message = queue.send(sending);
  return {
    MessageId: message.id,
    MD5OfMessageBody: message.bodyDigest,
    MD5OfMessageAttributes: message.attributesDigest,
  };
}

/** Runs one action for every entry; what throws becomes a failed entry, as AWS reports it. */
function perEntry<Entry extends { readonly Id: string }>(
  entries: readonly Entry[],
  action: (entry: Entry) => Record<string, unknown>,
): Record<string, unknown> {
  checkBatch(entries);
  const successful: unknown[] = [];
  const failed: unknown[] = [];
  for (const entry of entries) {
    try {
      successful.push({ Id: entry.Id, ...action(entry) });
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      failed.push({ Id: entry.Id, SenderFault: true, Code: error.queryCode ?? error.type, Message: error.message });
    }
  }
  return { Successful: successful, Failed: failed };
}

function attributesOf(queue: Queue): Record<string, string> {
  const { settings } = queue;
  const counts = queue.counts();
  const redrive = settings.redrive && {
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: settings.redrive.deadLetterArn,
      maxReceiveCount: settings.redrive.maxReceiveCount,
    }),
  };
  return {
    QueueArn: settings.arn,
    ApproximateNumberOfMessages: String(counts.ready),
    ApproximateNumberOfMessagesDelayed: String(counts.delayed),
    ApproximateNumberOfMessagesNotVisible: String(counts.received),
    DelaySeconds: String(settings.delaySeconds),
    VisibilityTimeout: String(settings.visibilitySeconds),
    ReceiveMessageWaitTimeSeconds: String(settings.waitSeconds),
    MessageRetentionPeriod: String(settings.retentionSeconds),
    MaximumMessageSize: String(settings.maximumMessageSize),
    ...redrive,
  };
}

function deleteFrom(queue: Queue, handle: string): Record<string, unknown> {
  // AWS answers success for a handle whose message is gone already.
  queue.remove(handle);
  return {};
}

function changeVisibility(queue: Queue, change: { ReceiptHandle: string; VisibilityTimeout: number }) {
  if (!queue.changeVisibility(change.ReceiptHandle, change.VisibilityTimeout)) throw invalidHandle();
  return {};
}

/** The operations of SQS by name, over the JSON protocol. */
export function createSqsOperations(queues: Queues, clock: Clock): JsonOperations {
  const find = (url: string): Queue => {
    const queue = queues.byUrl(url);
    if (!queue) throw notFound();
    return queue;
  };
  return {
    SendMessage: operation(requests.sendMessageSchema, (input) => send(find(input.QueueUrl), toSending(input))),
    SendMessageBatch: operation(requests.sendMessageBatchSchema, (input) => {
      const queue = find(input.QueueUrl);
      const size = input.Entries.reduce((sum, entry) => sum + sizeOf(toSending(entry)), 0);
      if (size > MAX_BATCH_BYTES) {
        throw batchError('BatchRequestTooLong', `Batch requests cannot be longer than ${MAX_BATCH_BYTES} bytes.`);
      }
      return perEntry(input.Entries, (entry) => send(queue, toSending(entry)));
    }),
    ReceiveMessage: operation(requests.receiveMessageSchema, (input, signal) =>
      receive({ queue: find(input.QueueUrl), input, clock, signal }),
    ),
    DeleteMessage: operation(requests.deleteMessageSchema, (input) =>
      deleteFrom(find(input.QueueUrl), input.ReceiptHandle),
    ),
    DeleteMessageBatch: operation(requests.deleteMessageBatchSchema, (input) => {
      const queue = find(input.QueueUrl);
      return perEntry(input.Entries, (entry) => deleteFrom(queue, entry.ReceiptHandle));
    }),
    ChangeMessageVisibility: operation(requests.changeVisibilitySchema, (input) =>
      changeVisibility(find(input.QueueUrl), input),
    ),
    ChangeMessageVisibilityBatch: operation(requests.changeVisibilityBatchSchema, (input) => {
      const queue = find(input.QueueUrl);
      return perEntry(input.Entries, (entry) => changeVisibility(queue, entry));
    }),
    GetQueueUrl: operation(requests.getQueueUrlSchema, (input) => ({
      QueueUrl: find(`/${input.QueueName}`).settings.url,
    })),
    GetQueueAttributes: operation(requests.getQueueAttributesSchema, ({ QueueUrl, AttributeNames }) => ({
      Attributes: pick(attributesOf(find(QueueUrl)), AttributeNames),
    })),
    ListQueues: operation(requests.listQueuesSchema, (input) => ({
      QueueUrls: queues
        .all()
        .filter((queue) => queue.settings.name.startsWith(input.QueueNamePrefix))
        .map((queue) => queue.settings.url),
    })),
    PurgeQueue: operation(requests.queueOnlySchema, (input) => {
      find(input.QueueUrl).purge();
      return {};
    }),
  };
}
