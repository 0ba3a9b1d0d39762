import type { SandboxClock } from '../../../local/sandbox/clock.ts';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** 2026-11-25 10:00:00 in Beijing. */
export const wednesdayMorning = Date.parse('2026-11-25T10:00:00+08:00');

export interface ManualClock extends SandboxClock {
  advance(ms: number): void;
  /** Moments that were registered and have neither come nor been cancelled. */
  registered(): readonly number[];
}

export function createManualClock(start: number = wednesdayMorning): ManualClock {
  let now = start;
  const moments = new Map<symbol, { time: number; run: () => void }>();
  return {
    now: () => now,
    at(time, run) {
      const key = Symbol('moment');
      moments.set(key, { time, run });
      return () => {
        moments.delete(key);
      };
    },
    advance(ms) {
      now += ms;
      const due = [...moments].filter(([, { time }]) => time <= now);
      for (const [key, { run }] of due) {
        moments.delete(key);
        run();
      }
    },
    registered: () => [...moments.values()].map(({ time }) => time),
  };
}
