import * as z from 'zod';
import { isoOf } from '../../../shared/domain/instants.ts';
import { syncKindSchema } from '../../../shared/domain/post.ts';
import { type SyncEntry, syncEntrySchema } from '../../../shared/domain/sync.ts';
import { syncSettingsSchema } from '../../../shared/domain/sync-settings.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { openPage, signPage } from '../../../shared/lambda/pages.ts';
import { idSchema, line, listOf, noBody, noQuery, pageQuery } from '../../../shared/lambda/route-schemas.ts';
import { listSyncedPages } from '../../../shared/use-cases/list-synced-pages.ts';
import { listSyncTargets, removeMenu, setUpMenu } from '../../../shared/use-cases/sync-targets.ts';
import type { ServeApiDeps } from '../deps.ts';

const params = z.object({ brandId: idSchema, accountId: idSchema });
const listPath = '/v1/brands/{brandId}/accounts/{accountId}/sync-targets';

const menuInput = z.strictObject({ buttonName: line(16), posts: z.number().int().min(1).max(5).default(5) });

const targets = z.object({
  items: z
    .array(
      z.object({
        target: syncKindSchema,
        settings: syncSettingsSchema.optional(),
        waiting: z.number(),
        attendAt: z.string().optional(),
        quotaLeft: z.number().optional(),
        shown: z.array(z.string()).readonly().optional(),
      }),
    )
    .readonly(),
});

export function syncTargetRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: listPath,
      summary: 'Reads what pages can be carried to on an account.',
      access: 'viewer',
      params,
      query: noQuery,
      body: noBody,
      response: targets,
      handle: async (input) => ({ status: 200, body: { items: await listSyncTargets(deps, input.params) } }),
    }),
    pagesRoute(deps),
    defineRoute({
      method: 'PUT',
      path: `${listPath}/menu`,
      summary: 'Keeps the last posts under a button of the menu of a WeChat account.',
      access: 'admin',
      params,
      query: noQuery,
      body: menuInput,
      response: targets,
      problems: ['account-without-menu', 'menu-needs-verification'],
      handle: async (input) => {
        await setUpMenu(deps, input.params, input.body);
        return { status: 200, body: { items: await listSyncTargets(deps, input.params) } };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: `${listPath}/menu`,
      summary: 'Ends that; the button stays as it is.',
      access: 'admin',
      params,
      query: noQuery,
      body: noBody,
      response: targets,
      problems: ['account-without-menu', 'menu-needs-verification'],
      handle: async (input) => {
        await removeMenu(deps, input.params);
        return { status: 200, body: { items: await listSyncTargets(deps, input.params) } };
      },
    }),
  ];
}

const pageView = z.object({
  ...syncEntrySchema.pick({ postId: true, url: true, priority: true, state: true, reason: true }).shape,
  addedAt: z.string(),
  settledAt: z.string().optional(),
});

function pagesRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'GET',
    path: `${listPath}/{target}/pages`,
    summary: 'Lists the pages of a target that wait, were carried, were refused, or were dropped, with the reason.',
    access: 'viewer',
    params: params.extend({ target: syncKindSchema }),
    query: z.strictObject({ ...pageQuery, state: syncEntrySchema.shape.state.default('waiting') }),
    body: noBody,
    response: listOf(pageView),
    handle: async ({ params: { brandId, accountId, target }, query }) => {
      const listing = `sync ${accountId} ${target} ${query.state}`;
      const cursor = await openPage(deps.signingKey, listing, query.cursor);
      const page = await listSyncedPages(deps, { ...query, brandId, accountId, kind: target, cursor });
      const body = await signPage(deps.signingKey, listing, page);
      return { status: 200, body: { ...body, items: body.items.map(describePage) } };
    },
  });
}

function describePage({
  postId,
  url,
  priority,
  state,
  reason,
  addedAt,
  settledAt,
}: SyncEntry): z.output<typeof pageView> {
  return {
    postId,
    url,
    priority,
    state,
    ...(reason === undefined ? {} : { reason }),
    addedAt: isoOf(addedAt),
    ...(settledAt === undefined ? {} : { settledAt: isoOf(settledAt) }),
  };
}
