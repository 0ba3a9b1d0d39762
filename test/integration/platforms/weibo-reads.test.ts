import { afterAll, describe, expect, it } from 'vitest';
import { defaultCredentials } from '../../../local/sandbox/default-credentials.ts';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createWeiboPublisher } from '../../../shared/adapters/platforms/weibo/publisher.ts';
import { createWeiboReads } from '../../../shared/adapters/platforms/weibo/reads.ts';
import { publishInput, weiboAccount } from '../../support/platforms/builders.ts';
import { errorOf, everythingAbout } from '../../support/platforms/leaks.ts';
import { sandboxParts } from '../../support/platforms/sandbox-parts.ts';
import {
  secondWeiboToken,
  shareForm,
  startSandbox,
  type TestSandbox,
  weiboToken,
} from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const uid = '7700112233';

async function scene(commercial = true) {
  const test = await startSandbox();
  await test.postJson('/_sandbox/weibo/apps', { ...defaultCredentials.weiboApps[0], commercial });
  const reads = createWeiboReads({ http, baseUrl: test.server.url });
  const context = { effect: 'repeatable', now: test.clock.now } as const;
  return { test, reads, context };
}

async function write(test: TestSandbox, path: string, fields: Record<string, string>): Promise<string> {
  const { status, body } = await test.post(path, shareForm({ access_token: secondWeiboToken, ...fields }));
  expect(status).toBe(200);
  return String(body['idstr']);
}

describe.each(['ordinary', 'commercial'] as const)('Reading Weibo on the %s tier', (tier) => {
  it('finds the posts that name the account, and only those', async () => {
    const { test, reads, context } = await scene();
    await using _ = test;
    const named = await write(test, '/2/statuses/update/biz.json', { status: '@云杉茶 的新茶真好' });
    await write(test, '/2/statuses/update/biz.json', { status: '@云杉茶会员店 也不错' });
    const window = { accessToken: weiboToken, tier, count: 20 };
    const { statuses } = await reads.mentions(window, context);
    expect(statuses.map(({ id }) => id)).toEqual([named]);
    expect((await reads.mentions({ ...window, sinceId: named }, context)).statuses).toEqual([]);
  });

  it('counts reposts and comments, and leaves out what is gone', async () => {
    const { test, reads, context } = await scene();
    await using _ = test;
    const own = { access_token: weiboToken };
    const [first, gone] = [
      await write(test, '/2/statuses/update/biz.json', { ...own, status: '主帖' }),
      await write(test, '/2/statuses/update/biz.json', { ...own, status: '撤回的' }),
    ];
    await write(test, '/2/statuses/repost/biz.json', { id: first, status: '转', is_comment: '1' });
    await write(test, '/2/comments/create.json', { id: first, comment: '好茶' });
    await write(test, '/2/statuses/destroy/biz.json', { ...own, id: gone });
    const counts = await reads.counts({ accessToken: weiboToken, tier, ids: [first, gone] }, context);
    expect(counts).toEqual([{ id: first, comments: 2, reposts: 1, likes: 0 }]);
  });

  it('names a post as its public address does', async () => {
    const { test, reads, context } = await scene();
    await using _ = test;
    const asked = { accessToken: weiboToken, tier, id: '3501756485200075' };
    expect(await reads.publicId(asked, context)).toBe('z0JH2lOMb');
  });
});

describe('Reading Weibo', () => {
  it('finds the comments that are meant for the account', async () => {
    const { test, reads, context } = await scene();
    await using _ = test;
    const post = await write(test, '/2/statuses/update/biz.json', { access_token: weiboToken, status: '主帖' });
    const comment = await write(test, '/2/comments/create.json', { id: post, comment: '多少钱？' });
    await write(test, '/2/comments/reply/biz.json', {
      access_token: weiboToken,
      id: post,
      cid: comment,
      comment: '请看链接',
    });
    const { comments } = await reads.commentsToMe({ accessToken: weiboToken, count: 50 }, context);
    expect(comments).toMatchObject([{ id: comment, text: '多少钱？', uid: '7700112244' }]);
  });

  it.each([
    { type: -1, verification: undefined },
    { type: 0, verification: { kind: 'personal', badge: 'orange', reason: '官方' } },
    { type: 2, verification: { kind: 'enterprise', badge: 'blue', reason: '官方' } },
    { type: 7, verification: { kind: 'organisation', badge: 'blue', reason: '官方' } },
    { type: 8, verification: undefined },
    { type: 220, verification: undefined },
  ])('takes verified_type $type for what it is', async ({ type, verification }) => {
    const { test, reads, context } = await scene();
    await using _ = test;
    const user = { uid: '7700119900', screenName: '认证', verifiedType: type, verifiedReason: '官方', followers: 7 };
    await test.postJson('/_sandbox/weibo/users', user);
    const read = await reads.user({ accessToken: weiboToken, uid: user.uid }, context);
    expect(read).toEqual({ uid: user.uid, name: '认证', followers: 7, verification });
  });

  it('is told what Weibo has counted, by the names of the limits that it stands for', async () => {
    const { test } = await scene(false);
    await using _ = test;
    await test.post('/2/statuses/share.json', shareForm());
    await test.get(`/2/statuses/user_timeline.json?access_token=${weiboToken}`);
    const publisher = createWeiboPublisher({ http, baseUrl: test.server.url });
    const input = publishInput({
      account: weiboAccount({ uid }),
      variant: { platform: 'weibo', text: '文字' },
      credentials: { accessToken: weiboToken },
      ...sandboxParts(test),
    });
    expect(await publisher.readQuota?.(input)).toEqual(
      expect.arrayContaining([
        { name: 'calls-per-day', used: 2 },
        { name: 'posts-per-hour', used: 1 },
      ]),
    );
  });

  it('fails with what Weibo says, and without the token', async () => {
    const { test, reads, context } = await scene(false);
    await using _ = test;
    const error = await errorOf(reads.mentions({ accessToken: weiboToken, tier: 'commercial', count: 5 }, context));
    expect(error).toMatchObject({ kind: 'human', platformCode: '10014' });
    expect(everythingAbout(error)).not.toContain(weiboToken);
  });
});
