import * as z from 'zod';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { idSchema, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { type EraseMediaDeps, eraseMedia } from '../../../shared/use-cases/erase-media.ts';

export function eraseMediaRoutes(deps: EraseMediaDeps): readonly Route[] {
  const route = defineRoute({
    method: 'POST',
    path: '/v1/brands/{brandId}/media/{mediaId}/erase',
    summary: 'Erases a picture for good, with everything that was fitted of it.',
    access: 'admin',
    params: z.object({ brandId: idSchema, mediaId: idSchema }),
    query: noQuery,
    body: noBody,
    problems: ['media-in-use', 'lost-race'],
    response: z.object({ mediaId: z.string(), isErased: z.literal(true) }),
    handle: async ({ params }) => {
      await eraseMedia(deps, params);
      return { status: 200, body: { mediaId: params.mediaId, isErased: true } as const };
    },
  });
  return [route];
}
