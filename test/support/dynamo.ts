import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { createTable, type Table } from '../../shared/adapters/dynamo/table.ts';

export type TestTable = {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly table: Table;
  readonly close: () => Promise<void>;
};

/** A table with the project's keys and indexes on a real engine in memory, alone on a free port. */
export async function startTestTable(): Promise<TestTable> {
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has an address object
  const table = await createTestTable(`http://127.0.0.1:${port}`);
  return {
    ...table,
    async close() {
      await table.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The same table on an engine that runs already, under a name of its own. */
export async function createTestTable(endpoint: string): Promise<TestTable> {
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const tableName = `lianbo-test-${randomUUID()}`;
  await client.send(createTableCommand(tableName));
  return {
    endpoint,
    client,
    tableName,
    table: createTable({ client, tableName }),
    close: async () => client.destroy(),
  };
}

export function createTableCommand(TableName: string): CreateTableCommand {
  const key = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const attributes = ['pk', 'sk', 'attentionPk', 'attentionSk', 'calendarPk', 'calendarSk'];
  return new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    KeySchema: key('pk', 'sk'),
    GlobalSecondaryIndexes: ['attention', 'calendar'].map((IndexName) => ({
      IndexName,
      KeySchema: key(`${IndexName}Pk`, `${IndexName}Sk`),
      Projection: { ProjectionType: 'KEYS_ONLY' as const },
    })),
  });
}
