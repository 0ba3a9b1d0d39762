import * as z from 'zod';
import type { SignInSettings } from '../shared/adapters/people/sign-in-settings.ts';

const domainSchema = z.strictObject({
  /** Host name without scheme, e.g. `go.example.cn`. Its DNS record is the operator's. */
  name: z.hostname(),
  certificateArn: z.string().startsWith('arn:'),
});

/** How long before the due second a message becomes visible, so that claim and preparation are done by then. */
const leadSchema = z
  .strictObject({
    /** Of a few. It is waited, and paid, by a function: poller, batch window, cold start and preparation must fit into it. */
    seconds: z.int().min(0),
    /** Of a crowd. A worker has 60 s and starts no visible call in the last 15 of them. */
    longestSeconds: z.int().max(30),
    /** Publications that all workers of a platform together prepare in a second; a larger crowd gets more lead. */
    preparedPerSecond: z.int().min(1),
  })
  .refine(({ seconds, longestSeconds }) => seconds <= longestSeconds, 'a crowd has no shorter lead than a few');

/** Everything in which one stage differs from another. Constructs read it; none of them asks for a stage by name. */
const stageSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9]{1,15}$/),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
  logLevel: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']),
  logRetentionDays: z.literal([7, 30, 180, 365]),
  state: z.strictObject({
    /** Table and bucket survive the deletion of their stack, and the stack itself refuses to be deleted. */
    protect: z.boolean(),
    pointInTimeRecovery: z.boolean(),
    archiveDays: z.int().min(1),
  }),
  /** Partitions of the attention index. Changing it on a live stage needs every open obligation to be written again. */
  attentionShards: z.int().min(1).max(16),
  lead: leadSchema,
  delivery: z.strictObject({
    batchSize: z.int().min(1).max(10_000),
    batchWindowSeconds: z.int().min(0).max(60),
    /** Concurrent invocations per platform; absent: as many as the account allows. */
    maxConcurrency: z.int().min(2).max(1000).optional(),
    /** Pollers that are always there absorb a crowd without ramp-up, and cost money while idle. */
    provisionedPollers: z.strictObject({ minimum: z.int().min(1), maximum: z.int().min(1) }).optional(),
  }),
  /** Events that are sent to webhooks at the same time, kept back like pictures; an address that hangs holds one for ten seconds. */
  webhookConcurrency: z.int().min(1).max(200).optional(),
  /** Kept for dispatch alone, of which a tick and the repetition of one run at a time; counts like those below. */
  dispatchConcurrency: z.int().min(1).max(10).optional(),
  /** Of the short links: a crowd behind one must neither be turned away with the API's callers nor crowd out those who publish. */
  readers: z.strictObject({
    requestsPerSecond: z.int().min(1),
    burst: z.int().min(1),
    /** Clicks and pages answered at the same time at most, and pictures; kept back from the account as below. */
    visitConcurrency: z.int().min(1).optional(),
    pictureConcurrency: z.int().min(1).optional(),
  }),
  pictures: z.strictObject({
    /**
     * Pictures that are fitted at the same time, each for some seconds; they are kept back from the account's concurrency, of
     * which 100 must stay free for all others. Absent: as many as the account allows.
     */
    fitConcurrency: z.int().min(1).max(100).optional(),
  }),
  /** How far ahead the posts of series are made. */
  seriesHorizonDays: z.int().min(1).max(90),
  /** Whether addresses that callers name may lead to this machine. Only for a stack that runs on one. */
  allowLoopback: z.boolean(),
  /**
   * Origins such as `https://console.example.cn` whose pages may post files to the bucket, by the forms that the API makes; a
   * star stands for anything. Without any, no browser can.
   */
  uploadOrigins: z.array(z.string().regex(/^https?:\/\/[^/]+$/)),
  /** Whose JWTs people may use in place of tokens; its public keys are read from `jwksUrl`. Absent: nobody's. */
  signIn: z.custom<SignInSettings>((given) => typeof given === 'object').optional(),
  api: z.strictObject({ requestsPerSecond: z.int().min(1), burst: z.int().min(1) }),
  alarmEmail: z.email().optional(),
  domains: z.array(domainSchema),
});

export type StageConfig = Readonly<z.infer<typeof stageSchema>>;

const defaults = {
  attentionShards: 4,
  // Lambda begins with five batches of a queue at a time, and adds five each second.
  lead: { seconds: 3, longestSeconds: 25, preparedPerSecond: 200 },
  delivery: { batchSize: 100, batchWindowSeconds: 1, maxConcurrency: 20 },
  pictures: {},
  // Nothing is kept back: a new account runs ten functions at a time, and all ten must stay free for all of them.
  readers: { requestsPerSecond: 500, burst: 1_000 },
  seriesHorizonDays: 14,
  allowLoopback: false,
  uploadOrigins: [],
  api: { requestsPerSecond: 50, burst: 100 },
  domains: [],
};

const production = {
  ...defaults,
  name: 'production',
  region: 'ap-southeast-1',
  logLevel: 'INFO',
  logRetentionDays: 180,
  state: { protect: true, pointInTimeRecovery: true, archiveDays: 90 },
  delivery: { ...defaults.delivery, maxConcurrency: 100 },
  dispatchConcurrency: 2,
  webhookConcurrency: 20,
  // 5,000 clicks a second of 20 ms are 100 at a time. What is kept back leaves 673 of 1,000 to those who publish.
  readers: { requestsPerSecond: 5_000, burst: 5_000, visitConcurrency: 200, pictureConcurrency: 100 },
  pictures: { fitConcurrency: 5 },
  api: { requestsPerSecond: 200, burst: 400 },
};

const stages = [
  {
    ...defaults,
    name: 'local',
    region: 'ap-southeast-1',
    logLevel: 'INFO',
    logRetentionDays: 7,
    state: { protect: false, pointInTimeRecovery: false, archiveDays: 1 },
    attentionShards: 1,
    lead: { seconds: 1, longestSeconds: 25, preparedPerSecond: 400 },
    pictures: { fitConcurrency: 2 },
    allowLoopback: true,
    uploadOrigins: ['http://127.0.0.1:*', 'http://localhost:*'],
    // One machine has four workers to a function, so each takes more of a crowd; what it takes it must finish in time.
    delivery: { ...defaults.delivery, batchSize: 2_500 },
  },
  {
    ...defaults,
    name: 'dev',
    region: 'ap-southeast-1',
    logLevel: 'DEBUG',
    logRetentionDays: 30,
    state: { protect: false, pointInTimeRecovery: true, archiveDays: 7 },
  },
  production,
  { ...production, name: 'china', region: 'cn-north-1' },
].map((stage) => stageSchema.parse(stage));

export const stageNames: readonly string[] = stages.map((stage) => stage.name);

export function stageConfig(name: string): StageConfig {
  const stage = stages.find((candidate) => candidate.name === name);
  if (!stage) throw new Error(`There is no stage "${name}"; the stages are ${stageNames.join(', ')}.`);
  return stage;
}
