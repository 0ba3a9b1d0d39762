import { expect, it } from 'vitest';
import { defaultCredentials } from '../../../local/sandbox/default-credentials.ts';
import { createLogRepository } from '../../../shared/adapters/dynamo/log-repository.ts';
import { createPostPages, createPostRepository } from '../../../shared/adapters/dynamo/post-repository.ts';
import { createRegistryRepository } from '../../../shared/adapters/dynamo/registry-repository.ts';
import { createSyncRepository } from '../../../shared/adapters/dynamo/sync-repository.ts';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createWechatMenu } from '../../../shared/adapters/platforms/wechat/account-menu.ts';
import { collectLinks } from '../../../shared/use-cases/collect-links.ts';
import { createMenuCarrier } from '../../../shared/use-cases/menu-carrier.ts';
import { removeMenu, setUpMenu } from '../../../shared/use-cases/set-up-sync-target.ts';
import { syncTarget } from '../../../shared/use-cases/sync-target.ts';
import { takeOutWithdrawn } from '../../../shared/use-cases/take-out-withdrawn.ts';
import { buildPost, HOUR, MINUTE } from '../../support/builders.ts';
import { scene, untilLost, useSyncScene } from '../../support/sync-world.ts';

useSyncScene();

const verified = defaultCredentials.wechatAccounts.find((account) => account.verified);
if (verified === undefined) throw new Error('The sandbox has no verified WeChat account.');
const { appId, secret: appSecret } = verified;
let made = 0;

async function createMenuWorld() {
  const brandId = `mb${++made}`;
  const ref = { accountId: `wechat${made}`, kind: 'menu' } as const;
  const { table } = scene.store;
  const registry = createRegistryRepository({ table });
  const createdAt = new Date(scene.now).toISOString();
  await registry.putAccount({
    platform: 'wechat',
    accountId: ref.accountId,
    brandId,
    name: '云杉茶',
    appId,
    verified: true,
    kind: 'service',
    createdAt,
  });
  const posts = createPostRepository({ table });
  const own = {
    clock: { now: () => scene.now, sleepUntil: async () => undefined },
    registry,
    credentials: { get: async () => JSON.stringify({ appSecret }) },
    posts,
    menu: createWechatMenu({ http: createHttpClient(), baseUrl: scene.url }),
  };
  const deps = {
    ...own,
    randomness: { fraction: () => 0.5, newId: (prefix: string) => `${prefix}${brandId}${scene.now}` },
    sync: createSyncRepository({ table }),
    log: createLogRepository({ table }),
    media: { get: async () => undefined },
    events: { publish: async () => undefined },
  };
  const run = (menu = own.menu, over: Partial<typeof deps> = {}) =>
    syncTarget({ ...deps, ...over, carrierOf: () => createMenuCarrier({ ...own, menu }) }, ref);
  const publish = async (...titles: string[]) => {
    for (const title of titles) {
      scene.now += 1;
      const postId = `p${brandId}${title}`;
      await posts.createIfAbsent(buildPost({ postId, brandId, title, sync: [ref] }));
      await collectLinks(deps, postId);
    }
  };
  const setUp = (buttonName = '近期', count = 5) => setUpMenu(deps, { ...ref, brandId }, { buttonName, posts: count });
  const remove = () => removeMenu(deps, { ...ref, brandId });
  const withdraw = async (title: string) => {
    const postId = `p${brandId}${title}`;
    await createPostPages({ table }).withdrawPage(postId, new Date(scene.now).toISOString());
    await takeOutWithdrawn({ ...deps, carrierOf: () => createMenuCarrier(own) }, postId);
  };
  const log = async () => (await deps.log.listByOwner({ owner: `SYNC#${ref.accountId}#menu`, limit: 50 })).items;
  const waiting = async () => (await deps.sync.waitingEntries(ref)).length;
  const target = () => deps.sync.getTarget(ref);
  return { deps, own, run, publish, withdraw, setUp, remove, log, waiting, target };
}

const shop = { type: 'view', name: '商城', url: 'https://shop.yunshan.example/' };
const inConsole = (...buttons: Record<string, string>[]) =>
  scene.sandbox.seed({ wechatMenus: [{ appId, buttons: buttons as (typeof shop)[] }] });
const shownMenu = () =>
  scene.sandbox.inspect
    .wechat()
    .menus.find((menu) => menu.appId === appId)
    ?.buttons.map((one) => {
      const { sub_button: sub } = one as { sub_button?: { name: string }[] };
      return sub === undefined ? one.name : [one.name, ...sub.map(({ name }) => name)];
    });
const writes = () => scene.sandbox.inspect.calls({ endpoint: 'menu/create' }).length;

it("holds the last posts beside the account's own buttons, and is written only when it changes", async () => {
  inConsole(shop);
  const { run, publish, setUp, log, target } = await createMenuWorld();
  await setUp('近期', 3);
  await publish('一', '二', '三', '四');
  expect(await run()).toMatchObject({ kind: 'carried', counts: { accepted: 3, dropped: 1 } });
  expect(shownMenu()).toEqual(['商城', ['近期', '四', '三', '二']]);
  expect((await log())[0]).toMatchObject({ outcome: 'carried', platform: 'wechat', step: 'menu' });
  expect(await target()).not.toHaveProperty('attendAt');
  await publish('五');
  await run();
  expect(shownMenu()).toEqual(['商城', ['近期', '五', '四', '三']]);
  expect(writes()).toBe(2);
});

