import { describe, expect, it } from 'vitest';
import { createChinaDays } from '../../../shared/adapters/calendar/china-days.ts';

const chinaDays = createChinaDays();

describe('the Chinese calendar of work', () => {
  it.each([
    { date: '2026-10-01', weekday: 4, kind: 'holiday', name: { zh: '国庆节', en: 'National Day' } },
    { date: '2026-10-10', weekday: 6, kind: 'make-up', name: { zh: '国庆节', en: 'National Day' } },
    { date: '2026-10-11', weekday: 7, kind: 'weekend' },
    { date: '2026-10-12', weekday: 1, kind: 'working' },
  ])('knows $date', (day) => {
    expect(chinaDays.on(day.date)).toEqual(day);
  });

  it('says how far the announcements reach, and knows only weekends after them', () => {
    expect(chinaDays.announcedThrough).toBeGreaterThanOrEqual(2026);
    const year = chinaDays.announcedThrough + 1;
    const days = Array.from({ length: 365 }, (_, index) =>
      chinaDays.on(new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10)),
    );
    expect(new Set(days.map(({ kind }) => kind))).toEqual(new Set(['working', 'weekend']));
  });
});
