import type { DeliveryAccountKey, WeiboKey } from './brand.ts';
import type { CoverName, PosterName } from './pictures.ts';

export type WeiboExample = {
  readonly account: WeiboKey;
  readonly after?: DeliveryAccountKey;
  readonly text: string;
  readonly picture?: PosterName;
};
export type WechatExample = {
  readonly account: 'wechat';
  readonly after?: DeliveryAccountKey;
  readonly title: string;
  readonly body: string;
  readonly cover: CoverName;
  readonly author?: string;
  readonly digest?: string;
};
export type BaijiahaoExample = {
  readonly account: 'baijiahao';
  readonly after?: DeliveryAccountKey;
  readonly title: string;
  readonly body: string;
  readonly cover: CoverName;
  readonly original: boolean;
};
export type DeliveryExample = WeiboExample | WechatExample | BaijiahaoExample;

/** A post of the week as a person writes it down: accounts and pictures by their names in this example. */
export type ExamplePost = {
  /** Unique in the week; also its Idempotency-Key. */
  readonly key: string;
  readonly dueAt: string;
  /** Of the landing page, which is also what Baidu gets to know. */
  readonly title: string;
  readonly summary: string;
  readonly target: string;
  readonly poster?: PosterName;
  readonly deliveries: readonly DeliveryExample[];
  /** The brand takes it back, with everything that carries it. */
  readonly withdrawal?: { readonly at: string; readonly reason: string };
};

/** `beijing('11-05', '20:00:00')` in the form that names offset and zone. */
export function beijing(day: string, time: string): string {
  return `2026-${day}T${time}+08:00[Asia/Shanghai]`;
}

export function shop(path: string): string {
  return `https://shop.yunshan.example/${path}`;
}

export function html(...lines: readonly string[]): string {
  return lines.join('\n');
}