it('keeps what a person has changed in it meanwhile', async () => {
  const { run, publish, setUp } = await createMenuWorld();
  await setUp();
  await publish('一');
  await run();
  inConsole(shop, { type: 'click', name: '客服', key: 'HELP' });
  await publish('二');
  await run();
  expect(shownMenu()).toEqual(['商城', '客服', ['近期', '二', '一']]);
});

it('is left alone, with the reason, where it holds what no call can write, and written once that has gone', async () => {
  inConsole({ type: 'news', name: '介绍', value: 'M1' });
  const { run, publish, setUp, log, waiting } = await createMenuWorld();
  await setUp();
  await publish('一');
  expect(await run()).toMatchObject({ kind: 'postponed', code: 'menu-console-types' });
  expect((await log())[0]?.message?.zh).toContain('介绍');
  expect(shownMenu()).toEqual(['介绍']);
  expect(await waiting()).toBe(1);
  inConsole(shop);
  scene.now += HOUR;
  await run();
  expect(shownMenu()).toEqual(['商城', ['近期', '一']]);
});

it('is left alone, with the reason, where some followers have a menu of their own, and written once that has gone', async () => {
  inConsole(shop);
  const conditional = [{ menuId: 1, buttons: [shop], rule: { client_platform_type: '2' } }];
  scene.sandbox.seed({ wechatMenus: [{ appId, buttons: [shop], conditional }] });
  const { run, publish, setUp, log, waiting } = await createMenuWorld();
  await setUp();
  await publish('一');
  expect(await run()).toMatchObject({ kind: 'postponed', code: 'menu-conditional' });
  expect((await log())[0]?.message?.en).toContain('1 menus for some of its followers');
  expect([shownMenu(), writes(), await waiting()]).toEqual([['商城'], 0, 1]);
  inConsole(shop);
  scene.now += HOUR;
  await run();
  expect(shownMenu()).toEqual(['商城', ['近期', '一']]);
});

it('takes its new name and number of posts from changed settings, without a new post', async () => {
  const { run, publish, setUp } = await createMenuWorld();
  await setUp();
  await publish('一', '二');
  await run();
  scene.now += MINUTE;
  await setUp('新品', 1);
  await run();
  expect(shownMenu()).toEqual([['新品', '二']]);
});

it('gets nothing any more once it is taken away, and stays as it is', async () => {
  const { run, publish, setUp, remove, waiting } = await createMenuWorld();
  await setUp();
  await publish('一');
  await run();
  await remove();
  await publish('二');
  expect(await run()).toBeUndefined();
  expect(await waiting()).toBe(0);
  expect(shownMenu()).toEqual([['近期', '一']]);
});

it('is read back after a worker was lost: not written again where it is there, written where it is not', async () => {
  const { own, run, publish, setUp, log } = await createMenuWorld();
  await setUp();
  const killed = async () => {
    throw new Error('the worker was killed');
  };
  await publish('一');
  const after: typeof own.menu = {
    ...own.menu,
    replace: async (...input) => {
      await own.menu.replace(...input);
      await killed();
    },
  };
  await expect(run(after)).rejects.toThrow('killed');
  scene.now += untilLost;
  expect(await run()).toMatchObject({ kind: 'carried', evidence: 'menu-read-back' });
  expect(writes()).toBe(1);
  await publish('二');
  await expect(run({ ...own.menu, replace: killed })).rejects.toThrow('killed');
  scene.now += untilLost;
  await run();
  expect(writes()).toBe(2);
  expect(shownMenu()).toEqual([['近期', '二', '一']]);
  expect(await log()).toHaveLength(2);
});

it('shows a post no more once it is withdrawn, and an earlier one in its place', async () => {
  const { run, publish, withdraw, setUp, target } = await createMenuWorld();
  await setUp('近期', 2);
  await publish('一', '二', '三');
  await run();
  await publish('四');
  await withdraw('四');
  await withdraw('三');
  await run();
  expect(shownMenu()).toEqual([['近期', '二', '一']]);
  expect(await target()).not.toHaveProperty('attendAt');
  expect(await target()).not.toHaveProperty('takenOut');
  await withdraw('二');
  await withdraw('一');
  await run();
  expect(shownMenu() ?? []).toEqual([]);
});

it('is written once more where a post is withdrawn while it is written', async () => {
  const { own, run, publish, withdraw, setUp, target } = await createMenuWorld();
  await setUp('近期', 2);
  await publish('一', '二');
  const replace: typeof own.menu.replace = async (...input) => {
    await withdraw('二');
    return own.menu.replace(...input);
  };
  await run({ ...own.menu, replace });
  expect(shownMenu()).toEqual([['近期', '二', '一']]);
  expect((await target())?.attendAt).toBe(scene.now);
  await run();
  expect(shownMenu()).toEqual([['近期', '一']]);
  expect(await target()).not.toHaveProperty('attendAt');
});
