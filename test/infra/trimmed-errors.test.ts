import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleOptions, repositoryRoot } from '../../infra/bundling/bundle-functions.ts';
import { trimSdk } from '../../infra/bundling/trim-sdk.ts';

type Caught = { readonly name: string; readonly message: string; readonly isNamed: boolean; readonly isBase: boolean };

/** Answers like a table whose condition did not hold, or, without a condition, like one that is not there. */
const source = `
  import { ConditionalCheckFailedException, DynamoDBClient, DynamoDBServiceException, PutItemCommand } from '@aws-sdk/client-dynamodb';
  export async function putAndCatch(endpoint, ConditionExpression) {
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    const client = new DynamoDBClient({ endpoint, region: 'local', credentials, maxAttempts: 1 });
    try {
      await client.send(new PutItemCommand({ TableName: 'table', Item: {}, ConditionExpression }));
    } catch (error) {
      const { name, message } = error;
      return { name, message, isNamed: error instanceof ConditionalCheckFailedException, isBase: error instanceof DynamoDBServiceException };
    }
  }`;

const directory = mkdtempSync(join(tmpdir(), 'lianbo-trim-test-'));
let server: Server;
let putAndCatch: (condition?: string) => Promise<Caught>;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const code = body.includes('ConditionExpression')
        ? 'ConditionalCheckFailedException'
        : 'ResourceNotFoundException';
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${code}`, message: `because ${code}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listens on TCP
  const outfile = join(directory, 'client.mjs');
  const stdin = { contents: source, resolveDir: repositoryRoot };
  await build({ ...bundleOptions, sourcemap: false, stdin, outfile, plugins: [trimSdk(repositoryRoot)] });
  const bundle = await import(outfile);
  putAndCatch = (condition) => bundle.putAndCatch(`http://127.0.0.1:${port}`, condition);
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

describe('errors of a trimmed SDK client', () => {
  it('are of their own class where our code names it', async () => {
    expect(await putAndCatch('attribute_not_exists(pk)')).toEqual({
      name: 'ConditionalCheckFailedException',
      message: 'because ConditionalCheckFailedException',
      isNamed: true,
      isBase: true,
    });
  });

  it('keep their name and message where nothing names them', async () => {
    expect(await putAndCatch()).toEqual({
      name: 'ResourceNotFoundException',
      message: 'because ResourceNotFoundException',
      isNamed: false,
      isBase: true,
    });
  });
});
