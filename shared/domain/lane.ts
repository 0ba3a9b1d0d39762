import * as z from 'zod';

/**
 * A lane is an account's pace and quota. Counters are kept per window as `bucket -> count`; only the running bucket of
 * each window is stored. A ticket is the right to start one call of a kind at a moment.
 */
export const laneSchema = z.object({
  accountId: z.string(),
  version: z.number().int(),
  /** Epoch ms before which no ticket of kind `publish` starts, because of the minimum gap. */
  nextFreeAt: z.number().optional(),
  blockedUntil: z.number().optional(),
  blockedReason: z.string().optional(),
  counters: z.record(z.string(), z.object({ bucket: z.string(), count: z.number().int() })),
});
export type Lane = z.infer<typeof laneSchema>;

export type CallKind = 'publish' | 'read' | 'upload';
export type LaneWindow = 'hour' | 'day' | 'month';
/** `kinds` lists which calls the limit counts; `max` holds for one window in Beijing time. */
export type LaneLimit = {
  readonly name: string;
  readonly kinds: readonly CallKind[];
  readonly window: LaneWindow;
  readonly max: number;
};
export type LanePolicy = { readonly minGapMs: number; readonly limits: readonly LaneLimit[] };
