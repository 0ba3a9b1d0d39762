import * as z from 'zod';
import { accountSchema } from '../../../shared/domain/account.ts';
import { ConflictError } from '../../../shared/domain/errors.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { accountParams, brandParams, listOf, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { parseInput } from '../../../shared/lambda/zod-findings.ts';
import { changeAccount } from '../../../shared/use-cases/change-account.ts';
import { describeAccount } from '../../../shared/use-cases/describe-account.ts';
import { loadAccount, loadBrand } from '../../../shared/use-cases/load-brand.ts';
import { registerAccount } from '../../../shared/use-cases/register-account.ts';
import { renewCredentials, unblockAccount } from '../../../shared/use-cases/unblock-account.ts';
import type { ServeApiDeps } from '../deps.ts';
import { accountChange } from '../schemas/profile-schemas.ts';
import { accountInput, accountWithLane, credentialsInput } from '../schemas/registry-schemas.ts';

const listPath = '/v1/brands/{brandId}/accounts';
const itemPath = `${listPath}/{accountId}`;

export function accountRoutes(deps: ServeApiDeps): readonly Route[] {
  return [...listRoutes(deps), ...itemRoutes(deps), ...changeRoutes(deps)];
}

function listRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: listPath,
      summary: 'Registers an account of the brand on a platform, or a person.',
      access: 'admin',
      params: brandParams,
      query: noQuery,
      body: accountInput,
      response: accountSchema,
      problems: ['account-exists', 'application-not-found'],
      success: [201],
      handle: async ({ params: { brandId }, body: { credentials, ...wish } }) => {
        const account = await registerAccount(deps, { brandId, wish, credentials });
        const location = `/v1/brands/${brandId}/accounts/${account.accountId}`;
        return { status: 201, body: account, headers: { location } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: listPath,
      summary: "Lists the brand's accounts.",
      access: 'viewer',
      params: brandParams,
      query: noQuery,
      body: noBody,
      response: listOf(accountSchema),
      handle: async ({ params }) => {
        await loadBrand(deps.registry, params.brandId);
        return { status: 200, body: { items: [...(await deps.registry.listAccounts(params.brandId))] } };
      },
    }),
  ];
}

function itemRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: itemPath,
      summary: 'Reads an account and what its lane has left.',
      access: 'viewer',
      params: accountParams,
      query: noQuery,
      body: noBody,
      response: accountWithLane,
      handle: async ({ params }) => ({ status: 200, body: await describeAccount(deps, params) }),
    }),
    defineRoute({
      method: 'PUT',
      path: `${itemPath}/credentials`,
      summary: 'Replaces the credentials; ends a block that the old ones caused.',
      access: 'admin',
      params: accountParams,
      query: noQuery,
      body: z.record(z.string(), z.unknown()),
      response: accountWithLane,
      problems: ['account-without-credentials'],
      handle: async ({ params, body, caller }) => {
        const account = await loadAccount(deps.registry, params);
        if (account.platform === 'manual') throw noCredentials();
        const credentials = parseInput(credentialsInput[account.platform], body);
        await renewCredentials(deps, account, { credentials, actor: caller.tokenId });
        return { status: 200, body: await describeAccount(deps, params) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${itemPath}/unblock`,
      summary: 'Ends a block that a person has settled.',
      access: 'admin',
      params: accountParams,
      query: noQuery,
      body: noBody,
      response: accountWithLane,
      handle: async ({ params, caller }) => {
        await unblockAccount(deps, params, caller.tokenId);
        return { status: 200, body: await describeAccount(deps, params) };
      },
    }),
  ];
}

const noCredentials = () =>
  new ConflictError('account-without-credentials', 'The account of a person has no credentials.');

function changeRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'PATCH',
      path: itemPath,
      summary: 'Changes settings of an account.',
      access: 'admin',
      params: accountParams,
      query: noQuery,
      body: accountChange,
      response: accountWithLane,
      problems: ['account-changed'],
      handle: async ({ params, body: change, caller }) => {
        await changeAccount(deps, params, { change, actor: caller.tokenId });
        return { status: 200, body: await describeAccount(deps, params) };
      },
    }),
  ];
}
