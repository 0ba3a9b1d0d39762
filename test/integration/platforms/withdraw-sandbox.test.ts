import { afterAll, describe, expect, it } from 'vitest';
import type { SandboxSettingsPatch } from '../../../local/sandbox/settings.ts';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { foreverAt } from '../../../shared/domain/lane-ticket.ts';
import { type DeliveryRun, startDelivery } from '../../support/platforms/delivery-run.ts';
import { boundlessSeed, type Scene, scenes, targetIn } from '../../support/platforms/scenes.ts';
import { startSandbox, type TestSandbox } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const posts = scenes.filter(({ name }) => !/comment|reply/.test(name));
const sceneNamed = (part: string): Scene => {
  const scene = scenes.find(({ name }) => name.includes(part));
  if (scene === undefined) throw new Error(`No scene has ${part} in its name.`);
  return scene;
};

async function attendUntil(run: DeliveryRun, isThere: (delivery: Delivery) => boolean): Promise<Delivery> {
  for (let turn = 0; turn < 20; turn += 1) {
    const delivery = await run.attend();
    if (isThere(delivery)) return delivery;
  }
  throw new Error('The delivery comes to no end.');
}

async function publish(test: TestSandbox, scene: Scene): Promise<DeliveryRun> {
  const publisher = scene.publisher({ http, baseUrl: test.server.url });
  const run = await startDelivery(scene.content(1, await targetIn(test)), { publisher, clock: test.clock, number: 1 });
  await attendUntil(run, ({ state }) => state === 'published');
  return run;
}

const start = (settings: SandboxSettingsPatch = {}) => startSandbox({ seed: boundlessSeed, settings });
const isSettled = ({ state, withdrawal }: Delivery): boolean =>
  state !== 'withdrawing' || withdrawal?.byPerson === true;
const calls = { weibo: 'statuses/destroy', wechat: 'freepublish/delete', baijiahao: 'article/withdraw' } as const;
function callOf({ name, platform }: Scene): string {
  if (name.includes('mass message')) return 'message/mass/delete';
  return name.includes('commercial') ? `${calls[platform]}/biz` : calls[platform];
}

/** What followers can still see, beside the target of reposts. */
function visibleIn(test: TestSandbox, { platform, name }: Scene): number {
  const { inspect } = test.sandbox;
  if (name.includes('mass message'))
    return inspect.wechat().massMessages.filter(({ status }) => status === 'SEND_SUCCESS').length;
  switch (platform) {
    case 'weibo':
      return inspect.weibo().statuses.filter(({ removedAt }) => removedAt === undefined).length - 1;
    case 'wechat':
      return inspect.wechat().publications.filter(({ status }) => status === 0).length;
    case 'baijiahao':
      return inspect.baijiahao().articles.filter(({ status }) => status === 'publish').length;
  }
}

