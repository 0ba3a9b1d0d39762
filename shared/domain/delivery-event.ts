import * as z from 'zod';
import { deliveryStateSchema } from './delivery.ts';
import { deliveryPlatformSchema } from './platform.ts';

/** What consumers of delivery events on the bus may rely on. */
export const deliveryEventDetailSchema = z.object({
  eventId: z.string(),
  brandId: z.string(),
  postId: z.string(),
  deliveryId: z.string(),
  accountId: z.string(),
  platform: deliveryPlatformSchema,
  state: deliveryStateSchema,
  /** A higher one in the table means that it has been opened again since. */
  version: z.number().int(),
  url: z.string().optional(),
  /** Whether other deliveries of the post wait for this one. */
  hasFollowers: z.boolean(),
  /** Whether the post's page is to be carried to batch targets. */
  hasSyncTargets: z.boolean(),
});
export const busEventSchema = z.object({ 'detail-type': z.string(), detail: deliveryEventDetailSchema });
