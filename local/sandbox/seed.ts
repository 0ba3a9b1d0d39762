import * as z from 'zod';
import { baiduSiteSchema } from './baidu/state.ts';
import { baijiahaoAuthorSchema } from './baijiahao/state.ts';
import type { SandboxEvent } from './events.ts';
import type { Randomness } from './randomness.ts';
import { randomText } from './randomness.ts';
import { wechatMenuSchema } from './wechat/engagement-state.ts';
import { wechatAccountSchema } from './wechat/state.ts';
import { weiboAppSchema, weiboProfileSchema } from './weibo/state.ts';
import { type TokenLives, tokenLifeMs } from './weibo/token-life.ts';
import type { World } from './world.ts';

export const weiboTokenSeedSchema = z.strictObject({
  appKey: z.string(),
  /** Left out, one is made up and told in the answer. */
  accessToken: z.string().min(8).optional(),
  /** Left out, by the application's level. */
  expiresInSeconds: z.int().positive().optional(),
});

export const weiboUserSeedSchema = weiboProfileSchema.extend({ tokens: z.array(weiboTokenSeedSchema).default([]) });

/** Everything a fresh sandbox knows: applications and accounts with their invented credentials. */
export const seedSchema = z.strictObject({
  weiboApps: z.array(weiboAppSchema).default([]),
  weiboUsers: z.array(weiboUserSeedSchema).default([]),
  wechatAccounts: z.array(wechatAccountSchema).default([]),
  /** As somebody made them in the console, with types that no call can write. */
  wechatMenus: z.array(wechatMenuSchema.omit({ menuId: true, setAt: true })).default([]),
  baiduSites: z.array(baiduSiteSchema).default([]),
  baijiahaoAuthors: z.array(baijiahaoAuthorSchema).default([]),
});
export type SandboxSeed = z.input<typeof seedSchema>;
type Seed = z.output<typeof seedSchema>;

interface Planting {
  readonly lives: TokenLives;
  readonly world: World;
  readonly now: number;
  readonly random: Randomness;
}

/** A seed that names what does not exist. The message is written for whoever sent it. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
}

/** The events that plant a seed; what is already there by its key is replaced. */
export function seedEvents(seed: Seed, planting: Planting): SandboxEvent[] {
  const apps = new Map([...planting.world.weibo.apps, ...seed.weiboApps.map((app) => [app.appKey, app] as const)]);
  return [
    ...seed.weiboApps.map((app): SandboxEvent => ({ type: 'weibo.app-registered', app })),
    ...seed.weiboUsers.flatMap((user) => userEvents(user, apps, planting)),
    ...seed.wechatAccounts.map((account): SandboxEvent => ({ type: 'wechat.account-registered', account })),
    ...seed.wechatMenus.map(
      (menu): SandboxEvent => ({ type: 'wechat.menu-set', menu: { ...menu, menuId: 1, setAt: planting.now } }),
    ),
    ...seed.baiduSites.map((site): SandboxEvent => ({ type: 'baidu.site-registered', site })),
    ...seed.baijiahaoAuthors.map((author): SandboxEvent => ({ type: 'baijiahao.author-registered', author })),
  ];
}

function userEvents(
  seeded: Seed['weiboUsers'][number],
  apps: World['weibo']['apps'],
  planting: Planting,
): SandboxEvent[] {
  const { tokens, ...user } = seeded;
  const issued = tokens.map(({ appKey, accessToken, expiresInSeconds }): SandboxEvent => {
    const app = apps.get(appKey);
    if (app === undefined) throw new SeedError(`No Weibo application has the AppKey ${appKey}; register it first.`);
    const lifeMs = tokenLifeMs(planting.lives, app, user.uid);
    const token = {
      accessToken: accessToken ?? `2.00${randomText(planting.random, 28)}`,
      appKey,
      uid: user.uid,
      issuedAt: planting.now,
      expiresAt: planting.now + (expiresInSeconds === undefined ? lifeMs : expiresInSeconds * 1000),
    };
    return { type: 'weibo.token-issued', token };
  });
  return [{ type: 'weibo.user-registered', user }, ...issued];
}

/** The part of a seed that a replayed journal does not know yet, so that a restart renews no token. */
export function missingSeed(seed: Seed, world: World): Seed {
  return {
    weiboApps: seed.weiboApps.filter(({ appKey }) => !world.weibo.apps.has(appKey)),
    weiboUsers: seed.weiboUsers.filter(({ uid }) => !world.weibo.users.has(uid)),
    wechatAccounts: seed.wechatAccounts.filter(({ appId }) => !world.wechat.accounts.has(appId)),
    wechatMenus: seed.wechatMenus.filter(({ appId }) => !world.wechat.menus.has(appId)),
    baiduSites: seed.baiduSites.filter(({ site }) => !world.baidu.sites.has(site)),
    baijiahaoAuthors: seed.baijiahaoAuthors.filter(({ appId }) => !world.baijiahao.authors.has(appId)),
  };
}
