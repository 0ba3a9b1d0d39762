import type { BulkJob, BulkProblem, ImportTask } from '../domain/bulk-job.ts';
import type { Cell, CsvLines } from '../ports/bulk.ts';
import type { BulkRun } from './bulk-run.ts';
import { type CheckedRows, type CheckRowsDeps, checkRows, findingsFile, type RowReport } from './check-rows.ts';
import type { ImportFile } from './import-rows.ts';
import { loadBrand } from './load-brand.ts';
import { groupsOf, type StoredRow, type StoreRowsDeps, storedFile, storeRows, takeRowsBack } from './store-rows.ts';

export type RunImportDeps = CheckRowsDeps & StoreRowsDeps & { readonly csvLines: CsvLines };

/** Does as much of an import as there is time for, from wherever it stands. */
export async function runImport(deps: RunImportDeps, run: BulkRun, task: ImportTask): Promise<void> {
  const { brandId } = run.job();
  const brand = await loadBrand(deps.registry, brandId);
  const open = () => deps.files.openUpload({ brandId, uploadId: task.uploadId });
  const encoding = run.job().encoding ?? (await deps.reader.encodingOf(open, task.encoding));
  const file: ImportFile = { brandId, task, encoding };
  if (run.job().state === 'waiting') await run.further({ state: 'checking', encoding });
  if (run.job().state === 'checking') {
    const { counts, problems, refused } = await checkRows(deps, run, { brand, file });
    const isRefused = refused.size > 0 && task.keep === 'all-or-nothing';
    if (isRefused || task.dryRun)
      return endWith(deps, run, { state: isRefused ? 'refused' : 'finished', counts, problems });
    await run.further({ state: 'storing', counts, problems, rowsDone: 0 });
    return goOn(deps, run, { file, refused });
  }
  return goOn(deps, run, { file, refused: await refusedBefore(deps, run.job()) });
}

async function goOn(
  deps: RunImportDeps,
  run: BulkRun,
  at: { readonly file: ImportFile; readonly refused: CheckedRows['refused'] },
): Promise<void> {
  if (run.job().state === 'storing') {
    const outcome = await storeRows(deps, run, at);
    if (outcome === 'continues') return run.handOn();
    if (outcome === 'stored') return endWith(deps, run, { state: 'finished' });
    await run.further({ state: 'taking-back' });
  }
  await takeRowsBack(deps, run);
  return endWith(deps, run, { state: 'refused' });
}

async function refusedBefore({ files }: RunImportDeps, { brandId, jobId }: BulkJob): Promise<ReadonlySet<number>> {
  const refused = new Set<number>();
  for await (const line of files.lines({ brandId, jobId, name: findingsFile })) {
    const { row, problems } = JSON.parse(line) as RowReport; // written by this very module's check
    if (problems.some(({ severity }) => severity === 'error')) refused.add(row);
  }
  return refused;
}

type End = Partial<BulkJob> & { readonly state: 'finished' | 'refused' };

/** With what was found and what was stored as tables, which are complete before the job says so. */
async function endWith(deps: RunImportDeps, run: BulkRun, change: End): Promise<void> {
  const job = { ...run.job(), ...change };
  const { brandId, jobId, counts } = job;
  const key = { brandId, jobId };
  const files: string[] = [];
  if (counts.refused > 0 || counts.warned > 0) {
    await deps.files.write({ ...key, name: 'errors.csv' }, problemLines(deps, job));
    files.push('errors.csv');
  }
  if (counts.stored > 0) {
    await deps.files.write({ ...key, name: 'posts.csv' }, postLines(deps, job));
    files.push('posts.csv');
  }
  await run.end({ ...change, files });
}

/** So that spreadsheets read it as UTF-8. */
export const byteOrderMark = '\uFEFF';

const problemHeadings = [
  '行号 line',
  '序号 row',
  '标题 title',
  '列 column',
  '字段 field',
  '级别 severity',
  '代码 code',
  '上限 limit',
  '实际 actual',
  '说明',
  '办法',
  'message',
  'hint',
] as const;

async function* problemLines(deps: RunImportDeps, job: BulkJob): AsyncGenerator<string> {
  yield byteOrderMark + deps.csvLines([problemHeadings]);
  for await (const { title, problems = [] } of reportsOf(deps, job)) {
    if (problems.length > 0) yield deps.csvLines(problems.map((problem) => cellsOf(title, problem)));
  }
}

async function* reportsOf(deps: RunImportDeps, job: BulkJob): AsyncGenerator<Omit<StoredRow, 'dueAt'>> {
  const names = [findingsFile, ...groupsOf(job.rowsDone).map(storedFile)];
  for (const name of names) {
    for await (const line of deps.files.lines({ brandId: job.brandId, jobId: job.jobId, name })) {
      yield JSON.parse(line) as StoredRow; // written by the steps of this very import
    }
  }
}

function cellsOf(title: string, problem: BulkProblem): readonly Cell[] {
  const { line, row, column, field, severity, code, limit, actual, message, hint } = problem;
  return [line, row, title, column, field, severity, code, limit, actual, message.zh, hint.zh, message.en, hint.en];
}

async function* postLines(deps: RunImportDeps, job: BulkJob): AsyncGenerator<string> {
  yield byteOrderMark + deps.csvLines([['行号 line', '序号 row', '标题 title', '发布时间 dueAt', '内容编号 postId']]);
  for (const group of groupsOf(job.rowsDone)) {
    const rows: (readonly Cell[])[] = [];
    for await (const line of deps.files.lines({ brandId: job.brandId, jobId: job.jobId, name: storedFile(group) })) {
      const stored = JSON.parse(line) as StoredRow; // written by the steps of this very import
      if (stored.postId !== undefined) rows.push([stored.line, stored.row, stored.title, stored.dueAt, stored.postId]);
    }
    if (rows.length > 0) yield deps.csvLines(rows);
  }
}
