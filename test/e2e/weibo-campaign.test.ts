import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type ApiClient, createApiClient } from '../../local/api-client.ts';
import { type LocalStack, startStack } from '../../local/stack.ts';
import { aPicture } from '../support/crash/picture.ts';

const startAt = Date.parse('2026-11-05T10:00:00+08:00');
const minute = 60_000;
const linkDomain = 'go.songhe.example';
const users = [
  { uid: '7700550011', screenName: '松河茶', accessToken: '2.00SongheTeaSandboxToken1' },
  { uid: '7700550022', screenName: '松河茶友会', accessToken: '2.00SongheTeaSandboxToken2' },
] as const;
const app = { appKey: '3344556677', appSecret: 'songhe', name: '松河联播', safeDomain: linkDomain, commercial: true };

const idsSchema = z.looseObject({ applicationId: z.string().optional(), accountId: z.string().optional() });
const postSchema = z.looseObject({
  postId: z.string(),
  deliveries: z.array(
    z.looseObject({ shape: z.string(), state: z.string(), after: z.string().optional(), url: z.string().optional() }),
  ),
});

describe('A campaign on the paid tier of Weibo, through the whole stack', () => {
  let stack: LocalStack;
  let api: ApiClient;

  beforeAll(async () => {
    stack = await startStack({
      clock: { mode: 'jumping', startAt, endAt: startAt },
      logSink: () => undefined,
      ports: { api: 0, aws: 0, sandbox: 0 },
      sandbox: {
        seed: {
          weiboApps: [app],
          weiboUsers: users.map(({ accessToken, ...user }) => ({
            ...user,
            tokens: [{ appKey: app.appKey, accessToken }],
          })),
        },
      },
    });
    api = createApiClient({ url: stack.runtime.apiUrl, token: await stack.bootstrap() });
  });
  afterAll(() => stack.stop());

  async function create(path: string, body: unknown): Promise<z.infer<typeof idsSchema>> {
    const answer = await api.post(path, body);
    expect(answer).toMatchObject({ status: 201 });
    return idsSchema.parse(answer.body);
  }

  it('goes out with nine pictures, its first comment and the repost of a second account, all counted as one each', async () => {
    const home = '/v1/brands/songhe';
    await create('/v1/brands', { brandId: 'songhe', name: '松河茶', linkDomain });
    const { name, appKey, appSecret, safeDomain } = app;
    const { applicationId } = await create(`${home}/applications`, {
      platform: 'weibo',
      name,
      appKey,
      appSecret,
      safeDomain,
      reviewed: true,
    });
    const accountOf = async ({ uid, screenName, accessToken }: (typeof users)[number]): Promise<string> => {
      const account = {
        platform: 'weibo',
        name: screenName,
        applicationId,
        uid,
        tier: 'commercial',
        operatorIp: '8.8.8.8',
        credentials: { accessToken },
      };
      return (await create(`${home}/accounts`, account)).accountId ?? '';
    };
    const [brand, friends] = [await accountOf(users[0]), await accountOf(users[1])];
    const uploaded = await api.upload(`${home}/media`, { bytes: aPicture(), contentType: 'image/jpeg' });
    const { mediaId } = z.looseObject({ mediaId: z.string() }).parse(uploaded.body);
    const queued = await api.post(`${home}/posts`, {
      title: '冬茶上市',
      summary: '九张图看懂今年的冬茶。',
      dueAt: new Date(startAt + 10 * minute).toISOString(),
      link: { target: 'https://shop.songhe.example/winter' },
      deliveries: [
        {
          accountId: brand,
          text: '#冬茶# 九张图看懂今年的冬茶',
          pictureMediaIds: Array.from({ length: 9 }, () => mediaId),
        },
        { accountId: brand, shape: 'comment', after: brand, text: '想喝的朋友看这里：{{link}}' },
        { accountId: friends, shape: 'repost', after: brand, text: '每年都等这一批 {{link}}' },
      ],
    });
    expect(queued).toMatchObject({ status: 201 });
    const { postId } = postSchema.parse(queued.body);

    await stack.clock.jumpUntil(startAt + 12 * minute);

    const post = postSchema.parse((await api.get(`${home}/posts/${postId}`)).body);
    expect(post.deliveries.map(({ shape, state, after }) => ({ shape, state, after }))).toEqual([
      { shape: 'post', state: 'published', after: undefined },
      { shape: 'comment', state: 'published', after: brand },
      { shape: 'repost', state: 'published', after: brand },
    ]);
    const { statuses, comments } = stack.sandbox.inspect.weibo();
    const [own, ...others] = statuses;
    expect(own).toMatchObject({ uid: users[0].uid, pictures: { length: 9 }, permalink: post.deliveries[0]?.url });
    expect(others).toMatchObject([{ uid: users[1].uid, repostOf: own?.id, permalink: post.deliveries[2]?.url }]);
    expect(comments).toMatchObject([{ uid: users[0].uid, statusId: own?.id }]);
    const links = [...statuses, ...comments].flatMap((item) => item.links.map(({ url }) => url));
    expect(new Set(links).size).toBe(3);
    const calls = stack.sandbox.inspect.calls({ platform: 'weibo' });
    expect(calls.filter(({ endpoint }) => endpoint === 'statuses/upload_pic/biz')).toHaveLength(9);
    const lane = z
      .looseObject({
        lane: z.object({ limits: z.array(z.object({ name: z.string(), left: z.number(), max: z.number() })) }),
      })
      .parse((await api.get(`${home}/accounts/${brand}`)).body).lane;
    const used = Object.fromEntries(lane.limits.map(({ name: limit, left, max }) => [limit, max - left]));
    // Nine uploads, the post and the comment; beside the comment it was asked who the account is.
    expect(used).toMatchObject({ 'calls-per-hour': 11, 'open-calls-per-day': 2 });
  });
});
