import * as z from 'zod';
import { mediaSchema } from '../../../shared/domain/media.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { brandParams, noBody } from '../../../shared/lambda/route-schemas.ts';
import { storeMedia } from '../../../shared/use-cases/store-media.ts';
import type { TakeMediaDeps } from '../deps.ts';
import { fileNameSchema, incomingPicture } from '../incoming-picture.ts';

export function takeMediaRoutes(deps: TakeMediaDeps): readonly Route[] {
  const route = defineRoute({
    method: 'POST',
    path: '/v1/brands/{brandId}/media',
    access: 'editor',
    params: brandParams,
    query: z.strictObject({ fileName: fileNameSchema.optional() }),
    // Bytes or JSON, as the content type says.
    body: noBody,
    response: mediaSchema,
    handle: async ({ params: { brandId }, query, request }) => {
      const picture = { ...query, ...(await incomingPicture(deps, brandId, request)) };
      const { media, isNew } = await storeMedia(deps, brandId, picture);
      const location = `/v1/brands/${brandId}/media/${media.mediaId}`;
      return { status: isNew ? 201 : 200, body: media, headers: { location } };
    },
  });
  return [route];
}
