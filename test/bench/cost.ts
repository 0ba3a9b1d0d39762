import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { stageConfig } from '../../infra/config.ts';
import type { FaultInput } from '../../local/sandbox/faults.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { type CostCast, type DraftWish, draftOf, registerCast, settleAll } from '../support/bench/cost-scenes.ts';
import { type CostWorld, createCostWorld } from '../support/bench/cost-world.ts';
import { type IdleLine, idleCost } from '../support/bench/idle-cost.ts';
import { addLines, type Line, type Meter, meterClient, type Units } from '../support/bench/meter.ts';
import { createTestTable } from '../support/dynamo.ts';
import { startDynamoDbLocal } from '../support/dynamodb-local.ts';
import { CannotRunError, count, defineBench, type Report, type Say } from './bench.ts';
import prices from './list-prices.json' with { type: 'json' };
import { table as columns, rounded } from './tables.ts';

export const costOptions = z.object({ posts: count.default(10) });

export type CostResult = {
  readonly writeUnitsPerPost: number;
  readonly writeUnitsPerFurtherAccount: number;
  readonly writeUnitsApart: number;
  readonly readUnitsPerPost: number;
  readonly usdPerMillionPosts: number;
  /** What an account pays that uses the free tiers which do not end, for this stage alone. */
  readonly usdIdlePerMonth: number;
  readonly usdIdlePerMonthWithoutFreeTiers: number;
};

const targets = { writeUnitsPerPost: 12, writeUnitsPerFurtherAccount: 9, writeUnitsApart: 4, usdIdlePerMonth: 0.5 };

export const cost = defineBench({
  name: 'cost',
  description: "Capacity units of a post on AWS's DynamoDB Local, and what a million posts and an idle month cost.",
  options: costOptions,
  configure: (command) => command.option('--posts <n>', 'posts of each kind, of which the mean is taken', '10'),
  run: runCost,
});

type Scene = {
  readonly name: string;
  readonly units: Units;
  readonly posts: number;
  readonly states: readonly string[];
};
type Stage = { readonly world: CostWorld; readonly cast: CostCast; readonly meter: Meter; readonly posts: number };

async function runCost({ posts }: z.output<typeof costOptions>, say: Say): Promise<Report<CostResult>> {
  // Powertools would print its metrics to stdout, which is the result's.
  process.env['POWERTOOLS_METRICS_DISABLED'] = 'true';
  const engine = await startDynamoDbLocal();
  if ('missing' in engine) throw new CannotRunError(`The cost bench needs DynamoDB Local: ${engine.missing}.`);
  try {
    const { client: bystander, tableName, table } = await createTestTable(engine.endpoint);
    const client = new DynamoDBClient({
      endpoint: engine.endpoint,
      region: 'us-east-1',
      credentials: await bystander.config.credentials(),
    });
    const meter = meterClient(client);
    const world = await createCostWorld({ client, tableName });
    const { listByPost } = createDeliveryRepository({ table, attentionShards: 1 });
    try {
      const cast = await registerCast(world);
      return report(await playAll({ world, cast, meter, posts, listByPost }, say), await idleCost('production'));
    } finally {
      await world.close();
    }
  } finally {
    await engine.stop();
  }
}

type Play = Stage & { readonly listByPost: ReturnType<typeof createDeliveryRepository>['listByPost'] };

type Scenes = Readonly<Record<(typeof sceneNames)[number], Scene>>;
const sceneNames = [
  'weibo',
  'twoWeibo',
  'wechat',
  'baijiahao',
  'retry',
  'unknown',
  'keyed',
  'synced',
  'syncedAlone',
] as const;

async function playAll(play: Play, say: Say): Promise<Scenes> {
  const scene = async (name: string, wish: Omit<SceneWish, 'name'>): Promise<Scene> => {
    say(`Playing: ${name}`);
    return playScene(play, { name, ...wish });
  };
  const share = { platform: 'weibo', endpoint: 'statuses/share', times: 1 } as const;
  // One post beforehand, so that lanes exist and secrets are read.
  await scene('warm-up', { deliveries: ['weibo', 'secondWeibo', 'wechat', 'baijiahao'] });
  return {
    weibo: await scene('Weibo', { deliveries: ['weibo'] }),
    twoWeibo: await scene('two Weibo accounts', { deliveries: ['weibo', 'secondWeibo'] }),
    wechat: await scene('Weibo and WeChat', { deliveries: ['weibo', 'wechat'] }),
    baijiahao: await scene('Weibo and Baijiahao', { deliveries: ['weibo', 'baijiahao'] }),
    retry: await scene('Weibo, refused once as busy', {
      deliveries: ['weibo'],
      fault: { ...share, mode: 'throttle', code: 10009 },
    }),
    unknown: await scene('Weibo, connection lost after it acted', {
      deliveries: ['weibo'],
      fault: { ...share, mode: 'after-commit' },
    }),
    keyed: await scene('Weibo, with an Idempotency-Key', { deliveries: ['weibo'], keyed: true }),
    synced: await scene('Weibo, and the pages together to Baidu', { deliveries: ['weibo'], carried: 'together' }),
    syncedAlone: await scene('Weibo, and each page alone to Baidu', { deliveries: ['weibo'], carried: 'alone' }),
  };
}

