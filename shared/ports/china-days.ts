import type { ChinaDay } from '../domain/china-day.ts';

/** Public holidays and make-up working days as the State Council announces them, a year at a time. */
export type ChinaDays = {
  /** `date`: `2026-10-01`. In a year that is not announced yet it is a working day or a weekend. */
  readonly on: (date: string) => ChinaDay;
  /** The last year that is known, such as 2026. */
  readonly announcedThrough: number;
};
