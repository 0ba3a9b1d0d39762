import * as z from 'zod';
import { isoOf } from '../../../shared/domain/instants.ts';
import { type SyncEntry, syncEntrySchema, targetKindSchema } from '../../../shared/domain/sync.ts';
import { digestOrders } from '../../../shared/domain/sync-settings.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { openPage, signPage } from '../../../shared/lambda/pages.ts';
import {
  idSchema,
  line,
  listOf,
  noBody,
  noQuery,
  pageQuery,
  accountParams as params,
} from '../../../shared/lambda/route-schemas.ts';
import { listSyncedPages } from '../../../shared/use-cases/list-synced-pages.ts';
import { removeDigest, removeMenu, setUpDigest, setUpMenu } from '../../../shared/use-cases/set-up-sync-target.ts';
import { listSyncTargets } from '../../../shared/use-cases/sync-targets.ts';
import type { ServeApiDeps } from '../deps.ts';
import { syncTargetView } from '../schemas/sync-schemas.ts';

const listPath = '/v1/brands/{brandId}/accounts/{accountId}/sync-targets';

const menuInput = z.strictObject({ buttonName: line(16), posts: z.number().int().min(1).max(5).default(5) });

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const digestInput = z.strictObject({
  rhythm: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('count') }),
    z.strictObject({
      by: z.literal('time'),
      at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7).default(everyDay),
      timeZone: z.string().max(60).optional(),
    }),
  ]),
  posts: z.number().int().min(1).max(20).default(8),
  order: z.enum(digestOrders).default('newest'),
  title: line(60),
  intro: z.string().trim().min(1).max(500).optional(),
  coverMediaId: idSchema,
  notify: z.enum(['none', 'followers']).default('none'),
});

const targets = z.object({ items: z.array(syncTargetView).readonly() });

export function syncTargetRoutes(deps: ServeApiDeps): readonly Route[] {
  return [listRoute(deps), pagesRoute(deps), ...menuRoutes(deps), ...digestRoutes(deps)];
}

type Params = z.infer<typeof params>;
const allOf = async (deps: ServeApiDeps, key: Params) =>
  ({ status: 200, body: { items: await listSyncTargets(deps, key) } }) as const;

function listRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'GET',
    path: listPath,
    summary: 'Reads what pages can be carried to on an account.',
    access: 'viewer',
    params,
    query: noQuery,
    body: noBody,
    response: targets,
    handle: (input) => allOf(deps, input.params),
  });
}

function menuRoutes(deps: ServeApiDeps): readonly Route[] {
  const common = {
    path: `${listPath}/menu`,
    access: 'admin',
    params,
    query: noQuery,
    response: targets,
    problems: ['account-without-menu', 'menu-needs-verification'],
  } as const;
  return [
    defineRoute({
      ...common,
      method: 'PUT',
      summary: 'Keeps the last posts under a button of the menu of a WeChat account.',
      body: menuInput,
      handle: async (input) => {
        await setUpMenu(deps, input.params, input.body);
        return allOf(deps, input.params);
      },
    }),
    defineRoute({
      ...common,
      method: 'DELETE',
      summary: 'Ends that; the button stays as it is.',
      body: noBody,
      handle: async (input) => {
        await removeMenu(deps, input.params);
        return allOf(deps, input.params);
      },
    }),
  ];
}

function digestRoutes(deps: ServeApiDeps): readonly Route[] {
  const common = {
    path: `${listPath}/digest`,
    access: 'admin',
    params,
    query: noQuery,
    response: targets,
    problems: ['account-without-digest'],
  } as const;
  return [
    defineRoute({
      ...common,
      method: 'PUT',
      summary: 'Lists posts in an article of a WeChat account, by number or at set times.',
      body: digestInput,
      handle: async (input) => {
        await setUpDigest(deps, input.params, input.body);
        return allOf(deps, input.params);
      },
    }),
    defineRoute({
      ...common,
      method: 'DELETE',
      summary: 'Ends that; what is queued stays queued, and what waits goes on waiting.',
      body: noBody,
      handle: async (input) => {
        await removeDigest(deps, input.params);
        return allOf(deps, input.params);
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
    params: params.extend({ target: targetKindSchema }),
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
