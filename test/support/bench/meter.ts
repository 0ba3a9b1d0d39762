import { ConditionalCheckFailedException, type ConsumedCapacity, type DynamoDBClient } from '@aws-sdk/client-dynamodb';

export type Line = { readonly requests: number; readonly read: number; readonly write: number };
/** Capacity units, and what used them: the operation with the table, an index, or a refused condition. */
export type Units = Line & { readonly lines: ReadonlyMap<string, Line> };

export type Meter = {
  /** What has been used since the last call. */
  readonly take: () => Units;
};

const writes: ReadonlySet<string> = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']);
export const noLine: Line = { requests: 0, read: 0, write: 0 };

/**
 * Asks the engine for the consumed capacity of every request of this client. A write whose condition does not hold is
 * charged like one that is carried out, which no engine reports with the error: it counts as one unit of the table.
 */
export function meterClient(client: DynamoDBClient): Meter {
  let lines = new Map<string, Line>();
  const add = (name: string, used: Partial<Line>): void => {
    lines.set(name, addLines(lines.get(name) ?? noLine, { ...noLine, ...used }));
  };
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const operation = commandName.replace(/Command$/, '');
        Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' });
        const answer = await next(args).catch((error: unknown) => {
          if (isRefusal(error)) add(`${operation} refused`, { requests: 1, write: 1 });
          throw error;
        });
        const kind = writes.has(operation) ? 'write' : 'read';
        add(`${operation} table`, { requests: 1 });
        const parts = partsOf(answer.output);
        for (const [part, units] of parts) add(`${operation} ${part}`, { [kind]: units });
        // A query that finds nothing costs half a unit, which not every engine says.
        const isFree = parts.every(([, units]) => units === 0);
        if (operation === 'Query' && isFree) add(`${operation} of nothing`, { read: 0.5 });
        return answer;
      },
    { step: 'initialize' },
  );
  return {
    take() {
      const used = lines;
      lines = new Map();
      return { ...[...used.values()].reduce(addLines, noLine), lines: used };
    },
  };
}

const isRefusal = (error: unknown): boolean => error instanceof ConditionalCheckFailedException;

export function addLines(a: Line, b: Line): Line {
  return { requests: a.requests + b.requests, read: a.read + b.read, write: a.write + b.write };
}

/** Table and indexes apart where the engine tells them apart; batches have one entry for each table. */
function partsOf(output: object): readonly (readonly [string, number])[] {
  const { ConsumedCapacity: consumed } = output as { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] };
  return [consumed ?? []].flat().flatMap(({ Table, CapacityUnits = 0, GlobalSecondaryIndexes = {} }) => {
    if (Table === undefined) return [['table', CapacityUnits] as const];
    const indexes = Object.entries(GlobalSecondaryIndexes).map(
      ([name, used]) => [name, used.CapacityUnits ?? 0] as const,
    );
    return [['table', Table.CapacityUnits ?? 0] as const, ...indexes];
  });
}
