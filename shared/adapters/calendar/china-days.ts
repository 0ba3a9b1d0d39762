import chineseDays from 'chinese-days';
import type { ChinaDays } from '../../ports/china-days.ts';

/** From the library's tables, which follow the announcements of each November. */
export function createChinaDays(): ChinaDays {
  return {
    announcedThrough: lastAnnouncedYear(),
    on(date) {
      const { work, name } = chineseDays.getDayDetail(date);
      // A holiday and its make-up days are `English,Chinese,days off`; any other day has the name of its weekday.
      const [en = '', zh] = name.split(',');
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
      if (zh === undefined) return { date, weekday, kind: work ? 'working' : 'weekend' };
      return { date, weekday, kind: work ? 'make-up' : 'holiday', name: { zh, en } };
    },
  };
}

function lastAnnouncedYear(): number {
  const isAnnounced = (year: number) => chineseDays.getDayDetail(`${year}-10-01`).name.includes(',');
  let year = 2026;
  while (isAnnounced(year + 1)) year += 1;
  return year;
}
