import { beijingBucket } from '../../../../shared/domain/beijing.ts';
import type { LinkPusher } from '../../../../shared/ports/link-pusher.ts';
import type { NetworkDeps } from '../network.ts';
import type { Process } from '../process.ts';
import { type PlatformLine, refusal } from './platform-line.ts';

export type SearchModel = {
  readonly pusher: (process: Process) => LinkPusher;
  /** How often an address has reached the engine. */
  readonly received: ReadonlyMap<string, number>;
  /** How often it was told that an address is gone. */
  readonly removed: ReadonlyMap<string, number>;
};

const dailyQuota = 10;

/** Takes addresses in batches up to the day's quota; repeats cost quota and nothing else. */
export function createSearchModel({ loop, faults }: NetworkDeps, line: PlatformLine): SearchModel {
  const received = new Map<string, number>();
  const removed = new Map<string, number>();
  let day = '';
  let used = 0;
  const leftToday = (): number => {
    const today = beijingBucket(loop.now(), 'day');
    if (today !== day) used = 0;
    day = today;
    return dailyQuota - used;
  };
  const take = (urls: readonly string[], told: Map<string, number>) => {
    const left = leftToday();
    if (left === 0) {
      faults.count('platform-quota-used-up');
      throw refusal('quota', 'over-quota');
    }
    const accepted = urls.slice(0, left);
    used += accepted.length;
    for (const url of accepted) told.set(url, (told.get(url) ?? 0) + 1);
    return { accepted, refused: [], leftOver: urls.slice(accepted.length), remaining: leftToday() };
  };
  const tell = (): number => {
    const left = leftToday();
    if (left === 0) faults.count('platform-quota-used-up');
    return left;
  };
  return {
    received,
    removed,
    pusher: (process) => ({
      batchSize: 4,
      push: (_caller, urls) =>
        line.ask(process, { name: `push ${urls.length}`, effect: 'once', act: () => take(urls, received) }),
      remove: (_caller, urls) =>
        line.ask(process, { name: `remove ${urls.length}`, effect: 'once', act: () => take(urls, removed) }),
      remaining: () => line.ask(process, { name: 'quota', effect: 'repeatable', act: tell }),
    }),
  };
}
