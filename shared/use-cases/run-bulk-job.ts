import { bulkLimits, claimed } from '../domain/bulk-job.ts';
import { type Finding, NotFoundError, ValidationError } from '../domain/errors.ts';
import type { BulkJobKey, BulkJobRepository } from '../ports/bulk.ts';
import { type BulkRun, type BulkRunDeps, createBulkRun } from './bulk-run.ts';
import { asProblem } from './check-rows.ts';
import { type RunExportDeps, runExport } from './run-export.ts';
import { type RunImportDeps, runImport } from './run-import.ts';

export type RunBulkJobDeps = BulkRunDeps &
  RunImportDeps &
  RunExportDeps & { readonly jobs: Pick<BulkJobRepository, 'get' | 'save'> };

/** What was done; a job that somebody else is at work on, or that has ended, is left alone. */
export type BulkOutcome = 'nothing' | 'continues' | 'finished' | 'refused' | 'failed';

export async function runBulkJob(deps: RunBulkJobDeps, key: BulkJobKey): Promise<BulkOutcome> {
  const job = await deps.jobs.get(key);
  const ours = job && claimed(job, deps.clock.now());
  if (ours === undefined || (await deps.jobs.save(ours)) === 'conflict') return 'nothing';
  const run = createBulkRun(deps, ours);
  if (ours.tries > bulkLimits.tries) return fail(run, [stuck]);
  const hopeless = await work(deps, run);
  if (hopeless !== undefined) return fail(run, hopeless);
  const { state } = run.job();
  return state === 'finished' || state === 'refused' ? state : 'continues';
}

/** Answers why nothing can come of it. What may be better another time is thrown. */
async function work(deps: RunBulkJobDeps, run: BulkRun): Promise<readonly Finding[] | undefined> {
  const { task } = run.job();
  try {
    await (task.kind === 'import' ? runImport(deps, run, task) : runExport(deps, run, task));
    return undefined;
  } catch (error) {
    if (error instanceof ValidationError) return error.findings;
    if (error instanceof NotFoundError && error.code === 'upload-not-found') return [uploadMissing];
    throw error;
  }
}

async function fail(run: BulkRun, findings: readonly Finding[]): Promise<'failed'> {
  await run.end({ state: 'failed', problems: findings.slice(0, bulkLimits.shownProblems).map(asProblem) });
  return 'failed';
}

const stuck: Finding = {
  field: '',
  code: 'bulk-stuck',
  severity: 'error',
  limit: bulkLimits.tries,
  message: {
    zh: '多次尝试均未能继续，已停止；已完成的部分保持不变。',
    en: 'It got no further in several tries and was given up; what was done stays done.',
  },
  hint: {
    zh: '请用同一个 uploadId 重新提交：已导入的行不会重复。',
    en: 'Ask for it again with the same uploadId: rows that are queued are not queued twice.',
  },
};

const uploadMissing: Finding = {
  field: 'uploadId',
  code: 'upload-not-found',
  severity: 'error',
  message: {
    zh: '此编号下没有上传文件，或已超过一天。',
    en: 'Nothing was uploaded under this id, or more than a day ago.',
  },
  hint: { zh: '请先用表单上传文件，再提交导入。', en: 'Post the file with the form first, then ask for the import.' },
};
