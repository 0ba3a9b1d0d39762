import type { Brand } from '../domain/account.ts';
import { type BulkCounts, type BulkJob, type BulkProblem, bulkLimits, type ImportTask } from '../domain/bulk-job.ts';
import { type Finding, ValidationError } from '../domain/errors.ts';
import type { BulkFiles } from '../ports/bulk.ts';
import type { Clock } from '../ports/clock.ts';
import type { SigningKey } from '../ports/stores.ts';
import type { BulkRun } from './bulk-run.ts';
import { findRepetitions } from './find-repetitions.ts';
import { createForesight, type Foresight } from './import-foresight.ts';
import { type ImportFile, type ImportRow, type ImportRowsDeps, importRows, rowFindings } from './import-rows.ts';
import { type PlanDeps, type PostPlan, planPost } from './plan-post.ts';
import { type QueuePostDeps, queuedPostId } from './queue-post.ts';
import { repetitionFindings } from './repetition-findings.ts';

export type CheckRowsDeps = Omit<ImportRowsDeps, 'files' | 'registry'> &
  PlanDeps & {
    readonly registry: Pick<QueuePostDeps['registry'], 'getAccount' | 'listAccounts'>;
    readonly files: Pick<BulkFiles, 'openUpload' | 'write' | 'lines'>;
    readonly signingKey: SigningKey;
    readonly clock: Pick<Clock, 'now'>;
  };

export const findingsFile = 'findings.jsonl';
/** A row of that file. */
export type RowReport = {
  readonly row: number;
  readonly line: number;
  readonly title: string;
  readonly problems: readonly BulkProblem[];
};

/** The Idempotency-Key that a row is queued under: the same row of the same file is the same post, whichever job it is of. */
export const rowKey = ({ uploadId }: ImportTask, row: number): string => `import ${uploadId} ${row}`;

export type CheckedRows = Pick<BulkJob, 'counts' | 'problems'> & { readonly refused: ReadonlySet<number> };

const renewAfterRows = 500;

/** Plans every row as if those before it were queued, and stores nothing but what was found. */
export async function checkRows(
  deps: CheckRowsDeps,
  run: BulkRun,
  at: { readonly brand: Brand; readonly file: ImportFile },
): Promise<CheckedRows> {
  const { brandId, jobId, createdBy } = run.job();
  const tally = createTally();
  const foresight = createForesight(deps, brandId);
  const scene = { ...at, createdBy, signingKey: await deps.signingKey.get(), isSeen: createRepetitions() };
  await deps.files.write({ brandId, jobId, name: findingsFile }, reports());
  if (tally.counts().rows === 0) throw new ValidationError([rowFindings.none]);
  return { counts: tally.counts(), problems: tally.problems(), refused: tally.refused };

  async function* reports(): AsyncGenerator<string> {
    for await (const row of importRows(deps, at.file, tally.warn)) {
      const problems = row.problemsOf(await checkRow(foresight, scene, row));
      tally.add(row, problems);
      if (row.row % renewAfterRows === 0) await run.further({ counts: tally.counts() });
      if (problems.length > 0) yield lineOf({ row: row.row, line: row.line, title: row.title, problems });
    }
  }
}

export const lineOf = (report: object): string => `${JSON.stringify(report)}\n`;

type RowScene = {
  readonly brand: Brand;
  readonly file: ImportFile;
  readonly createdBy: string;
  readonly signingKey: string;
  readonly isSeen: ReturnType<typeof createRepetitions>;
};

async function checkRow(deps: CheckRowsDeps & Foresight, scene: RowScene, row: ImportRow): Promise<readonly Finding[]> {
  const { draft } = row;
  const { brand, file, createdBy, signingKey } = scene;
  if (draft === undefined) return row.findings;
  const postId = queuedPostId(deps.ids, createdBy, rowKey(file.task, row.row));
  deps.setApart(postId);
  try {
    const now = deps.clock.now();
    const plan = await planPost(deps, { brand, draft, postId, requestHash: '', createdBy, signingKey, now });
    const isMeant = file.task.allowDuplicates || row.allowDuplicate;
    const repeated = isMeant ? [] : await repetitionsOf(deps, scene, { row, plan });
    if (repeated.length > 0) return [...repeated, ...plan.warnings];
    scene.isSeen.add(plan, row);
    await deps.add(plan);
    return plan.warnings;
  } catch (error) {
    if (error instanceof ValidationError) return error.findings;
    throw error;
  }
}

async function repetitionsOf(
  deps: Foresight,
  { isSeen }: RowScene,
  { row, plan }: { readonly row: ImportRow; readonly plan: PostPlan },
): Promise<readonly Finding[]> {
  const { post } = plan;
  const repetitions = await findRepetitions(deps, { ...post, dueAt: Date.parse(post.dueAt) });
  return repetitions.map(({ delivery: { accountId }, postId }) => {
    const index = row.draft?.deliveries.findIndex((delivery) => delivery.accountId === accountId) ?? 0;
    const field = `deliveries[${index}]`;
    const inFile = isSeen.rowOf(postId);
    return inFile === undefined
      ? repetitionFindings.inCalendar(field, postId)
      : repetitionFindings.inFile(field, inFile.row, inFile.line);
  });
}

/** Which rows the posts of the file are. */
function createRepetitions() {
  const rows = new Map<string, Pick<ImportRow, 'row' | 'line'>>();
  return {
    add: ({ post }: PostPlan, { row, line }: ImportRow) => void rows.set(post.postId, { row, line }),
    rowOf: (postId: string) => rows.get(postId),
  };
}

function createTally() {
  const refused = new Set<number>();
  const shown: BulkProblem[] = [];
  let rows = 0;
  let warned = 0;
  const show = (problems: readonly BulkProblem[]): void => {
    shown.push(...problems.slice(0, bulkLimits.shownProblems - shown.length));
  };
  return {
    refused,
    problems: () => shown,
    counts: (): BulkCounts => ({ rows, refused: refused.size, warned, stored: 0, takenBack: 0 }),
    warn: (findings: readonly Finding[]): void => show(findings.map(asProblem)),
    add({ row }: ImportRow, problems: readonly BulkProblem[]): void {
      rows += 1;
      const errors = problems.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) refused.add(row);
      else if (problems.length > 0) warned += 1;
      show(errors);
    },
  };
}

export function asProblem({ field, code, severity, limit, actual, message, hint }: Finding): BulkProblem {
  return {
    field,
    code,
    severity,
    message,
    hint,
    ...(limit === undefined ? {} : { limit }),
    ...(actual === undefined ? {} : { actual }),
  };
}
