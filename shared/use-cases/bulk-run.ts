import { type BulkJob, endedAs, furthered, released } from '../domain/bulk-job.ts';
import { ConflictError } from '../domain/errors.ts';
import type { BulkJobRepository, BulkWaker } from '../ports/bulk.ts';
import type { Clock } from '../ports/clock.ts';

export type BulkRunDeps = {
  readonly jobs: Pick<BulkJobRepository, 'save'>;
  readonly waker: BulkWaker;
  readonly clock: Pick<Clock, 'now'>;
  /** True: too little time is left to begin anything. */
  readonly isTimeUp: () => boolean;
};

/** A job in the hands of one worker. Whoever finds that somebody else has it, stops with a `ConflictError` (`lost-race`). */
export type BulkRun = {
  readonly job: () => BulkJob;
  readonly further: (change: Partial<BulkJob>) => Promise<void>;
  readonly end: (change: Partial<BulkJob> & { readonly state: 'finished' | 'refused' | 'failed' }) => Promise<void>;
  /** Hands it to another worker. */
  readonly handOn: () => Promise<void>;
};

export function createBulkRun(deps: BulkRunDeps, claimed: BulkJob): BulkRun {
  let job = claimed;
  const store = async (after: BulkJob): Promise<void> => {
    if ((await deps.jobs.save(after)) === 'conflict')
      throw new ConflictError('lost-race', 'Another worker has the job.');
    job = after;
  };
  return {
    job: () => job,
    further: (change) => store(furthered(job, change, deps.clock.now())),
    end: (change) => store(endedAs(job, change, deps.clock.now())),
    async handOn() {
      await store(released(job, deps.clock.now()));
      await deps.waker.wake(job);
    },
  };
}
