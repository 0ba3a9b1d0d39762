import { dueWindow } from '../../../shared/domain/times.ts';
import { createDispatchDue } from '../../../shared/use-cases/dispatch-due.ts';
import { createFunctionPool } from './function-pool.ts';
import type { Process } from './process.ts';
import { remoteAttention, remoteHeartbeats, remoteLanes } from './remote-stores.ts';
import { leadSeconds, type Universe } from './universe.ts';

const minuteMs = 60_000;
const maxAgeMs = 5 * minuteMs;

type Tick = { readonly at: number; readonly isAfterIdle: boolean };
type Dispatcher = {
  readonly tick: (tickAt: number) => Promise<void>;
  readonly idle: (tickAt: number) => Promise<void>;
};

/**
 * The schedule of each minute. A minute in which the index holds nothing that a tick would send is skipped: the function
 * is only told, without a request, that it has seen it.
 */
export function startDispatcher(universe: Universe): { readonly isDown: () => boolean } {
  const { loop, random, faults, attention } = universe;
  const pool = createFunctionPool(universe, {
    name: 'dispatch',
    timeoutMs: 60_000,
    make: (process) => createDispatcher(universe, process),
  });
  let lastIdle = Number.NEGATIVE_INFINITY;
  let isDownUntil = 0;

  const run = async (tick: Tick, attempt = 0): Promise<void> => {
    const isDone = await pool.invoke(async (dispatcher) => {
      if (tick.isAfterIdle) await dispatcher.idle(tick.at - minuteMs);
      await dispatcher.tick(tick.at);
    });
    const again = (attempt + 1) * minuteMs;
    if (isDone || attempt === 2 || loop.now() + again > tick.at + maxAgeMs) return;
    loop.after(again, () => void run(tick, attempt + 1));
  };
  const isLost = (at: number): boolean => {
    if (at < isDownUntil) return true;
    if (faults.strikes('dispatcher-down', 0.00005)) isDownUntil = at + random.between(2, 240) * minuteMs;
    return at < isDownUntil || faults.strikes('tick-lost', 0.001);
  };
  loop.eachMinute((at) => {
    const isIdle = attention.earliest() >= dueWindow(at).to;
    const tick = { at, isAfterIdle: lastIdle === at - minuteMs };
    if (isIdle) lastIdle = at;
    if (isIdle || isLost(at)) return false;
    const lateMs = faults.strikes('tick-late', 0.02) ? random.between(10_000, 59_000) : random.between(200, 3_000);
    loop.after(lateMs, () => void run(tick));
    if (faults.strikes('tick-twice', 0.005)) loop.after(random.between(0, 90_000), () => void run(tick));
    return true;
  });
  return { isDown: () => loop.now() < isDownUntil };
}

function createDispatcher(universe: Universe, process: Process): Dispatcher {
  let isIdle = false;
  const attention = remoteAttention(universe, process);
  const heartbeats = remoteHeartbeats(universe, process);
  const dispatchDue = createDispatchDue({
    clock: process.clock,
    attention: {
      between: async (range) => (isIdle ? [] : attention.between(range)),
      page: async (query) => (isIdle ? { entries: [] } : attention.page(query)),
    },
    lanes: {
      getMany: async (ids) => (ids.length === 0 ? [] : remoteLanes(universe, process).getMany(ids)),
    },
    queue: universe.queues.sender(process, { via: 'dispatch', leadSeconds }),
    heartbeats: { put: async (beat) => (isIdle ? undefined : heartbeats.put(beat)) },
    takeStock: async () => ({ overdue: 0, unknown: 0, needsPerson: 0, overdueTargets: 0 }),
    onStockFailure: () => undefined,
  });
  return {
    tick: async (tickAt) => void (await dispatchDue(tickAt)),
    async idle(tickAt) {
      isIdle = true;
      await dispatchDue(tickAt);
      isIdle = false;
    },
  };
}
