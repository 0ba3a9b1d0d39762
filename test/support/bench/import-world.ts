import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBulkTableAdapters, rowAdapters } from '../../../functions/run-bulk/adapters.ts';
import { linesOf, textOf } from '../../../shared/adapters/bulk/decode-text.ts';
import { createRevisionRepository } from '../../../shared/adapters/dynamo/revision-repository.ts';
import type { Table } from '../../../shared/adapters/dynamo/table.ts';
import { createSystemIds } from '../../../shared/adapters/ids/system-ids.ts';
import { variantChecks } from '../../../shared/adapters/platforms/checks.ts';
import { lanePolicyOf } from '../../../shared/adapters/platforms/lane-policies.ts';
import type { BulkFiles } from '../../../shared/ports/bulk.ts';
import type { RunBulkJobDeps } from '../../../shared/use-cases/run-bulk-job.ts';

export const brandId = 'bulk';
const accounts = 50;
const linkDomain = 'go.bulk.example';

/** What run-bulk has, on a real table; files lie in a directory, and nothing is sent. */
export async function createImportWorld(table: Table, now: number) {
  const directory = await mkdtemp(join(tmpdir(), 'import-bench-'));
  const contents = new Map<string, string>();
  const adapters = createBulkTableAdapters(table, 1);
  const createdAt = new Date(now).toISOString();
  await adapters.registry.putBrand({ brandId, name: 'Bulk', timeZone: 'Asia/Shanghai', linkDomain, createdAt });
  for (let index = 0; index < accounts; index++) {
    await adapters.registry.putAccount({
      platform: 'weibo',
      accountId: `w${index}`,
      brandId,
      name: `茶 ${index}`,
      createdAt,
      applicationId: 'app',
      uid: String(1_000_000_000 + index),
      tier: 'ordinary',
      operatorIp: '8.8.8.8',
      safeDomain: linkDomain,
    });
  }
  const deps: RunBulkJobDeps = {
    ...adapters,
    ...rowAdapters,
    revisions: createRevisionRepository({
      table,
      contents: {
        put: async (hash, text) => void contents.set(hash, text),
        get: async (hash) => contents.get(hash) ?? '',
      },
    }),
    clock: { now: () => now, sleepUntil: async () => undefined },
    ids: createSystemIds(),
    checks: variantChecks,
    lanePolicyOf,
    signingKey: { get: async () => 'signing-key-of-the-bench' },
    renditions: { request: async () => undefined },
    events: { publish: async () => undefined },
    waker: { wake: async () => undefined },
    queue: { send: async () => undefined },
    files: filesIn(directory),
    isTimeUp: () => false,
  };
  return {
    deps,
    /** So many rows, a few a day on each account. */
    upload: (uploadId: string, rows: number) =>
      pipeline(Readable.from(linesFor(rows, now)), createWriteStream(join(directory, uploadId))),
    close: () => rm(directory, { recursive: true, force: true }),
  };
}

function* linesFor(rows: number, now: number): Generator<string> {
  yield '标题,发布时间,账号,正文,活动\n';
  const perDay = accounts * 10;
  for (let row = 0; row < rows; row++) {
    const day = new Date(now + (1 + Math.floor(row / perDay)) * 86_400_000).toISOString().slice(0, 10);
    const hour = String(8 + Math.floor((row % perDay) / accounts)).padStart(2, '0');
    yield `第 ${row} 条,${day} ${hour}:${String(row % 60).padStart(2, '0')},w${row % accounts},${rows} 行中的第 ${row} 句：今晚八点，秋茶上新。 {{link}},bulk\n`;
  }
}

function filesIn(directory: string): BulkFiles {
  const pathOf = ({ jobId, name }: { readonly jobId: string; readonly name: string }) => join(directory, jobId, name);
  return {
    openUpload: async ({ uploadId }) => createReadStream(join(directory, uploadId)),
    async write(key, pieces) {
      await mkdir(join(directory, key.jobId), { recursive: true });
      await pipeline(Readable.from(pieces), createWriteStream(pathOf(key)));
    },
    async *lines(key) {
      const path = pathOf(key);
      if (existsSync(path)) yield* linesOf(textOf(async () => createReadStream(path), 'utf-8'));
    },
  };
}
