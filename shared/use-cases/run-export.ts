import type { ExportTask } from '../domain/bulk-job.ts';
import { type Finding, ValidationError } from '../domain/errors.ts';
import type { BulkFiles, CsvLines } from '../ports/bulk.ts';
import type { BulkRun, BulkRunDeps } from './bulk-run.ts';
import { type ExportLinesDeps, exporters } from './export-lines.ts';
import { byteOrderMark } from './run-import.ts';

export type RunExportDeps = ExportLinesDeps &
  Pick<BulkRunDeps, 'isTimeUp'> & {
    readonly files: Pick<BulkFiles, 'write'>;
    readonly csvLines: CsvLines;
  };

const renewAfterLines = 1_000;

/** Writes the file anew, from the first line on, should it have been interrupted. */
export async function runExport(deps: RunExportDeps, run: BulkRun, task: ExportTask): Promise<void> {
  const { brandId, jobId } = run.job();
  await run.further({ state: 'exporting' });
  const name = `${task.what}.${task.format}`;
  let rows = 0;
  await deps.files.write({ brandId, jobId, name }, counted(piecesOf(deps, brandId, task)));
  await run.end({ state: 'finished', files: [name], counts: { ...run.job().counts, rows } });

  async function* counted(pieces: AsyncIterable<Piece>): AsyncGenerator<string> {
    for await (const piece of pieces) {
      yield piece.text;
      if (piece.isHead) continue;
      rows += 1;
      if (rows % renewAfterLines !== 0) continue;
      if (deps.isTimeUp()) throw new ValidationError([tooMuch]);
      await run.further({ counts: { ...run.job().counts, rows } });
    }
  }
}

type Piece = { readonly text: string; readonly isHead?: true };

/** One for each thing that is exported, after the headings. */
async function* piecesOf(deps: RunExportDeps, brandId: string, task: ExportTask): AsyncGenerator<Piece> {
  const { headings, lines } = exporters[task.what];
  const isTable = task.format === 'csv';
  if (isTable) yield { text: byteOrderMark + deps.csvLines([headings]), isHead: true };
  for await (const { value, rows } of lines(deps, brandId, task)) {
    yield { text: isTable ? deps.csvLines(rows) : `${JSON.stringify(value)}\n` };
  }
}

const tooMuch: Finding = {
  field: 'to',
  code: 'export-too-large',
  severity: 'error',
  message: { zh: '范围过大，无法在一次导出中完成。', en: 'The range is too large for one export.' },
  hint: { zh: '请缩短时间范围，分几次导出。', en: 'Ask for a shorter range, several times.' },
};
