import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Running, run } from './fixture/running.ts';
import { writeFixture } from './fixture/write-assembly.ts';

let running: Running;
const operations: string[] = [];

beforeAll(async () => {
  running = await run(await writeFixture(), { onRequest: (operation) => operations.push(operation) });
});

afterAll(() => running.stop());

it('tells of every request at the AWS port in the words of IAM', async () => {
  operations.length = 0;
  const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
  await new DynamoDBClient(running.sdk).send(new GetItemCommand({ TableName: running.output('TableName'), Key }));
  await new SSMClient(running.sdk).send(new GetParametersCommand({ Names: ['/none'] }));
  await fetch(`${running.runtime.awsUrl}/some-bucket`);
  expect(operations).toEqual(['dynamodb:GetItem', 'ssm:GetParameters', 's3:GET']);
});

it('tells what the workers of a function have used of the processor, and what they still have to do', async () => {
  const name = 'fixture-service-TickerFunction0A1B2C3D';
  const idle = (await running.runtime.cpuMs())[name];
  const answer = running.runtime.invoke('ticker', {});
  expect(running.runtime.stats()[name]?.open).toBe(1);
  await answer;
  expect(running.runtime.stats()[name]?.open).toBe(0);
  expect(idle).toBe(0);
  expect((await running.runtime.cpuMs())[name]).toBeGreaterThan(0);
});

it('stops in the middle of writes without losing the process', async () => {
  const { runtime, sdk, output, stop } = await run(await writeFixture());
  const client = new DynamoDBClient({ ...sdk, maxAttempts: 1 });
  const put = (index: number) =>
    client.send(
      new PutItemCommand({ TableName: output('TableName'), Item: { pk: { S: 'a' }, sk: { S: `${index}` } } }),
    );
  const answers = Array.from({ length: 100 }, (_, index) => put(index));
  await answers[0];
  client.destroy();
  await Promise.all([stop(), Promise.allSettled(answers)]);
  await expect(fetch(runtime.awsUrl)).rejects.toThrow('fetch failed');
});
