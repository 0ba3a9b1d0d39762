import type { Logger } from '@aws-lambda-powertools/logger';
import * as z from 'zod';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { idSchema, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { askForCheck } from '../../../shared/use-cases/ask-for-check.ts';
import { readPost } from '../../../shared/use-cases/read-post.ts';
import { withdrawPost } from '../../../shared/use-cases/withdraw-post.ts';
import type { ServeApiDeps } from '../deps.ts';
import { postView, withdrawalInput } from '../schemas/post-schemas.ts';

/** Whoever may put something out may take it back: what must go must go at once. */
export function withdrawalRoutes(deps: ServeApiDeps & { readonly logger: Pick<Logger, 'warn'> }): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/v1/brands/{brandId}/posts/{postId}/withdraw',
      summary: 'Takes back what is out, cancels what is not, and keeps the wish for what may be out.',
      access: 'editor',
      params: z.object({ brandId: idSchema, postId: idSchema }),
      query: noQuery,
      body: withdrawalInput,
      response: postView,
      problems: ['delivery-not-found', 'lost-race', 'nothing-to-withdraw'],
      handle: async ({ params, body, caller }) => {
        const { isSent } = await withdrawPost(deps, { ...params, ...body, tokenId: caller.tokenId });
        if (!isSent) deps.logger.warn('a withdrawal is left to the dispatcher', { postId: params.postId });
        return { status: 200, body: await readPost(deps, params) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/v1/brands/{brandId}/posts/{postId}/deliveries/{deliveryId}/check',
      summary: 'Asks the platform whether what is out still stands; what it has removed becomes `removed`.',
      access: 'editor',
      params: z.object({ brandId: idSchema, postId: idSchema, deliveryId: idSchema }),
      query: noQuery,
      body: noBody,
      response: postView,
      problems: ['delivery-not-found', 'lost-race', 'nothing-to-check'],
      handle: async ({ params }) => {
        const { isSent } = await askForCheck(deps, params);
        if (!isSent) deps.logger.warn('a check is left to the dispatcher', { postId: params.postId });
        return { status: 200, body: await readPost(deps, params) };
      },
    }),
  ];
}
