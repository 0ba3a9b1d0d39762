/** One link's clicks are spread over this many partitions, each of which takes a thousand writes a second. */
export const clickShards = 16;

/** Clicks that come to one instance closer together than this are a crowd. */
const crowdGapMs = 100;

/**
 * Which partition a click is counted in. An instance of the function keeps to one of its own while readers come singly, so
 * that a quiet link has few counters to be written and read; in a crowd every click goes anywhere.
 */
export function createClickSpread(fraction: () => number): (at: number) => number {
  const anywhere = (): number => Math.floor(fraction() * clickShards);
  const own = anywhere();
  let before = Number.NEGATIVE_INFINITY;
  return (at) => {
    const isCrowd = at - before < crowdGapMs;
    before = at;
    return isCrowd ? anywhere() : own;
  };
}
