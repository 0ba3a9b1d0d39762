import type { Bilingual } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeadLetters } from '../ports/messaging.ts';
import type { Heartbeat, HeartbeatRepository, Stock } from '../ports/repositories.ts';
import { type HealthReasonCode, healthReasons } from './health-reasons.ts';

export type HealthDeps = {
  readonly heartbeats: Pick<HeartbeatRepository, 'get'>;
  readonly deadLetters: DeadLetters;
  readonly clock: Pick<Clock, 'now'>;
};

export type Health = Partial<Stock> & {
  readonly status: 'ok' | 'degraded';
  readonly now: string;
  readonly reasons: readonly { readonly code: HealthReasonCode; readonly message: Bilingual }[];
  /** Absent: the dispatcher has never run, or nobody can tell. */
  readonly heartbeatAgeSeconds?: number;
  readonly deadLetters?: number;
};

/** The dispatcher runs each minute; without a sign of it for this long, posts do not leave. */
const maxAgeMs = 3 * 60_000;

/**
 * Whether Lianbo keeps its word. What cannot be read counts against it: an answer of "ok" says that somebody has looked.
 * Anybody may ask, so there is nothing of any brand in it.
 */
export async function readHealth(deps: HealthDeps): Promise<Health> {
  const [heartbeat, deadLetters] = await Promise.all([
    deps.heartbeats.get().catch(() => 'unreadable' as const),
    deps.deadLetters.count().catch(() => 'unreadable' as const),
  ]);
  const now = deps.clock.now();
  const codes = new Set([...heartbeatReasons(heartbeat, now), ...deadLetterReasons(deadLetters)]);
  return {
    status: codes.size === 0 ? 'ok' : 'degraded',
    now: isoOf(now),
    reasons: [...codes].map((code) => ({ code, message: healthReasons[code] })),
    ...heartbeatFacts(heartbeat, now),
    ...(deadLetters === 'unreadable' ? {} : { deadLetters }),
  };
}

type Read<T> = T | 'unreadable';

function heartbeatReasons(heartbeat: Read<Heartbeat | undefined>, now: number): readonly HealthReasonCode[] {
  if (heartbeat === 'unreadable') return ['facts-unreadable'];
  if (heartbeat === undefined) return ['heartbeat-missing'];
  const stale: readonly HealthReasonCode[] = now - heartbeat.ranAt > maxAgeMs ? ['heartbeat-stale'] : [];
  return [...stale, ...(heartbeat.stock === undefined ? ['facts-unreadable' as const] : stockReasons(heartbeat.stock))];
}

function stockReasons(stock: Stock): readonly HealthReasonCode[] {
  const reasons: readonly [number, HealthReasonCode][] = [
    [stock.overdue, 'deliveries-overdue'],
    [stock.unknown, 'deliveries-unknown'],
    [stock.needsPerson, 'deliveries-need-person'],
    [stock.overdueTargets, 'links-overdue'],
  ];
  return reasons.filter(([count]) => count > 0).map(([, code]) => code);
}

function deadLetterReasons(count: Read<number>): readonly HealthReasonCode[] {
  if (count === 'unreadable') return ['facts-unreadable'];
  return count > 0 ? ['dead-letters'] : [];
}

function heartbeatFacts(heartbeat: Read<Heartbeat | undefined>, now: number): Partial<Health> {
  if (heartbeat === 'unreadable' || heartbeat === undefined) return {};
  return { heartbeatAgeSeconds: Math.floor(Math.max(0, now - heartbeat.ranAt) / 1_000), ...heartbeat.stock };
}
