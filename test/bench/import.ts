import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as z from 'zod';
import { type ImportTask, newBulkJob } from '../../shared/domain/bulk-job.ts';
import { runBulkJob } from '../../shared/use-cases/run-bulk-job.ts';
import { brandId, createImportWorld } from '../support/bench/import-world.ts';
import { createTestTable } from '../support/dynamo.ts';
import { startDynamoDbLocal } from '../support/dynamodb-local.ts';
import { CannotRunError, count, defineBench, type Report, type Say } from './bench.ts';
import { rounded, table } from './tables.ts';

export const importOptions = z.object({ rows: count.max(10_000).default(10_000) });

export type ImportResult = {
  readonly rows: number;
  readonly stored: number;
  readonly refused: number;
  readonly rowsPerSecond: number;
  /** Of a dry run: every row checked, none stored. */
  readonly checkedPerSecond: number;
  readonly cpuMsPerRow: number;
  /** The most that was held at any time, after a collection, above what was held before: of a tenth of the rows, and of all. */
  readonly heapMbOfTenth: number;
  readonly heapMb: number;
};

/** What is kept of each row, so that repetitions and full lanes are found, may grow with them; the file and the posts may not. */
const targets = { heapMb: 100 };

export const importBench = defineBench({
  name: 'import',
  description: "Imports a file of posts on AWS's DynamoDB Local: rows a second, and how much memory that takes.",
  options: importOptions,
  configure: (command) => command.option('--rows <n>', 'of the file, at most 10000', '10000'),
  run: runImportBench,
});

type World = Awaited<ReturnType<typeof createImportWorld>>;
const now = Date.parse('2026-11-10T10:00:00Z');

async function runImportBench({ rows }: z.output<typeof importOptions>, say: Say): Promise<Report<ImportResult>> {
  const engine = await startDynamoDbLocal();
  if ('missing' in engine) throw new CannotRunError(`The import bench needs DynamoDB Local: ${engine.missing}.`);
  try {
    const { table: store, close } = await createTestTable(engine.endpoint);
    const world = await createImportWorld(store, now);
    try {
      const tenth = Math.max(1, Math.floor(rows / 10));
      say(`Importing ${tenth} rows`);
      const small = await importOnce(world, { uploadId: 'small', rows: tenth, dryRun: false });
      say(`Checking ${rows} rows`);
      const checked = await importOnce(world, { uploadId: 'large', rows, dryRun: true });
      say(`Importing ${rows} rows`);
      const large = await importOnce(world, { uploadId: 'large', rows, dryRun: false });
      return report({ small, checked, large });
    } finally {
      await world.close();
      await close();
    }
  } finally {
    await engine.stop();
  }
}

type Wish = { readonly uploadId: string; readonly rows: number; readonly dryRun: boolean };
type Measured = Awaited<ReturnType<typeof importOnce>>;

async function importOnce({ deps, upload }: World, { uploadId, rows, dryRun }: Wish) {
  await upload(uploadId, rows);
  const task: ImportTask = {
    kind: 'import',
    uploadId,
    format: 'csv',
    columns: {},
    defaults: {},
    keep: 'good-rows',
    dryRun,
    allowDuplicates: false,
  };
  const jobId = `${uploadId}-${dryRun}`;
  await deps.jobs.save(newBulkJob({ jobId, brandId, task, requestHash: '', createdBy: 'bench' }, now));
  const heap = watchHeap();
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  await runBulkJob(deps, { brandId, jobId });
  const seconds = (performance.now() - startedAt) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const job = await deps.jobs.get({ brandId, jobId });
  if (job === undefined) throw new TypeError('The job is gone.');
  return { rows, seconds, cpuMs: (user + system) / 1_000, heapMb: heap.stop(), counts: job.counts };
}

/** Collects before each look, so that only what is held counts; that takes some of the time that is measured. */
function watchHeap() {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const heldMb = (): number => {
    collect();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const before = heldMb();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, heldMb());
  }, 2_000);
  return {
    stop(): number {
      clearInterval(timer);
      return Math.max(most, heldMb()) - before;
    },
  };
}

function report({ small, checked, large }: Record<'small' | 'checked' | 'large', Measured>): Report<ImportResult> {
  const { rows, seconds, cpuMs, heapMb, counts } = large;
  const result: ImportResult = {
    rows,
    stored: counts.stored,
    refused: counts.refused,
    rowsPerSecond: rounded(rows / seconds),
    checkedPerSecond: rounded(checked.rows / checked.seconds),
    cpuMsPerRow: rounded(cpuMs / rows),
    heapMbOfTenth: rounded(small.heapMb),
    heapMb: rounded(heapMb),
  };
  const line = (name: string, one: Measured) => [name, one.rows, one.seconds, one.rows / one.seconds, one.heapMb];
  return {
    result,
    tables: [
      table(
        ['import', 'rows', 'seconds', 'rows a second', 'heap MB'],
        [line('a tenth', small), line('all, dry run', checked), line('all', large)],
      ),
    ],
    misses: [
      ...(result.stored === rows ? [] : [`${result.stored} of ${rows} rows are stored`]),
      ...(result.heapMb > targets.heapMb ? [`heapMb is ${result.heapMb}; at most ${targets.heapMb}`] : []),
    ],
  };
}
