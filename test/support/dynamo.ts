import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { createTable, type Table } from '../../shared/adapters/dynamo/table.ts';

export type TestTable = {
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
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const tableName = 'lianbo-test';
  await client.send(createTableCommand(tableName));
  return {
    client,
    tableName,
    table: createTable({ client, tableName }),
    async close() {
      client.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function createTableCommand(TableName: string): CreateTableCommand {
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
