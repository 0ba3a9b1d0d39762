import type { TestProject } from 'vitest/node';
import { type DynamoDbLocal, mayBeLeftOut, startDynamoDbLocal } from '../dynamodb-local.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where DynamoDB Local answers; absent on a machine that cannot run it. */
    readonly dynamoDbLocal: string | undefined;
  }
}

let running: DynamoDbLocal | undefined;

/** One DynamoDB Local for the whole contract suite; each of its files makes a table of its own there. */
export async function setup(project: TestProject): Promise<void> {
  const started = await startDynamoDbLocal();
  if ('stop' in started) {
    running = started;
    project.provide('dynamoDbLocal', started.endpoint);
    return;
  }
  if (!mayBeLeftOut(started.missing)) throw new Error(`DynamoDB Local: ${started.missing}.`);
  process.stderr.write(`The store's contract is not checked on DynamoDB Local: ${started.missing}.\n`);
}

export async function teardown(): Promise<void> {
  await running?.stop();
}
