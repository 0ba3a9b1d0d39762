import * as z from 'zod';
import { queuedPlatformSchema } from './platform.ts';

/**
 * A lane is an account's pace and quota. Counters are kept per window as `bucket -> count`; only the running bucket of
 * each window is stored. A ticket is the right to start one call of a kind at a moment.
 */
export const laneSchema = z.object({
  accountId: z.string(),
  /** Raised by the store with each change, from 0 for a lane that was never stored. */
  version: z.number().int(),
  /** Epoch ms before which no ticket of kind `publish` starts, because of the minimum gap. */
  nextFreeAt: z.number().optional(),
  blockedUntil: z.number().optional(),
  blockedReason: z.string().optional(),
  /** `max` and `window` repeat the policy, so that the dispatcher needs no more than the lane. */
  counters: z.record(
    z.string(),
    z.object({
      bucket: z.string(),
      count: z.number().int(),
      max: z.number().int(),
      window: z.enum(['hour', 'day', 'month']),
      countsPublishing: z.boolean(),
    }),
  ),
  minGapMs: z.number().int().optional(),
  /** Calls that the platform has said are used up, by its own name for them, each with the instant of its reset. */
  spent: z.record(z.string(), z.number()).optional(),
  /** Deliveries that may be out and are being looked for, each with the instant at which looking ends. */
  unknowns: z.record(z.string(), z.number()).optional(),
  /** Deliveries that are held until the lane calls them, or may be: absent once nobody has been found for a while. */
  line: z
    .object({
      platform: queuedPlatformSchema,
      /** When the line must be attended; absent while a person must open the lane first. */
      attendAt: z.number().optional(),
      /** What is due later than this goes to the end of the line. */
      calledTo: z.number(),
      /** How many the last call found, and who was the last of them; another call that finds the same has changed nothing. */
      found: z.object({ count: z.number().int(), lastId: z.string() }).optional(),
      /** Pause after the last call; it grows while calling changes nothing. */
      pauseMs: z.number().int().optional(),
      /** Since when everybody has been called. */
      emptySince: z.number().optional(),
    })
    .optional(),
});
export type Lane = z.infer<typeof laneSchema>;

/**
 * A `look` finds out what became of an attempt; it may use what other calls must leave over. `open` is a call of an
 * endpoint that everybody has, which a paid contract does not free from the count of the day. A `message` goes to one
 * person, a `change` is any other call that a person has asked for. A `mass` message takes no ticket, which a try that
 * fails would use up: it is counted by the posts to which it is promised.
 */
export type CallKind = 'publish' | 'look' | 'read' | 'upload' | 'open' | 'message' | 'change' | 'mass';
export type LaneWindow = 'hour' | 'day' | 'month';
/** `kinds` lists which calls the limit counts; `max` holds for one window in Beijing time. */
export type LaneLimit = {
  readonly name: string;
  readonly kinds: readonly CallKind[];
  readonly window: LaneWindow;
  readonly max: number;
};
export type LanePolicy = { readonly minGapMs: number; readonly limits: readonly LaneLimit[] };
