import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';

export type TestRequest = {
  readonly method?: string;
  /** With query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent as it is, bytes in base64 as the gateway does it, anything else as JSON. */
  readonly body?: unknown;
  readonly caller?: { readonly tokenId: string; readonly brandId: string; readonly role: string } | undefined;
};

/** What the HTTP API hands to a function (payload format 2.0). */
export function buildHttpEvent(request: TestRequest): APIGatewayProxyEventV2 {
  const [rawPath = '', rawQueryString = ''] = request.path.split('?', 2);
  const method = request.method ?? 'GET';
  const isJson = request.body !== undefined && typeof request.body !== 'string' && !isBytes(request.body);
  const headers = { ...(isJson ? { 'content-type': 'application/json' } : {}), ...request.headers };
  const event = {
    version: '2.0',
    routeKey: 'ANY /v1/{proxy+}',
    rawPath,
    rawQueryString,
    headers,
    pathParameters: { proxy: rawPath.replace(/^\/v1\//, '') },
    requestContext: {
      accountId: '123456789012',
      apiId: 'test',
      domainName: 'api.example.test',
      domainPrefix: 'api',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'request-1',
      routeKey: 'ANY /v1/{proxy+}',
      stage: '$default',
      time: '11/Nov/2026:12:00:00 +0000',
      timeEpoch: 0,
      ...(request.caller === undefined ? {} : { authorizer: { lambda: request.caller } }),
    },
    ...bodyOf(request.body),
  };
  return event as APIGatewayProxyEventV2; // the type of the plain event has no authorizer
}

const isBytes = (body: unknown): body is Uint8Array => body instanceof Uint8Array;

function bodyOf(body: unknown): { body?: string; isBase64Encoded: boolean } {
  if (body === undefined) return { isBase64Encoded: false };
  if (isBytes(body)) return { body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
  return { body: typeof body === 'string' ? body : JSON.stringify(body), isBase64Encoded: false };
}

export const testContext = {
  functionName: 'test',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:test',
  memoryLimitInMB: '512',
  awsRequestId: 'request-1',
  logGroupName: 'test',
  logStreamName: 'test',
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => 10_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
} satisfies Context;
