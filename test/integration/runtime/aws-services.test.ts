import { DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import {
  DeleteParameterCommand,
  GetParameterCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Running, run } from './fixture/running.ts';
import { writeFixture } from './fixture/write-assembly.ts';

let running: Running;

beforeAll(async () => {
  running = await run(await writeFixture());
});

afterAll(() => running.stop());

describe('DynamoDB', () => {
  it('has the table of the template with its index', async () => {
    const client = new DynamoDBClient(running.sdk);
    const TableName = running.output('TableName');
    const item = {
      pk: { S: 'a' },
      sk: { S: 'b' },
      calendarPk: { S: 'c' },
      calendarSk: { S: 'd' },
      text: { S: '联播' },
    };
    await client.send(new PutItemCommand({ TableName, Item: item }));
    const found = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'calendar',
        KeyConditionExpression: 'calendarPk = :pk',
        ExpressionAttributeValues: { ':pk': { S: 'c' } },
      }),
    );
    expect(found.Items).toEqual([{ pk: { S: 'a' }, sk: { S: 'b' }, calendarPk: { S: 'c' }, calendarSk: { S: 'd' } }]);
    const one = await client.send(new GetItemCommand({ TableName, Key: { pk: { S: 'a' }, sk: { S: 'b' } } }));
    expect(one.Item?.['text']).toEqual({ S: '联播' });
  });
});

describe('S3', () => {
  it('keeps an object with its type in the bucket of the template', async () => {
    const client = new S3Client(running.sdk);
    const Bucket = running.output('BucketName');
    const Body = Buffer.from([0, 1, 255]);
    await client.send(new PutObjectCommand({ Bucket, Key: 'media/封面.png', Body, ContentType: 'image/png' }));
    const found = await client.send(new GetObjectCommand({ Bucket, Key: 'media/封面.png' }));
    expect(found.ContentType).toBe('image/png');
    expect(Buffer.from((await found.Body?.transformToByteArray()) ?? [])).toEqual(Body);
  });
});

describe('SQS', () => {
  let client: SQSClient;
  let QueueUrl: string;

  beforeEach(async () => {
    client = new SQSClient(running.sdk);
    QueueUrl = running.output('DeadLettersUrl');
    await client.send(new PurgeQueueCommand({ QueueUrl }));
  });

  const receive = async (settings: object = {}) =>
    (await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...settings }))).Messages ?? [];

  it('hands a message over with its attributes, whose digests the SDK checks', async () => {
    const MessageAttributes = {
      kind: { DataType: 'String', StringValue: '测试' },
      bytes: { DataType: 'Binary', BinaryValue: new Uint8Array([1, 2]) },
    };
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: '你好', MessageAttributes }));
    const [message] = await receive({ MessageAttributeNames: ['All'], MessageSystemAttributeNames: ['All'] });
    expect(message?.Body).toBe('你好');
    expect(message?.MessageAttributes?.['kind']?.StringValue).toBe('测试');
    expect(message?.MessageAttributes?.['bytes']?.BinaryValue).toEqual(new Uint8Array([1, 2]));
    expect(message?.Attributes?.ApproximateReceiveCount).toBe('1');
  });

  it('hides a received message until its visibility runs out on the clock', async () => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' }));
    const [first] = await receive({ VisibilityTimeout: 20 });
    expect(await receive()).toEqual([]);
    running.clock.advance(20_000);
    const [second] = await receive();
    expect(second?.MessageId).toBe(first?.MessageId);
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: second?.ReceiptHandle }));
    running.clock.advance(60_000);
    expect(await receive()).toEqual([]);
  });

  it('gives a message back when its visibility is set to zero', async () => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' }));
    const [first] = await receive();
    const change = { QueueUrl, ReceiptHandle: first?.ReceiptHandle, VisibilityTimeout: 0 };
    await client.send(new ChangeMessageVisibilityCommand(change));
    expect(await receive()).toHaveLength(1);
  });

  it('delays a message by the seconds it asks for', async () => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x', DelaySeconds: 10 }));
    expect(await receive()).toEqual([]);
    running.clock.advance(10_000);
    expect(await receive()).toHaveLength(1);
  });

  it('answers a long poll as soon as a message comes', async () => {
    const waiting = receive({ WaitTimeSeconds: 20 });
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'late' }));
    expect((await waiting)[0]?.Body).toBe('late');
  });

  it('ends a long poll without messages when its time is over on the clock', async () => {
    const startedAt = Date.now();
    // The clock goes on until the request, whose arrival cannot be seen from here, has been answered.
    const timer = setInterval(() => running.clock.advance(5_000), 10);
    expect(await receive({ WaitTimeSeconds: 20 })).toEqual([]);
    clearInterval(timer);
    expect(Date.now() - startedAt).toBeLessThan(5_000);
  });

  it('sends and deletes in batches and reports the entries that fail', async () => {
    const Entries = [
      { Id: 'a', MessageBody: 'one' },
      { Id: 'b', MessageBody: 'x'.repeat(1_048_577 - 'one'.length) },
    ];
    await expect(client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))).rejects.toThrow('longer than');
    const sent = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries: Entries.slice(0, 1) }));
    expect(sent.Successful?.map((entry) => entry.Id)).toEqual(['a']);
    const handles = (await receive()).map((message, index) => ({
      Id: String(index),
      ReceiptHandle: message.ReceiptHandle,
    }));
    await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: handles }));
    const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
    expect(Attributes?.['ApproximateNumberOfMessagesNotVisible']).toBe('0');
    const AttributeNames = ['ApproximateNumberOfMessages' as const];
    const one = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
    expect(one.Attributes).toEqual({ ApproximateNumberOfMessages: '0' });
  });

  it('refuses a queue that does not exist by the classic error code', async () => {
    const command = new SendMessageCommand({ QueueUrl: `${running.runtime.awsUrl}/0/nowhere`, MessageBody: 'x' });
    await expect(client.send(command)).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  });

  it('finds queues by name', async () => {
    const { QueueUrl: found } = await client.send(new GetQueueUrlCommand({ QueueName: 'fixture-service-Inbox' }));
    expect(found).toBe(running.output('InboxUrl'));
    const { QueueUrls } = await client.send(new ListQueuesCommand({ QueueNamePrefix: 'fixture-service-In' }));
    expect(QueueUrls).toEqual([found]);
  });
});

