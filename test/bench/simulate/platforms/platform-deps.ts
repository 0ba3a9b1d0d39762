import type { StepEffect } from '../../../../shared/ports/platform-publisher.ts';
import type { NetworkDeps } from '../network.ts';
import type { Process } from '../process.ts';
import type { Random } from '../random.ts';
import type { Accepted, Truth } from '../truth.ts';
import type { AccountDesk } from './account-desk.ts';
import { type PlatformLine, refusal } from './platform-line.ts';

export type PlatformDeps = NetworkDeps & {
  readonly truth: Truth;
  readonly line: PlatformLine;
  readonly deskOf: (accountId: string) => AccountDesk;
  /** Whether the platform refuses what it has already; where it does not, every repeat is seen. */
  readonly refusesDuplicates: boolean;
  /** Whether the lists that looks read show nothing at the moment. */
  readonly isListStale: () => boolean;
  /** Told of each call that may make something, at the moment it leaves the worker. */
  readonly onCall: (call: PlatformCall) => void;
};

export type PlatformCall = {
  readonly process: Process;
  readonly deliveryId: string;
  readonly step: string;
  readonly effect: StepEffect;
};

/** Lists may lag behind this much. The first look comes later than that, which is what looks rely on. */
const maxListLagMs = 20_000;

export function acceptedNow(
  { loop, random }: { readonly loop: NetworkDeps['loop']; readonly random: Random },
  accepted: Pick<Accepted, 'deliveryId' | 'what'> & Partial<Accepted>,
): Accepted {
  const at = loop.now();
  return {
    by: 'engine',
    at,
    platformId: `${accepted.what}-${accepted.deliveryId}-${at}`,
    visibleAt: at + random.between(0, maxListLagMs),
    reviewedAt: at,
    isRefusedByReview: false,
    ...accepted,
  };
}

/** Most reviews take seconds to minutes, some a day, and a few end in a no. */
export function drawReview({ loop, random, faults }: NetworkDeps): Pick<Accepted, 'reviewedAt' | 'isRefusedByReview'> {
  const isSlow = faults.strikes('moderation-delayed', 0.03);
  const takesMs = isSlow ? random.between(3_600_000, 30 * 3_600_000) : random.between(2_000, 400_000);
  return { reviewedAt: loop.now() + takesMs, isRefusedByReview: faults.strikes('moderation-refused', 0.02) };
}

/** What a list shows of it at this moment. */
export function listed(deps: PlatformDeps, all: readonly Accepted[]): readonly Accepted[] {
  return deps.isListStale() ? [] : all.filter((one) => one.visibleAt <= deps.loop.now());
}

/** The same words, or the same address, that somebody has put out by other means: a refusal that says nothing about us. */
export function refuseRepeated({ faults }: PlatformDeps, code: string): void {
  if (faults.strikes('platform-duplicate-refused', 0.003)) throw refusal('duplicate', code);
}
