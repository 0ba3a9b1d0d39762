import { createTimeline } from './timeline.ts';

/** Virtual time. Nothing happens between two events, so a quiet night costs nothing. */
export type EventLoop = {
  /** Epoch milliseconds, true time. */
  readonly now: () => number;
  /** Runs `action` at an instant; actions of one instant run in the order in which they were asked for. */
  readonly at: (instant: number, action: () => void) => void;
  readonly after: (ms: number, action: () => void) => void;
  /** Asked at each full minute; answers whether it started anything. */
  readonly eachMinute: (action: (minute: number) => boolean) => void;
  /** Goes on until an instant. What is under way then stays under way. */
  readonly runUntil: (end: number) => Promise<void>;
};

const minuteMs = 60_000;
/** Now and then the process's own event loop turns, so that real timers made by the code under test are let go. */
const breathEvery = 5_000;

export function createEventLoop(startAt: number): EventLoop {
  const timeline = createTimeline();
  const minutely: ((minute: number) => boolean)[] = [];
  let now = startAt;
  let nextMinute = Math.ceil(startAt / minuteMs) * minuteMs;

  const runMinute = (): boolean => {
    now = nextMinute;
    nextMinute += minuteMs;
    let isStarted = false;
    for (const action of minutely) isStarted = action(now) || isStarted;
    return isStarted;
  };
  /** Does the next thing before `end`; false when there is none. */
  const step = (end: number): boolean => {
    while (timeline.nextAt() >= nextMinute && nextMinute < end) if (runMinute()) return true;
    if (timeline.nextAt() >= end) return false;
    const event = timeline.take();
    if (event === undefined) return false;
    now = event.at;
    event.action();
    return true;
  };

  return {
    now: () => now,
    at: (instant, action) => timeline.add(Math.max(instant, now), action),
    after: (ms, action) => timeline.add(now + ms, action),
    eachMinute: (action) => void minutely.push(action),
    runUntil: (end) => drive(() => step(end)),
  };
}

/**
 * Calls `step` until it says no. In between every promise that the step has settled is followed to where it waits for
 * virtual time again: a next-tick callback that was asked for in a microtask runs only once no microtask is left.
 */
function drive(step: () => boolean): Promise<void> {
  let steps = 0;
  return new Promise((resolve, reject) => {
    const turn = (): void => {
      let isMore = false;
      try {
        isMore = step();
      } catch (error) {
        reject(error);
        return;
      }
      if (!isMore) resolve();
      else if (++steps % breathEvery === 0) setImmediate(turn);
      else queueMicrotask(() => process.nextTick(turn));
    };
    process.nextTick(turn);
  });
}
