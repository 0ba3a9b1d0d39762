import { type DayFilter, takesPlace } from '../domain/china-day.ts';
import { type Finding, ValidationError } from '../domain/errors.ts';
import type { ChinaDays } from '../ports/china-days.ts';
import { datesBetween, recurringInstant } from './local-time.ts';
import { errorFinding } from './post-findings.ts';
import { formatDueTime, readDueTime } from './read-due-time.ts';

/** A stretch of time over which posts are spread evenly. */
export type Spread = {
  /** Written as `dueAt` is. */
  readonly from: string;
  readonly to: string;
  readonly timeZone?: string | undefined;
  /** Only between these times of each day, `HH:MM`. */
  readonly hours?: { readonly from: string; readonly to: string } | undefined;
  readonly weekdays: readonly number[];
  readonly days: DayFilter;
};

type Around = { readonly timeZone: string; readonly chinaDays: Pick<ChinaDays, 'on'>; readonly now: number };
type Stretch = { readonly from: number; readonly to: number };

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const maxDays = 400;

/**
 * As many times as wanted, each with its zone, equally far from each other as hours and days leave room, the first one when it
 * begins, to the minute. Throws `ValidationError` where it cannot be read or has no room.
 */
export function spreadTimes(spread: Spread, count: number, around: Around): readonly string[] {
  const timeZone = spread.timeZone ?? around.timeZone;
  const [from, to] = [
    readEnd('from', spread.from, { ...around, timeZone }),
    readEnd('to', spread.to, { ...around, timeZone }),
  ];
  if (to - from > maxDays * dayMs) throw new ValidationError([findings.tooLong()]);
  const open = openStretches({ from, to }, spread, { ...around, timeZone });
  const room = open.reduce((sum, one) => sum + one.to - one.from, 0);
  if (room < count * minuteMs) throw new ValidationError([findings.noRoom(count, Math.floor(room / minuteMs))]);
  return Array.from({ length: count }, (_, index) => {
    const at = placeIn(open, Math.floor((index * room) / count));
    return formatDueTime({ at: Math.ceil(at / minuteMs) * minuteMs, timeZone });
  });
}

function readEnd(name: 'from' | 'to', dueAt: string, { timeZone, now }: Around): number {
  const reading = readDueTime({ dueAt, defaultZone: timeZone, now });
  if ('dueTime' in reading) return reading.dueTime.at;
  const { field } = reading.finding;
  throw new ValidationError([{ ...reading.finding, field: field === 'dueAt' ? `spread.${name}` : `spread.${field}` }]);
}

function openStretches(whole: Stretch, { hours, weekdays, days }: Spread, around: Around): readonly Stretch[] {
  if (whole.to <= whole.from) return [];
  return datesBetween(whole, around.timeZone).flatMap((date) => {
    if (!takesPlace({ weekdays, days }, around.chinaDays.on(date.toString()))) return [];
    const from = recurringInstant(date, hours?.from ?? '00:00', around.timeZone);
    const to =
      hours === undefined
        ? recurringInstant(date.add({ days: 1 }), '00:00', around.timeZone)
        : recurringInstant(date, hours.to, around.timeZone);
    const stretch = { from: Math.max(from, whole.from), to: Math.min(to, whole.to) };
    return stretch.from < stretch.to ? [stretch] : [];
  });
}

function placeIn(open: readonly Stretch[], offset: number): number {
  let left = offset;
  for (const { from, to } of open) {
    if (left < to - from) return from + left;
    left -= to - from;
  }
  throw new RangeError('There is no such place.');
}

const findings = {
  tooLong: (): Finding => ({
    ...errorFinding('spread.to', 'range-too-long', {
      message: { zh: `时间范围不能超过 ${maxDays} 天。`, en: `The stretch may last at most ${maxDays} days.` },
      hint: { zh: '请缩短范围。', en: 'Choose an earlier end.' },
    }),
    limit: maxDays,
  }),
  noRoom: (count: number, minutes: number): Finding => ({
    ...errorFinding('spread', 'spread-no-room', {
      message: {
        zh: `这段时间内可用的时间只有 ${minutes} 分钟，放不下 ${count} 条内容。`,
        en: `The stretch leaves ${minutes} minutes, too few for ${count} posts a minute apart.`,
      },
      hint: {
        zh: '请延长范围，或放宽 hours、weekdays、days。',
        en: 'Make it longer, or allow more hours, weekdays or days.',
      },
    }),
    limit: minutes,
    actual: count,
  }),
} as const;
