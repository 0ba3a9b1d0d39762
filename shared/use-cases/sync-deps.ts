import type { Clock } from '../ports/clock.ts';
import type { LinkPusher } from '../ports/link-pusher.ts';
import type { EventBus } from '../ports/messaging.ts';
import type { Randomness } from '../ports/randomness.ts';
import type { LogRepository, RegistryRepository } from '../ports/repositories.ts';
import type { CredentialsStore } from '../ports/stores.ts';
import type { SyncRepository } from '../ports/sync-repository.ts';

export type SyncDeps = {
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly sync: SyncRepository;
  readonly registry: RegistryRepository;
  readonly credentials: CredentialsStore;
  readonly pusher: LinkPusher;
  readonly log: LogRepository;
  readonly events: EventBus;
};

/** How a run at a target ended. */
export type SyncOutcome =
  | {
      readonly kind: 'pushed';
      readonly counts: Readonly<Record<string, number>>;
      readonly evidence?: string | undefined;
    }
  | { readonly kind: 'postponed'; readonly until: number; readonly code: string }
  /** A push may have arrived; the next run after its lease finds out. */
  | { readonly kind: 'in-doubt'; readonly code: string };
