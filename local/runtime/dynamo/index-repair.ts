import type { DynamoCall } from './dynamo-call.ts';
import { type Item, pick, scanItems } from './scan-items.ts';
import type { IndexSettings, TableSettings } from './tables.ts';

// dynalite writes index entries and the item one after the other. A process that is killed in between leaves an item
// without its entry, or an entry whose item does not exist or has other keys by now. Both are put right at the next
// start, over the wire: every write of an item writes its entries anew and deletes those of the item it replaces.

interface Repair {
  readonly call: DynamoCall;
  readonly table: TableSettings;
  /** Key and index attributes of all indexed items, by primary key. */
  readonly items: ReadonlyMap<string, Item>;
}

function identify(item: Item, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => item[name]));
}

async function readIndexedItems(call: DynamoCall, table: TableSettings): Promise<ReadonlyMap<string, Item>> {
  const items = new Map<string, Item>();
  const names = Object.fromEntries(table.indexKeyNames.map((name, index) => [`#index${index}`, name]));
  const found = scanItems(call, {
    TableName: table.name,
    attributes: [...table.keyNames, ...table.indexKeyNames],
    FilterExpression: Object.keys(names)
      .map((name) => `attribute_exists(${name})`)
      .join(' OR '),
    ExpressionAttributeNames: names,
  });
  for await (const item of found) items.set(identify(item, table.keyNames), item);
  return items;
}

/** An update that changes nothing writes the index entries of the item. */
async function touchAll({ call, table, items }: Repair): Promise<void> {
  for (const item of items.values()) {
    await call('UpdateItem', {
      TableName: table.name,
      Key: pick(item, table.keyNames),
      UpdateExpression: 'REMOVE #absent',
      ExpressionAttributeNames: { '#absent': 'lianboIndexRepair' },
    });
  }
}

/** Gives the item the keys of the wrong entry for a moment: leaving them again deletes the entry. */
async function removeEntry({ call, table }: Repair, entry: Item): Promise<void> {
  const Key = pick(entry, table.keyNames);
  const { Item: item } = await call('GetItem', { TableName: table.name, Key, ConsistentRead: true });
  await call('PutItem', { TableName: table.name, Item: { ...Object(item), ...entry } });
  if (item === undefined) await call('DeleteItem', { TableName: table.name, Key });
  else await call('PutItem', { TableName: table.name, Item: item });
}

async function removeWrongEntries(repair: Repair, index: IndexSettings): Promise<void> {
  const { call, table, items } = repair;
  const attributes = [...new Set([...table.keyNames, ...index.keyNames])];
  const wrong: Item[] = [];
  for await (const entry of scanItems(call, { TableName: table.name, IndexName: index.name, attributes })) {
    const item = items.get(identify(entry, table.keyNames));
    if (!item || identify(item, attributes) !== identify(entry, attributes)) wrong.push(entry);
  }
  for (const entry of wrong) await removeEntry(repair, entry);
}

/** To be called before anybody else works with the table. */
export async function repairIndexes(call: DynamoCall, table: TableSettings): Promise<void> {
  if (table.indexes.length === 0) return;
  const repair = { call, table, items: await readIndexedItems(call, table) };
  await touchAll(repair);
  for (const index of table.indexes) await removeWrongEntries(repair, index);
}
