import type { TargetKind } from '../domain/sync.ts';
import type { Clock } from '../ports/clock.ts';
import type { EventBus } from '../ports/messaging.ts';
import type { Randomness } from '../ports/randomness.ts';
import type { LogRepository, PostRepository } from '../ports/repositories.ts';
import type { SyncRepository } from '../ports/sync-repository.ts';
import type { Carrier } from './carrier.ts';

export type SyncDeps = {
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly posts: Pick<PostRepository, 'getMany'>;
  readonly sync: SyncRepository;
  readonly carrierOf: (kind: TargetKind) => Carrier;
  readonly log: LogRepository;
  readonly events: EventBus;
};

/** How a run at a target ended. */
export type SyncOutcome =
  | {
      readonly kind: 'carried';
      readonly counts: Readonly<Record<string, number>>;
      readonly evidence?: string | undefined;
    }
  | { readonly kind: 'postponed'; readonly until: number; readonly code: string }
  /** It may have arrived; the next run after its lease finds out. */
  | { readonly kind: 'in-doubt'; readonly code: string };
