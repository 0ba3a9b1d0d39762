import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type Delivery, deliverySchema } from '../../shared/domain/delivery.ts';
import { type LogEntry, logEntrySchema } from '../../shared/domain/log-entry.ts';
import { type SyncEntry, syncEntrySchema } from '../../shared/domain/sync.ts';

/** What the stack has written down. */
export type Written = {
  readonly deliveries: readonly Delivery[];
  readonly log: readonly LogEntry[];
  /** Pages that wait at a batch target, or have been settled there. */
  readonly entries: readonly SyncEntry[];
};

/** Reads the whole table, which only a bystander may do: no function is allowed to. */
export async function readTable(client: DynamoDBClient, tableName: string): Promise<Written> {
  const items: Record<string, unknown>[] = [];
  for await (const page of paginateScan({ client }, { TableName: tableName })) {
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
  }
  const having = (prefix: string) => items.filter((item) => String(item['sk']).startsWith(prefix));
  return {
    deliveries: having('DELIVERY#').map((item) => deliverySchema.parse(item)),
    log: having('LOG#').map((item) => logEntrySchema.parse(item)),
    entries: [...having('ENTRY#'), ...having('WAITING#')].map((item) => syncEntrySchema.parse(item)),
  };
}
