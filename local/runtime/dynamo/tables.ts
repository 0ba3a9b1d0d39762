import * as z from 'zod';
import { RuntimeSetupError } from '../errors.ts';
import type { ResolvedResource } from '../template/resolved-app.ts';
import { type DynamoCall, DynamoCallError } from './dynamo-call.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const indexSchema = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() }),
});

const tableSchema = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(indexSchema).optional(),
  LocalSecondaryIndexes: z.array(indexSchema).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string().optional(), Enabled: z.boolean() }).optional(),
});

export interface IndexSettings {
  readonly name: string;
  readonly keyNames: readonly string[];
}

export interface TableSettings {
  readonly name: string;
  readonly keyNames: readonly string[];
  readonly indexes: readonly IndexSettings[];
  /** The attributes that are keys of an index but not of the table. */
  readonly indexKeyNames: readonly string[];
  readonly ttlAttribute: string | undefined;
  /** The input of CreateTable. */
  readonly definition: Readonly<Record<string, unknown>>;
}

function namesOf(keys: z.output<typeof keySchema>): string[] {
  return keys.map((key) => key.AttributeName);
}

export function readTable(resource: ResolvedResource): TableSettings {
  const parsed = tableSchema.safeParse(resource.properties);
  if (!parsed.success) throw new RuntimeSetupError(`Table ${resource.logicalId}: ${z.prettifyError(parsed.error)}`);
  const { TimeToLiveSpecification: ttl, ...definition } = parsed.data;
  const indexes = [...(definition.GlobalSecondaryIndexes ?? []), ...(definition.LocalSecondaryIndexes ?? [])];
  const keyNames = namesOf(definition.KeySchema);
  const indexKeyNames = new Set(indexes.flatMap((index) => namesOf(index.KeySchema)));
  for (const name of keyNames) indexKeyNames.delete(name);
  return {
    name: resource.name,
    keyNames,
    indexes: indexes.map((index) => ({ name: index.IndexName, keyNames: namesOf(index.KeySchema) })),
    indexKeyNames: [...indexKeyNames],
    ttlAttribute: ttl?.Enabled ? ttl.AttributeName : undefined,
    definition: { TableName: resource.name, BillingMode: 'PAY_PER_REQUEST', ...definition },
  };
}

async function waitUntilActive(call: DynamoCall, name: string): Promise<void> {
  for (;;) {
    const { Table: table } = await call('DescribeTable', { TableName: name });
    const status: unknown = Object(table).TableStatus;
    if (status === 'ACTIVE') return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Creates the table unless it is there; true when it was. */
export async function ensureTable(call: DynamoCall, table: TableSettings): Promise<boolean> {
  const existed = await call('CreateTable', table.definition).then(
    () => false,
    (error: unknown) => {
      if (error instanceof DynamoCallError && error.type.endsWith('ResourceInUseException')) return true;
      throw error;
    },
  );
  await waitUntilActive(call, table.name);
  return existed;
}
