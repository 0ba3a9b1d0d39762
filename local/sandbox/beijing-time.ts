const beijingOffsetMs = 8 * 60 * 60 * 1000;
const hourMs = 60 * 60 * 1000;

/** China has one zone and no daylight saving, so a shifted UTC reading is Beijing's wall clock. */
function wallClock(time: number): string {
  return new Date(time + beijingOffsetMs).toISOString();
}

export function beijingDay(time: number): string {
  return wallClock(time).slice(0, 10);
}

export function beijingHour(time: number): string {
  return wallClock(time).slice(0, 13);
}

export function beijingMinute(time: number): string {
  return wallClock(time).slice(0, 16);
}

/** `2026-09-08 11:00:00` */
export function beijingStamp(time: number): string {
  return wallClock(time).slice(0, 19).replace('T', ' ');
}

export function nextBeijingHour(time: number): number {
  return (Math.floor(time / hourMs) + 1) * hourMs;
}

/** `Tue Sep 08 10:15:30 +0800 2026` */
export function weiboDate(time: number): string {
  const shifted = new Date(time + beijingOffsetMs);
  const [weekday, day, month, year, clock] = shifted.toUTCString().replace(',', '').split(' ');
  return `${weekday} ${month} ${day} ${clock} +0800 ${year}`;
}