describe('EventBridge', () => {
  it('reports the entries it cannot take and takes the others', async () => {
    const client = new EventBridgeClient(running.sdk);
    const good = { EventBusName: running.output('BusName'), Source: 's', DetailType: 't', Detail: '{}' };
    const Entries = [good, { ...good, Detail: 'no json' }, { ...good, EventBusName: 'nowhere' }];
    const answer = await client.send(new PutEventsCommand({ Entries }));
    expect(answer.FailedEntryCount).toBe(2);
    expect(answer.Entries?.map((entry) => entry.ErrorCode)).toEqual([
      undefined,
      'MalformedDetail',
      'ResourceNotFoundException',
    ]);
  });

  it('refuses more than 256 kB in one request', async () => {
    const client = new EventBridgeClient(running.sdk);
    const Detail = JSON.stringify({ text: 'x'.repeat(256 * 1024) });
    const command = new PutEventsCommand({ Entries: [{ Source: 's', DetailType: 't', Detail }] });
    await expect(client.send(command)).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('SSM', () => {
  it('keeps a secret, shows it only with decryption, and counts its versions', async () => {
    const client = new SSMClient(running.sdk);
    const put = { Name: '/fixture/credentials/a', Type: 'SecureString' as const };
    await client.send(new PutParameterCommand({ ...put, Value: 'one' }));
    await expect(client.send(new PutParameterCommand({ ...put, Value: 'two' }))).rejects.toMatchObject({
      name: 'ParameterAlreadyExists',
    });
    await client.send(new PutParameterCommand({ ...put, Value: 'two', Overwrite: true }));
    const open = await client.send(new GetParameterCommand({ Name: put.Name, WithDecryption: true }));
    expect(open.Parameter).toMatchObject({ Value: 'two', Version: 2, Type: 'SecureString' });
    const closed = await client.send(new GetParameterCommand({ Name: put.Name }));
    expect(closed.Parameter?.Value).not.toContain('two');
  });

  it('lists by path and by name, and forgets what is deleted', async () => {
    const client = new SSMClient(running.sdk);
    const names = ['/listed/a', '/listed/b', '/listed/deep/c'];
    for (const Name of names) await client.send(new PutParameterCommand({ Name, Type: 'String', Value: Name }));
    const flat = await client.send(new GetParametersByPathCommand({ Path: '/listed' }));
    expect(flat.Parameters?.map((parameter) => parameter.Name)).toEqual(['/listed/a', '/listed/b']);
    const page = await client.send(new GetParametersByPathCommand({ Path: '/listed', Recursive: true, MaxResults: 2 }));
    expect(page.NextToken).toBe('2');
    await client.send(new DeleteParameterCommand({ Name: '/listed/a' }));
    const some = await client.send(new GetParametersCommand({ Names: names }));
    expect(some.InvalidParameters).toEqual(['/listed/a']);
  });

  it('holds the parameters of the template', async () => {
    const client = new SSMClient(running.sdk);
    const found = await client.send(new GetParameterCommand({ Name: '/fixture/setting' }));
    expect(found.Parameter?.Value).toBe('seeded');
  });
});

describe('the endpoint', () => {
  it('names an operation that is not emulated', async () => {
    const headers = { 'x-amz-target': 'AmazonSQS.AddPermission', 'content-type': 'application/x-amz-json-1.0' };
    const answer = await fetch(running.runtime.awsUrl, { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('AddPermission is not emulated locally');
  });

  it('does not listen to pages from elsewhere', async () => {
    const path = '/2015-03-31/functions/fixture-service-TickerFunction0A1B2C3D/invocations';
    const headers = { origin: 'https://evil.invalid' };
    const answer = await fetch(running.runtime.awsUrl + path, { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(403);
  });

  it('invokes a function over the wire', async () => {
    const path = '/2015-03-31/functions/fixture-service-TickerFunction0A1B2C3D/invocations';
    const answer = await fetch(running.runtime.awsUrl + path, { method: 'POST', body: '{"a":1}' });
    expect(await answer.json()).toMatchObject({ event: { a: 1 } });
  });
});
