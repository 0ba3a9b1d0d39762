import type { RequestListener } from 'node:http';
import type { Clock } from './clock/clock.ts';
import { createDynamoCall } from './dynamo/dynamo-call.ts';
import { openDynamoStore } from './dynamo/dynamo-store.ts';
import { startExpiry } from './dynamo/expiry.ts';
import { repairIndexes } from './dynamo/index-repair.ts';
import { ensureTable, readTable } from './dynamo/tables.ts';
import { createAwsEndpoint } from './endpoint/aws-endpoint.ts';
import type { HostCheck } from './endpoint/http-listener.ts';
import { createEventsOperations } from './events/event-bus.ts';
import { readRules } from './events/rules.ts';
import { createDelivery, type Deliver } from './events/target-delivery.ts';
import { createInvokeAsync, readInvokeConfigs } from './lambda/async-invocation.ts';
import { startEventSources } from './lambda/event-source.ts';
import { readFunction } from './lambda/function-settings.ts';
import { Functions } from './lambda/functions.ts';
import { createInvokeEndpoint } from './lambda/invoke-endpoint.ts';
import type { Location } from './location.ts';
import type { LogSink } from './log.ts';
import type { Probe } from './probe.ts';
import { readCors } from './s3/bucket-cors.ts';
import { ensureBucket, openS3Store } from './s3/s3-store.ts';
import { startSchedules } from './scheduler/schedules.ts';
import { Queues } from './sqs/queues.ts';
import { createSqsOperations } from './sqs/sqs-service.ts';
import { createFileParameterStore, createMemoryParameterStore } from './ssm/parameter-store.ts';
import { createSsmOperations, seedParameters } from './ssm/ssm-service.ts';
import type { ResolvedApp } from './template/resolved-app.ts';

export interface ServicesInput {
  readonly app: ResolvedApp;
  readonly location: Location;
  readonly clock: Clock;
  readonly log: LogSink;
  readonly isAllowedHost: HostCheck;
  readonly assemblyDir: string;
  /** The place for one service's data; undefined keeps it in memory. */
  readonly dataDir: (service: string) => string | undefined;
  /** The last process that worked with the data was killed. */
  readonly needsRepair: boolean;
  readonly maxWorkers: number;
  readonly probe: Probe | undefined;
  readonly onRequest: ((operation: string) => void) | undefined;
  readonly serveAws: (handler: RequestListener) => void;
  readonly undo: { add(step: () => unknown): void };
}

export interface Services {
  readonly functions: Functions;
  readonly queues: Queues;
}

interface Compute extends Services {
  readonly deliver: Deliver;
}

function createCompute({ app, location, clock, log, assemblyDir, maxWorkers, probe }: ServicesInput): Compute {
  const queues = new Queues(app.ofType('AWS::SQS::Queue'), { clock, location });
  const settings = app
    .ofType('AWS::Lambda::Function')
    .map((resource) => readFunction(resource, { assemblyDir, location }));
  const functions = new Functions(settings, { clock, log, maxWorkers, probe });
  const deliver = createDelivery({ clock, queues, functions, log });
  const configs = readInvokeConfigs(app.ofType('AWS::Lambda::EventInvokeConfig'));
  functions.connect(createInvokeAsync({ clock, queues, configs, deliver }));
  return { queues, functions, deliver };
}

function createEvents({ app, clock, location, log }: ServicesInput, deliver: Deliver) {
  const buses = new Set(['default', ...app.ofType('AWS::Events::EventBus').map((bus) => bus.name)]);
  const rules = readRules(app.ofType('AWS::Events::Rule'));
  return createEventsOperations({ buses, rules, deliver, clock, location, log });
}

function createSsm({ app, clock, location, dataDir }: ServicesInput) {
  const directory = dataDir('parameters.json');
  const store = directory === undefined ? createMemoryParameterStore() : createFileParameterStore(directory);
  const context = { store, clock, location };
  seedParameters(app.ofType('AWS::SSM::Parameter'), context);
  return createSsmOperations(context);
}

async function prepareStorage(input: ServicesInput): Promise<void> {
  const { app, location, clock, log, undo } = input;
  const { call, close } = createDynamoCall(location.awsUrl);
  undo.add(close);
  const tables = app.ofType('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table').map(readTable);
  for (const table of tables) {
    const existed = await ensureTable(call, table);
    if (existed && input.needsRepair) await repairIndexes(call, table);
  }
  for (const bucket of app.ofType('AWS::S3::Bucket')) await ensureBucket(location.awsUrl, bucket.name);
  const onError = (error: unknown): void => log({ source: 'runtime', stream: 'stderr', line: `Expiry: ${error}` });
  const expiry = startExpiry({ tables, call, clock, onError });
  undo.add(() => expiry.stop());
}

const unavailable: RequestListener = (_request, response) => {
  response.writeHead(503).end();
};

/** Starts everything behind the AWS port, then what acts by itself: event sources and schedules. */
export async function startServices(input: ServicesInput): Promise<Services> {
  const { app, location, clock, log, isAllowedHost, dataDir, undo } = input;
  const dynamo = await openDynamoStore(dataDir('dynamodb'));
  undo.add(() => dynamo.close());
  const s3 = await openS3Store(dataDir('s3'), readCors(app.ofType('AWS::S3::Bucket')));
  undo.add(() => s3.close());
  const { queues, functions, deliver } = createCompute(input);
  undo.add(() => functions.stop());
  const services = {
    dynamodb: dynamo.handler,
    s3: s3.handler,
    lambda: createInvokeEndpoint(functions),
    json: {
      AmazonSQS: createSqsOperations(queues, clock),
      AWSEvents: createEvents(input, deliver),
      AmazonSSM: createSsm(input),
    },
  };
  input.serveAws(createAwsEndpoint({ services, clock, isAllowedHost, onRequest: input.onRequest }));
  // Requests that come during the stop must not reach a database that is closing.
  undo.add(() => input.serveAws(unavailable));
  await prepareStorage(input);
  const mappings = app.ofType('AWS::Lambda::EventSourceMapping');
  const sources = startEventSources({ resources: mappings, queues, functions, clock, region: location.region, log });
  undo.add(() => sources.stop());
  const schedules = startSchedules({ resources: app.ofType('AWS::Scheduler::Schedule'), clock, deliver, location });
  undo.add(() => schedules.stop());
  return { functions, queues };
}
