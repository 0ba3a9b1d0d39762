import { rowAdapters } from '../../../functions/run-bulk/adapters.ts';
import { linesOf } from '../../../shared/adapters/bulk/decode-text.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import type { BulkFiles } from '../../../shared/ports/bulk.ts';
import { type BulkOutcome, type RunBulkJobDeps, runBulkJob } from '../../../shared/use-cases/run-bulk-job.ts';
import type { TestBrand } from './singles-day-brand.ts';
import type { TestApi } from './test-api.ts';

/** The files of imports and exports in memory; they come in pieces so small that every border is met. */
export function createMemoryFiles(api: TestApi, pieceBytes = 7): BulkFiles {
  const name = (key: { jobId: string; name: string }) => `${key.jobId}/${key.name}`;
  return {
    async openUpload({ brandId, uploadId }) {
      const bytes = api.uploads.get(`${brandId}/${uploadId}`);
      if (bytes === undefined) throw new NotFoundError('upload-not-found', 'Nothing was uploaded.');
      return piecesOf(bytes, pieceBytes);
    },
    async write(key, pieces) {
      let text = '';
      for await (const piece of pieces) text += piece;
      api.bulkFiles.set(name(key), text);
    },
    async *lines(key) {
      const text = api.bulkFiles.get(name(key));
      if (text !== undefined) yield* linesOf(one(text));
    },
  };
}

async function* one(text: string): AsyncGenerator<string> {
  yield text;
}

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** Works on the jobs that have been asked for, as the function does. */
export async function runWanted(api: TestApi, change: Partial<RunBulkJobDeps> = {}): Promise<readonly BulkOutcome[]> {
  const deps = { ...api.deps, ...rowAdapters, files: createMemoryFiles(api), isTimeUp: () => false, ...change };
  const outcomes: BulkOutcome[] = [];
  for (const key of api.wanted.splice(0)) outcomes.push(await runBulkJob(deps, key));
  return outcomes;
}

let uploads = 0;

/** Asks for imports of a brand and works on them; answers each job as it is read in the end. */
export function createImporter(api: TestApi, { path, brandId }: TestBrand) {
  const readJob = async (jobId: string, kind: 'imports' | 'exports' = 'imports') =>
    (await api.call({ path: `${path}/${kind}/${jobId}` })).body;
  const importUpload = async (wish: object) => {
    const asked = await api.call({ method: 'POST', path: `${path}/imports`, body: wish });
    if (asked.status !== 202) return asked.body;
    await runWanted(api);
    return readJob(asked.body.jobId);
  };
  return {
    readJob,
    importUpload,
    importFile(file: string | Uint8Array, wish: object = {}) {
      const uploadId = `u${uploads++}`;
      api.uploads.set(`${brandId}/${uploadId}`, typeof file === 'string' ? Buffer.from(file) : file);
      return importUpload({ uploadId, ...wish });
    },
  };
}
