import * as z from 'zod';
import { type ThreadMessage, threadStateSchema } from '../../../shared/domain/inbox/thread.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { openPage, signPage } from '../../../shared/lambda/pages.ts';
import {
  brandParams,
  idSchema,
  line,
  listOf,
  noBody,
  noQuery,
  pageQuery,
} from '../../../shared/lambda/route-schemas.ts';
import { changeThread } from '../../../shared/use-cases/change-thread.ts';
import { listThreadMessages, listThreads, loadThread } from '../../../shared/use-cases/read-inbox.ts';
import type { ServeInboxDeps } from '../deps.ts';
import { changedView, messageView, threadView, viewMessage, viewThread } from '../views.ts';

export const inboxPath = '/v1/brands/{brandId}/inbox';
export const threadPath = `${inboxPath}/{threadId}`;
export const threadParams = brandParams.extend({ threadId: z.string().regex(/^t[a-z2-7]{20}$/) });

const tagSchema = line(32);
const listQuery = z.strictObject({
  ...pageQuery,
  account: idSchema.optional(),
  state: threadStateSchema.default('open'),
  assignedTo: line(64).optional(),
  tag: tagSchema.optional(),
  unread: z.stringbool().optional(),
});
const changeInput = z
  .strictObject({
    state: threadStateSchema,
    assignedTo: line(64).nullable(),
    tags: z.array(tagSchema).max(20),
    read: z.literal(true),
  })
  .partial();

/** Who has written, and what, is for people who answer. */
export function threadRoutes(deps: ServeInboxDeps): readonly Route[] {
  return [listRoute(deps), readRoute(deps), messagesRoute(deps), changeRoute(deps)];
}

function listRoute(deps: ServeInboxDeps): Route {
  return defineRoute({
    method: 'GET',
    path: inboxPath,
    summary: "Lists who has written to a brand's accounts, the latest first.",
    access: 'editor',
    params: brandParams,
    query: listQuery,
    body: noBody,
    response: listOf(threadView),
    handle: async ({ params: { brandId }, query }) => {
      const { limit, account, state, assignedTo, tag, unread } = query;
      const listing = ['inbox', brandId, account, state, assignedTo, tag, unread].join(' ');
      const cursor = await openPage(deps.signingKey, listing, query.cursor);
      const wish = { brandId, accountId: account, state, assignedTo, tag, isUnread: unread };
      const page = await listThreads(deps, wish, { limit, cursor });
      const now = deps.clock.now();
      const items = page.items.map((thread) => viewThread(thread, now));
      return { status: 200, body: await signPage(deps.signingKey, listing, { ...page, items }) };
    },
  });
}

function readRoute(deps: ServeInboxDeps): Route {
  return defineRoute({
    method: 'GET',
    path: threadPath,
    summary: 'Reads how things stand with one person.',
    access: 'editor',
    params: threadParams,
    query: noQuery,
    body: noBody,
    response: threadView,
    handle: async ({ params }) => ({ status: 200, body: viewThread(await loadThread(deps, params), deps.clock.now()) }),
  });
}

function messagesRoute(deps: ServeInboxDeps): Route {
  return defineRoute({
    method: 'GET',
    path: `${threadPath}/messages`,
    summary: 'Lists what one person and the account have said to each other, the latest first.',
    access: 'editor',
    params: threadParams,
    query: z.strictObject(pageQuery),
    body: noBody,
    response: listOf(messageView),
    handle: async ({ params, query: { limit, cursor } }) => {
      const listing = `thread ${params.threadId}`;
      const position = await openPage(deps.signingKey, listing, cursor);
      const page = await listThreadMessages(deps, params, { limit, cursor: position });
      const states = await deliveriesOf(deps, page.items);
      const body = await signPage(deps.signingKey, listing, {
        ...page,
        items: page.items.map((message) => viewMessage(message, states.get(message.messageId))),
      });
      return { status: 200, body };
    },
  });
}

/** By the message that each carries. */
async function deliveriesOf({ deliveries }: ServeInboxDeps, messages: readonly ThreadMessage[]) {
  const keys = messages.flatMap(({ messageId: postId, deliveryId }) =>
    deliveryId === undefined ? [] : [{ postId, deliveryId }],
  );
  const found = keys.length === 0 ? [] : await deliveries.getMany(keys);
  return new Map(found.map((delivery) => [delivery.postId, delivery]));
}

function changeRoute(deps: ServeInboxDeps): Route {
  return defineRoute({
    method: 'PATCH',
    path: threadPath,
    summary: 'Assigns, tags, reads or closes a thread.',
    access: 'editor',
    params: threadParams,
    query: noQuery,
    body: changeInput,
    response: changedView,
    problems: ['lost-race'],
    handle: async ({ params, body: { read, ...change } }) => {
      const thread = await changeThread(deps, params, { ...change, isRead: read });
      return { status: 200, body: viewThread(thread, deps.clock.now()) };
    },
  });
}
