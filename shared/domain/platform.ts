import * as z from 'zod';

/** Platforms that a delivery can go to; each has its own queue and deliver function. */
export const deliveryPlatforms = ['weibo', 'wechat', 'baijiahao'] as const;
export const deliveryPlatformSchema = z.enum(deliveryPlatforms);
export type DeliveryPlatform = z.infer<typeof deliveryPlatformSchema>;

/** Every platform that an account can be on. `baidu-search` takes links in batches, not posts. */
export const platformSchema = z.enum([...deliveryPlatforms, 'baidu-search']);
export type Platform = z.infer<typeof platformSchema>;

export const shapeSchema = z.enum(['post', 'article', 'repost', 'comment']);
export type Shape = z.infer<typeof shapeSchema>;

/** What a delivery can be on each platform; the first is what it is unless it says otherwise. */
export const shapesOf: Readonly<Record<DeliveryPlatform, readonly [Shape, ...Shape[]]>> = {
  weibo: ['post', 'repost', 'comment'],
  wechat: ['article'],
  baijiahao: ['article'],
};
