import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { accountParams, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { askForProfile } from '../../../shared/use-cases/ask-for-profile.ts';
import { replaceProfile } from '../../../shared/use-cases/change-account.ts';
import { describeProfile } from '../../../shared/use-cases/describe-profile.ts';
import type { ServeApiDeps } from '../deps.ts';
import { profileInput, profileView } from '../schemas/profile-schemas.ts';

const itemPath = '/v1/brands/{brandId}/accounts/{accountId}/profile';

export function profileRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: itemPath,
      summary: 'Reads verification, capabilities and checklist.',
      access: 'viewer',
      params: accountParams,
      query: noQuery,
      body: noBody,
      response: profileView,
      handle: async ({ params }) => ({ status: 200, body: await describeProfile(deps, params) }),
    }),
    defineRoute({
      method: 'PUT',
      path: itemPath,
      summary: 'Replaces verification and checklist.',
      access: 'admin',
      params: accountParams,
      query: noQuery,
      body: profileInput,
      response: profileView,
      handle: async ({ params, body: profile, caller }) => {
        await replaceProfile(deps, params, { profile, actor: caller.tokenId });
        return { status: 200, body: await describeProfile(deps, params) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${itemPath}/refresh`,
      summary: 'Has Weibo asked within minutes who the account is: name, followers, verification.',
      access: 'admin',
      params: accountParams,
      query: noQuery,
      body: noBody,
      response: profileView,
      success: [202],
      problems: ['not-authorized'],
      handle: async ({ params }) => {
        await askForProfile(deps, params);
        return { status: 202, body: await describeProfile(deps, params) };
      },
    }),
  ];
}
