import type { DynamoCall } from './dynamo-call.ts';
import type { TableSettings } from './tables.ts';

export interface KeyFilter {
  readonly FilterExpression: string;
  readonly ExpressionAttributeNames: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
}

/** The primary keys of all items that pass the filter, page by page. */
export async function* scanKeys(
  call: DynamoCall,
  table: TableSettings,
  filter: KeyFilter,
): AsyncGenerator<Record<string, unknown>> {
  const names = Object.fromEntries(table.keyNames.map((name, index) => [`#key${index}`, name]));
  let startKey: unknown;
  do {
    const page = await call('Scan', {
      TableName: table.name,
      ...filter,
      ProjectionExpression: Object.keys(names).join(', '),
      ExpressionAttributeNames: { ...filter.ExpressionAttributeNames, ...names },
      ...(startKey !== undefined && { ExclusiveStartKey: startKey }),
    });
    for (const item of [page['Items']].flat()) yield Object(item);
    startKey = page['LastEvaluatedKey'];
  } while (startKey !== undefined);
}
