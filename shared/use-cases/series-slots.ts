import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { takesPlace } from '../domain/china-day.ts';
import { type Rhythm, type Series, slotIdOf } from '../domain/series.ts';
import type { ChinaDays } from '../ports/china-days.ts';
import type { SlotGrids } from '../ports/slots.ts';
import { recurringInstant, zonedAt } from './local-time.ts';
import { slotTimes } from './slot-times.ts';

export type SeriesSlotsDeps = {
  readonly slotGrids: Pick<SlotGrids, 'get'>;
  readonly chinaDays: ChinaDays;
};

type RuleRhythm = Extract<Rhythm, { by: 'rule' }>;
type Range = {
  /** Not included. */
  readonly after: number;
  /** Included. */
  readonly until: number;
  readonly limit: number;
};

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** The slots of a series after an instant and up to another, the first `limit` of them, each worked out from the rule alone. */
export async function seriesSlots(
  deps: SeriesSlotsDeps,
  { rhythm, brandId }: Pick<Series, 'rhythm' | 'brandId'>,
  range: Range & { readonly timeZone: string },
): Promise<readonly number[]> {
  if (rhythm.by === 'rule') return ruleSlots(rhythm, range, deps.chinaDays);
  const { accountId, label } = rhythm;
  const grid = await deps.slotGrids.get({ brandId, accountId });
  const between = { from: range.after + 1, to: range.until + 1, label };
  const times = slotTimes(grid, between, { timeZone: range.timeZone, chinaDays: deps.chinaDays });
  return times.slice(0, range.limit).map(({ at }) => at);
}

/** Of what a rule gives that no filter lets through, so much is passed over at a time. */
const maxPassedOver = 2_000;
const dayMs = 86_400_000;

/**
 * The rule is worked out by dates and times as the clocks show them, where every day has all of its hours, and each is read
 * in the zone afterwards: so no change of the clocks can add a slot or take one away.
 */
export function ruleSlots(rhythm: RuleRhythm, range: Range, chinaDays: Pick<ChinaDays, 'on'>): readonly number[] {
  const { timeZone, days } = rhythm;
  const rule = ruleOf(rhythm);
  const found: number[] = [];
  let last = range.after;
  let shown = zonedAt(clockTimeOf(range.after - dayMs, timeZone), 'UTC');
  for (let step = 0; step < maxPassedOver && found.length < range.limit; step++) {
    const next = rule.next(shown, false);
    if (next === null) break;
    shown = zonedAt(Number(next.epochMilliseconds), 'UTC');
    const date = shown.toPlainDate();
    const at = recurringInstant(date, shown.toPlainTime().toString(), timeZone);
    if (at > range.until) break;
    const isMeant = takesPlace({ weekdays: everyDay, days }, chinaDays.on(date.toString()));
    if (at > last && isMeant) found.push(at);
    last = Math.max(last, at);
  }
  return found;
}

/** What the clocks of a place show at an instant, as if they showed UTC. */
const clockTimeOf = (at: number, timeZone: string): number =>
  zonedAt(at, timeZone).toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds;

function ruleOf({ rule, startsAt, timeZone }: RuleRhythm) {
  const dtstart = Temporal.PlainDateTime.from(startsAt).toZonedDateTime('UTC');
  return new RRuleTemporal({ rruleString: `RRULE:${withShownEnd(rule, timeZone)}`, dtstart });
}

/** An end in UTC is put as the clocks show it; a day is part of the rule as a whole. */
function withShownEnd(rule: string, timeZone: string): string {
  return rule.replace(/(?<=UNTIL=)[\dTZ]+/, (end) => {
    if (!end.includes('T')) return `${end}T235959Z`;
    if (!end.endsWith('Z')) return `${end}Z`;
    const at = Temporal.PlainDateTime.from(end.slice(0, -1)).toZonedDateTime('UTC').epochMilliseconds;
    return slotIdOf(clockTimeOf(at, timeZone));
  });
}
