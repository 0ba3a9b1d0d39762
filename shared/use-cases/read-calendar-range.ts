import { Temporal } from 'temporal-polyfill';
import { type Finding, ValidationError } from '../domain/errors.ts';
import { readInstant } from './read-due-time.ts';

export type CalendarRange = { readonly from: number; readonly to: number };

const day = 86_400_000;
const pastDays = 7;
const defaultDays = 62;
const maxDays = 400;

/** `from` is part of the range, `to` is not. A bare date is its first moment in the zone. */
export function readCalendarRange(wish: {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly timeZone: string;
  readonly now: number;
}): CalendarRange {
  const from = readBound('from', wish.from, wish.timeZone) ?? wish.now - pastDays * day;
  const to = readBound('to', wish.to, wish.timeZone) ?? from + defaultDays * day;
  if (to <= from) throw new ValidationError([rangeFindings.empty]);
  if (to - from > maxDays * day) throw new ValidationError([rangeFindings.tooLong]);
  return { from, to };
}

function readBound(field: 'from' | 'to', text: string | undefined, timeZone: string): number | undefined {
  if (text === undefined) return undefined;
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) {
      return Temporal.PlainDate.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone).epochMilliseconds;
    }
  } catch {
    throw new ValidationError([rangeFindings.format(field)]);
  }
  // An unescaped plus sign arrives as a space.
  const reading = readInstant({ dueAt: text.replace(' ', '+'), defaultZone: timeZone });
  if ('dueTime' in reading) return reading.dueTime.at;
  const isUnreadable = reading.finding.code === 'due-time-format';
  throw new ValidationError([isUnreadable ? rangeFindings.format(field) : { ...reading.finding, field }]);
}

const rangeFindings = {
  format: (field: string): Finding => ({
    field,
    code: 'time-format',
    severity: 'error',
    message: { zh: '时间格式不正确。', en: 'This is not a time in a known form.' },
    hint: {
      zh: '请写成 2026-11-11 或 2026-11-11T00:00:00+08:00。',
      en: 'Write 2026-11-11 or 2026-11-11T00:00:00+08:00.',
    },
  }),
  empty: {
    field: 'to',
    code: 'range-empty',
    severity: 'error',
    message: { zh: 'to 必须晚于 from。', en: 'to must be after from.' },
    hint: { zh: 'to 本身不包含在范围内。', en: 'to itself is not part of the range.' },
  },
  tooLong: {
    field: 'to',
    code: 'range-too-long',
    severity: 'error',
    limit: maxDays,
    message: { zh: `时间范围不能超过 ${maxDays} 天。`, en: `The range may span at most ${maxDays} days.` },
    hint: { zh: '请分段查询。', en: 'Ask for it in parts.' },
  },
} as const;
