import * as z from 'zod';
import { isoOf } from '../../../shared/domain/instants.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { accountParams, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { beginAuthorization } from '../../../shared/use-cases/begin-authorization.ts';
import { describeAccount } from '../../../shared/use-cases/describe-account.ts';
import { revokeAuthorization } from '../../../shared/use-cases/revoke-authorization.ts';
import type { ServeApiDeps } from '../deps.ts';
import { accountWithLane } from '../schemas/registry-schemas.ts';

const itemPath = '/v1/brands/{brandId}/accounts/{accountId}/authorization';
/** The link stands for the right to connect the account: it is shown in this answer and nowhere else. */
const linkView = z.object({ url: z.string(), validUntil: z.string() });

export function authorizationRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: itemPath,
      summary: 'Makes a link on which a person lets the application act for the account.',
      repeats: 'secret',
      access: 'admin',
      params: accountParams,
      query: noQuery,
      body: noBody,
      response: linkView,
      success: [201],
      handle: async ({ params, caller }) => {
        const { url, validUntil } = await beginAuthorization(deps, { ...params, actor: caller.tokenId });
        return { status: 201, body: { url, validUntil: isoOf(validUntil) } };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${itemPath}/revoke`,
      summary: 'Holds the account and takes its token back at the platform.',
      access: 'admin',
      params: accountParams,
      query: noQuery,
      body: noBody,
      response: accountWithLane,
      success: [202],
      problems: ['not-authorized'],
      handle: async ({ params, caller }) => {
        await revokeAuthorization(deps, { ...params, actor: caller.tokenId });
        return { status: 202, body: await describeAccount(deps, params) };
      },
    }),
  ];
}
