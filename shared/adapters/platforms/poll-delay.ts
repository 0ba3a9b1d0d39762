/** The delay after the given number of polls; the last one repeats. */
export function pollDelay(delaysMs: readonly [number, ...number[]], polls: number): number {
  return delaysMs[Math.min(polls, delaysMs.length - 1)] ?? delaysMs[0];
}