describe('Taking back what is out', () => {
  it.each(posts)('takes back a $name: nobody sees it any more, and log and event say so', async (scene) => {
    await using test = await start();
    const run = await publish(test, scene);
    expect(visibleIn(test, scene)).toBe(1);
    await run.withdraw();
    expect(await attendUntil(run, isSettled)).toMatchObject({ state: 'withdrawn' });
    expect(visibleIn(test, scene)).toBe(0);
    expect(run.log.at(-1)).toMatchObject({ outcome: 'withdrawn', step: 'withdraw', calledAt: expect.any(String) });
    expect(run.events.at(-1)).toMatchObject({ type: 'delivery.withdrawn' });
  });

  it.each(posts)('of a $name does not mind an answer that got lost', async (scene) => {
    await using test = await start();
    const run = await publish(test, scene);
    const { platform } = scene;
    test.sandbox.faults.add({ platform, endpoint: callOf(scene), mode: 'after-commit', times: 1 });
    await run.withdraw();
    expect(await run.attend()).toMatchObject({
      state: 'withdrawing',
      withdrawal: { problem: { kind: 'unavailable' } },
    });
    expect(await attendUntil(run, isSettled)).toMatchObject({ state: 'withdrawn' });
    expect(visibleIn(test, scene)).toBe(0);
  });

  it.each(posts)('of a $name leaves it to a person where the platform never answers', async (scene) => {
    await using test = await start();
    const run = await publish(test, scene);
    test.sandbox.faults.add({ platform: scene.platform, mode: 'before' });
    await run.withdraw();
    const left = await attendUntil(run, isSettled);
    expect(left).toMatchObject({ state: 'withdrawing', withdrawal: { byPerson: true, tries: 6 } });
    expect(left.attendAt).toBeGreaterThan(test.clock.now());
    expect(run.events.at(-1)).toMatchObject({ type: 'delivery.withdrawal-handed-over' });
    expect(await run.attend()).toMatchObject({ state: 'withdrawing' });
    expect(run.events.at(-1)).toMatchObject({ type: 'delivery.reminder' });
  });

  const ended = { status: 403, code: 21315, message: 'token_expired' };
  const asked = (test: TestSandbox) =>
    test.sandbox.inspect.calls().filter(({ endpoint }) => endpoint.includes('destroy')).length;

  it('waits where the authorisation has ended, and goes on once it is renewed', async () => {
    await using test = await start();
    const run = await publish(test, sceneNamed('weibo'));
    test.sandbox.faults.add({ platform: 'weibo', mode: 'error', times: 1, ...ended });
    await run.withdraw();
    const waiting = { withdrawal: { problem: { kind: 'auth', code: '21315' }, tries: 1 } };
    expect(await run.attend()).toMatchObject(waiting);
    expect(await run.lane()).toMatchObject({ blockedReason: 'auth:21315', blockedUntil: foreverAt });
    const calls = asked(test);
    expect(await run.attend()).toMatchObject(waiting);
    expect(await run.attend()).toMatchObject(waiting);
    expect(asked(test)).toBe(calls);
    await run.openLane();
    expect(await run.attend()).toMatchObject({ state: 'withdrawn' });
    expect(visibleIn(test, sceneNamed('weibo'))).toBe(0);
  });

  it('is left to a person where nobody has renewed the authorisation for an hour', async () => {
    await using test = await start();
    const run = await publish(test, sceneNamed('weibo'));
    test.sandbox.faults.add({ platform: 'weibo', mode: 'error', times: 1, ...ended });
    await run.withdraw();
    const left = await attendUntil(run, isSettled);
    expect(left).toMatchObject({ withdrawal: { byPerson: true, tries: 1, problem: { kind: 'auth' } } });
    const waitedMs = test.clock.now() - (left.withdrawal?.askedAt ?? 0);
    expect(waitedMs).toBeGreaterThan(50 * 60_000);
    expect(waitedMs).toBeLessThanOrEqual(60 * 60_000);
    expect(run.events.at(-1)).toMatchObject({ type: 'delivery.withdrawal-handed-over' });
  });

  it('is refused by Baijiahao for what is in recommendations, which stays published and says why', async () => {
    const scene = sceneNamed('baijiahao article');
    await using test = await start({ baijiahao: { recommendedAfterSeconds: 0 } });
    const run = await publish(test, scene);
    await run.withdraw();
    const refused = await attendUntil(run, isSettled);
    expect(refused).toMatchObject({
      state: 'published',
      withdrawal: { said: { zh: expect.stringContaining('推荐') } },
    });
    expect(refused.attendAt).toBeUndefined();
    expect(run.events.at(-1)).toMatchObject({ type: 'delivery.withdrawal-refused' });
    expect(visibleIn(test, scene)).toBe(1);
  });

  it.each(['comment', 'reply'])("is a person's work for a %s, and no post is destroyed for it", async (shape) => {
    await using test = await start();
    const run = await publish(test, sceneNamed(shape));
    await run.withdraw();
    expect(await attendUntil(run, isSettled)).toMatchObject({ withdrawal: { byPerson: true } });
    const { inspect } = test.sandbox;
    expect(inspect.calls().filter(({ endpoint }) => endpoint.includes('destroy'))).toEqual([]);
    expect(inspect.weibo().statuses.filter(({ removedAt }) => removedAt !== undefined)).toEqual([]);
  });
});
