import { Temporal } from 'temporal-polyfill';

/** Instants are epoch ms; zones are IANA names. */
export const zonedAt = (at: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);

/**
 * The instant at which the clocks of a place show a time on a day, for what comes again and again and cannot ask anybody: as
 * RFC 5545 has it, a time that the clocks skip is as long after midnight as it would have been, and of one that comes twice
 * it is the first.
 */
export function recurringInstant(date: Temporal.PlainDate, time: string, timeZone: string): number {
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

/** The dates between two instants by the clocks of a place, both included. */
export function datesBetween(range: { from: number; to: number }, timeZone: string): readonly Temporal.PlainDate[] {
  const first = zonedAt(range.from, timeZone).toPlainDate();
  const last = zonedAt(range.to, timeZone).toPlainDate();
  return Array.from({ length: first.until(last).days + 1 }, (_, days) => first.add({ days }));
}

/** False for a local time that the clocks of a place skip, or show twice. */
export function isOnceOnTheClock(local: Temporal.PlainDateTime, timeZone: string): boolean {
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(timeZone, { disambiguation }),
  );
  return earlier !== undefined && later !== undefined && earlier.equals(later);
}
