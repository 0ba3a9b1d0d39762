import type { Bilingual } from './errors.ts';

/** `make-up`: a Saturday or Sunday on which China works, for a bridge day of a holiday. */
export type ChinaDayKind = 'working' | 'weekend' | 'holiday' | 'make-up';

/** A day of the Chinese calendar of work and holidays. */
export type ChinaDay = {
  /** `2026-10-01` */
  readonly date: string;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly kind: ChinaDayKind;
  /** Of the holiday, or of the one that a make-up day is worked for. */
  readonly name?: Bilingual;
};

/** Which days a time of the week is meant for. */
export const dayFilters = ['every', 'working', 'not-holidays', 'holidays', 'off'] as const;
export type DayFilter = (typeof dayFilters)[number];

const workWeek = [1, 2, 3, 4, 5];
const weekend = [6, 7];

/**
 * Whether a time of the week takes place on a day. What is meant for the whole work week takes in make-up days, and what is
 * meant for the whole weekend takes in holidays.
 */
export function takesPlace(
  { weekdays, days }: { readonly weekdays: readonly number[]; readonly days: DayFilter },
  { weekday, kind }: ChinaDay,
): boolean {
  const isNamed = weekdays.includes(weekday);
  const areNamed = (all: readonly number[]) => all.every((one) => weekdays.includes(one));
  switch (days) {
    case 'every':
      return isNamed;
    case 'not-holidays':
      return isNamed && kind !== 'holiday';
    case 'holidays':
      return isNamed && kind === 'holiday';
    case 'working':
      return kind === 'working' ? isNamed : kind === 'make-up' && (isNamed || areNamed(workWeek));
    case 'off':
      return kind === 'weekend' ? isNamed : kind === 'holiday' && (isNamed || areNamed(weekend));
  }
}
