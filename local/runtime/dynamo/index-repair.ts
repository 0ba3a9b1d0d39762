import type { DynamoCall } from './dynamo-call.ts';
import { scanKeys } from './scan-keys.ts';
import type { TableSettings } from './tables.ts';

/**
 * A killed dynalite may have written an item without its index entries. Any update writes the entries anew, so every
 * item that carries an index key gets one that changes nothing. Answers how many.
 */
export async function repairIndexes(call: DynamoCall, table: TableSettings): Promise<number> {
  if (table.indexKeyNames.length === 0) return 0;
  const names = Object.fromEntries(table.indexKeyNames.map((name, index) => [`#index${index}`, name]));
  const filter = {
    FilterExpression: Object.keys(names)
      .map((name) => `attribute_exists(${name})`)
      .join(' OR '),
    ExpressionAttributeNames: names,
  };
  let touched = 0;
  for await (const key of scanKeys(call, table, filter)) {
    await call('UpdateItem', {
      TableName: table.name,
      Key: key,
      UpdateExpression: 'REMOVE #absent',
      ExpressionAttributeNames: { '#absent': 'lianboIndexRepair' },
    });
    touched += 1;
  }
  return touched;
}
