import * as z from 'zod';
import { wholeInstallation } from '../../../shared/domain/api-token.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { idempotencyKeyOf } from '../../../shared/lambda/idempotency-key.ts';
import { openPage, signPage } from '../../../shared/lambda/pages.ts';
import { idSchema, listOf, noBody, noQuery, pageQuery } from '../../../shared/lambda/route-schemas.ts';
import { createToken, rotateToken } from '../../../shared/use-cases/issue-token.ts';
import { loadBrand } from '../../../shared/use-cases/load-brand.ts';
import { loadToken } from '../../../shared/use-cases/load-token.ts';
import { revokeToken } from '../../../shared/use-cases/revoke-token.ts';
import type { ServeApiDeps } from '../deps.ts';
import { describeToken, issuedTokenView, rotationInput, tokenInput, tokenView } from '../schemas/token-schemas.ts';

/** Tokens belong to the installation or to one brand, and each has the same routes under its own path. */
const scopes = [
  { path: '/v1/tokens', access: 'installation', of: 'the installation' },
  { path: '/v1/brands/{brandId}/tokens', access: 'admin', of: 'a brand' },
] as const;
type Scope = (typeof scopes)[number];

const brandOf = (params: { readonly brandId?: string | undefined }): string => params.brandId ?? wholeInstallation;
const listParams = z.object({ brandId: idSchema.optional() });
const tokenParams = listParams.extend({ tokenId: idSchema });

export function tokenRoutes(deps: ServeApiDeps): readonly Route[] {
  return scopes.flatMap((scope) => [
    createRoute(deps, scope),
    listRoute(deps, scope),
    readRoute(deps, scope),
    rotateRoute(deps, scope),
    revokeRoute(deps, scope),
  ]);
}

function createRoute(deps: ServeApiDeps, { path, access, of }: Scope): Route {
  return defineRoute({
    method: 'POST',
    path,
    summary: `Makes a token of ${of}; its secret is in this answer only.`,
    access,
    params: listParams,
    query: noQuery,
    body: tokenInput,
    response: issuedTokenView,
    success: [201],
    repeats: 'secret',
    handle: async ({ params, body, caller, request }) => {
      const by = { tokenId: caller.tokenId, idempotencyKey: idempotencyKeyOf(request) };
      const { token, text } = await createToken(deps, { ...body, brandId: brandOf(params) }, by);
      const location = `${request.path.replace(/\/$/, '')}/${token.tokenId}`;
      return { status: 201, body: { ...describeToken(token, deps.clock.now()), token: text }, headers: { location } };
    },
  });
}

function listRoute(deps: ServeApiDeps, { path, access, of }: Scope): Route {
  return defineRoute({
    method: 'GET',
    path,
    summary: `Lists the tokens of ${of}, newest first, with those that have ended.`,
    access,
    params: listParams,
    query: z.strictObject(pageQuery),
    body: noBody,
    response: listOf(tokenView),
    handle: async ({ params, query: { limit, cursor } }) => {
      const brandId = brandOf(params);
      if (brandId !== wholeInstallation) await loadBrand(deps.registry, brandId);
      const listing = `tokens ${brandId}`;
      const opened = await openPage(deps.signingKey, listing, cursor);
      const page = await deps.tokens.listNewest({ brandId, limit, cursor: opened });
      const now = deps.clock.now();
      const items = page.items.map((token) => describeToken(token, now));
      return { status: 200, body: await signPage(deps.signingKey, listing, { ...page, items }) };
    },
  });
}

function readRoute(deps: ServeApiDeps, { path, access, of }: Scope): Route {
  return defineRoute({
    method: 'GET',
    path: `${path}/{tokenId}`,
    summary: `Reads what is known of a token of ${of}.`,
    access,
    params: tokenParams,
    query: noQuery,
    body: noBody,
    response: tokenView,
    handle: async ({ params }) => {
      const token = await loadToken(deps.tokens, { ...params, brandId: brandOf(params) });
      return { status: 200, body: describeToken(token, deps.clock.now()) };
    },
  });
}

function rotateRoute(deps: ServeApiDeps, { path, access, of }: Scope): Route {
  return defineRoute({
    method: 'POST',
    path: `${path}/{tokenId}/rotate`,
    summary: `Gives a token of ${of} another secret, which is in this answer only.`,
    access,
    params: tokenParams,
    query: noQuery,
    body: rotationInput,
    response: issuedTokenView,
    problems: ['token-not-active', 'token-changed'],
    repeats: 'secret',
    handle: async ({ params, body }) => {
      const { token, text } = await rotateToken(deps, { ...params, brandId: brandOf(params) }, body);
      return { status: 200, body: { ...describeToken(token, deps.clock.now()), token: text } };
    },
  });
}

const revocationQuery = z.strictObject({ evenIfLast: z.stringbool().default(false) });

function revokeRoute(deps: ServeApiDeps, { path, access, of }: Scope): Route {
  return defineRoute({
    method: 'DELETE',
    path: `${path}/{tokenId}`,
    summary: `Ends a token of ${of} within a minute.`,
    access,
    params: tokenParams,
    query: revocationQuery,
    body: noBody,
    response: tokenView,
    problems: ['token-changed', 'last-admin-token'],
    handle: async ({ params, query: { evenIfLast }, caller }) => {
      const by = { tokenId: caller.tokenId, evenIfLast };
      const token = await revokeToken(deps, { ...params, brandId: brandOf(params) }, by);
      return { status: 200, body: describeToken(token, deps.clock.now()) };
    },
  });
}
