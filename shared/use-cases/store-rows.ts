import { type BulkProblem, bulkLimits } from '../domain/bulk-job.ts';
import { ConflictError, ValidationError } from '../domain/errors.ts';
import type { BulkFiles } from '../ports/bulk.ts';
import type { BulkRun, BulkRunDeps } from './bulk-run.ts';
import { type CancelPostDeps, cancelPost } from './cancel-post.ts';
import { lineOf, rowKey } from './check-rows.ts';
import { keptReads } from './import-foresight.ts';
import { type ImportFile, type ImportRow, type ImportRowsDeps, importRows } from './import-rows.ts';
import { type QueuePostDeps, queuePost } from './queue-post.ts';

export type StoreRowsDeps = Omit<ImportRowsDeps, 'files' | 'registry'> &
  QueuePostDeps &
  CancelPostDeps &
  Pick<BulkRunDeps, 'isTimeUp'> & { readonly files: Pick<BulkFiles, 'openUpload' | 'write' | 'lines'> };

const rowsAtOnce = 100;
const requestsAtOnce = 12;

/** What became of a row. */
export type StoredRow = {
  readonly row: number;
  readonly line: number;
  readonly title: string;
  readonly postId?: string;
  readonly dueAt?: string;
  readonly problems?: readonly BulkProblem[];
};

export const storedFile = (group: number): string => `stored-${String(group).padStart(4, '0')}.jsonl`;
export const groupsOf = (rows: number): readonly number[] =>
  Array.from({ length: Math.ceil(rows / rowsAtOnce) }, (_, group) => group);

/**
 * Queues the rows that were found to be good, a hundred at a time, each by the use case and under the key that a request
 * would have; so a group that was interrupted is done again without doubling anything.
 */
export async function storeRows(
  deps: StoreRowsDeps,
  run: BulkRun,
  at: { readonly file: ImportFile; readonly refused: ReadonlySet<number> },
): Promise<'stored' | 'refused' | 'continues'> {
  const { task } = at.file;
  const kept = { ...deps, ...withKeptReads(deps) };
  for await (const group of groups(importRows(deps, at.file), run.job().rowsDone)) {
    const good = group.filter(({ row }) => !at.refused.has(row));
    const results = await inParallel(good, (row) => storeRow(kept, run, { row, file: at.file }));
    await keep(deps, run, results);
    const refusals = results.filter(({ problems }) => problems !== undefined);
    if (refusals.length > 0 && task.keep === 'all-or-nothing') return 'refused';
    if (deps.isTimeUp()) return 'continues';
  }
  return 'stored';
}

function withKeptReads(deps: StoreRowsDeps) {
  const { registry, ...kept } = keptReads(deps);
  return { ...kept, registry: { ...deps.registry, getAccount: registry.getAccount } };
}

async function keep(deps: StoreRowsDeps, run: BulkRun, results: readonly StoredRow[]): Promise<void> {
  const { brandId, jobId, rowsDone, counts, problems } = run.job();
  const name = storedFile(Math.floor(rowsDone / rowsAtOnce));
  await deps.files.write({ brandId, jobId, name }, results.map(lineOf));
  const refusals = results.flatMap((one) => one.problems ?? []);
  const refused = results.filter((one) => one.problems !== undefined).length;
  await run.further({
    rowsDone: rowsDone + rowsAtOnce,
    counts: {
      ...counts,
      refused: counts.refused + refused,
      stored: counts.stored + results.length - refused,
    },
    problems: [...problems, ...refusals].slice(0, bulkLimits.shownProblems),
  });
}

async function storeRow(
  deps: StoreRowsDeps,
  run: BulkRun,
  { row, file }: { readonly row: ImportRow; readonly file: ImportFile },
): Promise<StoredRow> {
  const { brandId, createdBy: tokenId } = run.job();
  const known = { row: row.row, line: row.line, title: row.title };
  if (row.draft === undefined) return { ...known, problems: row.problemsOf(row.findings) };
  try {
    const idempotencyKey = rowKey(file.task, row.row);
    const { post } = await queuePost(deps, { brandId, draft: row.draft, tokenId, idempotencyKey });
    return { ...known, postId: post.postId, dueAt: post.dueAt };
  } catch (error) {
    if (error instanceof ValidationError) return { ...known, problems: row.problemsOf(error.findings) };
    if (error instanceof ConflictError && error.code === 'idempotency-key-reused') {
      return { ...known, problems: row.problemsOf([otherwiseQueued]) };
    }
    throw error;
  }
}

const otherwiseQueued = {
  field: 'uploadId',
  code: 'row-queued-otherwise',
  severity: 'error',
  message: {
    zh: '这个文件的这一行已导入过，当时的内容或设置不同。',
    en: 'This row of this file has been imported before, with other content or settings.',
  },
  hint: { zh: '如需再次导入，请重新上传文件。', en: 'To import it once more, upload the file again.' },
} as const;

/** Cancels what was stored before one row turned out to be wrong after all. What cannot be cancelled any more is said. */
export async function takeRowsBack(deps: StoreRowsDeps, run: BulkRun): Promise<void> {
  const { brandId, jobId, createdBy: tokenId, rowsDone } = run.job();
  let takenBack = 0;
  for (const group of groupsOf(rowsDone)) {
    for await (const line of deps.files.lines({ brandId, jobId, name: storedFile(group) })) {
      const { postId } = JSON.parse(line) as StoredRow; // written by this very module
      if (postId === undefined) continue;
      await cancelPost(deps, { brandId, postId, tokenId }).catch(ignoreConflict);
      const deliveries = await deps.deliveries.listByPost(postId);
      if (deliveries.every(({ state }) => state === 'cancelled')) takenBack += 1;
    }
    await run.further({ counts: { ...run.job().counts, takenBack } });
  }
}

function ignoreConflict(error: unknown): void {
  if (!(error instanceof ConflictError)) throw error;
}

/** Rows by the hundred, without those that are done. */
async function* groups(rows: AsyncIterable<ImportRow>, rowsDone: number): AsyncGenerator<readonly ImportRow[]> {
  let group: ImportRow[] = [];
  for await (const row of rows) {
    if (row.row <= rowsDone) continue;
    group.push(row);
    if (row.row % rowsAtOnce !== 0) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(requestsAtOnce, items.length) }, worker));
  return results;
}
