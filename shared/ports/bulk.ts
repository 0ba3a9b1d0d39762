import type { BulkJob, TableFormat, TextEncoding } from '../domain/bulk-job.ts';
import type { Finding } from '../domain/errors.ts';
import type { Page } from './repositories.ts';
import type { UploadKey } from './stores.ts';

export type BulkJobKey = { readonly brandId: string; readonly jobId: string };

export type BulkJobRepository = {
  readonly createIfAbsent: (job: BulkJob) => Promise<'created' | 'exists'>;
  readonly get: (key: BulkJobKey) => Promise<BulkJob | undefined>;
  /** Stores it if the stored one still has the version before. */
  readonly save: (job: BulkJob) => Promise<'saved' | 'conflict'>;
  /** Those of one kind, newest first. */
  readonly list: (query: {
    readonly brandId: string;
    readonly kind: BulkJob['task']['kind'];
    readonly limit: number;
    readonly cursor?: string | undefined;
  }) => Promise<Page<BulkJob>>;
  /** Whose time to be attended has come. */
  readonly due: (now: number) => Promise<readonly BulkJobKey[]>;
};

/** Has a job worked on soon; it is harmless to ask again. */
export type BulkWaker = { readonly wake: (key: BulkJobKey) => Promise<void> };

export type BulkFileKey = BulkJobKey & { readonly name: string };

export type BulkFiles = {
  /** The bytes, each time from the first on. Throws `NotFoundError` (`upload-not-found`) when nothing was posted. */
  readonly openUpload: (key: UploadKey) => Promise<AsyncIterable<Uint8Array>>;
  /** Keeps the pieces as one file, in place of what had its name before; all of them or nothing. */
  readonly write: (key: BulkFileKey, pieces: AsyncIterable<string> | Iterable<string>) => Promise<void>;
  /** Lines without their ends; none where there is no such file. */
  readonly lines: (key: BulkFileKey) => AsyncIterable<string>;
};

export type BulkLinks = {
  /** An address that anybody may fetch the file from until it expires, to be saved under a name. */
  readonly create: (
    key: BulkFileKey,
    wish: { readonly saveAs: string; readonly expiresInSeconds: number },
  ) => Promise<string>;
};

/** A row as it stands in the file; `line` is where it begins. */
export type RawRow = { readonly row: number; readonly line: number } & (
  | { readonly cells: readonly string[] }
  | { readonly value: unknown }
  | { readonly finding: Finding }
);

type OpenFile = () => Promise<AsyncIterable<Uint8Array>>;

/** Reads tables as they come. What makes a whole file unreadable is a `ValidationError`. */
export type RowReader = {
  /** Told by the bytes; a wish that they contradict is refused. */
  readonly encodingOf: (open: OpenFile, wish: TextEncoding | undefined) => Promise<TextEncoding>;
  /** Row 0 of a CSV file has the headings. */
  readonly rows: (
    open: OpenFile,
    as: { readonly format: TableFormat; readonly encoding: TextEncoding },
  ) => AsyncIterable<RawRow>;
};

export type Cell = string | number | boolean | undefined;
/** Lines of CSV that no spreadsheet takes for formulas. */
export type CsvLines = (rows: readonly (readonly Cell[])[]) => string;
