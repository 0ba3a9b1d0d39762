import * as z from 'zod';
import { syncKindSchema } from '../../../shared/domain/post.ts';
import { syncSettingsSchema } from '../../../shared/domain/sync-settings.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { idSchema, line, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
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
