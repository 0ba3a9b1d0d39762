import * as z from 'zod';

/** Platforms that a delivery can go to; each has its own queue and deliver function. */
export const deliveryPlatforms = ['weibo', 'wechat', 'baijiahao'] as const;
export const deliveryPlatformSchema = z.enum(deliveryPlatforms);
export type DeliveryPlatform = z.infer<typeof deliveryPlatformSchema>;

/** Every platform that an account can be on. `baidu-search` takes links in batches, not posts. */
export const platformSchema = z.enum([...deliveryPlatforms, 'baidu-search']);
export type Platform = z.infer<typeof platformSchema>;

export const shapeSchema = z.enum(['post', 'article']);
export type Shape = z.infer<typeof shapeSchema>;

export const shapeOf: Readonly<Record<DeliveryPlatform, Shape>> = {
  weibo: 'post',
  wechat: 'article',
  baijiahao: 'article',
};
