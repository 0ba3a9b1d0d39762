import type { BaijiahaoReview } from './baijiahao/state.ts';
import type { CancelMoment, SandboxClock } from './clock.ts';
import type { SandboxEvent } from './events.ts';
import type { World } from './world.ts';

/** When the review of what was just sent ends, if there is one, and when a later one takes it down. */
function decisionMoments(event: SandboxEvent): readonly (number | undefined)[] {
  switch (event.type) {
    case 'wechat.publish-submitted':
      return [event.job.decidesAt];
    case 'weibo.shared':
      return [event.status.reviewedAt, event.status.removedAt];
    case 'baijiahao.article-sent':
      return momentsOf(event.article);
    case 'baijiahao.article-republished':
      return momentsOf(event.review);
    default:
      return [];
  }
}

function momentsOf({ decidesAt, removal }: BaijiahaoReview): readonly (number | undefined)[] {
  return [decidesAt, removal?.at];
}

/**
 * Reviews need no timer: every reading computes them from the clock. Their ends are made known to the clock all the
 * same, so that one which jumps does not pass them by.
 */
export interface Decisions {
  watch(events: readonly SandboxEvent[]): void;
  /** After a replay: what is still open. */
  watchOpen(world: World): void;
  /** The earliest review that has not ended. */
  next(): number | undefined;
  cancelAll(): void;
}

export function createDecisions(clock: SandboxClock): Decisions {
  const open = new Map<symbol, { moment: number; cancel: CancelMoment }>();

  function watchMoment(moment: number | undefined): void {
    if (moment === undefined || moment <= clock.now()) return;
    const key = Symbol('decision');
    open.set(key, { moment, cancel: clock.at(moment, () => open.delete(key)) });
  }

  return {
    watch: (events) => {
      for (const moment of events.flatMap(decisionMoments)) watchMoment(moment);
    },
    watchOpen: ({ weibo, wechat, baijiahao }) => {
      for (const { reviewedAt, removedAt } of weibo.statuses.values()) {
        watchMoment(reviewedAt);
        watchMoment(removedAt);
      }
      for (const job of wechat.jobs.values()) watchMoment(job.decidesAt);
      for (const message of wechat.masses.values()) watchMoment(message.endsAt);
      for (const moment of [...baijiahao.articles.values()].flatMap(momentsOf)) watchMoment(moment);
    },
    next: () => {
      const now = clock.now();
      const moments = [...open.values()].map(({ moment }) => moment).filter((moment) => moment > now);
      return moments.length === 0 ? undefined : Math.min(...moments);
    },
    cancelAll: () => {
      for (const { cancel } of open.values()) cancel();
      open.clear();
    },
  };
}
