import { stringify } from 'csv-stringify/sync';
import type { CsvLines } from '../../ports/bulk.ts';

/** Cells that a spreadsheet would take for formulas get an apostrophe in front. Line ends as the format's standard has them. */
export const csvLines: CsvLines = (rows) =>
  stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: 'windows', cast: { boolean: String } },
  );
