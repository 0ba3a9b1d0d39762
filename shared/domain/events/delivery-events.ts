import * as z from 'zod';
import { deliveryStateSchema, problemSchema } from '../delivery.ts';
import { deliveryPlatformSchema } from '../platform.ts';

/** What happens to a delivery, each with what it means to whoever hears of it. */
export const deliveryEventMeanings = {
  'delivery.held': 'Something that a person or time must settle stands in the way; it releases itself.',
  'delivery.approval-overdue':
    'It is due and nobody has approved it; it goes out if that comes before its lateness limit.',
  'delivery.accepted': 'The platform has taken it and works on it, or reviews it.',
  'delivery.published': 'It is out; `url` says where, as far as the platform tells.',
  'delivery.handed-over': 'The last step is a person’s.',
  'delivery.retrying': 'The platform refused it for now; it is tried again.',
  'delivery.unknown': 'No clear answer came; the platform is asked whether it is out.',
  'delivery.needs-person': 'Looking has not shown whether it is out; a person must decide.',
  'delivery.failed': 'The platform refused it for good; `problem` says why.',
  'delivery.reminder': 'A person still has to act on it.',
  'delivery.missed': 'It was not out before its lateness limit, and does not go out any more.',
  'delivery.cancelled': 'It does not go out.',
  'delivery.reopened': 'A person lets it go out after all.',
  'delivery.withdrawal-handed-over': 'Only a person can take it back at the platform, and has been asked to.',
  'delivery.withdrawn': 'It has been taken back.',
  'delivery.withdrawal-refused': 'The platform keeps it; `problem` says why.',
  'delivery.removed': 'It was found to be gone from the platform.',
} as const;
export type DeliveryEventType = keyof typeof deliveryEventMeanings;

/** What consumers of delivery events may rely on. */
export const deliveryEventDetailSchema = z.object({
  eventId: z.string().meta({ description: 'The same fact always has the same id: whoever saw it before drops it.' }),
  at: z.iso.datetime().meta({ description: 'When it happened, in UTC.' }),
  brandId: z.string(),
  postId: z.string(),
  deliveryId: z.string(),
  accountId: z.string(),
  platform: deliveryPlatformSchema,
  state: deliveryStateSchema.meta({ description: 'The state that the delivery is in from here on.' }),
  version: z
    .number()
    .int()
    .meta({ description: 'Raised by edits, cancellation and reopening; a higher one in the table is newer.' }),
  sequence: z
    .number()
    .int()
    .optional()
    .meta({ description: 'Orders the events of one delivery: a higher one is later. It has gaps.' }),
  dueAt: z.iso.datetime().optional().meta({ description: 'Absent while it waits for another delivery.' }),
  url: z.string().optional().meta({ description: 'Where it can be read.' }),
  problem: problemSchema.optional().meta({ description: 'Why it is not where it should be.' }),
  hasFollowers: z.boolean().meta({ description: 'Whether other deliveries of the post wait for this one.' }),
  hasSyncTargets: z
    .boolean()
    .meta({ description: 'Whether the page of the post is to be carried to Baidu, a menu or a digest.' }),
});

export const busEventSchema = z.object({ 'detail-type': z.string(), detail: deliveryEventDetailSchema });
