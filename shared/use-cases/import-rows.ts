import type { Account } from '../domain/account.ts';
import { type BulkProblem, bulkLimits, type ImportTask, type TextEncoding } from '../domain/bulk-job.ts';
import { type Finding, ValidationError } from '../domain/errors.ts';
import type { BulkFiles, RawRow, RowReader } from '../ports/bulk.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import { allowsDuplicate, type RowScene, requestOfRow } from './draft-of-row.ts';
import { type Columns, readColumns } from './import-columns.ts';
import type { PostDraft } from './post-draft.ts';

export type ImportRowsDeps = {
  readonly files: Pick<BulkFiles, 'openUpload'>;
  readonly reader: RowReader;
  readonly registry: Pick<RegistryRepository, 'listAccounts'>;
  /** As the body of `POST …/posts` is parsed. Throws `ValidationError`. */
  readonly parsePost: (value: unknown) => PostDraft;
};

/** A row that has been read; without a draft, findings say why. */
export type ImportRow = {
  readonly row: number;
  readonly line: number;
  readonly title: string;
  readonly draft: PostDraft | undefined;
  readonly findings: readonly Finding[];
  readonly allowDuplicate: boolean;
  /** With the heading of the column that a finding is about, where there is one. */
  readonly problemsOf: (findings: readonly Finding[]) => readonly BulkProblem[];
};

export type ImportFile = {
  readonly brandId: string;
  readonly task: ImportTask;
  readonly encoding: TextEncoding;
};

/** Every row of the file, as it comes. Throws `ValidationError` for what is wrong with the file as a whole. */
export async function* importRows(
  deps: ImportRowsDeps,
  { brandId, task, encoding }: ImportFile,
  onWarnings: (warnings: readonly Finding[]) => void = () => undefined,
): AsyncGenerator<ImportRow> {
  const accounts = await deps.registry.listAccounts(brandId);
  const open = () => deps.files.openUpload({ brandId, uploadId: task.uploadId });
  let columns: Columns = [];
  for await (const raw of deps.reader.rows(open, { format: task.format, encoding })) {
    if (raw.row > bulkLimits.rows) throw new ValidationError([rowFindings.tooMany]);
    if (raw.row === 0 && 'cells' in raw) {
      const read = readColumns(raw.cells, task.columns);
      columns = read.columns;
      onWarnings(read.warnings);
    } else yield readRow(deps, raw, { columns, defaults: task.defaults, accounts });
  }
}

function readRow(deps: ImportRowsDeps, raw: RawRow, scene: RowScene): ImportRow {
  const { row, line } = raw;
  const problemsOf = problemsIn(raw, scene);
  const known = { row, line, problemsOf, allowDuplicate: 'cells' in raw && allowsDuplicate(scene, raw.cells) };
  if ('finding' in raw) return { ...known, title: '', draft: undefined, findings: [raw.finding] };
  const { request, findings } = 'cells' in raw ? requestOfRow(scene, raw.cells) : { request: raw.value, findings: [] };
  const title = titleOf(request);
  try {
    const draft = deps.parsePost(request);
    return { ...known, title, draft: findings.length === 0 ? draft : undefined, findings };
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return { ...known, title, draft: undefined, findings: [...findings, ...withoutEcho(error.findings, findings)] };
  }
}

/** Without accounts there are no deliveries, which has been said in better words. */
function withoutEcho(findings: readonly Finding[], said: readonly Finding[]): readonly Finding[] {
  const isSaid = said.some(({ field }) => field === 'accounts');
  return findings.filter(({ field }) => !isSaid || field !== 'deliveries');
}

function titleOf(request: unknown): string {
  const title = typeof request === 'object' && request !== null && 'title' in request ? request.title : '';
  return typeof title === 'string' ? title.slice(0, 100) : '';
}

const columnsOfFields: Readonly<Record<string, string>> = {
  deliveries: 'accounts',
  'link.target': 'link',
  'link.mode': 'linkMode',
  coverMediaId: 'cover',
  pictureMediaIds: 'pictures',
};

function problemsIn(raw: RawRow, { columns, accounts }: RowScene): ImportRow['problemsOf'] {
  const { row, line } = raw;
  return (findings) =>
    findings.map(({ field, code, severity, limit, actual, message, hint }) => ({
      row,
      line,
      ...(limit === undefined ? {} : { limit }),
      ...(actual === undefined ? {} : { actual }),
      ...columnOf(columns, accounts, field),
      field,
      code,
      severity,
      message,
      hint,
    }));
}

function columnOf(columns: Columns, _accounts: readonly Account[], field: string): { readonly column?: string } {
  const inner = field.replace(/^deliveries\[\d+\]\.?/, '');
  const name = inner === '' || inner === 'accountId' ? 'accounts' : inner.replace(/\[\d+\].*$/, '');
  const meant = columnsOfFields[name] ?? name;
  const column = columns.find((one) => one?.field === meant);
  return column === undefined ? {} : { column: column.heading };
}

export const rowFindings = {
  tooMany: {
    field: 'uploadId',
    code: 'too-many-rows',
    severity: 'error',
    limit: bulkLimits.rows,
    message: { zh: `一个文件最多 ${bulkLimits.rows} 行。`, en: `A file has at most ${bulkLimits.rows} rows.` },
    hint: { zh: '请分成几个文件导入。', en: 'Import it as several files.' },
  },
  none: {
    field: 'uploadId',
    code: 'no-rows',
    severity: 'error',
    message: { zh: '文件中没有数据行。', en: 'There is no row in the file.' },
    hint: {
      zh: '第一行是列名，从第二行起每行一条内容。',
      en: 'The first line has the headings; each line after it is a post.',
    },
  },
} as const satisfies Record<string, Finding>;