let keys = 0;

type SceneWish = Pick<DraftWish, 'deliveries'> & {
  readonly name: string;
  readonly fault?: FaultInput;
  readonly keyed?: boolean;
  readonly carried?: 'together' | 'alone';
};

async function playScene(play: Play, wish: SceneWish): Promise<Scene> {
  const { world, meter } = play;
  const settled: (readonly Delivery[])[] = [];
  meter.take();
  for (let index = 0; index < play.posts; index++) {
    settled.push(await playPost(play, wish));
    if (wish.carried === 'alone') await carry(play, settled.slice(-1));
  }
  for (const event of world.events.splice(0)) if (event.type === 'delivery.published') await world.wake(event);
  if (wish.carried === 'together') await carry(play, settled);
  const states = new Set(settled.flat().map(({ platform, state }) => `${platform} ${state}`));
  return { name: wish.name, units: meter.take(), posts: play.posts, states: [...states] };
}

/** Posts that come out within a minute are carried together. */
async function carry({ world, cast }: Play, settled: readonly (readonly Delivery[])[]): Promise<void> {
  for (const [first] of settled) if (first !== undefined) await world.collect(first.postId);
  await world.carry(cast.baiduSearch);
}

async function playPost({ world, cast, listByPost }: Play, wish: SceneWish): Promise<readonly Delivery[]> {
  world.advanceTo(world.clock.now() + 3_600_000);
  if (wish.fault !== undefined) world.sandbox.faults.add(wish.fault);
  const { post } = await world.queue(
    draftOf(world, cast, { ...wish, sync: wish.carried !== undefined }),
    wish.keyed === true ? `key-${keys++}` : undefined,
  );
  return settleAll(world, () => listByPost(post.postId));
}

const perPost = ({ units, posts }: Scene): Line => ({
  requests: units.requests / posts,
  read: units.read / posts,
  write: units.write / posts,
});

function minus(a: Line, b: Line): Line {
  return addLines(a, { requests: -b.requests, read: -b.read, write: -b.write });
}

function report(scenes: Scenes, idle: readonly IdleLine[]): Report<CostResult> {
  const one = perPost(scenes.weibo);
  const further = {
    Weibo: minus(perPost(scenes.twoWeibo), one),
    'WeChat, with its steps': minus(perPost(scenes.wechat), one),
    Baijiahao: minus(perPost(scenes.baijiahao), one),
  };
  const apart = addLines(minus(perPost(scenes.keyed), one), minus(perPost(scenes.synced), one));
  const million = millionPosts(one);
  const result: CostResult = {
    writeUnitsPerPost: rounded(one.write),
    writeUnitsPerFurtherAccount: rounded(further.Weibo.write),
    writeUnitsApart: rounded(apart.write),
    readUnitsPerPost: rounded(one.read),
    usdPerMillionPosts: rounded(million.reduce((sum, [, usd]) => sum + usd, 0)),
    usdIdlePerMonth: rounded(idle.reduce((sum, line) => sum + line.usdWithFreeTier, 0)),
    usdIdlePerMonthWithoutFreeTiers: rounded(idle.reduce((sum, { usd }) => sum + usd, 0)),
  };
  const rows = [
    lineRow('a post on one Weibo account', one, scenes.weibo),
    ...Object.entries(further).map(([name, line]) =>
      lineRow(`a further account: ${name}`, line, sceneOf(scenes, name)),
    ),
    lineRow('a refusal and its retry, more', minus(perPost(scenes.retry), one), scenes.retry),
    lineRow('an unknown until it is settled, more', minus(perPost(scenes.unknown), one), scenes.unknown),
    lineRow('apart: an Idempotency-Key', minus(perPost(scenes.keyed), one), scenes.keyed),
    lineRow(
      `apart: ${scenes.synced.posts} pages carried to Baidu together, each`,
      minus(perPost(scenes.synced), one),
      scenes.synced,
    ),
    lineRow('apart: a page carried to Baidu alone', minus(perPost(scenes.syncedAlone), one), scenes.syncedAlone),
  ];
  return {
    result,
    tables: [
      columns(['units', 'write', 'read', 'requests', 'ends as'], rows),
      columns(['a post on one Weibo account by operation', 'write', 'read', 'requests'], operationRows(scenes.weibo)),
      columns(
        ['what is more, by operation', 'write', 'read', 'requests'],
        [
          ...differenceRows('further Weibo account', scenes.twoWeibo, scenes.weibo),
          ...differenceRows('retry', scenes.retry, scenes.weibo),
          ...differenceRows('unknown', scenes.unknown, scenes.weibo),
          ...differenceRows('to Baidu together', scenes.synced, scenes.weibo),
          ...differenceRows('to Baidu alone', scenes.syncedAlone, scenes.weibo),
        ],
      ),
      columns(['USD a million posts, each alone in its batch', 'USD'], million),
      columns(
        ['idle month', 'count', 'USD', 'USD with free tier'],
        idle.map(({ name, monthlyCount, usd, usdWithFreeTier }) => [name, monthlyCount, usd, usdWithFreeTier]),
      ),
      prices.source,
    ],
    misses: missesOf(result),
  };
}

