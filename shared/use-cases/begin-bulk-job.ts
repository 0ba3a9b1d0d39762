import { type BulkJob, newBulkJob } from '../domain/bulk-job.ts';
import { NotFoundError } from '../domain/errors.ts';
import type { BulkJobKey, BulkJobRepository, BulkLinks, BulkWaker } from '../ports/bulk.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import { canonicalJson } from './canonical-json.ts';
import { loadBrand } from './load-brand.ts';
import { keyReused } from './queue-post.ts';

export type BulkJobDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly jobs: BulkJobRepository;
  readonly jobLinks: BulkLinks;
  readonly waker: BulkWaker;
  readonly ids: Ids;
  readonly clock: Pick<Clock, 'now'>;
};

export type BeginBulkJob = {
  readonly brandId: string;
  readonly task: BulkJob['task'];
  readonly tokenId: string;
  readonly idempotencyKey: string | undefined;
};

const jobIdLength = 20;

/** A repeat with the same Idempotency-Key finds the same job. One that nobody hears of is found by its alarm. */
export async function beginBulkJob(deps: BulkJobDeps, input: BeginBulkJob): Promise<BulkJob> {
  const { brandId, task, tokenId, idempotencyKey } = input;
  await loadBrand(deps.registry, brandId);
  const jobId =
    idempotencyKey === undefined
      ? deps.ids.random('j')
      : deps.ids.derive('j', [tokenId, brandId, idempotencyKey], jobIdLength);
  const requestHash = deps.ids.hash(canonicalJson(task));
  const job = newBulkJob({ jobId, brandId, task, requestHash, createdBy: tokenId }, deps.clock.now());
  if ((await deps.jobs.createIfAbsent(job)) === 'exists') {
    const earlier = await loadBulkJob(deps, { brandId, jobId }, task.kind);
    if (earlier.requestHash !== requestHash) throw keyReused();
    return earlier;
  }
  await deps.waker.wake(job).catch(() => undefined);
  return job;
}

export async function loadBulkJob(
  { jobs }: Pick<BulkJobDeps, 'jobs'>,
  key: BulkJobKey,
  kind: BulkJob['task']['kind'],
): Promise<BulkJob> {
  const job = await jobs.get(key);
  if (job?.task.kind !== kind) throw new NotFoundError(`${kind}-not-found`, `There is no such ${kind}.`);
  return job;
}

const linkLifeSeconds = 900;

export type BulkDownload = { readonly name: string; readonly url: string; readonly expiresInSeconds: number };

/** Fresh addresses of what the job has made. */
export async function downloadsOf({ jobLinks }: Pick<BulkJobDeps, 'jobLinks'>, job: BulkJob): Promise<BulkDownload[]> {
  const { brandId, jobId, files } = job;
  return Promise.all(
    files.map(async (name) => {
      const saveAs = `${brandId}-${jobId}-${name}`;
      const url = await jobLinks.create({ brandId, jobId, name }, { saveAs, expiresInSeconds: linkLifeSeconds });
      return { name, url, expiresInSeconds: linkLifeSeconds };
    }),
  );
}
