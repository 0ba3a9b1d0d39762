import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import type { RawRow, RowReader } from '../../ports/bulk.ts';
import { encodingOf, linesOf, textOf } from './decode-text.ts';
import { brokenLine, fileProblems } from './file-findings.ts';

const longestRow = 1_000_000;

export function createRowReader(): RowReader {
  return {
    encodingOf,
    rows: (open, { format, encoding }) => {
      const text = textOf(open, encoding);
      return format === 'csv' ? csvRows(text) : jsonRows(text);
    },
  };
}

async function* csvRows(text: AsyncGenerator<string>): AsyncGenerator<RawRow> {
  const { delimiter, all } = await delimiterOf(text);
  const parser = parse({
    delimiter,
    info: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: longestRow,
    trim: true,
  });
  // Whoever reads the parser is told of what goes wrong in the source as well.
  pipeline(Readable.from(all), parser, () => undefined);
  try {
    let row = 0;
    for await (const { record, info } of parser as AsyncIterable<{ record: readonly string[]; info: Info }>) {
      const inner = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      yield { row, line: info.lines - inner, cells: record };
      row += 1;
    }
  } catch (error) {
    if (error instanceof CsvError) throw fileProblems.quotes(Number(error['lines'] ?? 0));
    throw error;
  }
}

/** Spreadsheets write what their language has between cells; the headings show it. */
async function delimiterOf(text: AsyncGenerator<string>) {
  let start = '';
  while (!start.includes('\n')) {
    const { value, done } = await text.next();
    if (done === true) break;
    start += value;
  }
  const headings = start.split('\n', 1)[0] ?? '';
  const countOf = (mark: string) => headings.split(mark).length;
  const delimiter = [',', '\t', ';'].reduce((best, mark) => (countOf(mark) > countOf(best) ? mark : best));
  return { delimiter, all: following(start, text) };
}

async function* following(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

async function* jsonRows(text: AsyncIterable<string>): AsyncGenerator<RawRow> {
  let line = 0;
  let row = 0;
  for await (const content of linesOf(text)) {
    line += 1;
    if (content.trim() === '') continue;
    row += 1;
    const value = content.length > longestRow ? undefined : objectIn(content);
    yield value === undefined ? { row, line, finding: brokenLine } : { row, line, value };
  }
}

function objectIn(content: string): object | undefined {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
