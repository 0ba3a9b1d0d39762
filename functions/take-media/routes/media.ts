import * as z from 'zod';
import { mediaSchema } from '../../../shared/domain/media.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { brandParams } from '../../../shared/lambda/route-schemas.ts';
import { storeMedia } from '../../../shared/use-cases/store-media.ts';
import type { TakeMediaDeps } from '../deps.ts';
import { fileNameSchema, incomingPicture, pictureBodyTypes, pictureSource } from '../incoming-picture.ts';

export function takeMediaRoutes(deps: TakeMediaDeps): readonly Route[] {
  const route = defineRoute({
    method: 'POST',
    path: '/v1/brands/{brandId}/media',
    summary: 'Adds a picture to the library.',
    access: 'editor',
    params: brandParams,
    query: z.strictObject({ fileName: fileNameSchema.optional() }),
    body: pictureSource.optional(),
    accepts: pictureBodyTypes,
    success: [200, 201],
    problems: ['upload-not-found'],
    response: mediaSchema,
    handle: async ({ params: { brandId }, query, body: source, request: { body } }) => {
      const picture = { ...query, ...(await incomingPicture(deps, brandId, { body, source })) };
      const { media, isNew } = await storeMedia(deps, brandId, picture);
      const location = `/v1/brands/${brandId}/media/${media.mediaId}`;
      return { status: isNew ? 201 : 200, body: media, headers: { location } };
    },
  });
  return [route];
}
