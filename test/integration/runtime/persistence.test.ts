import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AttributeValue,
  BatchWriteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Running, run } from './fixture/running.ts';
import { stateTemplate } from './fixture/template.ts';
import { writeTemplates } from './fixture/write-assembly.ts';

const TableName = 'fixture-state-Table';

let assembly: string;
let persistDir: string;

beforeAll(() => {
  assembly = writeTemplates({ 'fixture-state': stateTemplate });
});

beforeEach(() => {
  persistDir = mkdtempSync(join(tmpdir(), 'runtime-data-'));
});

const sdkFor = (endpoint: string) => ({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

async function withRuntime<Result>(use: (running: Running) => Promise<Result>): Promise<Result> {
  const running = await run(assembly, { persistDir });
  try {
    return await use(running);
  } finally {
    await running.stop();
  }
}

async function startProcess(): Promise<{ child: ChildProcess; awsUrl: string }> {
  const script = join(import.meta.dirname, 'fixture', 'serve.ts');
  const child = spawn(process.execPath, [script, assembly, persistDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout ?? child, 'data');
  return { child, awsUrl: JSON.parse(String(line)).awsUrl };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const item = (id: number) => ({
  pk: { S: `P#${id}` },
  sk: { S: 'X' },
  calendarPk: { S: 'all' },
  calendarSk: { S: String(id).padStart(6, '0') },
});

describe('a data directory', () => {
  it('keeps items, objects and secrets over a stop', async () => {
    await withRuntime(async ({ sdk, output }) => {
      await new DynamoDBClient(sdk).send(new PutItemCommand({ TableName, Item: item(1) }));
      const object = { Bucket: output('BucketName'), Key: 'media/a', Body: 'bytes' };
      await new S3Client(sdk).send(new PutObjectCommand(object));
      await new SSMClient(sdk).send(new PutParameterCommand({ Name: '/a', Value: 'secret', Type: 'SecureString' }));
    });
    expect(statSync(join(persistDir, 'parameters.json')).mode & 0o777).toBe(0o600);
    await withRuntime(async ({ sdk, output }) => {
      const { Items } = await new DynamoDBClient(sdk).send(new ScanCommand({ TableName }));
      expect(Items).toEqual([item(1)]);
      const object = await new S3Client(sdk).send(
        new GetObjectCommand({ Bucket: output('BucketName'), Key: 'media/a' }),
      );
      expect(await object.Body?.transformToString()).toBe('bytes');
      const parameter = await new SSMClient(sdk).send(new GetParameterCommand({ Name: '/a', WithDecryption: true }));
      expect(parameter.Parameter?.Value).toBe('secret');
    });
  });

  it('belongs to one process at a time, and to the next one after a kill', async () => {
    const { child } = await startProcess();
    await expect(run(assembly, { persistDir })).rejects.toThrow(`in use by process ${child.pid}`);
    await kill(child);
    const awsUrl = await withRuntime(async ({ runtime }) => runtime.awsUrl);
    expect(awsUrl).toMatch(/^http/);
  });

  it('is not kept by a process number that belongs to somebody else by now', async () => {
    writeFileSync(join(persistDir, 'lianbo.lock'), `${process.pid} 1\n`);
    const awsUrl = await withRuntime(async ({ runtime }) => runtime.awsUrl);
    expect(awsUrl).toMatch(/^http/);
  });

  it('has after a kill every acknowledged item, each with its index entry, and no entry without an item', async () => {
    const { child, awsUrl } = await startProcess();
    const client = new DynamoDBClient({ ...sdkFor(awsUrl), maxAttempts: 1 });
    const acknowledged: number[] = [];
    const writing = (async () => {
      for (let id = 0; ; id += 10) {
        const ids = Array.from({ length: 10 }, (_, index) => id + index);
        const requests = ids.map((one) => ({ PutRequest: { Item: item(one) } }));
        await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
        acknowledged.push(...ids);
      }
    })().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await kill(child);
    await writing;
    await withRuntime(async ({ sdk }) => {
      const reader = new DynamoDBClient(sdk);
      const { Items: items = [] } = await reader.send(new ScanCommand({ TableName }));
      expect(items.length).toBeGreaterThanOrEqual(acknowledged.length);
      const indexed = await reader.send(
        new QueryCommand({
          TableName,
          IndexName: 'calendar',
          KeyConditionExpression: 'calendarPk = :all',
          ExpressionAttributeValues: { ':all': { S: 'all' } },
        }),
      );
      const keysOf = (found: readonly Record<string, AttributeValue>[]) => found.map((one) => one['pk']?.S).sort();
      expect(keysOf(indexed.Items ?? [])).toEqual(keysOf(items));
    });
  });
});
