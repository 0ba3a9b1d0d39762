import * as z from 'zod';
import { grantFor, guestUrl } from '../../../shared/domain/guest-link.ts';
import { isoOf } from '../../../shared/domain/instants.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { signGuestToken } from '../../../shared/lambda/guest-token.ts';
import { idSchema, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { describeHandOver } from '../../../shared/use-cases/describe-hand-over.ts';
import {
  type HandOver,
  handOverNotFound,
  isForPerson,
  loadHandOver,
} from '../../../shared/use-cases/load-hand-over.ts';
import { revokeGuestLinks } from '../../../shared/use-cases/revoke-guest-links.ts';
import type { ServeApiDeps } from '../deps.ts';
import { handOverView } from '../schemas/hand-over-schemas.ts';

const params = z.object({ brandId: idSchema, postId: idSchema, deliveryId: idSchema });
const path = '/v1/brands/{brandId}/posts/{postId}/deliveries/{deliveryId}/hand-over';

/** Whoever may queue a post may give out the link under which its hand-over is read and reported. */
export function handOverRoutes(deps: ServeApiDeps): readonly Route[] {
  const common = {
    access: 'editor',
    params,
    query: noQuery,
    body: noBody,
    response: handOverView,
    problems: ['hand-over-not-found'],
  } as const;
  return [
    defineRoute({
      ...common,
      method: 'GET',
      path,
      summary: 'Reads what a person is to publish or to take down, with a fresh guest link.',
      handle: async ({ params: key }) => ({ status: 200, body: await viewOf(deps, await load(deps, key)) }),
    }),
    defineRoute({
      ...common,
      method: 'POST',
      path: `${path}/revoke-links`,
      summary: 'Makes the guest links that were given out void.',
      repeats: 'secret',
      handle: async ({ params: key, caller }) => {
        const handOver = await load(deps, key);
        const delivery = await revokeGuestLinks(deps, handOver.delivery, caller.tokenId);
        return { status: 200, body: await viewOf(deps, { ...handOver, delivery }) };
      },
    }),
  ];
}

async function load(deps: ServeApiDeps, key: z.output<typeof params>): Promise<HandOver> {
  const handOver = await loadHandOver(deps, key);
  if (handOver.post.brandId === key.brandId && isForPerson(handOver.delivery)) return handOver;
  throw handOverNotFound();
}

async function viewOf(deps: ServeApiDeps, handOver: HandOver) {
  const grant = grantFor(handOver.delivery, deps.clock.now());
  const token = signGuestToken(await deps.signingKey.get(), grant);
  const guestLink = { url: guestUrl(handOver.post.linkDomain, token), expiresAt: isoOf(grant.expiresAt * 1_000) };
  return { ...describeHandOver(handOver), guestLink };
}
