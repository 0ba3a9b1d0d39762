import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Clock } from '../clock/clock.ts';
import { type HostCheck, readBody } from './http-listener.ts';
import { answerJson, type JsonOperations, sendJson } from './json-protocol.ts';

const MAX_BODY_BYTES = 16 * 1024 * 1024;

interface AwsServices {
  readonly dynamodb: RequestListener;
  readonly s3: RequestListener;
  /** Answers paths of the Lambda API; false for every other path. */
  readonly lambda: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Services of the JSON protocol by the first part of `x-amz-target`. */
  readonly json: Readonly<Record<string, JsonOperations>>;
}

interface EndpointOptions {
  readonly services: AwsServices;
  readonly clock: Clock;
  readonly isAllowedHost: HostCheck;
  /** Told of every request, as `service:operation` in the words of IAM; S3 by the method alone. */
  readonly onRequest?: ((operation: string) => void) | undefined;
}

const iamNames: Readonly<Record<string, string>> = {
  DynamoDB_20120810: 'dynamodb',
  AmazonSQS: 'sqs',
  AWSEvents: 'events',
  AmazonSSM: 'ssm',
};

function operationOf(target: string, request: IncomingMessage): string {
  const dot = target.indexOf('.');
  if (target !== '') return `${iamNames[target.slice(0, dot)] ?? target.slice(0, dot)}:${target.slice(dot + 1)}`;
  return request.url?.includes('/invocations') ? 'lambda:Invoke' : `s3:${request.method}`;
}

/** Long polls wait on the clock, so they must not keep it from jumping. */
function isLongPoll(target: string): boolean {
  return target === 'AmazonSQS.ReceiveMessage';
}

async function answerTarget(target: string, context: JsonContext): Promise<void> {
  const { services, request, response } = context;
  const dot = target.indexOf('.');
  const operations = services.json[target.slice(0, dot)] ?? {};
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!body) sendJson(response, 413, { __type: 'RequestEntityTooLarge', message: 'The request is too long' });
  else await answerJson({ operations, name: target.slice(dot + 1), body, response });
}

interface JsonContext {
  readonly services: AwsServices;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

function dispatch(target: string, context: JsonContext): void {
  const { services, request, response } = context;
  if (target.startsWith('DynamoDB_')) services.dynamodb(request, response);
  else if (target !== '') answerTarget(target, context).catch((error: unknown) => response.destroy(asError(error)));
  else if (!services.lambda(request, response)) services.s3(request, response);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** All AWS services behind one port, told apart by `x-amz-target`; without one it is Lambda's path or S3. */
export function createAwsEndpoint({ services, clock, isAllowedHost, onRequest }: EndpointOptions): RequestListener {
  return (request, response) => {
    if (!isAllowedHost(request)) {
      sendJson(response, 403, { __type: 'AccessDeniedException', message: 'This host name is not served' });
      return;
    }
    const target = String(request.headers['x-amz-target'] ?? '');
    onRequest?.(operationOf(target, request));
    if (!isLongPoll(target)) {
      const token = clock.begin();
      response.once('close', () => token.end());
    }
    dispatch(target, { services, request, response });
  };
}