function sceneOf(scenes: Scenes, name: string): Scene {
  if (name === 'Weibo') return scenes.twoWeibo;
  return name === 'Baijiahao' ? scenes.baijiahao : scenes.wechat;
}

function lineRow(name: string, { write, read, requests }: Line, scene: Scene) {
  return [name, write, read, requests, scene.states.join(', ')];
}

function operationRows({ units, posts }: Scene) {
  return [...units.lines]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, { write, read, requests }]) => [name, write / posts, read / posts, requests / posts]);
}

function differenceRows(name: string, more: Scene, base: Scene) {
  const operations = [...new Set([...more.units.lines.keys(), ...base.units.lines.keys()])].toSorted();
  return operations.flatMap((operation) => {
    const of = ({ units, posts }: Scene, part: keyof Line): number => (units.lines.get(operation)?.[part] ?? 0) / posts;
    const [write, read, requests] = (['write', 'read', 'requests'] as const).map(
      (part) => of(more, part) - of(base, part),
    );
    const isSame = write === 0 && read === 0 && requests === 0;
    return isSame ? [] : [[`${name}: ${operation}`, write ?? 0, read ?? 0, requests ?? 0]];
  });
}

/** What is assumed of functions that are not measured on AWS: seconds at one gigabyte. */
const assumedSeconds = {
  serveApi: 0.06,
  wakeChains: 0.03,
  // A message comes up to a second before its lead, a batch is gathered for up to one; then claim, call and settling.
  deliver: stageConfig('production').lead.seconds + 1,
  syncLinks: 0.03,
};

/** Alone in its batch a post pays for the whole lead that deliver waits; in a full batch for a hundredth of it. */
function millionPosts(one: Line): readonly (readonly [string, number])[] {
  const { dynamodb, lambda, sqs, eventbridge, httpApi } = prices;
  const seconds = (count: number): number => count * lambda.perMillionGbSeconds;
  return [
    ['DynamoDB writes', one.write * dynamodb.perMillionWriteUnits],
    ['DynamoDB reads', one.read * dynamodb.perMillionReadUnits],
    ['HTTP API, one request', httpApi.perMillionRequests],
    ['EventBridge, one event', eventbridge.perMillionEvents],
    ['SQS: sent, received and deleted', 3 * sqs.perMillionRequests],
    ['Lambda, four requests', 4 * lambda.perMillionRequests],
    [
      'Lambda, serve-api, wake-chains, sync-links',
      seconds(assumedSeconds.serveApi + assumedSeconds.wakeChains + assumedSeconds.syncLinks),
    ],
    ['Lambda, deliver, waiting for its second', seconds(assumedSeconds.deliver)],
  ];
}

function missesOf(result: CostResult): readonly string[] {
  return Object.entries(targets).flatMap(([key, most]) => {
    const value = result[key as keyof typeof targets]; // the keys of the targets are keys of the result
    return value > most ? [`${key} is ${value}; at most ${most}`] : [];
  });
}
