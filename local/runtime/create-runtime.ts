import { join } from 'node:path';
import type { Clock } from './clock/clock.ts';
import { lockDirectory } from './dynamo/path-lock.ts';
import { createHostCheck, type Listener, listen } from './endpoint/http-listener.ts';
import { RuntimeSetupError } from './errors.ts';
import { readApi } from './http-api/api-settings.ts';
import { createGateway } from './http-api/gateway.ts';
import type { FunctionStats } from './lambda/lambda-function.ts';
import { type Location, partitionOf, urlSuffixOf } from './location.ts';
import type { LogSink } from './log.ts';
import type { Probe } from './probe.ts';
import { type Services, startServices } from './services.ts';
import { readAssembly, type Stack } from './template/assembly.ts';
import { resolveApp } from './template/resolved-app.ts';

export interface RuntimeOptions {
  /** The directory that `cdk synth` wrote (`cdk.out`). */
  readonly assemblyDir: string;
  readonly clock: Clock;
  readonly logSink: LogSink;
  /** Values of CloudFormation parameters, by name, for whichever stack declares them. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Where table, bucket and parameters are kept; without it everything lives in memory. */
  readonly persistDir?: string;
  /** 0 picks a free port. */
  readonly ports?: { readonly api: number; readonly aws: number };
  /** Host names besides the loopback ones that the two ports answer to. */
  readonly allowedHosts?: readonly string[];
  readonly maxWorkersPerFunction?: number;
  readonly probe?: Probe | undefined;
  /** Told of every request at the AWS port, such as `dynamodb:PutItem`. The runtime's own work is not asked for there. */
  readonly onRequest?: ((operation: string) => void) | undefined;
}

export interface InvokeResult {
  readonly ok: boolean;
  readonly payload: unknown;
}

export interface Runtime {
  /** Empty when the stacks have no HTTP API. */
  readonly apiUrl: string;
  readonly awsUrl: string;
  readonly region: string;
  /** By stack name and output key. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Physical names of the functions. */
  readonly functionNames: readonly string[];
  /** By physical name, ARN, logical id, or words that only one logical id contains, e.g. `deliver-weibo`. */
  invoke(functionName: string, event: unknown): Promise<InvokeResult>;
  /** What runs at the moment: requests, invocations, deliveries, sweeps. */
  inFlight(): number;
  /** Per physical function name. */
  stats(): Readonly<Record<string, FunctionStats>>;
  /** Processor time of the living workers in milliseconds, per physical function name. */
  cpuMs(): Promise<Readonly<Record<string, number>>>;
  /** Kills the workers of a function in the middle of their work. */
  crash(functionName: string): Promise<void>;
  stop(): Promise<void>;
}

const DEFAULT_PORTS = { api: 4800, aws: 4810 };
const DEFAULT_MAX_WORKERS = 4;

type RequestHandler = Parameters<typeof listen>[0]['handler'];

/** A port is opened before what it serves exists, because templates need its address. */
function createLateHandler(): { handler: RequestHandler; serve(handler: RequestHandler): void } {
  let current: RequestHandler = (_request, response) => {
    response.writeHead(503).end();
  };
  return {
    handler: (request, response) => current(request, response),
    serve: (handler) => {
      current = handler;
    },
  };
}

function regionOf(stacks: readonly Stack[]): string {
  return stacks.find((stack) => stack.region !== undefined)?.region ?? 'us-east-1';
}

/** Undoes what was started, last first, also when starting fails half way. */
class Undo {
  readonly #steps: (() => unknown)[] = [];

  add(step: () => unknown): void {
    this.#steps.push(step);
  }

  async run(): Promise<void> {
    for (const step of this.#steps.splice(0).reverse()) await step();
  }
}

/** Starts the stacks of a synthesised CDK app on this machine. */
export async function createRuntime(options: RuntimeOptions): Promise<Runtime> {
  const undo = new Undo();
  try {
    return await start(options, undo);
  } catch (error) {
    await undo.run();
    throw error;
  }
}

async function start(options: RuntimeOptions, undo: Undo): Promise<Runtime> {
  const { clock, persistDir } = options;
  // Lambda lives in UTC, and all threads of a process share its zone.
  process.env['TZ'] = 'UTC';
  const stacks = readAssembly(options.assemblyDir);
  const lock = persistDir === undefined ? undefined : lockDirectory(persistDir);
  if (lock) undo.add(lock.release);
  const ports = options.ports ?? DEFAULT_PORTS;
  const api = createLateHandler();
  const aws = createLateHandler();
  const apiListener = await listen({ port: ports.api, handler: api.handler, what: 'The API' });
  undo.add(() => apiListener.close());
  const awsListener = await listen({ port: ports.aws, handler: aws.handler, what: 'The AWS endpoint' });
  undo.add(() => awsListener.close());
  const location = createLocation(regionOf(stacks), apiListener, awsListener);
  const app = resolveApp({ stacks, parameters: options.parameters ?? {}, location });
  const isAllowedHost = createHostCheck(options.allowedHosts ?? []);
  const services = await startServices({
    app,
    location,
    clock,
    isAllowedHost,
    log: options.logSink,
    assemblyDir: options.assemblyDir,
    dataDir: (name) => (persistDir === undefined ? undefined : join(persistDir, name)),
    needsRepair: lock?.wasKilled ?? false,
    maxWorkers: options.maxWorkersPerFunction ?? DEFAULT_MAX_WORKERS,
    probe: options.probe,
    onRequest: options.onRequest,
    serveAws: aws.serve,
    undo,
  });
  const apiSettings = readApi(app);
  if (apiSettings) {
    api.serve(createGateway({ api: apiSettings, functions: services.functions, clock, location, isAllowedHost }));
  }
  return {
    apiUrl: apiSettings ? apiListener.url : '',
    awsUrl: awsListener.url,
    region: location.region,
    outputs: app.outputs,
    ...controls(services, clock),
    stop: () => undo.run(),
  };
}

function createLocation(region: string, api: Listener, aws: Listener): Location {
  return { region, partition: partitionOf(region), urlSuffix: urlSuffixOf(region), apiUrl: api.url, awsUrl: aws.url };
}

function controls({ functions }: Services, clock: Clock) {
  const find = (name: string) => {
    const target = functions.find(name);
    if (target) return target.lambda;
    const names = functions.all().map(({ settings }) => settings.name);
    throw new RuntimeSetupError(`No single function is called ${name}; there are: ${names.join(', ')}`);
  };
  return {
    functionNames: functions.all().map(({ settings }) => settings.name),
    invoke: async (name: string, event: unknown): Promise<InvokeResult> => {
      const outcome = await find(name).invoke(JSON.stringify(event ?? {}));
      return { ok: outcome.ok, payload: JSON.parse(outcome.payload) };
    },
    inFlight: () => clock.inFlight(),
    stats: () => Object.fromEntries(functions.all().map((lambda) => [lambda.settings.name, lambda.stats()])),
    cpuMs: async () => {
      const used = functions.all().map(async (lambda) => [lambda.settings.name, await lambda.cpuMs()] as const);
      return Object.fromEntries(await Promise.all(used));
    },
    crash: async (name: string) => find(name).crash(),
  };
}
