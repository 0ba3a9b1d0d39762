import type { Clock } from '../../../local/runtime/clock/clock.ts';
import { createDynamoCall, type DynamoCall } from '../../../local/runtime/dynamo/dynamo-call.ts';
import type { Act, Answer, Crossing } from './door.ts';
import { type Item, itemsPutBy, targetOf } from './facts.ts';

/** Queries on an index see each item as it was up to this long ago. */
const maxLagMs = 5_000;
const indexKeys = ['attentionPk', 'attentionSk', 'calendarPk', 'calendarSk'] as const;

export type IndexLag = {
  /** Answers a query on an index from the past; undefined: it is none. */
  readonly query: (crossing: Crossing, act: Act) => Promise<Answer> | undefined;
  /** Carries what a write has changed into the past that queries will see. */
  readonly follow: (crossing: Crossing) => void;
  readonly close: () => void;
};

type LagDeps = {
  readonly awsUrl: string;
  readonly tableName: string;
  readonly clock: Clock;
  readonly fraction: () => number;
};

/**
 * A second table with the same keys and indexes stands for the indexes' view. Each change of an item's index keys reaches
 * it late, by a time of its own, and in the order of the changes.
 */
export async function openIndexLag(deps: LagDeps): Promise<IndexLag> {
  const { call, close } = createDynamoCall(deps.awsUrl);
  const shadow = `${deps.tableName}-index-view`;
  await createShadow(call, deps.tableName, shadow);
  const last = new Map<string, { readonly at: number; readonly keys: string }>();

  const store = (item: Item, at: number): void => {
    deps.clock.at(at, () => {
      const work = deps.clock.begin();
      void putKeys(call, shadow, item).finally(() => work.end());
    });
  };

  return {
    query: (crossing, act) => {
      if (targetOf(crossing) !== 'Query') return undefined;
      const body: Record<string, unknown> = JSON.parse(crossing.body.toString('utf8'));
      if (body['IndexName'] === undefined) return undefined;
      return act(Buffer.from(JSON.stringify({ ...body, TableName: shadow })));
    },
    follow: (crossing) => {
      for (const item of itemsPutBy(crossing)) {
        const name = `${item['pk']} ${item['sk']}`;
        const keys = indexKeys.map((key) => item[key] ?? '').join(' ');
        const before = last.get(name);
        if (before?.keys === keys || (before === undefined && keys.trim() === '')) continue;
        const at = Math.max(deps.clock.now() + Math.floor(deps.fraction() * maxLagMs), before?.at ?? 0);
        last.set(name, { at, keys });
        store(item, at);
      }
    },
    close,
  };
}

async function putKeys(call: DynamoCall, table: string, item: Item): Promise<void> {
  const names = ['pk', 'sk', ...indexKeys].filter((name) => item[name] !== undefined);
  const keysOnly = Object.fromEntries(names.map((name) => [name, { S: String(item[name]) }]));
  await call('PutItem', { TableName: table, Item: keysOnly });
}

async function createShadow(call: DynamoCall, table: string, shadow: string): Promise<void> {
  const { Table: described } = await call('DescribeTable', { TableName: table });
  const {
    KeySchema,
    AttributeDefinitions,
    GlobalSecondaryIndexes: indexes,
  } = described as {
    KeySchema: unknown;
    AttributeDefinitions: unknown;
    GlobalSecondaryIndexes: { IndexName: string; KeySchema: unknown; Projection: unknown }[];
  }; // as DynamoDB describes a table
  await call('CreateTable', {
    TableName: shadow,
    KeySchema,
    AttributeDefinitions,
    BillingMode: 'PAY_PER_REQUEST',
    GlobalSecondaryIndexes: indexes.map(({ IndexName, KeySchema: keys, Projection }) => ({
      IndexName,
      KeySchema: keys,
      Projection,
    })),
  });
}
