import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { accounts, brand } from '../examples/singles-day/brand.ts';
import { week } from '../examples/singles-day/week.ts';
import { createApiClient } from './api-client.ts';
import { type Queued, queueWeek } from './demo/queue-week.ts';
import { readTable, type Written } from './demo/read-table.ts';
import { resultTable } from './demo/result-table.ts';
import { countResults, type Results } from './demo/results.ts';
import { disagreements } from './demo/verdict.ts';
import type { LogLine } from './runtime/log.ts';
import { type LocalStack, startStack } from './stack.ts';

const program = new Command('npm run demo --')
  .description('Runs the example week through the whole stack, in memory, on a clock that jumps.')
  .option('--json', 'print one JSON object instead of the table');

const dayMs = 24 * 3_600_000;

async function main(options: { readonly json?: boolean }): Promise<void> {
  const begun = performance.now();
  const functionErrors: string[] = [];
  const stack = await startStack({
    clock: { mode: 'jumping', startAt: Date.parse(week.startsAt), endAt: Date.parse(week.endsAt) },
    logSink: (line) => keepErrors(functionErrors, line),
    ports: { api: 0, aws: 0, sandbox: 0 },
  });
  const queued = await runWeek(stack);
  const written = await readTable(stack.dynamo, stack.tableName);
  const results = countResults({
    written,
    inspect: stack.sandbox.inspect,
    linkDomain: brand.linkDomain,
    posts: queued.answers.length,
    refused: queued.answers.filter((answer) => answer.status >= 400).length,
    seconds: Math.round((performance.now() - begun) / 100) / 10,
  });
  await stack.stop();
  report({ results, written, queued, json: options.json === true, functionErrors });
}

async function runWeek(stack: LocalStack): Promise<Queued> {
  const release = stack.clock.hold();
  say('Queueing the week …');
  const token = await stack.bootstrap();
  const queued = await queueWeek(createApiClient({ url: stack.runtime.apiUrl, token }));
  showDays(stack);
  release();
  await stack.clock.whenReached(Date.parse(week.endsAt));
  stack.clock.hold();
  while (stack.clock.inFlight() > 0) await sleep(10);
  return queued;
}

/** One line at each midnight in Beijing. */
function showDays(stack: LocalStack): void {
  const first = Date.parse(`${week.startsAt.slice(0, 10)}T00:00:00+08:00`) + dayMs;
  for (let midnight = first; midnight < Date.parse(week.endsAt); midnight += dayMs) {
    stack.clock.at(midnight, () => {
      const { weibo, wechat, baijiahao } = stack.sandbox.inspect;
      const counts = [weibo().statuses.length, wechat().articles.length, baijiahao().articles.length];
      const day = new Date(midnight - 1).toISOString().slice(5, 10);
      say(`${day} is over: ${counts[0]} posts on Weibo, ${counts[1]} articles on WeChat, ${counts[2]} on Baijiahao`);
    });
  }
}

type Report = {
  readonly results: Results;
  readonly written: Written;
  readonly queued: Queued;
  readonly json: boolean;
  readonly functionErrors: readonly string[];
};

function report({ results, written, queued, json, functionErrors }: Report): void {
  const wrong = [...disagreements(results, queued), ...functionErrors.map((line) => `a function said: ${line}`)];
  if (json) console.log(JSON.stringify(results));
  else {
    const names = Object.entries(queued.accountIds).map(([key, id]) => [
      id,
      accounts[key as keyof typeof accounts].name,
    ]);
    console.log(resultTable(written.log, new Map(names as [string, string][]))); // pairs of id and name
    console.log(
      `\n${Object.entries(results)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')}`,
    );
  }
  for (const sentence of wrong) say(`Not as the example says: ${sentence}`);
  say(wrong.length === 0 ? 'Everything ended as the example says.' : `${wrong.length} things are wrong.`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

function keepErrors(errors: string[], { source, line }: LogLine): void {
  if (line.includes('"level":"ERROR"') || line.startsWith('Invoke Error')) errors.push(`${source} ${line}`);
}

/** Progress goes to stderr, so that stdout is the result alone. */
function say(text: string): void {
  console.error(text);
}

program.parse();
await main(program.opts());
