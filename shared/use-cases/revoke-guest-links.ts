import type { Delivery } from '../domain/delivery.ts';
import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { DeliveryRepository, LogRepository } from '../ports/repositories.ts';

export type RevokeGuestLinksDeps = {
  readonly deliveries: Pick<DeliveryRepository, 'get' | 'replace'>;
  readonly log: Pick<LogRepository, 'append'>;
  readonly ids: Pick<Ids, 'random'>;
  readonly clock: Pick<Clock, 'now'>;
};

const maxTries = 3;

/** Every guest link that was given out for the delivery is void from here on. */
export async function revokeGuestLinks(
  deps: RevokeGuestLinksDeps,
  delivery: Delivery,
  actor: string,
): Promise<Delivery> {
  const { postId, brandId, accountId, platform, deliveryId } = delivery;
  const at = isoOf(deps.clock.now());
  await deps.log.append([
    {
      entryId: deps.ids.random('l'),
      owner: `POST#${postId}`,
      kind: 'decision',
      at,
      outcome: 'revoke-guest-links',
      actor,
      brandId,
      accountId,
      platform,
      postId,
      deliveryId,
    },
  ]);
  return raise(deps, delivery, maxTries);
}

/** What else happens to the delivery meanwhile must not keep its links alive. */
async function raise(deps: RevokeGuestLinksDeps, delivery: Delivery, triesLeft: number): Promise<Delivery> {
  const after = { ...delivery, guestLinkVersion: (delivery.guestLinkVersion ?? 0) + 1 };
  try {
    await deps.deliveries.replace(delivery, after);
    return after;
  } catch (error) {
    const isLostRace = error instanceof ConflictError && error.code === 'lost-race';
    const current = isLostRace && triesLeft > 1 ? await deps.deliveries.get(delivery) : undefined;
    if (current === undefined) throw error;
    return raise(deps, current, triesLeft - 1);
  }
}
