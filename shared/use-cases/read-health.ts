import type { Clock } from '../ports/clock.ts';
import type { HeartbeatRepository } from '../ports/repositories.ts';

export type Health = {
  readonly status: 'ok' | 'degraded';
  readonly now: string;
  /** Absent: the dispatcher has never run. */
  readonly heartbeatAgeSeconds?: number;
  readonly overdue?: number;
};

/** The dispatcher runs each minute; without a sign of it for this long, posts do not leave. */
const maxAgeMs = 3 * 60_000;

export async function readHealth(deps: {
  readonly heartbeats: Pick<HeartbeatRepository, 'get'>;
  readonly clock: Pick<Clock, 'now'>;
}): Promise<Health> {
  const heartbeat = await deps.heartbeats.get();
  const at = deps.clock.now();
  const now = new Date(at).toISOString();
  if (heartbeat === undefined) return { status: 'degraded', now };
  const ageMs = Math.max(0, at - heartbeat.ranAt);
  return {
    status: ageMs > maxAgeMs ? 'degraded' : 'ok',
    now,
    heartbeatAgeSeconds: Math.floor(ageMs / 1_000),
    overdue: heartbeat.overdue,
  };
}
