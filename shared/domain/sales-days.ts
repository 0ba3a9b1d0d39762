import type { Bilingual } from './errors.ts';

/** A day on which shops in China sell more than on others. */
export type SalesDay = {
  readonly name: Bilingual;
  /** `06-18` each year, or `2026-08-19` where it moves. */
  readonly on: readonly string[];
  /** Where it comes from, and the year in which it was last looked up. */
  readonly source: { readonly name: Bilingual; readonly year: number };
};

const custom = (zh: string, en: string) => ({ name: { zh, en }, year: 2026 });
const lunar = custom('农历节日的公历日期', 'date of a festival of the lunar calendar');
const campaign = custom(
  '电商平台的年度大促惯例',
  'yearly campaigns of the shopping platforms, by their own announcements',
);

/** Main days; presales begin days or weeks before, at other times each year. */
export const salesDays: readonly SalesDay[] = [
  { name: { zh: '情人节', en: "Valentine's Day" }, on: ['02-14'], source: custom('零售惯例', 'custom of the trade') },
  { name: { zh: '38 节', en: "Women's Day sale" }, on: ['03-08'], source: campaign },
  { name: { zh: '520', en: '520' }, on: ['05-20'], source: custom('零售惯例', 'custom of the trade') },
  { name: { zh: '618', en: '618' }, on: ['06-18'], source: campaign },
  { name: { zh: '七夕', en: 'Qixi' }, on: ['2025-08-29', '2026-08-19', '2027-08-08', '2028-08-26'], source: lunar },
  { name: { zh: '99 大促', en: '9.9 sale' }, on: ['09-09'], source: campaign },
  { name: { zh: '双十一', en: "Singles' Day" }, on: ['11-11'], source: campaign },
  {
    name: { zh: '黑色星期五', en: 'Black Friday' },
    on: ['2025-11-28', '2026-11-27', '2027-11-26', '2028-11-24'],
    source: custom('十一月第四个星期四的次日', 'the day after the fourth Thursday of November'),
  },
  { name: { zh: '双十二', en: '12.12' }, on: ['12-12'], source: campaign },
];

export function salesDaysOn(date: string): readonly SalesDay[] {
  return salesDays.filter(({ on }) => on.includes(date) || on.includes(date.slice(5)));
}
