import { type ChinaDay, takesPlace } from '../domain/china-day.ts';
import type { SlotGrid } from '../domain/slot-grid.ts';
import type { ChinaDays } from '../ports/china-days.ts';
import { datesBetween, recurringInstant } from './local-time.ts';

/** A time at which an account publishes. */
export type SlotTime = { readonly at: number; readonly day: ChinaDay; readonly label?: string };

/** The slots of an account from an instant on and before another, in order; two that fall together are one. */
export function slotTimes(
  grid: Pick<SlotGrid, 'slots'>,
  range: { readonly from: number; readonly to: number; readonly label?: string | undefined },
  around: { readonly timeZone: string; readonly chinaDays: Pick<ChinaDays, 'on'> },
): readonly SlotTime[] {
  const slots = grid.slots.filter(({ label }) => range.label === undefined || label === range.label);
  if (slots.length === 0 || range.to <= range.from) return [];
  const times = datesBetween(range, around.timeZone).flatMap((date) => {
    const day = around.chinaDays.on(date.toString());
    return slots
      .filter((slot) => takesPlace(slot, day))
      .map(({ at, label }) => ({ at: recurringInstant(date, at, around.timeZone), day, ...(label ? { label } : {}) }));
  });
  const inRange = times.filter(({ at }) => at >= range.from && at < range.to);
  return [...new Map(inRange.map((time) => [time.at, time])).values()].toSorted((a, b) => a.at - b.at);
}
