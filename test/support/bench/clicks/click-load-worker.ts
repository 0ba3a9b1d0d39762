import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import type { ClickLoad, ClickTask } from './click-load.ts';

// A thread of its own, so that what asks does not share the processor of what answers more than it must.

const task: ClickTask = workerData;
const agent = new Agent({ keepAlive: true, maxSockets: task.connections });
const latenciesMs: number[] = [];
const answers: Record<string, Record<number, number>> = {};

/** The status of the answer, or 0 where there was none. */
function ask(path: string, userAgent: string): Promise<number> {
  const headers = { 'user-agent': userAgent };
  return new Promise((resolve) => {
    const outgoing = request(new URL(path, task.url), { agent, headers }, (incoming) => {
      incoming.on('end', () => resolve(incoming.statusCode ?? 0));
      incoming.on('error', () => resolve(0));
      incoming.resume();
    });
    outgoing.on('error', () => resolve(0));
    outgoing.end();
  });
}

let next = 0;
/** Each connection asks again as soon as it has its answer. */
async function keepAsking(): Promise<void> {
  while (next < task.requests) {
    const turn = next++;
    const path = task.paths[turn % task.paths.length] ?? '/';
    const begun = performance.now();
    const status = await ask(path, task.agents[turn % task.agents.length] ?? '');
    latenciesMs.push(performance.now() - begun);
    answers[path] = { ...answers[path], [status]: (answers[path]?.[status] ?? 0) + 1 };
  }
}

const begun = performance.now();
await Promise.all(Array.from({ length: task.connections }, keepAsking));
agent.destroy();
const load: ClickLoad = { seconds: (performance.now() - begun) / 1_000, latenciesMs, answers };
parentPort?.postMessage(load);
