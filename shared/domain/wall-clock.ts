/** What the clocks of a place show. For what must be told without a library: workers carry as little as they can. */
export type WallClock = {
  /** `2026-12-13` */
  readonly date: string;
  /** `20:00:00` */
  readonly time: string;
};

const dayMs = 24 * 60 * 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  // Swedish writes dates as ISO does.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(timeZone, format);
  return format;
}

export function wallClockAt(at: number, timeZone: string): WallClock {
  const [date = '', time = ''] = formatOf(timeZone).format(at).split(' ');
  return { date, time };
}

/** What the clocks of a place are ahead of UTC by, in ms. */
function offsetAt(at: number, timeZone: string): number {
  const { date, time } = wallClockAt(at, timeZone);
  return Date.parse(`${date}T${time}Z`) - Math.floor(at / 1_000) * 1_000;
}

/**
 * When the clocks of a place show a time (`HH:MM`) on a day: the first time where they show it twice, and where they skip it,
 * as long after midnight as it would have been.
 */
export function instantAt({ date, time }: WallClock, timeZone: string): number {
  const naive = Date.parse(`${date}T${time}Z`);
  const [before, after] = [-dayMs, dayMs].map((ms) => naive - offsetAt(naive + ms, timeZone));
  if (before === undefined || after === undefined) throw new TypeError('There are two ends of a day.');
  const isShown = (at: number) => at + offsetAt(at, timeZone) === naive;
  const shown = [before, after].filter(isShown);
  return shown.length === 0 ? before : Math.min(...shown);
}

/** `2026-12-13` and -1 make `2026-12-12`. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
