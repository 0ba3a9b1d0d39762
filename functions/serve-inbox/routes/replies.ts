import * as z from 'zod';
import { deliveryStateSchema } from '../../../shared/domain/delivery.ts';
import { isoOf } from '../../../shared/domain/instants.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { idempotencyKeyOf } from '../../../shared/lambda/idempotency-key.ts';
import { noQuery } from '../../../shared/lambda/route-schemas.ts';
import { queueReply } from '../../../shared/use-cases/queue-reply.ts';
import type { ServeInboxDeps } from '../deps.ts';
import { threadParams, threadPath } from './threads.ts';

const replyView = z
  .object({
    messageId: z.string(),
    deliveryId: z.string(),
    state: deliveryStateSchema,
    answerBy: z.string(),
    createdAt: z.string(),
  })
  .meta({ id: 'Reply' });

export function replyRoutes(deps: ServeInboxDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: `${threadPath}/replies`,
      summary: 'Answers a person, while the platform lets the account speak.',
      access: 'editor',
      params: threadParams,
      query: noQuery,
      body: z.strictObject({ text: z.string().trim().min(1).max(2_000) }),
      response: replyView,
      success: [200, 201],
      problems: ['reply-window-closed', 'reply-needs-verification', 'account-not-found', 'lost-race'],
      repeats: 'recognised',
      handle: async ({ params, body: { text }, caller: { tokenId }, request }) => {
        const by = { tokenId, idempotencyKey: idempotencyKeyOf(request) };
        const { message, delivery, isNew } = await queueReply(deps, params, { text, by });
        const { messageId, deliveryId, answerBy, createdAt } = message;
        const { state } = delivery;
        const body = { messageId, deliveryId, state, answerBy: isoOf(answerBy), createdAt: isoOf(createdAt) };
        return { status: isNew ? 201 : 200, body };
      },
    }),
  ];
}
