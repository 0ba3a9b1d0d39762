import type { Account } from '../domain/account.ts';
import type { Delivery } from '../domain/delivery.ts';
import { type DeliveryEvent, transition } from '../domain/delivery-machine.ts';
import { isoOf } from '../domain/instants.ts';
import { pacedBy } from '../domain/lane-pace.ts';
import { PlatformError } from '../domain/platform-error.ts';
import type { Post } from '../domain/post.ts';
import { nextCheckAt } from '../domain/removal-watch.ts';
import { intervals } from '../domain/times.ts';
import type { PlatformPublisher } from '../ports/platform-publisher.ts';
import type { LaneRepository } from '../ports/repositories.ts';
import { takeLaneTicket } from './lane.ts';
import { type PrepareDeps, preparePublish } from './prepare-publish.ts';
import { type SettleDeps, settleDelivery, storeDelivery } from './settle-delivery.ts';

export type CheckPublishedDeps = SettleDeps &
  PrepareDeps & { readonly publisher: PlatformPublisher; readonly lanes: LaneRepository };

type Subject = { readonly delivery: Delivery; readonly post: Post; readonly account: Account };

/**
 * Asks the platform whether what is out still stands. Only its word that it does not counts: whatever else it answers leaves
 * the delivery as it is, until it is looked at again.
 */
export async function checkPublished(deps: CheckPublishedDeps, subject: Subject): Promise<Delivery> {
  const { delivery } = subject;
  const calledAt = isoOf(deps.clock.now());
  const found = await look(deps, subject);
  const now = deps.clock.now();
  if (!(found instanceof PlatformError)) {
    const { delivery: next } = transition(delivery, { type: 'watch-on', at: found ?? nextCheckAt(delivery, now) }, now);
    await storeDelivery(deps, delivery, next);
    return next;
  }
  const { kind, platformCode: code, text: message, hint } = found;
  const event: DeliveryEvent = { type: 'remove', problem: { kind, code } };
  const answeredAt = isoOf(now);
  const facts = { kind: 'look', at: answeredAt, step: 'check', calledAt, answeredAt, message, hint } as const;
  return settleDelivery(deps, delivery, { event, facts });
}

/** The platform's word that it is gone, or when it can be asked at the earliest. */
async function look(deps: CheckPublishedDeps, subject: Subject): Promise<PlatformError | number | undefined> {
  const { publisher, lanes, clock } = deps;
  const { delivery, account } = subject;
  if (publisher.check === undefined) return undefined;
  const at = clock.now();
  const policy = pacedBy(publisher.lanePolicy(account), account.pace);
  const { counts: kind, ask } = publisher.check;
  const ticket = await takeLaneTicket(lanes, { accountId: account.accountId, policy, kind, at, latestAt: at });
  if (!ticket.granted) return ticket.needsPerson ? at + intervals.reminderMs : ticket.retryAt;
  const { result } = delivery;
  try {
    const input = await preparePublish(deps, subject);
    await ask({
      ...input,
      signal: AbortSignal.timeout(intervals.onceCallTimeoutMs),
      ...(result?.platformId === undefined ? {} : { platformId: result.platformId }),
      ...(result?.url === undefined ? {} : { url: result.url }),
    });
    return undefined;
  } catch (error) {
    return error instanceof PlatformError && (error.kind === 'gone' || error.isVerdict) ? error : undefined;
  }
}
