import * as z from 'zod';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import { mediaSchema } from '../../../shared/domain/media.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { storeMedia } from '../../../shared/use-cases/store-media.ts';
import type { ServeApiDeps } from '../deps.ts';
import { readPicture } from '../read-picture.ts';
import { brandParams, idSchema, line, noBody, noQuery } from '../schemas/common.ts';

const path = '/v1/brands/{brandId}/media';

export function mediaRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      path,
      access: 'editor',
      params: brandParams,
      query: z.strictObject({ fileName: line(200).optional() }),
      body: noBody,
      response: mediaSchema,
      handle: async ({ params, query, request }) => {
        const picture = { ...readPicture(request), fileName: query.fileName };
        const media = await storeMedia(deps, params.brandId, picture);
        const location = `/v1/brands/${params.brandId}/media/${media.mediaId}`;
        return { status: 201, body: media, headers: { location } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${path}/{mediaId}`,
      access: 'viewer',
      params: z.object({ brandId: idSchema, mediaId: idSchema }),
      query: noQuery,
      body: noBody,
      response: mediaSchema,
      handle: async ({ params }) => {
        const media = await deps.media.get(params);
        if (media === undefined) throw new NotFoundError('media-not-found', 'There is no such picture.');
        return { status: 200, body: media };
      },
    }),
  ];
}
