import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { percentile } from '../../local/demo/results.ts';
import { type CallbackWorld, startCallbackWorld } from '../support/bench/callbacks/callback-world.ts';
import { count, defineBench, type Report, type Say } from './bench.ts';
import { rounded } from './tables.ts';

export const callbacksOptions = z.object({ perSecond: count.default(200), seconds: count.default(20) });
type Options = z.output<typeof callbacksOptions>;

export type CallbacksResult = {
  readonly messages: number;
  /** With those that were sent thrice, and those that were told to come again. */
  readonly sendings: number;
  /** Messages that got no answer at all. */
  readonly unanswered: number;
  readonly keptMessages: number;
  readonly keptAnswers: number;
  readonly msP50: number;
  readonly msP99: number;
  /** Beyond the five seconds that a platform waits. */
  readonly tooLate: number;
};

const targets = { msP99: 1_000 };
const platformWaitsMs = 5_000;

export const callbacks = defineBench({
  name: 'callbacks',
  description: 'People write to an account, each tenth message comes thrice: none is lost, none answered twice.',
  options: callbacksOptions,
  configure: (command) =>
    command.option('--per-second <n>', 'messages in a second', '200').option('--seconds <n>', 'for so long', '20'),
  run: runCallbacks,
});

type Load = { readonly latenciesMs: number[]; readonly answered: Set<number>; sendings: number };

async function runCallbacks({ perSecond, seconds }: Options, say: Say): Promise<Report<CallbacksResult>> {
  const world = await startCallbackWorld();
  try {
    for (let number = 1; number <= 50; number += 1) await world.send(number);
    const before = await world.kept();
    say(`${perSecond} messages a second for ${seconds} s …`);
    const total = perSecond * seconds;
    const load: Load = { latenciesMs: [], answered: new Set(), sendings: 0 };
    const begunAt = performance.now();
    const running: Promise<void>[] = [];
    for (let sent = 0; sent < total; sent += 1) {
      const wait = begunAt + (sent * 1_000) / perSecond - performance.now();
      if (wait > 1) await sleep(wait);
      running.push(deliver(world, load, 1_000 + sent));
    }
    await Promise.all(running);
    const after = await world.kept();
    const result = {
      messages: total,
      sendings: load.sendings,
      unanswered: total - load.answered.size,
      keptMessages: after.messages - before.messages,
      keptAnswers: after.answers - before.answers,
      msP50: rounded(percentile(load.latenciesMs, 0.5)),
      msP99: rounded(percentile(load.latenciesMs, 0.99)),
      tooLate: load.latenciesMs.filter((ms) => ms > platformWaitsMs).length,
    };
    return { result, tables: [], misses: [...missesOf(result), ...world.stack.errors.slice(0, 5)] };
  } finally {
    await world.stack.stop();
  }
}

/** As a platform sends: again, after a while, what was not answered well; each tenth comes thrice whatever is answered. */
async function deliver(world: CallbackWorld, load: Load, number: number): Promise<void> {
  const least = number % 10 === 0 ? 3 : 1;
  for (let turn = 1; turn <= 4; turn += 1) {
    if (turn > 1) await sleep(500);
    const begun = performance.now();
    load.sendings += 1;
    const { status, isAnswer } = await world.send(number);
    load.latenciesMs.push(performance.now() - begun);
    if (status === 200 && isAnswer) load.answered.add(number);
    if (load.answered.has(number) && turn >= least) return;
  }
}

function missesOf(result: CallbacksResult): readonly string[] {
  const { messages, unanswered, keptMessages, keptAnswers, msP99, tooLate } = result;
  return [
    ...(unanswered > 0 ? [`${unanswered} messages got no answer`] : []),
    ...(keptMessages === messages ? [] : [`${messages} messages were sent, ${keptMessages} are kept`]),
    ...(keptAnswers === messages ? [] : [`${messages} messages were answered, ${keptAnswers} answers are kept`]),
    ...(tooLate > 0 ? [`${tooLate} answers came after five seconds`] : []),
    ...(msP99 <= targets.msP99 ? [] : [`msP99 is ${msP99}, more than ${targets.msP99}`]),
  ];
}
