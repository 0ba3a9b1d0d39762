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
  const picture = { bytes, contentType: 'image/jpeg', width: 900, height: 383, fileName: 'cover.jpg' } as const;
  return {
    weibo: await register(requests.weiboBrand),
    secondWeibo: await register(requests.weiboShop),
    wechat: await register(requests.wechat),
    baijiahao: await register(requests.baijiahao),
    baiduSearch: await register(requests.baiduSearch),
    coverMediaId: (await storeMedia(api, brand.brandId, picture)).mediaId,
  };
}

let posts = 0;

/** A Weibo text that counts 140 characters with its link. */
function text140(number: number): string {
  const words = `第${number}号新茶今天上市，`;
  const filler = '高山云雾清晨采摘手工炒制一芽一叶汤色清亮回味甘甜';
  const room = 140 - 11 - 1 - words.length;
  return `${words}${filler.repeat(9).slice(0, room)} {{link}}`;
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
    sync: wish.sync === true ? [cast.baiduSearch] : [],
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
    const next = Math.min(...open.map(alarmOf));
    world.advanceTo(next - leadMs);
    await world.deliver(open.filter((delivery) => alarmOf(delivery) - leadMs <= world.clock.now()));
  }
  return read();
}

/** A claim that has lost its worker is found when its lease has ended. */
function alarmOf(delivery: Delivery): number {
  const leaseUntil = delivery.state === 'publishing' ? (delivery.attempt?.leaseUntil ?? 0) + leadMs : 0;
  return Math.max(delivery.attendAt ?? 0, leaseUntil);
}
