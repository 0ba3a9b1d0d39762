import { Temporal } from 'temporal-polyfill';
import type { Finding } from '../domain/errors.ts';
import { dueTimeFindings as findings } from './due-time-findings.ts';

export type DueTimeWish = {
  /** `2026-11-25T20:00:00+08:00[Asia/Shanghai]`, with the offset alone, or local. */
  readonly dueAt: string;
  readonly timeZone?: string | undefined;
  /** Applies where the caller names no zone. */
  readonly defaultZone: string;
  readonly now: number;
};

export type DueTime = { readonly at: number; readonly timeZone: string };
export type DueTimeReading = { readonly dueTime: DueTime } | { readonly finding: Finding };

const form =
  /^(?<local>\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(?<offset>Z|[+-]\d\d:\d\d)?(?:\[(?<zone>[A-Za-z][\w+\-/]*)\])?$/;

const graceMs = 60_000;
const maxYearsAhead = 2;

/** Reads the time that a post asks for. What could be meant in two ways is refused, with both readings. */
export function readDueTime(wish: DueTimeWish): DueTimeReading {
  const reading = readInstant(wish);
  return 'finding' in reading ? reading : withinReach(reading.dueTime, wish.now);
}

/** The same for any time, however long ago or far ahead. */
export function readInstant(wish: Omit<DueTimeWish, 'now'>): DueTimeReading {
  const parts = form.exec(wish.dueAt)?.groups;
  if (parts === undefined) return { finding: findings.format() };
  const { local = '', offset, zone: zoneInTime } = parts;
  if (zoneInTime !== undefined && wish.timeZone !== undefined && zoneInTime !== wish.timeZone) {
    return { finding: findings.zonesDiffer(zoneInTime, wish.timeZone) };
  }
  const namedZone = zoneInTime ?? wish.timeZone;
  const zone = namedZone ?? wish.defaultZone;
  if (!isTimeZone(zone)) return { finding: findings.unknownZone(zone) };
  const plain = plainDateTime(local);
  if (plain === undefined) return { finding: findings.noSuchDate(local) };
  return offset === undefined
    ? byZone(plain, zone)
    : byOffset(plain, { offset, zone, isZoneNamed: namedZone !== undefined });
}

/** `2026-11-25T20:00:00+08:00[Asia/Shanghai]` */
export function formatDueTime({ at, timeZone }: DueTime): string {
  return textOf(zoned(at, timeZone));
}

/** By name; a mere offset is no zone, because it says nothing about the clocks of a place. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

function plainDateTime(local: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

const zoned = (at: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

const textOf = (time: Temporal.ZonedDateTime): string => time.toString({ smallestUnit: 'second' });

function byZone(plain: Temporal.PlainDateTime, zone: string): DueTimeReading {
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.equals(later)) return { dueTime: { at: earlier.epochMilliseconds, timeZone: zone } };
  const isTwice = earlier.toPlainDateTime().equals(plain);
  return {
    finding: isTwice
      ? findings.twice(zone, { first: textOf(earlier), second: textOf(later) })
      : findings.skipped(zone, { before: textOf(earlier), after: textOf(later) }),
  };
}

function byOffset(
  plain: Temporal.PlainDateTime,
  given: { readonly offset: string; readonly zone: string; readonly isZoneNamed: boolean },
): DueTimeReading {
  const { offset, zone, isZoneNamed } = given;
  const time = instantOf(plain, offset)?.toZonedDateTimeISO(zone);
  if (time === undefined) return { finding: findings.format() };
  if (isZoneNamed && offset !== 'Z' && time.offset !== offset) {
    const readings = { byOffset: textOf(time), byZone: textOf(plain.toZonedDateTime(zone)) };
    return { finding: findings.offsetContradictsZone(zone, readings) };
  }
  return { dueTime: { at: time.epochMilliseconds, timeZone: zone } };
}

function instantOf(plain: Temporal.PlainDateTime, offset: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(`${plain.toString()}${offset}`);
  } catch {
    return undefined;
  }
}

function withinReach(dueTime: DueTime, now: number): DueTimeReading {
  const { at, timeZone } = dueTime;
  const current = zoned(now, timeZone);
  if (at < now - graceMs) return { finding: findings.past(formatDueTime(dueTime), textOf(current)) };
  const latest = current.add({ years: maxYearsAhead });
  if (at > latest.epochMilliseconds) return { finding: findings.tooFar(formatDueTime(dueTime), textOf(latest)) };
  return { dueTime };
}
