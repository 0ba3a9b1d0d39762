import type { DeliveryAccountKey } from './brand.ts';
import type { ExamplePost } from './example-post.ts';
import { expectationOf } from './expectations.ts';

/** What readers' browsers say of themselves, and what apps send ahead of them to draw a preview. */
export const userAgents = {
  weibo:
    'Mozilla/5.0 (Linux; Android 13; V2219A Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 Weibo (vivo-V2219A__weibo__13.10.2__android)',
  wechat:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.44(0x18002c2d) NetType/WIFI Language/zh_CN',
  baidu:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 main%2F1.0 baiduboxapp/13.45.0.10 (Baidu; P2 16.0)',
  preview: 'WeiboImageCrawler',
} as const;

/** Readers of a delivery's own link, or of the post's page, which Baidu has found. */
export type Visits = {
  readonly link: DeliveryAccountKey | 'page';
  readonly agent: keyof typeof userAgents;
  readonly times: number;
};

/** From the due time of a post to its readers: everything that follows in its chain is out by then. */
export const readersAfterMs = 30 * 60_000;

const readersOf = {
  weiboBrand: { agent: 'weibo', times: 5 },
  weiboShop: { agent: 'weibo', times: 3 },
  wechat: { agent: 'wechat', times: 4 },
  baijiahao: { agent: 'baidu', times: 2 },
  page: { agent: 'baidu', times: 1 },
} as const;

/** How much more than others a post draws. */
const draws: ReadonlyMap<string, number> = new Map([
  ['opening', 2],
  ['sale-opens', 4],
  ['eleven-past-eleven', 3],
]);

/** Nobody can follow the link of what did not come out. */
export function visitsOf(post: ExamplePost): readonly Visits[] {
  const expected = expectationOf(post);
  if (expected.outcome === 'refused') return [];
  const out = expected.deliveries.filter(({ state }) => state !== 'failed').map(({ account }) => account);
  const links = expected.isPushedToBaidu ? [...out, 'page' as const] : out;
  return links.flatMap((link): readonly Visits[] => {
    const { agent, times } = readersOf[link];
    return [
      { link, agent: 'preview', times: 1 },
      { link, agent, times: times * (draws.get(post.key) ?? 1) },
    ];
  });
}

/** A preview is no click. */
export function clicksOf(visits: readonly Visits[]): number {
  return visits.filter(({ agent }) => agent !== 'preview').reduce((sum, { times }) => sum + times, 0);
}
