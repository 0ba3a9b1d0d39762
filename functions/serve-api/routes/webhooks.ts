import type * as z from 'zod';
import type { Webhook } from '../../../shared/domain/webhook.ts';
import { healthy } from '../../../shared/domain/webhook-health.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { idempotencyKeyOf } from '../../../shared/lambda/idempotency-key.ts';
import { brandParams, idSchema, listOf, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import {
  changeWebhook,
  pauseWebhook,
  removeWebhook,
  resumeWebhook,
  rotateWebhookSecret,
} from '../../../shared/use-cases/change-webhook.ts';
import { loadBrand } from '../../../shared/use-cases/load-brand.ts';
import { loadWebhook } from '../../../shared/use-cases/load-webhook.ts';
import { registerWebhook } from '../../../shared/use-cases/register-webhook.ts';
import type { ServeApiDeps } from '../deps.ts';
import {
  describeWebhook,
  issuedWebhookView,
  webhookChange,
  webhookInput,
  webhookRotation,
  webhookView,
} from '../schemas/webhook-schemas.ts';
import { assertFitForWebhooks } from './webhook-address.ts';

export const webhooksPath = '/v1/brands/{brandId}/webhooks';
export const webhookPath = `${webhooksPath}/{webhookId}`;
export const webhookParams = brandParams.extend({ webhookId: idSchema });

/** With the health that its tries have left. */
async function describe(deps: ServeApiDeps, webhooks: readonly Webhook[]): Promise<z.input<typeof webhookView>[]> {
  const ids = webhooks.map(({ webhookId }) => webhookId);
  const healths = ids.length === 0 ? new Map() : await deps.webhookHealths.getMany(ids);
  const now = deps.clock.now();
  return webhooks.map((each) => describeWebhook(each, healths.get(each.webhookId) ?? healthy(each.webhookId), now));
}

async function answer(deps: ServeApiDeps, webhook: Webhook) {
  const [body] = await describe(deps, [webhook]);
  return { status: 200, body: body ?? describeWebhook(webhook, healthy(webhook.webhookId), deps.clock.now()) };
}

export function webhookRoutes(deps: ServeApiDeps): readonly Route[] {
  return [...listRoutes(deps), ...changeRoutes(deps), ...stateRoutes(deps)];
}

function listRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: webhooksPath,
      summary: 'Makes a webhook, to which events of the brand are sent; its secret is in this answer only.',
      access: 'admin',
      params: brandParams,
      query: noQuery,
      body: webhookInput,
      response: issuedWebhookView,
      success: [201],
      problems: ['too-many-webhooks'],
      repeats: 'secret',
      handle: async ({ params, body, caller, request }) => {
        assertFitForWebhooks(deps, body.url);
        const by = { tokenId: caller.tokenId, idempotencyKey: idempotencyKeyOf(request) };
        const { webhook, secret } = await registerWebhook(deps, { ...body, ...params }, by);
        const location = `${request.path.replace(/\/$/, '')}/${webhook.webhookId}`;
        const view = describeWebhook(webhook, healthy(webhook.webhookId), deps.clock.now());
        return { status: 201, body: { ...view, secret }, headers: { location } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: webhooksPath,
      summary: 'Lists the webhooks of a brand and how they are doing.',
      access: 'admin',
      params: brandParams,
      query: noQuery,
      body: noBody,
      response: listOf(webhookView),
      handle: async ({ params: { brandId } }) => {
        await loadBrand(deps.registry, brandId);
        return { status: 200, body: { items: await describe(deps, await deps.webhooks.list(brandId)) } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: webhookPath,
      summary: 'Reads a webhook and how it is doing.',
      access: 'admin',
      params: webhookParams,
      query: noQuery,
      body: noBody,
      response: webhookView,
      handle: async ({ params }) => answer(deps, await loadWebhook(deps.webhooks, params)),
    }),
  ];
}

function changeRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'PATCH',
      path: webhookPath,
      summary: 'Changes where a webhook sends to, what it is sent, and its description.',
      access: 'admin',
      params: webhookParams,
      query: noQuery,
      body: webhookChange,
      response: webhookView,
      problems: ['webhook-changed'],
      handle: async ({ params, body }) => {
        assertFitForWebhooks(deps, body.url);
        return answer(deps, await changeWebhook(deps, params, body));
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${webhookPath}/rotate`,
      summary:
        'Gives a webhook another secret, which is in this answer only; the one before signs as well for a while.',
      access: 'admin',
      params: webhookParams,
      query: noQuery,
      body: webhookRotation,
      response: issuedWebhookView,
      problems: ['webhook-changed'],
      repeats: 'secret',
      handle: async ({ params, body }) => {
        const { webhook, secret } = await rotateWebhookSecret(deps, params, body);
        const { body: view } = await answer(deps, webhook);
        return { status: 200, body: { ...view, secret } };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: webhookPath,
      summary: 'Ends a webhook with its secrets.',
      access: 'admin',
      params: webhookParams,
      query: noQuery,
      body: noBody,
      response: webhookView,
      handle: async ({ params }) => answer(deps, await removeWebhook(deps, params)),
    }),
  ];
}

const states = [
  {
    name: 'pause',
    change: pauseWebhook,
    summary: 'Sends nothing to a webhook until it is resumed; what happens is kept.',
  },
  { name: 'resume', change: resumeWebhook, summary: 'Sends to a webhook again, first what waited before the pause.' },
] as const;

function stateRoutes(deps: ServeApiDeps): readonly Route[] {
  return states.map(({ name, change, summary }) =>
    defineRoute({
      method: 'POST',
      path: `${webhookPath}/${name}`,
      summary,
      access: 'admin',
      params: webhookParams,
      query: noQuery,
      body: noBody,
      response: webhookView,
      problems: ['webhook-changed'],
      handle: async ({ params }) => answer(deps, await change(deps, params)),
    }),
  );
}
