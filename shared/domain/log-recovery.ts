import { type Problem, problemSchema } from './delivery.ts';
import type { DeliveryEvent } from './delivery-machine.ts';
import type { LogEntry } from './log-entry.ts';

/**
 * Reads back from an attempt's log entry which move the worker was about to store when it died. `undefined` where the
 * entry does not say enough, which the caller treats like an attempt without an entry.
 */
export function moveFromLog(entry: LogEntry): DeliveryEvent | undefined {
  return readers[entry.outcome]?.(entry);
}

type Reader = (entry: LogEntry) => DeliveryEvent | undefined;

const readers: Readonly<Record<string, Reader>> = {
  publish: (entry) => ({
    type: 'publish',
    values: entry.values ?? {},
    ...(entry.url === undefined ? {} : { url: entry.url }),
    ...(entry.platformId === undefined ? {} : { platformId: entry.platformId }),
  }),
  'hand-over': (entry) => ({ type: 'hand-over', values: entry.values ?? {} }),
  accept: (entry) => withTime(entry, (pollAt) => ({ type: 'accept', pollAt, values: entry.values ?? {} })),
  refuse: (entry) => withProblem(entry, (problem) => ({ type: 'refuse', problem })),
  hold: (entry) => withProblem(entry, (problem) => ({ type: 'hold', problem })),
  'retry-later': (entry) =>
    withTime(entry, (at) =>
      withProblem(entry, (problem) => ({
        type: 'retry-later',
        at,
        problem,
        ...(entry.values === undefined ? {} : { values: entry.values }),
      })),
    ),
  withdrawn: ({ message }) => ({ type: 'withdrawn', ...(message === undefined ? {} : { said: message }) }),
  'refuse-withdrawal': (entry) => withReason(entry, 'refuse-withdrawal'),
  'hand-withdrawal-over': (entry) => withReason(entry, 'hand-withdrawal-over'),
  'retry-withdrawal': (entry) =>
    withTime(entry, (at) => withProblem(entry, (problem) => ({ type: 'retry-withdrawal', at, problem }))),
  'lose-sight': (entry) =>
    withTime(entry, (lookAt) => withProblem(entry, (problem) => ({ type: 'lose-sight', lookAt, problem }))),
};

function withReason(entry: LogEntry, type: 'refuse-withdrawal' | 'hand-withdrawal-over'): DeliveryEvent | undefined {
  const said = entry.message === undefined ? {} : { said: entry.message };
  return withProblem(entry, (problem) => ({ type, problem, ...said }));
}

function withTime(entry: LogEntry, make: (at: number) => DeliveryEvent | undefined): DeliveryEvent | undefined {
  return entry.retryAt === undefined ? undefined : make(Date.parse(entry.retryAt));
}

function withProblem(entry: LogEntry, make: (problem: Problem) => DeliveryEvent): DeliveryEvent | undefined {
  const problem = problemSchema.safeParse({ kind: entry.problemKind, code: entry.platformCode });
  return problem.success ? make(problem.data) : undefined;
}
