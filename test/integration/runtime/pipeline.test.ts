import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS, type Running, run, START } from './fixture/running.ts';
import { writeFixture } from './fixture/write-assembly.ts';

let assembly: string;
let running: Running;
let sqs: SQSClient;

beforeAll(async () => {
  assembly = await writeFixture();
});

beforeEach(async () => {
  running = await run(assembly);
  sqs = new SQSClient(running.sdk);
});

afterEach(() => running.stop());

async function done(id: string) {
  const client = new DynamoDBClient(running.sdk);
  const Key = { pk: { S: `WORK#${id}` }, sk: { S: 'DONE' } };
  return (await client.send(new GetItemCommand({ TableName: running.output('TableName'), Key }))).Item;
}

async function bodiesIn(queue: string): Promise<string[]> {
  const command = new ReceiveMessageCommand({ QueueUrl: running.output(queue), MaxNumberOfMessages: 10 });
  return ((await sqs.send(command)).Messages ?? []).map((message) => message.Body ?? '');
}

const queue = (work: object) =>
  sqs.send(new SendMessageCommand({ QueueUrl: running.output('QueueUrl'), MessageBody: JSON.stringify(work) }));

describe('the whole way', () => {
  it('leads from the API by queue and bus to the table, at the times of the clock', async () => {
    const headers = { authorization: 'good', 'content-type': 'application/json' };
    const body = JSON.stringify({ id: 'a' });
    expect((await fetch(`${running.runtime.apiUrl}/v1/work`, { method: 'POST', headers, body })).status).toBe(202);
    await running.clock.jumpUntil(START + MINUTE_MS);
    const item = await done('a');
    // The queue's window is one second; the rest is real time, which flows on.
    for (const time of [item?.['now']?.S, item?.['eventTime']?.S]) {
      expect(Date.parse(time ?? '')).toBeGreaterThanOrEqual(START + 1000);
      expect(Date.parse(time ?? '')).toBeLessThan(START + MINUTE_MS);
    }
    expect(JSON.parse((await bodiesIn('InboxUrl'))[0] ?? '')).toMatchObject({
      source: 'fixture',
      'detail-type': 'work.done',
      account: '000000000000',
      detail: { id: 'a' },
    });
  });

  it('fills a batch within its window', async () => {
    for (const id of ['a', 'b', 'c']) await queue({ id });
    await running.clock.jumpUntil(START + MINUTE_MS);
    expect((await done('c'))?.['batch']).toEqual({ N: '3' });
  });
});

describe('a message that fails', () => {
  it('alone comes again after its visibility and ends in the dead letters; its neighbours are done', async () => {
    await queue({ id: 'good' });
    await queue({ id: 'bad', mode: 'fail' });
    await running.clock.jumpUntil(START + 30_000);
    expect(await done('good')).toBeDefined();
    expect(await bodiesIn('DeadLettersUrl')).toEqual([]);
    await running.clock.jumpUntil(START + 5 * MINUTE_MS);
    expect((await bodiesIn('DeadLettersUrl')).map((body) => JSON.parse(body).id)).toEqual(['bad']);
    expect(running.runtime.stats()['fixture-service-WorkerFunction']?.invocations).toBe(2);
  });

  it('with its whole batch takes its neighbours along', async () => {
    await queue({ id: 'good' });
    await queue({ id: 'bad', mode: 'throw' });
    await running.clock.jumpUntil(START + 5 * MINUTE_MS);
    expect(await done('good')).toBeUndefined();
    expect(await bodiesIn('DeadLettersUrl')).toHaveLength(2);
  });
});

describe('an asynchronous invocation that fails', () => {
  it('is tried twice more, then goes to the dead letters', async () => {
    const path = '/2015-03-31/functions/fixture-service-MisbehaverFunction/invocations';
    const headers = { 'x-amz-invocation-type': 'Event' };
    await fetch(running.runtime.awsUrl + path, { method: 'POST', headers, body: '{"mode":"throw"}' });
    await running.clock.jumpUntil(START + 2.5 * MINUTE_MS);
    expect(await bodiesIn('DeadLettersUrl')).toEqual([]);
    await running.clock.jumpUntil(START + 4 * MINUTE_MS);
    expect(await bodiesIn('DeadLettersUrl')).toEqual(['{"mode":"throw"}']);
    expect(running.runtime.stats()['fixture-service-MisbehaverFunction']).toMatchObject({ invocations: 3, errors: 3 });
  });
});

describe('an event', () => {
  it('that no rule matches goes nowhere', async () => {
    const entry = { EventBusName: running.output('BusName'), Source: 'fixture', DetailType: 'other', Detail: '{}' };
    await new EventBridgeClient(running.sdk).send(new PutEventsCommand({ Entries: [entry] }));
    await running.clock.jumpUntil(START + 5 * MINUTE_MS);
    expect(await bodiesIn('InboxUrl')).toEqual([]);
  });
});

describe('an item with a time to live', () => {
  it('is gone within hours after it, and not before', async () => {
    const client = new DynamoDBClient(running.sdk);
    const put = (id: string, expiresAt: number) => {
      const Item = { pk: { S: `WORK#${id}` }, sk: { S: 'DONE' }, expiresAt: { N: String(expiresAt / 1000) } };
      return client.send(new PutItemCommand({ TableName: running.output('TableName'), Item }));
    };
    await put('short', START + MINUTE_MS);
    await put('long', START + 2 * 24 * 60 * MINUTE_MS);
    await running.clock.jumpUntil(START + 7 * 60 * MINUTE_MS);
    expect(await done('short')).toBeUndefined();
    expect(await done('long')).toBeDefined();
  });
});

describe('the jumping clock', () => {
  it('runs a week of minute ticks in seconds, each with its scheduled time', async () => {
    const week = 7 * 24 * 60;
    const startedAt = Date.now();
    await running.clock.jumpUntil(START + week * MINUTE_MS);
    expect(Date.now() - startedAt).toBeLessThan(15_000);
    await expect.poll(() => running.runtime.stats()['fixture-service-TickerFunction0A1B2C3D']?.invocations).toBe(week);
  });

  it('stands still while a driver holds it', async () => {
    const release = running.clock.hold();
    const reached = running.clock.jumpUntil(START + 60 * MINUTE_MS);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(running.clock.now()).toBeLessThan(START + MINUTE_MS);
    release();
    await reached;
    expect(running.clock.now()).toBeGreaterThanOrEqual(START + 60 * MINUTE_MS);
  });
});
