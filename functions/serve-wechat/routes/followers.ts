import * as z from 'zod';
import { isoOf } from '../../../shared/domain/instants.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { idempotencyKeyOf } from '../../../shared/lambda/idempotency-key.ts';
import { accountParams, line, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { loadWechatAccount, readFrom } from '../account-call.ts';
import { onceCallProblems, repeatableCallProblems } from '../call-problems.ts';
import type { ServeWechatDeps } from '../deps.ts';
import { wechatPath } from '../wechat-path.ts';
import { writeToFollower } from '../write-to-follower.ts';

const path = `${wechatPath}/followers`;
const openIdSchema = z.string().regex(/^[A-Za-z0-9_-]{10,64}$/);
const followerParams = accountParams.extend({ openId: openIdSchema });

const addressSchema = z.url({ protocol: /^https?$/ }).max(1_024);
const messageInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().trim().min(1).max(2_000) }),
  z.strictObject({
    kind: z.literal('link'),
    title: line(64),
    description: line(128).default(''),
    url: addressSchema,
    pictureUrl: addressSchema.default(''),
  }),
]);

const pageView = z.object({
  total: z.number(),
  openIds: z.array(z.string()).readonly(),
  next: z.string().optional(),
});
const followerView = z.object({
  follows: z.boolean(),
  since: z.string().optional(),
  via: z.string().optional(),
  scene: z.string().optional(),
});
const messageView = z.object({ messageId: z.string(), sentAt: z.string() });

/** Who follows is known by openids only; even those are for people who work with followers. */
export function followerRoutes(deps: ServeWechatDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      summary: 'Lists the openids of those who follow a WeChat account.',
      path,
      access: 'editor',
      params: accountParams,
      query: z.strictObject({ after: openIdSchema.optional() }),
      body: noBody,
      response: pageView,
      problems: repeatableCallProblems,
      handle: async ({ params, query: { after } }) => ({
        status: 200,
        body: await readFrom(deps, { ...params, call: 'user/get' }, (caller, context) =>
          deps.client.followers(caller, after, context),
        ),
      }),
    }),
    defineRoute({
      method: 'GET',
      summary: 'Tells since when, how and by which scene somebody follows.',
      path: `${path}/{openId}`,
      access: 'editor',
      params: followerParams,
      query: noQuery,
      body: noBody,
      response: followerView,
      problems: repeatableCallProblems,
      handle: async ({ params }) => {
        const follower = await readFrom(deps, { ...params, call: 'user/info' }, (caller, context) =>
          deps.client.follower(caller, params.openId, context),
        );
        return { status: 200, body: follower.follows ? { ...follower, since: isoOf(follower.since) } : follower };
      },
    }),
    messageRoute(deps),
  ];
}

function messageRoute(deps: ServeWechatDeps): Route {
  return defineRoute({
    method: 'POST',
    summary: 'Writes to one follower, while WeChat lets the account speak.',
    path: `${path}/{openId}/messages`,
    access: 'editor',
    params: followerParams,
    query: noQuery,
    body: messageInput,
    response: messageView,
    success: [200, 201],
    problems: [...onceCallProblems, 'message-may-be-out'],
    repeats: 'recognised',
    handle: async ({ params, body: message, caller: { tokenId }, request }) => {
      const account = await loadWechatAccount(deps, params);
      const by = { tokenId, idempotencyKey: idempotencyKeyOf(request) };
      const { messageId, sentAt, isNew } = await writeToFollower(deps, account, { openId: params.openId, message, by });
      return { status: isNew ? 201 : 200, body: { messageId, sentAt: isoOf(sentAt) } };
    },
  });
}
