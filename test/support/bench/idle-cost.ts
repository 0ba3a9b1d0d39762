import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { synthesize } from '../../../infra/synthesize.ts';
import prices from '../../bench/list-prices.json' with { type: 'json' };

export type IdleLine = {
  readonly name: string;
  readonly monthlyCount: number;
  readonly usd: number;
  readonly usdWithFreeTier: number;
};

const minutesPerMonth = 730 * 60;
/** Of a run that finds nothing to do. */
const assumed = { runSeconds: 0.1, logBytesPerRun: 2_000 };
/** An empty query is half a unit. Dispatch asks each shard for what is due and what is overdue, four times what is in trouble, and once what webhooks wait for. */
const readsPerTick = (shards: number): number => (2 * shards + 5) * 0.5;
const readsPerSync = 0.5;
/** Lambda polls a queue with about five connections that each wait up to 20 seconds. */
const receivesPerMinute = 15;

/** What a stage costs while nothing happens, without the observability stack: counts from its own templates. */
export async function idleCost(stageName: string): Promise<readonly IdleLine[]> {
  const resources = await readResources(stageName);
  const of = (type: string) => resources.filter((resource) => resource.Type === type);
  const schedules = of('AWS::Scheduler::Schedule').map((schedule) => ({
    runs: runsPerMonth(schedule.Properties['ScheduleExpression']),
    ...targetOf(schedule, resources),
  }));
  const runs = sumOf(schedules);
  const queues = of('AWS::Lambda::EventSourceMapping').length;
  const shards = shardsOf(resources);
  const ticks = sumOf(schedules.filter(({ id }) => id.startsWith('Dispatcher')));
  const { freePerMonth: free } = prices;
  const gbSeconds = schedules.reduce((sum, one) => sum + one.runs * one.memoryGb * assumed.runSeconds, 0);
  const million = (usd: number, freeUnits = 0): Price => ({ each: usd / 1e6, free: freeUnits });
  const receives = queues * receivesPerMinute * minutesPerMonth;
  const reads = ticks * readsPerTick(shards) + (runs - ticks) * readsPerSync;
  // Nothing is reported as a metric of its own while nothing happens.
  const traces = sumOf(schedules.filter(({ isTraced }) => isTraced));
  return [
    line('Scheduler invocations', runs, million(prices.scheduler.perMillionInvocations, free.schedulerInvocations)),
    line('Lambda requests', runs, million(prices.lambda.perMillionRequests, free.lambdaRequests)),
    line('Lambda GB-seconds', gbSeconds, million(prices.lambda.perMillionGbSeconds, free.lambdaGbSeconds)),
    line('SQS empty receives', receives, million(prices.sqs.perMillionRequests, free.sqsRequests)),
    line('DynamoDB read units', reads, million(prices.dynamodb.perMillionReadUnits)),
    line('DynamoDB write units', ticks, million(prices.dynamodb.perMillionWriteUnits)),
    line('log GB', (runs * assumed.logBytesPerRun) / 1e9, { each: prices.logs.perGbIngested, free: free.logsGb }),
    line('X-Ray traces', traces, million(prices.traces.perMillion, free.traces)),
  ];
}

type Price = { readonly each: number; readonly free?: number };

function line(name: string, monthlyCount: number, { each, free = 0 }: Price): IdleLine {
  return { name, monthlyCount, usd: monthlyCount * each, usdWithFreeTier: Math.max(0, monthlyCount - free) * each };
}

/** `cron(* …)` each minute, `cron(2/5 …)` every fifth. */
function runsPerMonth(expression: unknown): number {
  const every = String(expression).match(/^cron\((?:\*|\d+\/(\d+)) /);
  if (every === null) throw new Error(`The schedule ${String(expression)} is not one that this bench can count.`);
  return minutesPerMonth / Number(every[1] ?? 1);
}

const targetSchema = z.object({ Arn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }) });

function targetOf({ Properties }: Resource, resources: readonly Resource[]) {
  const [id] = targetSchema.parse(Properties['Target']).Arn['Fn::GetAtt'];
  const { MemorySize: memoryMb, TracingConfig: tracing } = z
    .object({ MemorySize: z.number(), TracingConfig: z.object({ Mode: z.string() }).optional() })
    .parse(resources.find((resource) => resource.id === id)?.Properties);
  return { id, memoryGb: memoryMb / 1_024, isTraced: tracing?.Mode === 'Active' };
}

const sumOf = (schedules: readonly { readonly runs: number }[]): number =>
  schedules.reduce((sum, schedule) => sum + schedule.runs, 0);

function shardsOf(resources: readonly Resource[]): number {
  const text = JSON.stringify(resources).match(/"ATTENTION_SHARDS":"(\d+)"/)?.[1];
  return Number(text ?? 1);
}

const resourceSchema = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) });
const templateSchema = z.object({ Resources: z.record(z.string(), resourceSchema) });
type Resource = z.output<typeof resourceSchema> & { readonly id: string };

async function readResources(stageName: string): Promise<readonly Resource[]> {
  const outdir = await mkdtemp(join(tmpdir(), 'lianbo-cost-'));
  try {
    await synthesize(stageName, { validation: false, outdir });
    const names = (await readdir(outdir)).filter((name) => /-(state|service)\.template\.json$/.test(name));
    const templates = await Promise.all(
      names.map(async (name) => templateSchema.parse(JSON.parse(await readFile(join(outdir, name), 'utf8')))),
    );
    return templates.flatMap(({ Resources }) =>
      Object.entries(Resources).map(([id, resource]) => ({ id, ...resource })),
    );
  } finally {
    await rm(outdir, { recursive: true });
  }
}
