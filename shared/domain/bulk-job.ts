import * as z from 'zod';

/**
 * Work on many posts that no request has the time for. While it is unfinished it has `attendAt`: at once where nobody works
 * on it, and the end of the lease where somebody does, so that one who comes to nothing is followed by another.
 *
 * import: `waiting` -> `checking` (nothing is stored) -> `storing` -> `finished`; `refused` where all rows or none were asked
 * for and one is wrong, through `taking-back` where that turned out too late. export: `waiting` -> `exporting` -> `finished`.
 * `failed`: nothing can be made of the file, or it could not be done again and again.
 */
export const bulkStates = [
  'waiting',
  'checking',
  'storing',
  'taking-back',
  'exporting',
  'finished',
  'refused',
  'failed',
] as const;
const ended: ReadonlySet<(typeof bulkStates)[number]> = new Set(['finished', 'refused', 'failed']);

export const tableFormats = ['csv', 'jsonl'] as const;
export type TableFormat = (typeof tableFormats)[number];
export const textEncodings = ['utf-8', 'gb18030'] as const;
export type TextEncoding = (typeof textEncodings)[number];

export const importTaskSchema = z.object({
  kind: z.literal('import'),
  uploadId: z.string(),
  format: z.enum(tableFormats),
  /** Absent: found out by the bytes. */
  encoding: z.enum(textEncodings).optional(),
  /** Of headings that are not known by themselves: the field that each stands for. */
  columns: z.record(z.string(), z.string()),
  /** What a cell that is empty, or a column that is missing, is taken for. */
  defaults: z.record(z.string(), z.string()),
  keep: z.enum(['all-or-nothing', 'good-rows']),
  dryRun: z.boolean(),
  allowDuplicates: z.boolean(),
});
export type ImportTask = z.infer<typeof importTaskSchema>;

export const exportTaskSchema = z.object({
  kind: z.literal('export'),
  what: z.enum(['posts', 'log', 'clicks']),
  format: z.enum(tableFormats),
  /** Epoch ms, `to` exclusive. */
  from: z.number(),
  to: z.number(),
  timeZone: z.string(),
  accountId: z.string().optional(),
  campaign: z.string().optional(),
});
export type ExportTask = z.infer<typeof exportTaskSchema>;

const bilingual = z.object({ zh: z.string(), en: z.string() });
/** Something wrong with the file or with one of its rows, as the first few are shown. */
const bulkProblemSchema = z.object({
  row: z.number().int().optional(),
  line: z.number().int().optional(),
  column: z.string().optional(),
  field: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  limit: z.union([z.string(), z.number()]).optional(),
  actual: z.union([z.string(), z.number()]).optional(),
  message: bilingual,
  hint: bilingual,
});
export type BulkProblem = z.infer<typeof bulkProblemSchema>;

const count = z.number().int().min(0);
export const bulkCountsSchema = z.object({
  rows: count,
  refused: count,
  warned: count,
  stored: count,
  takenBack: count,
});
export type BulkCounts = z.infer<typeof bulkCountsSchema>;

export const bulkJobSchema = z.object({
  jobId: z.string(),
  brandId: z.string(),
  version: z.number().int(),
  task: z.discriminatedUnion('kind', [importTaskSchema, exportTaskSchema]),
  state: z.enum(bulkStates),
  requestHash: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** As far as rows have been stored, or taken back, for good. */
  rowsDone: count,
  counts: bulkCountsSchema,
  encoding: z.enum(textEncodings).optional(),
  problems: z.array(bulkProblemSchema),
  /** Names of the files that can be fetched. */
  files: z.array(z.string()),
  /** Begun without getting further since. */
  tries: count,
  attendAt: z.number().optional(),
  endedAt: z.string().optional(),
  /** Epoch seconds. */
  expiresAt: z.number(),
});
export type BulkJob = z.infer<typeof bulkJobSchema>;

export const bulkLimits = {
  fileBytes: 50_000_000,
  rows: 10_000,
  shownProblems: 20,
  keptDays: 30,
  tries: 5,
  leaseMs: 180_000,
} as const;

export const isEnded = ({ state }: Pick<BulkJob, 'state'>): boolean => ended.has(state);

type NewJob = Pick<BulkJob, 'jobId' | 'brandId' | 'task' | 'requestHash' | 'createdBy'>;

export function newBulkJob(given: NewJob, now: number): BulkJob {
  return {
    ...given,
    version: 1,
    state: 'waiting',
    createdAt: new Date(now).toISOString(),
    rowsDone: 0,
    counts: { rows: 0, refused: 0, warned: 0, stored: 0, takenBack: 0 },
    problems: [],
    files: [],
    tries: 0,
    attendAt: now,
    expiresAt: Math.floor(now / 1_000) + bulkLimits.keptDays * 86_400,
  };
}

/** The job with a lease on it; nothing where it has ended, or somebody is at work on it. */
export function claimed(job: BulkJob, now: number): BulkJob | undefined {
  if (job.attendAt === undefined || job.attendAt > now) return undefined;
  return { ...next(job), tries: job.tries + 1, attendAt: now + bulkLimits.leaseMs };
}

/** It has got further, so that its lease goes on. */
export function furthered(job: BulkJob, change: Partial<BulkJob>, now: number): BulkJob {
  return { ...next(job), ...change, tries: 0, attendAt: now + bulkLimits.leaseMs };
}

/** Somebody else may go on with it at once. */
export const released = (job: BulkJob, now: number): BulkJob => ({ ...next(job), attendAt: now });

export function endedAs(
  job: BulkJob,
  change: Partial<BulkJob> & { readonly state: 'finished' | 'refused' | 'failed' },
  now: number,
): BulkJob {
  const { attendAt: _alarm, ...rest } = job;
  return { ...next(rest), ...change, endedAt: new Date(now).toISOString() };
}

const next = (job: BulkJob): BulkJob => ({ ...job, version: job.version + 1 });
