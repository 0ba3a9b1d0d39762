import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../endpoint/http-listener.ts';
import type { Functions, InvocableFunction } from './functions.ts';

const INVOKE_PATH = /^\/2015-03-31\/functions\/([^/]+)\/invocations(?:\?.*)?$/;
const MAX_BODY_BYTES = 6 * 1024 * 1024;

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Record<string, string>;
}

function refusal(status: number, type: string, message: string): Answer {
  return { status, body: JSON.stringify({ Message: message }), headers: { 'x-amzn-errortype': type } };
}

async function invoke(target: InvocableFunction, type: string, event: string): Promise<Answer> {
  if (type === 'DryRun') return { status: 204, body: '' };
  if (type === 'Event') {
    target.invokeAsync(event);
    return { status: 202, body: '' };
  }
  const outcome = await target.lambda.invoke(event);
  return { status: 200, body: outcome.payload, headers: outcome.ok ? {} : { 'x-amz-function-error': 'Unhandled' } };
}

async function answer(functions: Functions, name: string, request: IncomingMessage): Promise<Answer> {
  const target = functions.find(name);
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!target) return refusal(404, 'ResourceNotFoundException', `Function not found: ${name}`);
  if (!body) return refusal(413, 'RequestTooLargeException', 'The event is longer than 6 MB');
  const event = body.length > 0 ? body.toString('utf8') : '{}';
  try {
    JSON.parse(event);
  } catch {
    return refusal(400, 'InvalidRequestContentException', 'Could not parse request body into json');
  }
  return invoke(target, String(request.headers['x-amz-invocation-type'] ?? 'RequestResponse'), event);
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-amzn-requestid': randomUUID(),
    'x-amz-executed-version': '$LATEST',
    ...headers,
  });
  response.end(body);
}

/** Lambda's Invoke over the wire; false when the path is none of Lambda's. */
export function createInvokeEndpoint(functions: Functions) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const name = INVOKE_PATH.exec(request.url ?? '')?.[1];
    if (request.method !== 'POST' || name === undefined) return false;
    answer(functions, decodeURIComponent(name), request).then(
      (value) => send(response, value),
      (error: unknown) => response.destroy(error instanceof Error ? error : undefined),
    );
    return true;
  };
}
