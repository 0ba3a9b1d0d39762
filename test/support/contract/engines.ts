import { inject } from 'vitest';
import { createTestTable, startTestTable, type TestTable } from '../dynamo.ts';

export type Engine = { readonly name: string; readonly start: () => Promise<TestTable> };

/** The engines that every store must behave the same on: the one of this machine's stack, and AWS's own. */
export function tableEngines(): readonly Engine[] {
  const endpoint = inject('dynamoDbLocal');
  const dynalite = { name: 'dynalite', start: startTestTable };
  return endpoint === undefined
    ? [dynalite]
    : [dynalite, { name: 'DynamoDB Local', start: () => createTestTable(endpoint) }];
}
