import { beijingBucket } from '../domain/beijing.ts';
import { ValidationError } from '../domain/errors.ts';
import { reportFindings } from './report-findings.ts';

const dayMs = 86_400_000;
const defaultDays = 7;
const maxReportDays = 92;

/** Days in Beijing; `to` is not part of the range. */
export type ReportRange = { readonly from?: string | undefined; readonly to?: string | undefined };

export const dayAfter = (day: string): string => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);

/** The days of a report, the last seven where nothing is said. Throws `ValidationError`. */
export function reportDays({ from, to }: ReportRange, now: number): readonly [string, ...string[]] {
  const end = Date.parse(to ?? dayAfter(beijingBucket(now, 'day')));
  const start = from === undefined ? end - defaultDays * dayMs : Date.parse(from);
  const count = (end - start) / dayMs;
  if (count <= 0) throw new ValidationError([reportFindings.empty]);
  if (count > maxReportDays) throw new ValidationError([reportFindings.tooLong(maxReportDays)]);
  const dayAt = (day: number): string => new Date(start + day * dayMs).toISOString().slice(0, 10);
  return [dayAt(0), ...Array.from({ length: count - 1 }, (_, day) => dayAt(day + 1))];
}
