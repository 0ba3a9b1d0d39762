import { type ApiClient, createApiClient } from '../../../local/api-client.ts';
import type { SandboxSeed } from '../../../local/sandbox/seed.ts';
import type { LocalStack } from '../../../local/stack.ts';
import { weiboLanePolicies } from '../../../shared/adapters/platforms/weibo/lane-policy.ts';
import type { Pace } from '../../../shared/domain/lane-pace.ts';

// A brand with any number of Weibo accounts, and posts on them, all through the API.

const appKey = '3456780000';
const linkDomain = 'go.crowd.example';
const home = '/v1/brands/crowd';

const uidOf = (account: number): string => String(7_000_000_000 + account);
const tokenOf = (account: number): string => `2.00CrowdSandboxToken${String(account).padStart(6, '0')}`;

/** What the sandbox must know so that the crowd can publish. */
export function crowdSeed(accounts: number): SandboxSeed {
  const numbers = Array.from({ length: accounts }, (_, account) => account);
  return {
    weiboApps: [
      {
        appKey,
        appSecret: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
        name: '人群',
        safeDomain: linkDomain,
        level: 'approved',
      },
    ],
    weiboUsers: numbers.map((account) => ({
      uid: uidOf(account),
      screenName: `账号${account}`,
      tokens: [{ appKey, accessToken: tokenOf(account) }],
    })),
  };
}

export type Crowd = {
  readonly api: ApiClient;
  readonly accountIds: readonly string[];
};

/** For a bench of the engine's own pace: lanes that hold nothing back. */
export const unpaced: Pace = {
  minGapMs: 0,
  limits: Object.fromEntries(weiboLanePolicies.ordinary.limits.map(({ name }) => [name, 1_000_000])),
};

export async function registerCrowd(stack: LocalStack, accounts: number, pace?: Pace): Promise<Crowd> {
  const api = createApiClient({ url: stack.runtime.apiUrl, token: await stack.bootstrap() });
  await create(api, '/v1/brands', { brandId: 'crowd', name: '人群', timeZone: 'Asia/Shanghai', linkDomain });
  const application = {
    platform: 'weibo',
    name: '人群',
    appKey,
    appSecret: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    safeDomain: linkDomain,
    reviewed: true,
  };
  const { applicationId } = await create(api, `${home}/applications`, application);
  const accountIds: string[] = [];
  await inParallel(accounts, async (account) => {
    const body = {
      platform: 'weibo',
      name: `账号${account}`,
      applicationId,
      uid: uidOf(account),
      tier: 'ordinary',
      operatorIp: '8.8.8.8',
      credentials: { accessToken: tokenOf(account) },
      ...(pace === undefined ? {} : { pace }),
    };
    accountIds[account] = String((await create(api, `${home}/accounts`, body))['accountId']);
  });
  return { api, accountIds };
}

/** A post of usual length. Its number makes it differ from all others. */
const textOf = (post: number): string =>
  `第${post}号新品今天上市：高山云雾，清晨采摘，手工炒制，一芽一叶，汤色清亮，回味甘甜。前一百位到店的朋友可以免费试饮，并领取一份小礼物。详情请看：{{link}}`;

/** The body of a post on one account of the crowd. */
export function draftOf({ accountIds }: Pick<Crowd, 'accountIds'>, post: number, dueAt: number) {
  return {
    title: `第${post}号新品`,
    summary: '云雾高山茶今日上市。',
    dueAt: new Date(dueAt).toISOString(),
    link: { target: 'https://www.crowd.example/new', mode: 'page' as const },
    deliveries: [{ accountId: accountIds[post % accountIds.length] ?? '', text: textOf(post) }],
  };
}

type QueueWish = {
  readonly posts: number;
  readonly dueAtOf: (post: number) => number;
  readonly onQueued?: (count: number) => void;
};

/** Queues posts round-robin over the crowd's accounts, several requests at a time. */
export async function queuePosts(crowd: Crowd, wish: QueueWish): Promise<void> {
  let queued = 0;
  await inParallel(wish.posts, async (post) => {
    await create(crowd.api, `${home}/posts`, draftOf(crowd, post, wish.dueAtOf(post)));
    queued += 1;
    wish.onQueued?.(queued);
  });
}

async function create(api: ApiClient, path: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await api.post(path, body);
  if (answer.status === 201) return Object(answer.body);
  throw new Error(`POST ${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}

const parallel = 16;

async function inParallel(total: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < total) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(parallel, total) }, worker));
}
