import * as z from 'zod';
import { type ChinaDay, dayFilters, takesPlace } from './china-day.ts';
import { dateAfter, instantAt, wallClockAt } from './wall-clock.ts';

/** When a brand does not publish. Dates and times are those of the brand's zone. */
export const blackoutTimeSchema = z.discriminatedUnion('kind', [
  /** Epoch ms; `to` is not part of it. */
  z.object({ kind: z.literal('range'), from: z.number(), to: z.number() }),
  z.object({ kind: z.literal('days'), dates: z.array(z.string()) }),
  /** `12-13`, every year. */
  z.object({ kind: z.literal('yearly'), days: z.array(z.string()) }),
  /** Hours that end before they begin end on the next day. */
  z.object({
    kind: z.literal('weekly'),
    weekdays: z.array(z.number().int()),
    days: z.enum(dayFilters),
    from: z.string(),
    to: z.string(),
  }),
]);
export type BlackoutTime = z.infer<typeof blackoutTimeSchema>;

export const blackoutRuleSchema = z.object({
  name: z.string(),
  when: blackoutTimeSchema,
  /** Absent: all of the brand's. */
  accountIds: z.array(z.string()).optional(),
});
export type BlackoutRule = z.infer<typeof blackoutRuleSchema>;

/** Everything of the brand stands still, by the word of a person. */
export const pauseSchema = z.object({
  since: z.number(),
  /** Absent: until a person says so. */
  until: z.number().optional(),
  reason: z.string().optional(),
  by: z.string(),
});

/**
 * The days of China's calendar that rules ask for, as they were known when it was last brought up to date. Workers carry no
 * calendar of their own.
 */
export const knownDaysSchema = z.object({
  /** A year. */
  through: z.number().int(),
  holidays: z.array(z.string()),
  makeUpDays: z.array(z.string()),
});
export type KnownDays = z.infer<typeof knownDaysSchema>;

export const blackoutsSchema = z.object({
  brandId: z.string(),
  timeZone: z.string(),
  rules: z.array(blackoutRuleSchema),
  pause: pauseSchema.optional(),
  /** Only where a rule asks for them. */
  knownDays: knownDaysSchema.optional(),
  /** 0: never set. */
  version: z.number().int(),
  updatedAt: z.string().optional(),
  updatedBy: z.string().optional(),
});
export type Blackouts = z.infer<typeof blackoutsSchema>;

export const noBlackouts = (brandId: string): Blackouts => ({ brandId, timeZone: 'UTC', rules: [], version: 0 });

/** Why nothing is published at a moment, and until when. */
export type Closure = {
  readonly by: 'rule' | 'pause';
  readonly name?: string;
  /** Absent: nobody knows. */
  readonly until?: number;
};

type Where = { readonly at: number; readonly timeZone: string; readonly knownDays: KnownDays | undefined };
type Stretch = { readonly from: number; readonly until: number };

/** Rules that follow on each other are looked through for so long. */
const maxSteps = 400;

/** Whether an account is closed at an instant, and until when, with all that follows without a gap. */
export function closureAt(
  { rules, timeZone, pause, knownDays }: Blackouts,
  { at, accountId }: { readonly at: number; readonly accountId: string },
): Closure | undefined {
  if (pause !== undefined && at >= pause.since && (pause.until === undefined || at < pause.until)) {
    const { until, reason } = pause;
    return {
      by: 'pause',
      ...(reason === undefined ? {} : { name: reason }),
      ...(until === undefined ? {} : { until }),
    };
  }
  const own = rules.filter(({ accountIds }) => accountIds === undefined || accountIds.includes(accountId));
  const endOf = (instant: number) => latestEnd(own, { at: instant, timeZone, knownDays });
  const first = endOf(at);
  if (first === undefined) return undefined;
  let { until } = first;
  for (let step = 0; step < maxSteps; step++) {
    const next = endOf(until);
    if (next === undefined) return { by: 'rule', name: first.name, until };
    until = next.until;
  }
  return { by: 'rule', name: first.name };
}

function latestEnd(
  rules: readonly BlackoutRule[],
  where: Where,
): { readonly name: string; readonly until: number } | undefined {
  const covering = rules.flatMap(({ name, when }) =>
    stretchesNear(when, where)
      .filter(({ from, until }) => from <= where.at && where.at < until)
      .map(({ until }) => ({ name, until })),
  );
  return covering.toSorted((a, b) => b.until - a.until)[0];
}

/** Those of a rule that may cover an instant. */
function stretchesNear(when: BlackoutTime, { at, timeZone, knownDays }: Where): readonly Stretch[] {
  const { date } = wallClockAt(at, timeZone);
  const stretch = (day: string, hours = { from: '00:00', to: '00:00' }): Stretch => ({
    from: instantAt({ date: day, time: hours.from }, timeZone),
    until: instantAt({ date: hours.to > hours.from ? day : dateAfter(day, 1), time: hours.to }, timeZone),
  });
  switch (when.kind) {
    case 'range':
      return [{ from: when.from, until: when.to }];
    case 'days':
      return when.dates.includes(date) ? [stretch(date)] : [];
    case 'yearly':
      return when.days.includes(date.slice(5)) ? [stretch(date)] : [];
    case 'weekly':
      return [dateAfter(date, -1), date]
        .filter((day) => takesPlace(when, dayIn(knownDays, day)))
        .map((day) => stretch(day, when));
  }
}

function dayIn(known: KnownDays | undefined, date: string): ChinaDay {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  const isWeekend = weekday > 5;
  const kind = known?.holidays.includes(date)
    ? 'holiday'
    : known?.makeUpDays.includes(date)
      ? 'make-up'
      : isWeekend
        ? 'weekend'
        : 'working';
  return { date, weekday, kind };
}

export const asksForDays = ({ when }: BlackoutRule): boolean => when.kind === 'weekly' && when.days !== 'every';
