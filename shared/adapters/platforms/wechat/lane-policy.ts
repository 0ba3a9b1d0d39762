import type { LanePolicy } from '../../../domain/lane.ts';

/**
 * Defaults of a newly registered account; the platform's own counters have the last word. Publishing has no documented
 * limit, so it gets the 100 a day of the related mass-send calls, and uploads the 5,000 of the media interface. Mass messages are
 * not counted here: a ticket is used up by a try that fails, and the one of the day must be left for the next. WeChat counts what it sent.
 */
export const wechatLanePolicy: LanePolicy = {
  minGapMs: 1_000,
  limits: [
    { name: 'articles-per-day', kinds: ['publish'], window: 'day', max: 100 },
    { name: 'uploads-per-day', kinds: ['upload'], window: 'day', max: 5_000 },
    { name: 'reads-per-day', kinds: ['read', 'look'], window: 'day', max: 10_000 },
    { name: 'messages-per-day', kinds: ['message'], window: 'day', max: 500_000 },
    { name: 'changes-per-day', kinds: ['change'], window: 'day', max: 10_000 },
  ],
};
