import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod';
import { ContractError } from '../../domain/errors.ts';
import { type BackOff, repeatRefused, systemBackOff } from '../aws/repeat-refused.ts';
import { createGate } from '../batching/gate.ts';
import type { Key } from './keys.ts';

export type Item = Readonly<Record<string, unknown>>;
export type Condition = {
  readonly expression: string;
  readonly names?: Record<string, string>;
  readonly values?: Item;
};
export type Range = {
  readonly index?: 'attention' | 'calendar';
  readonly expression: string;
  readonly values: Item;
  readonly newestFirst?: boolean;
  readonly limit?: number;
  readonly startKey?: Item;
};
export type Update = { readonly expression: string; readonly names?: Record<string, string>; readonly values: Item };

export type Table = TableReads & TableWrites;
type TableReads = ReturnType<typeof createReads>;
type TableWrites = ReturnType<typeof createWrites>;
type TableDeps = { readonly client: DynamoDBClient; readonly tableName: string; readonly backOff?: BackOff };

const absent: Condition = { expression: 'attribute_not_exists(pk)' };
const batchWriteMax = 25;
const batchGetMax = 100;
const maxOpenBatches = 8;

/** The one table, in terms of plain items. Reads are consistent but for indexes; writes touch a single item. */
export function createTable(deps: TableDeps): Table {
  return { ...createReads(deps), ...createWrites(deps) };
}

function createReads({ client, tableName: TableName, backOff = systemBackOff }: TableDeps) {
  const gate = createGate(maxOpenBatches);
  return {
    async get(key: Key): Promise<Item | undefined> {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: marshall(key), ConsistentRead: true }));
      return Item === undefined ? undefined : unmarshall(Item);
    },

    async getMany(wanted: readonly Key[]): Promise<readonly Item[]> {
      const found: Item[] = [];
      const starts = Array.from({ length: Math.ceil(wanted.length / batchGetMax) }, (_, group) => group * batchGetMax);
      const readGroup = (start: number): Promise<void> => {
        const group = wanted.slice(start, start + batchGetMax).map((key) => marshall(key));
        return repeatRefused<Record<string, AttributeValue>>({
          by: 'The table',
          entries: group,
          backOff,
          async send(entries) {
            const request = { [TableName]: { Keys: [...entries], ConsistentRead: true } };
            const answer = await client.send(new BatchGetItemCommand({ RequestItems: request }));
            found.push(...(answer.Responses?.[TableName] ?? []).map((item) => unmarshall(item)));
            return { entries: answer.UnprocessedKeys?.[TableName]?.Keys ?? [], code: 'UnprocessedKeys' };
          },
        });
      };
      await Promise.all(starts.map((start) => gate.pass(() => readGroup(start))));
      return found;
    },

    /** One page, at most `limit` items, and the key to go on from. */
    async query(range: Range): Promise<{ items: readonly Item[]; lastKey?: Item }> {
      const answer = await client.send(new QueryCommand(queryInput(TableName, range)));
      const items = (answer.Items ?? []).map((item) => unmarshall(item));
      return answer.LastEvaluatedKey === undefined
        ? { items }
        : { items, lastKey: unmarshall(answer.LastEvaluatedKey) };
    },

    async queryAll(range: Range): Promise<readonly Item[]> {
      const all: Item[] = [];
      let startKey: Item | undefined;
      do {
        const page = await this.query(startKey === undefined ? range : { ...range, startKey });
        all.push(...page.items);
        startKey = page.lastKey;
      } while (startKey !== undefined);
      return all;
    },
  };
}

function createWrites({ client, tableName: TableName, backOff = systemBackOff }: TableDeps) {
  /** Without condition, in groups of 25; repeats what the table had no room for. */
  const writeMany = async (writes: readonly WriteRequest[]): Promise<void> => {
    for (let start = 0; start < writes.length; start += batchWriteMax) {
      await repeatRefused<WriteRequest>({
        by: 'The table',
        entries: writes.slice(start, start + batchWriteMax),
        backOff,
        async send(entries) {
          const request = { [TableName]: [...entries] };
          const answer = await client.send(new BatchWriteItemCommand({ RequestItems: request }));
          return { entries: answer.UnprocessedItems?.[TableName] ?? [], code: 'UnprocessedItems' };
        },
      });
    }
  };
  return {
    /** False: the condition did not hold. */
    put(item: Item & Key, condition?: Condition): Promise<boolean> {
      const Item = marshall(item, { removeUndefinedValues: true });
      return held(client.send(new PutItemCommand({ TableName, Item, ...conditionFields(condition) })));
    },

    putIfAbsent(item: Item & Key): Promise<boolean> {
      return this.put(item, absent);
    },

    putMany(items: readonly (Item & Key)[]): Promise<void> {
      return writeMany(
        items.map((item) => ({ PutRequest: { Item: marshall(item, { removeUndefinedValues: true }) } })),
      );
    },

    deleteMany(gone: readonly Key[]): Promise<void> {
      return writeMany(gone.map((key) => ({ DeleteRequest: { Key: marshall(key) } })));
    },

    update(key: Key, update: Update, condition?: Condition): Promise<boolean> {
      const names = { ...update.names, ...condition?.names };
      const values = { ...update.values, ...condition?.values };
      return held(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: marshall(key),
            UpdateExpression: update.expression,
            ExpressionAttributeValues: marshall(values),
            ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
            ...(condition === undefined ? {} : { ConditionExpression: condition.expression }),
          }),
        ),
      );
    },

    delete(key: Key, condition: Condition): Promise<boolean> {
      return held(client.send(new DeleteItemCommand({ TableName, Key: marshall(key), ...conditionFields(condition) })));
    },
  };
}

function conditionFields(condition: Condition | undefined) {
  if (condition === undefined) return {};
  return {
    ConditionExpression: condition.expression,
    ...(condition.names === undefined ? {} : { ExpressionAttributeNames: condition.names }),
    ...(condition.values === undefined ? {} : { ExpressionAttributeValues: marshall(condition.values) }),
  };
}

function queryInput(TableName: string, range: Range): QueryCommandInput {
  return {
    TableName,
    KeyConditionExpression: range.expression,
    ExpressionAttributeValues: marshall(range.values),
    ScanIndexForward: range.newestFirst !== true,
    ...(range.index === undefined ? { ConsistentRead: true } : { IndexName: range.index }),
    ...(range.limit === undefined ? {} : { Limit: range.limit }),
    ...(range.startKey === undefined ? {} : { ExclusiveStartKey: marshall(range.startKey) }),
  };
}

async function held(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Parses a stored item. An item that does not fit is named by its key, never shown. */
export function parseItem<S extends z.ZodType>(schema: S, item: Item): z.infer<S> {
  const parsed = schema.safeParse(item);
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].join(', ');
  throw new ContractError(
    'stored-item',
    `The item ${String(item['pk'])} ${String(item['sk'])} has wrong fields: ${fields}.`,
  );
}
