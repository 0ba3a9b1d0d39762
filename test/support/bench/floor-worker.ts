import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import type { FloorTask, StoredItem } from './floor.ts';

// Runs in a worker thread: repeats the table calls of a run, a hundred posts at a time, and does nothing else.

const task = workerData as FloorTask; // the bench that starts the thread is the only one to fill this
const { tableName: TableName, deliveries, logEntry } = task;
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
// Patient, because all requests of a thread start at once and only the engine's pace counts.
const patience = { maxAttempts: 3, requestHandler: { connectionTimeout: 30_000, requestTimeout: 60_000 } };
const client = new DynamoDBClient({ ...patience, endpoint: task.endpoint, region: task.region, credentials });
const concurrency = 100;

function keyOf(item: StoredItem): StoredItem {
  const { pk, sk } = item;
  if (pk === undefined || sk === undefined) throw new Error('An item without key.');
  return { pk, sk };
}

/** A batch carries as many items as it did in the run. */
const batchOf = (operation: string, most: number): number =>
  Math.max(1, Math.min(most, Math.round(1 / (task.callsPerPost[operation] ?? 1))));

let written = 0;

const operations: Readonly<Record<string, (item: StoredItem, index: number) => Promise<unknown>>> = {
  GetItem: (item) => client.send(new GetItemCommand({ TableName, Key: keyOf(item), ConsistentRead: true })),
  // Every second write puts the item into the index and every other takes it out, as claim and settle do.
  PutItem: (item, index) =>
    client.send(
      new PutItemCommand({
        TableName,
        Item: index % 2 === 0 ? { ...item, attentionPk: { S: 'FLOOR' }, attentionSk: item['sk'] ?? { S: '' } } : item,
        ConditionExpression: '#state = :state AND version = :version AND revision = :revision',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':state': item['state'] ?? { S: '' },
          ':version': item['version'] ?? { N: '0' },
          ':revision': item['revision'] ?? { N: '0' },
        },
      }),
    ),
  Query: (item) =>
    client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': item['pk'] ?? { S: '' }, ':prefix': { S: 'DELIVERY#' } },
        ConsistentRead: true,
      }),
    ),
  BatchGetItem: (_item, index) => {
    const size = batchOf('BatchGetItem', 100);
    const start = Math.max(0, Math.min(index, deliveries.length - size));
    const Keys = deliveries.slice(start, start + size).map(keyOf);
    return client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }));
  },
  BatchWriteItem: () => {
    const puts = Array.from({ length: batchOf('BatchWriteItem', 25) }, () => {
      const sk = { S: `${logEntry['sk']?.S}#floor${written++}` };
      return { PutRequest: { Item: { ...logEntry, sk, calendarSk: sk } } };
    });
    return client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: puts } }));
  },
};

/** Whole calls per post; a fraction becomes a call now and then. */
async function repeatCalls(index: number): Promise<void> {
  const item = deliveries[index];
  if (item === undefined) return;
  for (const [name, perPost] of Object.entries(task.callsPerPost)) {
    const calls = Math.floor((index + 1) * perPost) - Math.floor(index * perPost);
    for (let call = 0; call < calls; call++) await operations[name]?.(item, name === 'PutItem' ? call : index);
  }
}

async function work(): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < deliveries.length) await repeatCalls(next++);
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
}

function connectedPort(): MessagePort {
  if (parentPort === null) throw new Error('This runs in a worker thread only.');
  return parentPort;
}

const port = connectedPort();
port.once('message', () => {
  work().then(
    () => port.postMessage('done'),
    (error: unknown) => {
      throw error;
    },
  );
});
port.postMessage('ready');
