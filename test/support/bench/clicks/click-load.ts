import { Worker } from 'node:worker_threads';

export type ClickTask = {
  readonly url: string;
  /** Asked in turn, each by the next of the agents. */
  readonly paths: readonly string[];
  readonly agents: readonly string[];
  readonly requests: number;
  /** How many are asked at the same time. */
  readonly connections: number;
};

export type ClickLoad = {
  readonly seconds: number;
  readonly latenciesMs: readonly number[];
  /** By path and status; 0 stands for no answer. */
  readonly answers: Readonly<Record<string, Readonly<Record<number, number>>>>;
};

/** Follows addresses as browsers or programs do, without going where they lead. */
export async function follow(task: ClickTask): Promise<ClickLoad> {
  const thread = new Worker(new URL('./click-load-worker.ts', import.meta.url), { workerData: task });
  try {
    return await new Promise((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
    });
  } finally {
    await thread.terminate();
  }
}

/** Readers who got where the link leads. */
export function answeredIn({ answers }: ClickLoad): number {
  return Object.values(answers).reduce((sum, byStatus) => sum + (byStatus[200] ?? 0) + (byStatus[302] ?? 0), 0);
}
