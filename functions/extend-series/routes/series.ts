import * as z from 'zod';
import type { Finding } from '../../../shared/domain/errors.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import { slotOfId } from '../../../shared/domain/series.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { idempotencyKeyOf } from '../../../shared/lambda/idempotency-key.ts';
import { brandParams, idSchema, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import {
  changeSeries,
  endSeries,
  moveOccurrence,
  pauseSeries,
  resumeSeries,
  skipOccurrence,
} from '../../../shared/use-cases/change-series.ts';
import { createSeries } from '../../../shared/use-cases/create-series.ts';
import { listSeries, readSeries } from '../../../shared/use-cases/describe-series.ts';
import type { SeriesDeps } from '../deps.ts';
import {
  changedSeriesView,
  endInput,
  moveInput,
  seriesChangeInput,
  seriesInput,
  seriesListView,
  wholeSeriesView,
} from '../schemas/series-schemas.ts';

const listPath = '/v1/brands/{brandId}/series';
const itemPath = `${listPath}/{seriesId}`;
const seriesParams = z.object({ brandId: idSchema, seriesId: idSchema });
const occurrenceParams = seriesParams.extend({ slotId: idSchema });

/** Posts that come again and again. */
export function seriesRoutes(deps: SeriesDeps): readonly Route[] {
  return [...readRoutes(deps), createRoute(deps), changeRoute(deps), ...stateRoutes(deps), ...occurrenceRoutes(deps)];
}

type Key = z.infer<typeof seriesParams>;
const whole = async (deps: SeriesDeps, key: Key) => ({ status: 200, body: await readSeries(deps, key) }) as const;
const withWarnings = async (deps: SeriesDeps, key: Key, warnings: readonly Finding[]) => ({
  ...(await readSeries(deps, key)),
  warnings,
});

function readRoutes(deps: SeriesDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: listPath,
      summary: 'Lists the series of a brand with their next occurrences.',
      access: 'viewer',
      params: brandParams,
      query: noQuery,
      body: noBody,
      response: seriesListView,
      handle: async ({ params: { brandId } }) => ({ status: 200, body: { items: await listSeries(deps, brandId) } }),
    }),
    defineRoute({
      method: 'GET',
      path: itemPath,
      summary: 'Reads a series: its content, its next occurrences, and why some were not made.',
      access: 'viewer',
      params: seriesParams,
      query: noQuery,
      body: noBody,
      response: wholeSeriesView,
      handle: ({ params }) => whole(deps, params),
    }),
  ];
}

function createRoute(deps: SeriesDeps): Route {
  return defineRoute({
    method: 'POST',
    path: listPath,
    summary: 'Makes a series of posts, by a rule or in slots of an account.',
    access: 'editor',
    params: brandParams,
    query: noQuery,
    body: seriesInput,
    response: changedSeriesView,
    problems: ['post-refused'],
    success: [201],
    handle: async ({ params: { brandId }, body: wish, caller, request }) => {
      const { seriesId, warnings } = await createSeries(deps, {
        brandId,
        wish,
        actor: caller.tokenId,
        idempotencyKey: idempotencyKeyOf(request),
      });
      const body = await withWarnings(deps, { brandId, seriesId }, warnings);
      return { status: 201, body, headers: { location: `/v1/brands/${brandId}/series/${seriesId}` } };
    },
  });
}

function changeRoute(deps: SeriesDeps): Route {
  return defineRoute({
    method: 'PATCH',
    path: itemPath,
    summary: 'Changes all occurrences of a series that follow.',
    access: 'editor',
    params: seriesParams,
    query: noQuery,
    body: seriesChangeInput,
    response: changedSeriesView,
    problems: ['post-refused', 'series-busy', 'series-ended'],
    handle: async ({ params, body: change }) => {
      const warnings = await changeSeries(deps, params, change);
      return { status: 200, body: await withWarnings(deps, params, warnings) };
    },
  });
}

function stateRoutes(deps: SeriesDeps): readonly Route[] {
  const common = {
    method: 'POST',
    access: 'editor',
    params: seriesParams,
    query: noQuery,
    response: wholeSeriesView,
  } as const;
  return [
    defineRoute({
      ...common,
      path: `${itemPath}/pause`,
      summary: 'Makes no further occurrence until the series is resumed.',
      body: noBody,
      problems: ['series-busy', 'series-ended'],
      handle: async ({ params }) => {
        await pauseSeries(deps, params);
        return whole(deps, params);
      },
    }),
    defineRoute({
      ...common,
      path: `${itemPath}/resume`,
      summary: 'Goes on with a series that was paused.',
      body: noBody,
      problems: ['series-busy', 'series-ended'],
      handle: async ({ params }) => {
        await resumeSeries(deps, params);
        return whole(deps, params);
      },
    }),
    defineRoute({
      ...common,
      path: `${itemPath}/end`,
      summary: 'Ends a series for good, and cancels what it has queued unless that is kept.',
      body: endInput,
      problems: ['series-busy'],
      handle: async ({ params, body: { keepQueued } }) => {
        await endSeries(deps, params, keepQueued);
        return whole(deps, params);
      },
    }),
  ];
}

function occurrenceRoutes(deps: SeriesDeps): readonly Route[] {
  const common = {
    method: 'POST',
    access: 'editor',
    params: occurrenceParams,
    query: noQuery,
    response: wholeSeriesView,
  } as const;
  const problems = ['occurrence-not-found', 'series-busy', 'already-claimed', 'already-settled'];
  return [
    defineRoute({
      ...common,
      path: `${itemPath}/occurrences/{slotId}/skip`,
      summary: 'Leaves one occurrence out.',
      body: noBody,
      problems: [...problems, 'series-too-many-exceptions'],
      handle: async ({ params, caller }) => {
        await skipOccurrence(deps, slotKeyOf(params), caller.tokenId);
        return whole(deps, params);
      },
    }),
    defineRoute({
      ...common,
      path: `${itemPath}/occurrences/{slotId}/move`,
      summary: 'Gives one occurrence another time.',
      body: moveInput,
      problems: [...problems, 'post-refused', 'lost-race', 'series-too-many-exceptions'],
      handle: async ({ params, body: wish, caller }) => {
        await moveOccurrence(deps, slotKeyOf(params), { ...wish, actor: caller.tokenId });
        return whole(deps, params);
      },
    }),
  ];
}

function slotKeyOf({ slotId, ...key }: z.infer<typeof occurrenceParams>) {
  const slot = slotOfId(slotId);
  if (slot === undefined) throw new NotFoundError('occurrence-not-found', 'The series has no such occurrence.');
  return { ...key, slot };
}
