import type { Account } from '../domain/account.ts';
import type { DeliveryEvent } from '../domain/delivery-machine.ts';
import { correctLane } from '../domain/lane-correction.ts';
import { pacedBy } from '../domain/lane-pace.ts';
import { PlatformError } from '../domain/platform-error.ts';
import { intervals } from '../domain/times.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlatformPublisher, PublishInput } from '../ports/platform-publisher.ts';
import type { LaneRepository } from '../ports/repositories.ts';

type Deps = {
  readonly clock: Pick<Clock, 'now'>;
  readonly lanes: LaneRepository;
  readonly publisher: PlatformPublisher;
};

/** After a refusal for a quota that the lane thought was there, the lane learns what the platform has counted. */
export async function correctLaneAfter(
  deps: Deps,
  event: DeliveryEvent,
  about: { readonly account: Account; readonly input: Omit<PublishInput, 'signal'> },
): Promise<void> {
  const { publisher } = deps;
  const isQuota = event.type === 'retry-later' && event.problem.kind === 'quota';
  if (!isQuota || publisher.readQuota === undefined) return;
  try {
    const signal = AbortSignal.timeout(intervals.onceCallTimeoutMs);
    const readings = await publisher.readQuota({ ...about.input, signal });
    const { accountId, pace } = about.account;
    const policy = pacedBy(publisher.lanePolicy(about.account), pace);
    const now = deps.clock.now();
    await deps.lanes.change(accountId, (lane) => ({
      after: correctLane(lane, policy, { readings, now }),
      result: undefined,
    }));
  } catch (error) {
    // The refusal itself closes the lane until the quota's reset; the platform's counts are only better knowledge.
    if (!(error instanceof PlatformError)) throw error;
  }
}
