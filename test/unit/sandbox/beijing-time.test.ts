import { describe, expect, it } from 'vitest';
import { beijingDay, beijingStamp, nextBeijingHour, weiboDate } from '../../../local/sandbox/beijing-time.ts';

const justBeforeMidnight = Date.parse('2026-11-25T23:59:59.500+08:00');

describe('Beijing time', () => {
  it('writes dates as Weibo does', () => {
    expect(weiboDate(Date.parse('2026-09-08T10:15:30+08:00'))).toBe('Tue Sep 08 10:15:30 +0800 2026');
  });

  it('keeps the day until its own midnight', () => {
    expect([beijingDay(justBeforeMidnight), beijingDay(justBeforeMidnight + 500)]).toEqual([
      '2026-11-25',
      '2026-11-26',
    ]);
  });

  it('finds the next hour', () => {
    expect(beijingStamp(nextBeijingHour(justBeforeMidnight))).toBe('2026-11-26 00:00:00');
  });
});
