import * as z from 'zod';
import { deliveryStateSchema } from '../../../shared/domain/delivery.ts';
import { isoOf } from '../../../shared/domain/instants.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { idempotencyKeyOf } from '../../../shared/lambda/idempotency-key.ts';
import { noQuery } from '../../../shared/lambda/route-schemas.ts';
import { queueReply } from '../../../shared/use-cases/queue-reply.ts';
import { resolveReply } from '../../../shared/use-cases/resolve-reply.ts';
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

const resolvedView = z.object({ messageId: z.string(), deliveryId: z.string(), state: deliveryStateSchema });

function resolveRoute(deps: ServeInboxDeps): Route {
  return defineRoute({
    method: 'POST',
    path: `${threadPath}/replies/{messageId}/resolve`,
    summary: 'Says what became of an answer whose outcome got lost.',
    access: 'editor',
    params: threadParams.extend({ messageId: z.string().regex(/^m[a-z2-7]{20}$/) }),
    query: noQuery,
    body: z.strictObject({ verdict: z.enum(['it-is-there', 'it-is-not-there', 'give-up']) }),
    response: resolvedView,
    problems: ['reply-not-found', 'nothing-to-resolve', 'lost-race'],
    handle: async ({ params, body: { verdict }, caller }) => {
      const { deliveryId, state } = await resolveReply(deps, params, { verdict, actor: caller.tokenId });
      return { status: 200, body: { messageId: params.messageId, deliveryId, state } };
    },
  });
}

export function replyRoutes(deps: ServeInboxDeps): readonly Route[] {
  return [
    resolveRoute(deps),
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
