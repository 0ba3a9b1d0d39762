import { Temporal } from 'temporal-polyfill';
import { type Blackouts, closureAt } from '../domain/blackout.ts';
import type { ChinaDay } from '../domain/china-day.ts';
import { ValidationError } from '../domain/errors.ts';
import { type SalesDay, salesDaysOn } from '../domain/sales-days.ts';
import type { BlackoutRepository } from '../ports/blackouts.ts';
import type { ChinaDays } from '../ports/china-days.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import { currentBlackouts } from './check-blackouts.ts';
import { loadBrand } from './load-brand.ts';
import { recurringInstant } from './local-time.ts';
import { errorFinding } from './post-findings.ts';

export type ListDaysDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly blackouts: BlackoutRepository;
  readonly chinaDays: ChinaDays;
};

export type NotableDay = ChinaDay & {
  readonly sales: readonly SalesDay[];
  /** What closes the whole brand at noon. */
  readonly blackout?: string;
};

const maxDays = 400;

/** The days from one to another, both included, of which there is something to say. */
export async function listDays(
  deps: ListDaysDeps,
  query: { readonly brandId: string; readonly from: string; readonly to: string },
): Promise<{ readonly announcedThrough: number; readonly items: readonly NotableDay[] }> {
  const { timeZone } = await loadBrand(deps.registry, query.brandId);
  const blackouts = { ...(await currentBlackouts(deps, query.brandId)), timeZone };
  const from = Temporal.PlainDate.from(query.from);
  const count = from.until(Temporal.PlainDate.from(query.to)).days + 1;
  if (count < 1 || count > maxDays) throw new ValidationError([outOfRange(count)]);
  const items = Array.from({ length: count }, (_, days) => describe(deps, blackouts, from.add({ days })));
  const { announcedThrough } = deps.chinaDays;
  return { announcedThrough, items: items.filter(isNotable) };
}

function describe({ chinaDays }: ListDaysDeps, blackouts: Blackouts, date: Temporal.PlainDate): NotableDay {
  const at = recurringInstant(date, '12:00', blackouts.timeZone);
  const closure = closureAt({ ...blackouts, rules: blackouts.rules.filter(isForAll) }, { at, accountId: '' });
  return {
    ...chinaDays.on(date.toString()),
    sales: salesDaysOn(date.toString()),
    ...(closure?.name === undefined ? {} : { blackout: closure.name }),
  };
}

const isForAll = ({ accountIds }: Blackouts['rules'][number]): boolean => accountIds === undefined;

const isNotable = ({ kind, sales, blackout }: NotableDay): boolean =>
  kind === 'holiday' || kind === 'make-up' || sales.length > 0 || blackout !== undefined;

const outOfRange = (count: number) => ({
  ...errorFinding('to', count < 1 ? 'range-empty' : 'range-too-long', {
    message: {
      zh: `to 不能早于 from，且最多 ${maxDays} 天。`,
      en: `to is not before from, and at most ${maxDays} days are listed.`,
    },
    hint: { zh: '请分段查询。', en: 'Ask for it in parts.' },
  }),
  limit: maxDays,
});
