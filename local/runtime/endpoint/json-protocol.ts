import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import { AwsError } from '../errors.ts';

export type JsonOperation = (body: unknown, signal: AbortSignal) => unknown;
export type JsonOperations = Readonly<Record<string, JsonOperation>>;

/** An operation whose input is parsed before it runs. */
export function operation<Input extends z.ZodType>(
  schema: Input,
  run: (input: z.output<Input>, signal: AbortSignal) => unknown,
): JsonOperation {
  return (body, signal) => {
    const parsed = schema.safeParse(body);
    if (parsed.success) return run(parsed.data, signal);
    throw new AwsError('ValidationException', z.prettifyError(parsed.error), { queryCode: 'InvalidParameterValue' });
  };
}

function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8') || '{}');
  } catch {
    throw new AwsError('com.amazon.coral.service#SerializationException', 'The request body is not JSON');
  }
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(body),
    'x-amzn-requestid': randomUUID(),
  });
  response.end(body);
}

function sendAwsError(response: ServerResponse, error: unknown): void {
  if (!(error instanceof AwsError)) {
    const message = error instanceof Error ? error.message : String(error);
    sendJson(response, 500, { __type: 'InternalServerError', message });
    return;
  }
  if (error.queryCode !== undefined) response.setHeader('x-amzn-query-error', `${error.queryCode};Sender`);
  sendJson(response, error.status, { __type: error.type, message: error.message });
}

interface JsonCall {
  readonly operations: JsonOperations;
  readonly name: string;
  readonly body: Buffer;
  readonly response: ServerResponse;
}

/** Answers one call of the JSON protocol. */
export async function answerJson({ operations, name, body, response }: JsonCall): Promise<void> {
  const hangUp = new AbortController();
  response.once('close', () => hangUp.abort());
  try {
    const run = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (!run) {
      throw new AwsError('com.amazon.coral.service#UnknownOperationException', `${name} is not emulated locally`);
    }
    sendJson(response, 200, (await run(parseBody(body), hangUp.signal)) ?? {});
  } catch (error) {
    sendAwsError(response, error);
  }
}
