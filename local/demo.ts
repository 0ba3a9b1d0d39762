import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { type AccountKey, accounts, brand } from '../examples/singles-day/brand.ts';
import { ownButtons } from '../examples/singles-day/carriers.ts';
import { week } from '../examples/singles-day/week.ts';
import { type ApiClient, createApiClient } from './api-client.ts';
import { type Check, checkCarriers, linksInMenu } from './demo/carrier-checks.ts';
import { readClicks } from './demo/click-report.ts';
import { logTable } from './demo/log-table.ts';
import { letPeopleAct } from './demo/pass-week.ts';
import { postTable } from './demo/post-table.ts';
import { type Queued, queueWeek } from './demo/queue-week.ts';
import { readTable } from './demo/read-table.ts';
import { countResults, latenessOf, publishCalls, type Results } from './demo/results.ts';
import { disagreements } from './demo/verdict.ts';
import type { LogLine } from './runtime/log.ts';
import { type LocalStack, startStack } from './stack.ts';

const program = new Command('npm run demo --')
  .description('Runs the example week through the whole stack, in memory, on a clock that jumps.')
  .option('--json', 'print one JSON object instead of the tables')
  .option('--log', 'print the log as well, one line an entry');

type Options = { readonly json?: boolean; readonly log?: boolean };

const dayMs = 24 * 3_600_000;

async function main(options: Options): Promise<void> {
  const begun = performance.now();
  const trouble: string[] = [];
  const stack = await startStack({
    clock: { mode: 'jumping', startAt: Date.parse(week.startsAt), endAt: Date.parse(week.endsAt) },
    logSink: (line) => keepErrors(trouble, line),
    ports: { api: 0, aws: 0, sandbox: 0 },
  });
  const passed = await passWeek(stack);
  const outcome = await lookAt(stack, { ...passed, seconds: () => Math.round((performance.now() - begun) / 100) / 10 });
  await stack.stop();
  report({ ...outcome, queued: passed.queued, trouble: [...trouble, ...passed.trouble] }, options);
}

type Passed = { readonly api: ApiClient; readonly queued: Queued; readonly trouble: readonly string[] };

async function passWeek(stack: LocalStack): Promise<Passed> {
  const release = stack.clock.hold();
  say('Queueing the week …');
  stack.sandbox.seed({ wechatMenus: [{ appId: accounts.wechat.appId, buttons: ownButtons }] });
  const api = createApiClient({ url: stack.runtime.apiUrl, token: await stack.bootstrap() });
  const queued = await queueWeek(api);
  const trouble = letPeopleAct({ stack, api, queued });
  showDays(stack);
  release();
  await stack.clock.whenReached(Date.parse(week.endsAt));
  stack.clock.hold();
  while (stack.clock.inFlight() > 0) await sleep(10);
  return { api, queued, trouble };
}

type Outcome = {
  readonly results: Results;
  readonly checks: readonly Check[];
  readonly posts: string;
  readonly log: string;
};

/** Reads what is at the platforms, in the reports of the API and in the table, and says it in words. */
async function lookAt(
  stack: LocalStack,
  { api, queued, seconds }: Passed & { readonly seconds: () => number },
): Promise<Outcome> {
  const { inspect } = stack.sandbox;
  const clicks = await readClicks(api, queued.brandId);
  const written = await readTable(stack.dynamo, stack.tableName);
  const callsOf = publishCalls(inspect, brand.linkDomain);
  const pageStatus = async (postId: string) => (await fetch(`${stack.runtime.apiUrl}/l/${postId}`)).status;
  const names = Object.entries(accounts).map(
    ([key, { name }]) => [queued.accountIds[key as AccountKey], name] as const,
  ); // keys of the accounts
  return {
    checks: await checkCarriers({ inspect, queued, clicks, pageStatus }),
    posts: postTable({
      written,
      queued,
      clicks,
      lateMsOf: (delivery) => latenessOf(delivery, callsOf(delivery)),
      inMenu: linksInMenu(inspect).map((url) => url.split('/').at(-1) ?? ''),
    }),
    log: logTable(written.log, new Map(names)),
    results: countResults({
      written,
      inspect,
      linkDomain: brand.linkDomain,
      posts: queued.answers.length,
      refused: queued.answers.filter((answer) => answer.status >= 400).length,
      clicks: clicks.total,
      seconds: seconds(),
    }),
  };
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

type Report = Outcome & { readonly queued: Queued; readonly trouble: readonly string[] };

function report({ results, checks, posts, log, queued, trouble }: Report, options: Options): void {
  const wrong = [
    ...disagreements(results, queued),
    ...checks.filter(({ isSo }) => !isSo).map(({ says }) => says),
    ...trouble.map((line) => `something said: ${line}`),
  ];
  if (options.json) console.log(JSON.stringify(results));
  else {
    if (options.log) console.log(`${log}\n`);
    const counts = Object.entries(results).map(([name, value]) => `${name} ${value}`);
    const marked = checks.map(({ says, isSo }) => `${isSo ? '✓' : '✗'} ${says}`);
    console.log([posts, '', ...marked, '', counts.join(', ')].join('\n'));
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
