import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { sdkDefaults } from '../../../shared/adapters/aws/clients.ts';
import { awsAnswers, type RecordedEvent, type RecordedMessage } from './aws-answers.ts';

/** What goes wrong with a call: turned away whole, taken in part, failed inside the service, or done by the table unheard. */
export type AwsFault = 'throttle' | 'take-half' | 'refuse-for-good' | 'break' | 'lose-answer';

export type AwsCall = {
  /** Such as `BatchGetItem` or `PutEvents`. */
  readonly operation: string;
  /** How often this operation has been called before. */
  readonly before: number;
};

export type AwsStandIn = Awaited<ReturnType<typeof startAwsStandIn>>;

/**
 * AWS as a function sees it, on one port: a real table behind it, queues and a bus that remember what they took, and
 * parameters. Every call may be made to go wrong on the wire, as AWS does it.
 */
export async function startAwsStandIn(tableEndpoint: string) {
  const state = {
    fault: (_call: AwsCall): AwsFault | undefined => undefined,
    calls: [] as string[],
    messages: [] as RecordedMessage[],
    events: [] as RecordedEvent[],
    parameters: new Map<string, string>(),
    depths: new Map<string, { readonly visible: number; readonly held: number }>(),
  };
  const answers = awsAnswers({ tableEndpoint, ...state });
  const server = createServer(async (request, response) => {
    const operation = operationOf(request);
    const body = await buffer(request);
    const before = state.calls.filter((call) => call === operation).length;
    state.calls.push(operation);
    const fault = state.fault({ operation, before });
    const answer = await answers({ operation, body, headers: request.headers, fault });
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listens on TCP
  const endpoint = `http://127.0.0.1:${port}`;
  const { clients, destroy } = createClients(endpoint);
  return {
    ...state,
    clients,
    queueUrl: `${endpoint}/123456789012/queue`,
    failWith: (fault: typeof state.fault): void => {
      state.fault = fault;
      state.calls.length = 0;
    },
    async close() {
      destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function operationOf(request: IncomingMessage): string {
  return String(request.headers['x-amz-target'] ?? 'S3').replace(/^.*\./, '');
}

function createClients(endpoint: string) {
  const config = {
    ...sdkDefaults,
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const clients = {
    dynamo: new DynamoDBClient(config),
    s3: new S3Client(config),
    sqs: new SQSClient(config),
    ssm: new SSMClient(config),
    events: new EventBridgeClient(config),
  };
  const destroy = (): void => {
    for (const client of Object.values(clients)) client.destroy();
  };
  return { clients, destroy };
}
