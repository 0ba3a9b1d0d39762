import * as z from 'zod';
import { approvalStateSchema } from '../approval.ts';
import { acts } from '../inbox/incoming.ts';
import { platformSchema } from '../platform.ts';
import { targetKindSchema } from '../sync.ts';
import { type DeliveryEventType, deliveryEventDetailSchema, deliveryEventMeanings } from './delivery-events.ts';

/** What every event has. */
const factSchema = deliveryEventDetailSchema.pick({ eventId: true, at: true, brandId: true });
const accountSchema = factSchema.extend({ accountId: z.string(), platform: platformSchema, name: z.string() });
const tokenEndSchema = accountSchema.extend({ daysLeft: z.number().int(), endsAt: z.iso.datetime() });
const approvalSchema = factSchema.extend({
  postId: z.string(),
  revision: z.number().int(),
  state: approvalStateSchema,
  steps: z.number().int(),
  approvalsGiven: z.number().int(),
  dueAt: z.iso.datetime(),
});
const webhookSchema = factSchema.extend({ webhookId: z.string(), url: z.string() });

const otherEvents = {
  'post.withdrawn': {
    meaning: 'The page of a post has been withdrawn, and with it all of its links.',
    detail: factSchema.extend({ postId: z.string(), hasSyncTargets: z.boolean() }),
  },
  'post.approval-requested': {
    meaning: 'A revision of a post waits for somebody to approve it: the first person, or the second.',
    detail: approvalSchema,
  },
  'post.approved': { meaning: 'A revision of a post was approved; it goes out at its time.', detail: approvalSchema },
  'post.rejected': { meaning: 'A revision of a post was rejected; the post says why.', detail: approvalSchema },
  'account.token-expiring': {
    meaning: 'The authorisation of an account ends in `daysLeft` days; a person must renew it.',
    detail: tokenEndSchema,
  },
  'account.token-expired': {
    meaning: 'The authorisation of an account has ended; what falls due is held.',
    detail: tokenEndSchema,
  },
  'account.token-revoked': {
    meaning: 'The authorisation of an account was taken back: by the brand, or by the user at the platform (`by`).',
    detail: accountSchema.extend({ by: z.literal('user').optional() }),
  },
  'sync.carried': {
    meaning: 'Pages were carried to a batch target: Baidu, the menu or a digest of a WeChat account.',
    detail: factSchema.extend({
      accountId: z.string(),
      target: targetKindSchema,
      batchId: z.string(),
      counts: z.record(z.string(), z.number()).optional(),
    }),
  },
  'message.received': {
    meaning:
      'Somebody has written to an account, or mentioned it, and asks for an answer; neither who nor what is told.',
    detail: factSchema.extend({
      accountId: z.string(),
      platform: platformSchema,
      threadId: z.string(),
      messageId: z.string(),
      act: z.enum(acts),
      assignedTo: z.string().optional(),
      answerBy: z.iso.datetime().optional().meta({ description: 'Until when the platform lets the account answer.' }),
    }),
  },
  'series.occurrence-refused': {
    meaning: 'An occurrence of a series was not made: its post was refused, or another one has its slot.',
    detail: factSchema.extend({
      seriesId: z.string(),
      name: z.string(),
      slot: z.iso.datetime(),
      outcome: z.enum(['refused', 'slot-taken']),
      codes: z.array(z.string()).meta({ description: 'Of the findings; the series shows them in full.' }),
    }),
  },
  'webhook.paused': {
    meaning: 'A webhook has taken nothing for days and was paused.',
    detail: webhookSchema.extend({ failingSince: z.iso.datetime() }),
  },
  'webhook.disabled': {
    meaning: 'A webhook answered 410: it does not want anything any more.',
    detail: webhookSchema,
  },
} as const;

type OtherEvents = typeof otherEvents;
type OtherEvent = {
  [T in keyof OtherEvents]: {
    readonly type: T;
    readonly detail: Omit<z.input<OtherEvents[T]['detail']>, 'eventId' | 'at' | 'brandId'>;
  };
}[keyof OtherEvents];
type DeliveryEvent = {
  readonly type: DeliveryEventType;
  readonly detail: Omit<z.input<typeof deliveryEventDetailSchema>, 'eventId' | 'at' | 'brandId'>;
};

/** What may be announced: no event leaves whose type and detail are not in the catalogue. */
export type CataloguedEvent = OtherEvent | DeliveryEvent;
export type EventType = CataloguedEvent['type'];

/** Every event with what it means and what its detail has, in the order in which people are shown them. */
export const eventCatalogue: Readonly<Record<EventType, { readonly meaning: string; readonly detail: z.ZodObject }>> = {
  ...(Object.fromEntries(
    Object.entries(deliveryEventMeanings).map(([type, meaning]) => [
      type,
      { meaning, detail: deliveryEventDetailSchema },
    ]),
  ) as Record<DeliveryEventType, { meaning: string; detail: typeof deliveryEventDetailSchema }>), // keys as above
  ...otherEvents,
};
