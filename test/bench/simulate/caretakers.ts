import type { Account } from '../../../shared/domain/account.ts';
import { isHeldInChain, missingValues } from '../../../shared/domain/chain.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { foreverAt } from '../../../shared/domain/lane-ticket.ts';
import type { Resolution } from '../../../shared/use-cases/resolve-delivery.ts';
import type { Api } from './api.ts';
import { accounts } from './brand.ts';
import type { AccountDesk } from './platforms/account-desk.ts';
import { isStanding } from './truth.ts';
import type { Universe } from './universe.ts';

const minuteMs = 60_000;

export type CareDeps = {
  readonly api: Api;
  readonly deskOf: (accountId: string) => AccountDesk;
  readonly isCalm: () => boolean;
  /** What has failed or been missed since the last time. */
  readonly takeEnded: () => readonly Delivery[];
};

/**
 * People who are called: they sign in again where a token has ended, clear suspicions, publish what was handed over to
 * them, and look at the platform where software could not tell. It takes them a while.
 */
export function startCaretakers(universe: Universe, deps: CareDeps): void {
  const { loop, random } = universe;
  const byHand = new Set<string>();
  const round = async (): Promise<void> => {
    const zeal = deps.isCalm() ? 1 : 0.3;
    const isSeenTo = (): boolean => random.chance(zeal);
    for (const account of accounts.filter(isSeenTo)) await tendAccount(universe, deps, account);
    const open = [...universe.deliveries.open.values()].filter(isSeenTo);
    for (const delivery of open) await resolve(universe, deps, { delivery, byHand });
    for (const delivery of deps.takeEnded()) await reopen(universe, deps, delivery);
    loop.after((deps.isCalm() ? 10 : 45) * minuteMs, () => void round());
  };
  loop.after(minuteMs, () => void round());
}

async function tendAccount({ tables }: Universe, deps: CareDeps, account: Account): Promise<void> {
  const desk = deps.deskOf(account.accountId);
  const isBlocked = (tables.lanes.get(account.accountId)?.blockedUntil ?? 0) >= foreverAt;
  if (!isBlocked && !desk.needsPerson()) return;
  desk.clear();
  if (desk.needsPerson()) await deps.api.renew(account, desk.renew());
  else await deps.api.unblock(account.accountId);
}

async function resolve(
  universe: Universe,
  { api }: CareDeps,
  { delivery, byHand }: { readonly delivery: Delivery; readonly byHand: Set<string> },
): Promise<void> {
  // Somebody who only wants to be rid of it must be told that it may be out.
  if (delivery.state === 'needs-person' && universe.random.chance(0.2)) await api.cancel(delivery.postId);
  const resolution = resolutionOf(universe, delivery, byHand);
  if (resolution !== undefined) await api.resolve(delivery, resolution);
}

/** What the person finds. Nothing, where the platform has not decided yet. */
function resolutionOf(universe: Universe, delivery: Delivery, byHand: Set<string>): Resolution | undefined {
  if (delivery.state === 'needs-person') return verdictOn(universe, delivery);
  if (isHeldInChain(delivery)) return decideInChain(universe, delivery);
  return delivery.state === 'handed-over' ? publishByHand(universe, delivery, byHand) : undefined;
}

/** Some of what has ended without publishing gets a second chance, and what is held because of it with it. */
async function reopen(universe: Universe, { api }: CareDeps, ended: Delivery): Promise<void> {
  const { deliveries, loop, random } = universe;
  const delivery = deliveries.rows.get(ended.deliveryId);
  if (delivery === undefined || !random.chance(delivery.hasFollowers ? 0.5 : 0.15)) return;
  if (missingValues(delivery).length > 0) return;
  universe.truth.clearDrafts(delivery.deliveryId);
  await api.resolve(delivery, { verdict: 'reopen', dueAt: loop.now() + random.between(0, 120) * minuteMs });
}

/** Often nobody is in a hurry: the one before may come out after all. */
function decideInChain({ random }: Universe, delivery: Delivery): Resolution | undefined {
  if (random.chance(0.7)) return undefined;
  const canGoOn = missingValues(delivery).length === 0;
  return canGoOn && random.chance(0.8) ? { verdict: 'go-on' } : { verdict: 'give-up' };
}

function verdictOn({ truth, loop, random }: Universe, { deliveryId }: Delivery): Resolution | undefined {
  const posts = truth.postsOf(deliveryId);
  const isUndecided = posts.some((post) => post.reviewedAt > loop.now());
  if (isUndecided) return undefined;
  const found = posts.find(isStanding);
  if (found !== undefined) return { verdict: 'it-is-there', url: `https://platform.example/${found.platformId}` };
  truth.clearDrafts(deliveryId);
  return random.chance(0.8) ? { verdict: 'it-is-not-there' } : { verdict: 'give-up' };
}

function publishByHand(universe: Universe, { deliveryId }: Delivery, byHand: Set<string>): Resolution {
  const { truth, loop } = universe;
  const at = loop.now();
  if (!byHand.has(deliveryId)) {
    byHand.add(deliveryId);
    truth.accept({
      deliveryId,
      what: 'post',
      by: 'person',
      at,
      platformId: `hand-${deliveryId}`,
      visibleAt: at,
      reviewedAt: at,
      isRefusedByReview: false,
    });
  }
  return { verdict: 'it-is-there', url: `https://platform.example/hand-${deliveryId}` };
}
