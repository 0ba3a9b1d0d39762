import * as z from 'zod';

/** One more use of a quota; `window` names the hour or day it belongs to, and a new window starts from nothing. */
export const countedSchema = z.object({ type: z.literal('counted'), key: z.string(), window: z.string() });
export type Counted = z.infer<typeof countedSchema>;

export type Counters = Map<string, { window: string; count: number }>;

export function used(counters: Counters, key: string, window: string): number {
  const counter = counters.get(key);
  return counter?.window === window ? counter.count : 0;
}

export function applyCounted(counters: Counters, { key, window }: Counted): void {
  counters.set(key, { window, count: used(counters, key, window) + 1 });
}

export function counted(key: string, window: string): Counted {
  return { type: 'counted', key, window };
}
