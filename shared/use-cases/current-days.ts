import { asksForDays, type Blackouts, type KnownDays } from '../domain/blackout.ts';
import { dateAfter } from '../domain/wall-clock.ts';
import type { ChinaDays } from '../ports/china-days.ts';

/** The rules with the days of China's calendar that they ask for; the same object where there is nothing to change. */
export function withCurrentDays(blackouts: Blackouts, chinaDays: ChinaDays): Blackouts {
  const { knownDays, ...rest } = blackouts;
  if (!blackouts.rules.some(asksForDays)) return knownDays === undefined ? blackouts : rest;
  if (knownDays?.through === chinaDays.announcedThrough) return blackouts;
  return { ...blackouts, version: blackouts.version + 1, knownDays: readDays(chinaDays) };
}

const yearsKept = 2;

function readDays(chinaDays: ChinaDays): KnownDays {
  const through = chinaDays.announcedThrough;
  const days = Array.from({ length: yearsKept * 366 }, (_, index) =>
    chinaDays.on(dateAfter(`${through - yearsKept + 1}-01-01`, index)),
  );
  const of = (kind: string) => days.filter((day) => day.kind === kind).map(({ date }) => date);
  return { through, holidays: of('holiday'), makeUpDays: of('make-up') };
}
