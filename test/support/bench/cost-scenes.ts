import { readFile } from 'node:fs/promises';
import { accountRequests, application, brand } from '../../../examples/singles-day/brand.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { DeliveryDraft, PostDraft } from '../../../shared/use-cases/post-draft.ts';
import { registerAccount } from '../../../shared/use-cases/register-account.ts';
import { registerApplication } from '../../../shared/use-cases/register-application.ts';
import { registerBrand } from '../../../shared/use-cases/register-brand.ts';
import { storeMedia } from '../../../shared/use-cases/store-media.ts';
import type { CostWorld } from './cost-world.ts';

export type CostCast = {
  readonly weibo: string;
  readonly secondWeibo: string;
  readonly wechat: string;
  readonly baijiahao: string;
  readonly baiduSearch: string;
  readonly coverMediaId: string;
};

const by = { tokenId: 'bench', idempotencyKey: undefined };

/** Registers the example brand's accounts and one picture. */
export async function registerCast({ api }: CostWorld): Promise<CostCast> {
  await registerBrand(api, brand, by);
  const { applicationId } = await registerApplication(api, brand.brandId, application);
  const register = async ({
    credentials,
    ...wished
  }: ReturnType<typeof accountRequests>[keyof ReturnType<typeof accountRequests>]) =>
    (await registerAccount(api, { brandId: brand.brandId, wish: wished, credentials })).accountId;
  const requests = accountRequests(applicationId);
  const bytes = new Uint8Array(
    await readFile(new URL('../../../examples/singles-day/pictures/cover-opening.jpg', import.meta.url)),
  );
  const picture = { bytes, fileName: 'cover.jpg', field: 'body' };
  return {
    weibo: await register(requests.weiboBrand),
    secondWeibo: await register(requests.weiboShop),
    wechat: await register(requests.wechat),
    baijiahao: await register(requests.baijiahao),
    baiduSearch: await register(requests.baiduSearch),
    coverMediaId: (await storeMedia(api, brand.brandId, picture)).media.mediaId,
  };
}

let posts = 0;

/** Words that do not repeat themselves: how far a text can be packed is part of its cost. */
const prose =
  '明前茶终于开采，云雾缭绕的山坡上，茶农天没亮就背着竹篓出发，一上午不过半斤鲜叶。我们把这份辛苦装进小小的铁罐，寄给每位等春天的朋友。' +
  '双十一的清单列好了吗？店里没有复杂的满减，只有三款老客最常回购的组合，价格直接标在页面上；想要礼盒请备注姓名，毛笔写封签，售完即止。' +
  '雨后石阶湿滑，挑担的老人歇在亭边，说起旧时驿道与马帮，铜铃声远。新修的展厅下周开放，凭券可换盖碗试饮，孩子免费，停车请走北门小路。';

/** A Weibo text that counts 140 characters with its link. */
function text140(number: number): string {
  const words = `第${number}号新茶今天上市，`;
  const room = 140 - 11 - 1 - words.length;
  const start = (number * 37) % prose.length;
  return `${words}${(prose.slice(start) + prose).slice(0, room)} {{link}}`;
}

export type DraftWish = {
  readonly deliveries: readonly (keyof Omit<CostCast, 'baiduSearch' | 'coverMediaId'>)[];
  readonly sync?: boolean;
};

export function draftOf(world: CostWorld, cast: CostCast, wish: DraftWish): PostDraft {
  posts += 1;
  const article = {
    title: `第${posts}号高山云雾新茶今天上市`,
    body: '<p>高山云雾，清晨采摘，手工炒制，一芽一叶，汤色清亮，回味甘甜。</p>'.repeat(20),
    coverMediaId: cast.coverMediaId,
  };
  const number = posts;
  const deliveries = wish.deliveries.map((name, index): DeliveryDraft => {
    const accountId = cast[name];
    // Two accounts of a brand do not say the same words.
    if (name === 'weibo' || name === 'secondWeibo') return { accountId, text: text140(number * 10 + index) };
    return name === 'baijiahao' ? { accountId, ...article, original: false } : { accountId, ...article };
  });
  return {
    title: `第${posts}号新茶`,
    summary: '高山云雾新茶今天上市。',
    dueAt: new Date(world.clock.now() + 3_600_000).toISOString(),
    latenessLimitMinutes: 60,
    link: { target: 'https://www.yunshan.example/new', mode: 'page' },
    deliveries,
    priority: 'normal',
    sync: wish.sync === true ? [{ accountId: cast.baiduSearch }] : [],
  };
}

/** How long a scene may take, in alarms. */
const mostAlarms = 30;
const leadMs = 5_000;
const waiting: ReadonlySet<string> = new Set(['needs-person', 'handed-over']);

/** Sends a message at every alarm until nothing is left to do; `read` looks without being metered. */
export async function settleAll(
  world: CostWorld,
  read: () => Promise<readonly Delivery[]>,
): Promise<readonly Delivery[]> {
  for (let alarm = 0; alarm < mostAlarms; alarm++) {
    const open = (await read()).filter(({ attendAt, state }) => attendAt !== undefined && !waiting.has(state));
    if (open.length === 0) break;
    world.advanceTo(Math.min(...open.map(messageAtOf)));
    await world.deliver(open.filter((delivery) => messageAtOf(delivery) <= world.clock.now()));
  }
  return read();
}

/** Only what is to be published comes ahead of its time. */
const messageAtOf = (delivery: Delivery): number => alarmOf(delivery) - (comesAhead.has(delivery.state) ? leadMs : 0);
const comesAhead: ReadonlySet<string> = new Set(['scheduled', 'retrying']);

/** A claim that has lost its worker is found when its lease has ended. */
function alarmOf(delivery: Delivery): number {
  const leaseUntil = delivery.state === 'publishing' ? (delivery.attempt?.leaseUntil ?? 0) + leadMs : 0;
  return Math.max(delivery.attendAt ?? 0, leaseUntil);
}
