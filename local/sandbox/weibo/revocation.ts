import * as z from 'zod';
import type { SandboxEvent } from '../events.ts';
import type { InFlight } from '../in-flight.ts';
import type { Context } from '../operation.ts';
import { SeedError } from '../seed.ts';
import type { World } from '../world.ts';

export const takingSchema = z.strictObject({ appKey: z.string(), uid: z.string() });
export type Taking = z.infer<typeof takingSchema>;

/** A user takes an application's permission back, as on the platform's page of applications. */
export function takePermission(
  { appKey, uid }: Taking,
  { world, now }: Pick<Context, 'world' | 'now'>,
): SandboxEvent[] {
  const tokens = [...world.weibo.tokens.values()];
  const isLive = tokens.some((token) => token.appKey === appKey && token.uid === uid && token.revokedAt === undefined);
  if (!isLive) throw new SeedError('The user has not let this application act, or not any more.');
  return [{ type: 'weibo.permission-taken', appKey, uid, at: now }];
}

interface NoticeDeps {
  readonly world: World;
  readonly inFlight: InFlight;
}

const timeoutMs = 5_000;

/**
 * Tells the application, once, whatever comes of it. How `verification` is made nobody has published: a receiver that
 * relies on it is wrong.
 */
export async function tellOfTaking({ world, inFlight }: NoticeDeps, events: readonly SandboxEvent[]): Promise<void> {
  for (const event of events) {
    if (event.type !== 'weibo.permission-taken') continue;
    const { appKey, uid, at } = event;
    const address = world.weibo.apps.get(appKey)?.revocationUrl;
    if (address === undefined) continue;
    const url = new URL(address);
    url.search = new URLSearchParams({
      source: appKey,
      uid,
      auth_end: String(at),
      verification: 'unpublished',
    }).toString();
    const end = inFlight.begin();
    try {
      await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'manual' });
    } catch {
      // Nobody was there; the platform does not come again.
    } finally {
      end();
    }
  }
}
