import * as z from 'zod';
import { mediaLimits, mediaSchema } from '../../../shared/domain/media.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { openPage, signPage } from '../../../shared/lambda/pages.ts';
import {
  brandParams,
  idSchema,
  line,
  listOf,
  noBody,
  noQuery,
  pageQuery,
} from '../../../shared/lambda/route-schemas.ts';
import { deleteMedia, describeMedia, readMedia } from '../../../shared/use-cases/change-media.ts';
import { listMedia } from '../../../shared/use-cases/list-media.ts';
import type { ServeApiDeps } from '../deps.ts';
import { createUploadForm, uploadFormView } from '../upload-form.ts';

const path = '/v1/brands/{brandId}/media';
const mediaParams = z.object({ brandId: idSchema, mediaId: idSchema });
const tag = line(50);

/** What makes a picture of bytes is a function of its own; here is all that needs no decoding. */
export function mediaRoutes(deps: ServeApiDeps): readonly Route[] {
  return [listRoute(deps), uploadFormRoute(deps), ...oneMediaRoutes(deps)];
}

function listRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'GET',
    path,
    summary: 'Lists the library, newest first.',
    access: 'viewer',
    params: brandParams,
    query: z.strictObject({ ...pageQuery, tag: tag.optional(), name: line(200).optional() }),
    body: noBody,
    response: listOf(mediaSchema),
    handle: async ({ params: { brandId }, query }) => {
      const listing = `media ${brandId} ${query.tag ?? ''} ${query.name ?? ''}`;
      const cursor = await openPage(deps.signingKey, listing, query.cursor);
      const page = await listMedia(deps, { ...query, brandId, cursor });
      return { status: 200, body: await signPage(deps.signingKey, listing, page) };
    },
  });
}

function uploadFormRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'POST',
    path: `${path}/uploads`,
    summary: 'Makes a form with which a large file is posted.',
    repeats: 'secret',
    access: 'editor',
    params: brandParams,
    query: noQuery,
    body: noBody,
    response: uploadFormView,
    success: [201],
    handle: async ({ params: { brandId } }) => ({
      status: 201,
      body: await createUploadForm(deps, brandId, mediaLimits.maxBytes),
    }),
  });
}

function oneMediaRoutes(deps: ServeApiDeps): readonly Route[] {
  const common = { path: `${path}/{mediaId}`, params: mediaParams, query: noQuery, response: mediaSchema } as const;
  return [
    defineRoute({
      ...common,
      method: 'GET',
      summary: 'Reads what is known of a picture.',
      access: 'viewer',
      body: noBody,
      handle: async ({ params }) => ({ status: 200, body: await readMedia(deps, params) }),
    }),
    defineRoute({
      ...common,
      method: 'PUT',
      summary: 'Replaces name and tags of a picture.',
      access: 'editor',
      problems: ['lost-race'],
      body: z.strictObject({ fileName: line(200).optional(), tags: z.array(tag).max(20).optional() }),
      handle: async ({ params, body }) => ({ status: 200, body: await describeMedia(deps, params, body) }),
    }),
    defineRoute({
      ...common,
      method: 'DELETE',
      summary: 'Takes a picture out of the library.',
      access: 'editor',
      problems: ['lost-race'],
      body: noBody,
      handle: async ({ params }) => ({ status: 200, body: await deleteMedia(deps, params) }),
    }),
  ];
}
