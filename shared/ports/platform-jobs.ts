import type { DeliveryKey } from './repositories.ts';

/** What a platform said by itself about a job that it had accepted. */
export type JobReport = {
  /** In the platform's own words. */
  readonly status: string;
  /** Addresses of what has come out, in order. */
  readonly urls: readonly string[];
};

export type JobKey = { readonly accountId: string; readonly jobId: string };

/**
 * Which delivery a platform's job belongs to, and what the platform has told of it unasked. Both are kept for some days
 * and may be missing: whoever asks the platform itself is never wrong.
 */
export type PlatformJobs = {
  readonly bind: (key: JobKey, delivery: DeliveryKey) => Promise<void>;
  readonly deliveryOf: (key: JobKey) => Promise<DeliveryKey | undefined>;
  readonly keepReport: (key: JobKey, report: JobReport) => Promise<void>;
  readonly reportOf: (key: JobKey) => Promise<JobReport | undefined>;
};
