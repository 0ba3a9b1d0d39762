import type { Cancel, Clock } from '../clock/clock.ts';
import type { DynamoCall } from './dynamo-call.ts';
import { scanItems } from './scan-items.ts';
import type { TableSettings } from './tables.ts';

const SWEEP_EVERY_MS = 6 * 3_600_000;

/** Deletes the items whose time to live is over; answers how many. */
async function deleteExpired(call: DynamoCall, table: TableSettings, now: number): Promise<number> {
  if (table.ttlAttribute === undefined) return 0;
  const expired = scanItems(call, {
    TableName: table.name,
    attributes: table.keyNames,
    FilterExpression: '#ttl <= :now',
    ExpressionAttributeNames: { '#ttl': table.ttlAttribute },
    ExpressionAttributeValues: { ':now': { N: String(Math.floor(now / 1000)) } },
  });
  let deleted = 0;
  for await (const key of expired) {
    await call('DeleteItem', { TableName: table.name, Key: key });
    deleted += 1;
  }
  return deleted;
}

interface ExpiryInput {
  readonly tables: readonly TableSettings[];
  readonly call: DynamoCall;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/** AWS deletes expired items within days; here they go every six hours of the clock. */
export function startExpiry({ tables, call, clock, onError }: ExpiryInput): { stop(): void } {
  const withTtl = tables.filter((table) => table.ttlAttribute !== undefined);
  let cancel: Cancel | undefined;
  const sweep = async (): Promise<void> => {
    const token = clock.begin();
    try {
      for (const table of withTtl) await deleteExpired(call, table, clock.now());
    } catch (error) {
      onError(error);
    } finally {
      token.end();
    }
  };
  const plan = (): void => {
    cancel = clock.at(clock.now() + SWEEP_EVERY_MS, () => {
      plan();
      void sweep();
    });
  };
  if (withTtl.length > 0) plan();
  return { stop: () => cancel?.() };
}
