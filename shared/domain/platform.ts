import * as z from 'zod';

/** Platforms whose calls have a second and a pace; each has its own queue and deliver function. */
export const queuedPlatforms = ['weibo', 'wechat', 'baijiahao'] as const;
export const queuedPlatformSchema = z.enum(queuedPlatforms);
export type QueuedPlatform = z.infer<typeof queuedPlatformSchema>;

/** A person has neither pace nor quota, so nothing stands in line for one. */
export const hasLine = (platform: DeliveryPlatform): platform is QueuedPlatform => platform !== 'manual';

/** Everything that a delivery can go to. `manual` is a person, who publishes by hand and says where. */
export const deliveryPlatforms = [...queuedPlatforms, 'manual'] as const;
export const deliveryPlatformSchema = z.enum(deliveryPlatforms);
export type DeliveryPlatform = z.infer<typeof deliveryPlatformSchema>;

/** Every platform that an account can be on. `baidu-search` takes links in batches, not posts. */
export const platformSchema = z.enum([...deliveryPlatforms, 'baidu-search']);
export type Platform = z.infer<typeof platformSchema>;

/** Polls and videos are in no interface that brands get; people publish them. */
export const manualShapes = ['post', 'article', 'poll', 'video'] as const;

/** What a post can be on an account. */
export const postShapeSchema = z.enum([...manualShapes, 'repost', 'comment', 'reply', 'gallery']);
/** A `message` goes to one person and is no part of a post. */
export const shapeSchema = z.enum([...postShapeSchema.options, 'message']);
export type Shape = z.infer<typeof shapeSchema>;

/** It is about something that is out already. */
export const isReaction = (shape: Shape): boolean => shape === 'repost' || shape === 'comment' || shape === 'reply';

/** What a delivery can be on each platform; the first is what it is unless it says otherwise. */
export const shapesOf: Readonly<Record<DeliveryPlatform, readonly [Shape, ...Shape[]]>> = {
  weibo: ['post', 'repost', 'comment', 'reply'],
  wechat: ['article'],
  baijiahao: ['article', 'gallery'],
  manual: manualShapes,
};
