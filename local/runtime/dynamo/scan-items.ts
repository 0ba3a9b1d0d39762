import type { DynamoCall } from './dynamo-call.ts';

export type Item = Readonly<Record<string, unknown>>;

export interface ScanRequest {
  readonly TableName: string;
  readonly IndexName?: string;
  /** The attributes to read. */
  readonly attributes: readonly string[];
  readonly FilterExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
}

/** All items of a table or an index that pass the filter, page by page. */
export async function* scanItems(call: DynamoCall, request: ScanRequest): AsyncGenerator<Item> {
  const { attributes, ExpressionAttributeNames: filterNames, ...rest } = request;
  const names = Object.fromEntries(attributes.map((name, index) => [`#read${index}`, name]));
  let startKey: unknown;
  do {
    const page = await call('Scan', {
      ...rest,
      ProjectionExpression: Object.keys(names).join(', '),
      ExpressionAttributeNames: { ...filterNames, ...names },
      ...(startKey !== undefined && { ExclusiveStartKey: startKey }),
    });
    for (const item of [page['Items']].flat()) yield Object(item);
    startKey = page['LastEvaluatedKey'];
  } while (startKey !== undefined);
}

export function pick(item: Item, names: readonly string[]): Item {
  return Object.fromEntries(names.map((name) => [name, item[name]]));
}
