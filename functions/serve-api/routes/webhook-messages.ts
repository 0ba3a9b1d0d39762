import * as z from 'zod';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { instantSchema } from '../../../shared/lambda/field-schemas.ts';
import { openPage, signPage } from '../../../shared/lambda/pages.ts';
import { listOf, noBody, noQuery, pageQuery } from '../../../shared/lambda/route-schemas.ts';
import { loadWebhook } from '../../../shared/use-cases/load-webhook.ts';
import { replayMessage, replayRange, testWebhook } from '../../../shared/use-cases/replay-webhook.ts';
import type { ServeApiDeps } from '../deps.ts';
import { replayedView, replayInput, sentView, webhookMessageView } from '../schemas/webhook-schemas.ts';
import { webhookParams, webhookPath } from './webhooks.ts';

const logQuery = z.strictObject({ from: instantSchema.optional(), to: instantSchema.optional(), ...pageQuery });

export function webhookMessageRoutes(deps: ServeApiDeps): readonly Route[] {
  return [logRoute(deps), ...sendRoutes(deps)];
}

function logRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'GET',
    path: `${webhookPath}/messages`,
    summary: 'Lists what was sent to a webhook in the last 30 days, newest first, with what came of it.',
    access: 'admin',
    params: webhookParams,
    query: logQuery,
    body: noBody,
    response: listOf(webhookMessageView),
    handle: async ({ params, query: { from, to, limit, cursor } }) => {
      const { webhookId } = await loadWebhook(deps.webhooks, params);
      const listing = `webhook ${webhookId} ${from ?? ''} ${to ?? ''}`;
      const opened = await openPage(deps.signingKey, listing, cursor);
      const page = await deps.webhookMessages.list({ webhookId, from, to, limit, cursor: opened });
      const items = page.items.map((message) => ({
        ...message,
        payload: JSON.parse(message.payload) as Record<string, unknown>, // our own words
      }));
      return { status: 200, body: await signPage(deps.signingKey, listing, { ...page, items }) };
    },
  });
}

function sendRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: `${webhookPath}/replay`,
      summary: 'Sends one message of the log, or those of some time, once more under their ids.',
      access: 'admin',
      params: webhookParams,
      query: noQuery,
      body: replayInput,
      response: replayedView,
      success: [202],
      problems: ['webhook-not-active', 'message-not-found'],
      handle: async ({ params, body }) => ({
        status: 202,
        body:
          'messageId' in body
            ? await replayMessage(deps, { ...params, ...body })
            : await replayRange(deps, params, body),
      }),
    }),
    defineRoute({
      method: 'POST',
      path: `${webhookPath}/test`,
      summary: 'Sends a message that means nothing; the log says within seconds what came of it.',
      access: 'admin',
      params: webhookParams,
      query: noQuery,
      body: noBody,
      response: sentView,
      success: [202],
      problems: ['webhook-not-active'],
      handle: async ({ params }) => ({ status: 202, body: await testWebhook(deps, params) }),
    }),
  ];
}
