import * as z from 'zod';
import { type BulkJob, bulkLimits, isEnded } from '../../../shared/domain/bulk-job.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { idempotencyKeyOf } from '../../../shared/lambda/idempotency-key.ts';
import { openPage, signPage } from '../../../shared/lambda/pages.ts';
import { brandParams, idSchema, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { type BulkDownload, beginBulkJob, downloadsOf, loadBulkJob } from '../../../shared/use-cases/begin-bulk-job.ts';
import { loadAccount, loadBrand } from '../../../shared/use-cases/load-brand.ts';
import { readCalendarRange } from '../../../shared/use-cases/read-calendar-range.ts';
import { formatDueTime } from '../../../shared/use-cases/read-due-time.ts';
import type { ServeApiDeps } from '../deps.ts';
import { bulkJobsQuery, exportInput, exportView, importInput, importView } from '../schemas/bulk-schemas.ts';
import { createUploadForm, uploadFormView } from '../upload-form.ts';

const jobParams = brandParams.extend({ jobId: idSchema });
const imports = '/v1/brands/{brandId}/imports';
const exportsPath = '/v1/brands/{brandId}/exports';

export function bulkRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    uploadRoute(deps),
    importRoute(deps),
    exportRoute(deps),
    ...readRoutes(deps, { kind: 'import', path: imports, view: importView, describe: describeImport }),
    ...readRoutes(deps, { kind: 'export', path: exportsPath, view: exportView, describe: describeExport }),
  ];
}

function uploadRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'POST',
    path: `${imports}/uploads`,
    summary: 'Makes a form with which a file to be imported is posted.',
    repeats: 'secret',
    access: 'editor',
    params: brandParams,
    query: noQuery,
    body: noBody,
    response: uploadFormView,
    success: [201],
    handle: async ({ params: { brandId } }) => ({
      status: 201,
      body: await createUploadForm(deps, brandId, bulkLimits.fileBytes),
    }),
  });
}

function importRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'POST',
    path: imports,
    summary: 'Imports posts from a file that has been posted.',
    access: 'editor',
    params: brandParams,
    query: noQuery,
    body: importInput,
    response: importView,
    repeats: 'recognised',
    success: [202],
    handle: async ({ params: { brandId }, body, caller, request }) => {
      const defaults = definedIn(body.defaults);
      const job = await beginBulkJob(deps, {
        brandId,
        task: { ...body, defaults, kind: 'import' },
        tokenId: caller.tokenId,
        idempotencyKey: idempotencyKeyOf(request),
      });
      return {
        status: 202,
        body: describeImport(job),
        headers: { location: `/v1/brands/${brandId}/imports/${job.jobId}` },
      };
    },
  });
}

const definedIn = (values: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

function exportRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'POST',
    path: exportsPath,
    summary: 'Writes posts, log or clicks of a range of time into a file.',
    access: 'viewer',
    params: brandParams,
    query: noQuery,
    body: exportInput,
    response: exportView,
    repeats: 'recognised',
    success: [202],
    problems: ['account-not-found'],
    handle: async ({ params: { brandId }, body: { from, to, ...wish }, caller, request }) => {
      const { timeZone } = await loadBrand(deps.registry, brandId);
      const { accountId } = wish;
      if (accountId !== undefined) await loadAccount(deps.registry, { brandId, accountId });
      const range = readCalendarRange({ from, to, timeZone, now: deps.clock.now() });
      const job = await beginBulkJob(deps, {
        brandId,
        task: { ...wish, ...range, timeZone, kind: 'export' },
        tokenId: caller.tokenId,
        idempotencyKey: idempotencyKeyOf(request),
      });
      return {
        status: 202,
        body: describeExport(job),
        headers: { location: `/v1/brands/${brandId}/exports/${job.jobId}` },
      };
    },
  });
}

type Kind<V extends z.ZodType> = {
  readonly kind: BulkJob['task']['kind'];
  readonly path: string;
  readonly view: V;
  readonly describe: (job: BulkJob, files?: BulkDownload[]) => z.input<V>;
};

function readRoutes<V extends z.ZodType>(
  deps: ServeApiDeps,
  { kind, path, view, describe }: Kind<V>,
): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      summary: `Lists ${kind}s, newest first.`,
      access: 'viewer',
      params: brandParams,
      query: bulkJobsQuery,
      body: noBody,
      response: z.object({ items: z.array(view), cursor: z.string().optional() }),
      handle: async ({ params: { brandId }, query: { limit, cursor } }) => {
        await loadBrand(deps.registry, brandId);
        const listing = `${kind}s ${brandId}`;
        const opened = await openPage(deps.signingKey, listing, cursor);
        const page = await deps.jobs.list({ brandId, kind, limit, cursor: opened });
        const { items, ...rest } = await signPage(deps.signingKey, listing, page);
        return { status: 200, body: { items: items.map((job) => describe(job)), ...rest } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${path}/{jobId}`,
      summary: `Tells how far an ${kind} is, and where its files are.`,
      access: 'viewer',
      params: jobParams,
      query: noQuery,
      body: noBody,
      response: view,
      problems: [`${kind}-not-found`],
      handle: async ({ params }) => {
        const job = await loadBulkJob(deps, params, kind);
        return { status: 200, body: describe(job, await downloadsOf(deps, job)) };
      },
    }),
  ];
}

function commonOf(job: BulkJob, files: BulkDownload[] | undefined) {
  const { jobId, state, createdAt, createdBy, endedAt, problems } = job;
  return {
    jobId,
    state,
    isEnded: isEnded(job),
    createdAt,
    createdBy,
    problems,
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(files === undefined ? {} : { files }),
  };
}

function describeImport(job: BulkJob, files?: BulkDownload[]): z.input<typeof importView> {
  const { task, counts, encoding } = job;
  if (task.kind !== 'import') throw new TypeError('Only an import is described as one.');
  const { uploadId, format, keep, dryRun } = task;
  const known = encoding === undefined ? {} : { encoding };
  return { ...commonOf(job, files), uploadId, format, keep, dryRun, counts, ...known };
}

function describeExport(job: BulkJob, files?: BulkDownload[]): z.input<typeof exportView> {
  const { task, counts } = job;
  if (task.kind !== 'export') throw new TypeError('Only an export is described as one.');
  const { what, format, from, to, timeZone, accountId, campaign } = task;
  const timeOf = (at: number) => formatDueTime({ at, timeZone });
  return {
    ...commonOf(job, files),
    what,
    format,
    from: timeOf(from),
    to: timeOf(to),
    rows: counts.rows,
    ...(accountId === undefined ? {} : { accountId }),
    ...(campaign === undefined ? {} : { campaign }),
  };
}
