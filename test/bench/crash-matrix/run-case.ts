import { type ApiClient, createApiClient } from '../../../local/api-client.ts';
import { accountsOf, type CaseBrand, idIn, registerCaseBrand } from '../../support/crash/case-brand.ts';
import { CaseRun, type Fault, type Repetition } from '../../support/crash/case-run.ts';
import type { CrashStack } from '../../support/crash/crash-stack.ts';
import { seededFractions } from '../../support/crash/random.ts';
import { type CaseState, stateOf } from './case-state.ts';
import type { Scenario } from './scenarios.ts';

export type Case = {
  /** `accept/weibo/7/after`: sandbox's mode, scenario, number of the request, fault. */
  readonly name: string;
  readonly scenario: Scenario;
  readonly faults: readonly Fault[];
  readonly repetition?: Repetition;
};

export type Ran = {
  readonly case: Case;
  readonly brand: CaseBrand;
  readonly run: CaseRun;
  readonly state: CaseState;
  /** Moments of the clock. */
  readonly dueAt: number;
  readonly endedAt: number;
};

const second = 1_000;
const minute = 60 * second;
const stepMs = 15 * second;
const horizonMs = 45 * minute;
/** Until the message of an ended worker has become visible again and has been worked on. */
const graceMs = 10 * minute;

export type Runner = {
  readonly run: (one: Case) => Promise<Ran>;
  /** Lets pass what the messages of ended workers may still do after their cases. */
  readonly comeToRest: () => Promise<void>;
};

/** Runs cases one after the other on one stack, each with a brand of its own. */
export async function createRunner({ stack, watch }: CrashStack, seed: number): Promise<Runner> {
  const api = createApiClient({ url: stack.runtime.apiUrl, token: await stack.bootstrap() });
  let number = 0;

  async function run(one: Case): Promise<Ran> {
    number += 1;
    const brand = await registerCaseBrand(api, stack.sandbox, { number, platforms: one.scenario.platforms });
    await setUpTarget(api, brand, one.scenario);
    const { clock } = stack;
    const { dueAt, tickAt } = dueTime(one.scenario, clock.now());
    let postId: string | undefined;
    const owns = (event: string): boolean => {
      if (tickAt !== undefined) return event.includes(isoSeconds(tickAt));
      if (postId === undefined) return false;
      // What an index did not show in time is carried by the schedule, whose event names no post.
      return event.includes(postId) || (one.scenario.carriedTo !== undefined && event.includes('"scheduledAt"'));
    };
    const watched = new CaseRun({
      target: { functionName: one.scenario.functionName, owns },
      faults: [...(one.scenario.first ?? []), ...one.faults],
      repetition: one.repetition,
      fraction: seededFractions(`${seed} ${one.name}`),
    });
    watched.about(accountsOf(brand));
    watch(watched);
    postId = await queue(api, brand, { ...one.scenario.content(brand, `第${number}号茶`), dueAt });
    const state = (): CaseState => stateOf(watched.facts, one.scenario.carriedTo === undefined ? 0 : 1);
    await runUntil(() => state().hasEnded, dueAt + horizonMs);
    const endedAt = clock.now();
    watch(undefined);
    return { case: one, brand, run: watched, state: state(), dueAt, endedAt };
  }

  async function runUntil(isOver: () => boolean, limit: number): Promise<void> {
    const { clock } = stack;
    while (!isOver() && clock.now() < limit) await clock.jumpUntil(Math.min(limit, clock.now() + stepMs));
  }

  return { run, comeToRest: () => runUntil(() => false, stack.clock.now() + graceMs) };
}

function dueTime({ due }: Scenario, now: number): { dueAt: number; tickAt?: number } {
  if (due === 'soon') return { dueAt: Math.ceil(now / second) * second + 20 * second };
  const tickAt = Math.ceil(now / minute) * minute + 2 * minute;
  return { dueAt: tickAt + 2 * minute, tickAt };
}

const isoSeconds = (moment: number): string => new Date(moment).toISOString().replace(/\.\d{3}Z$/, 'Z');

/** A digest of one post is made as soon as that is out. */
async function setUpTarget(api: ApiClient, brand: CaseBrand, { carriedTo }: Scenario): Promise<void> {
  if (carriedTo !== 'menu' && carriedTo !== 'digest') return;
  const body = {
    menu: { buttonName: '新茶' },
    digest: { rhythm: { by: 'count' }, posts: 1, title: '新茶合集 {{date}}', coverMediaId: brand.mediaId },
  }[carriedTo];
  const answer = await api.put(`${brand.home}/accounts/${brand.wechat}/sync-targets/${carriedTo}`, body);
  if (answer.status !== 200) throw new Error(`The API refused the ${carriedTo}: ${JSON.stringify(answer.body)}`);
}

async function queue(
  api: ApiClient,
  brand: CaseBrand,
  { dueAt, ...content }: { readonly dueAt: number },
): Promise<string> {
  const body = {
    title: '新茶上市',
    summary: '今年的新茶到了。',
    dueAt: new Date(dueAt).toISOString(),
    link: { target: 'https://tea.example/new', mode: 'page' },
    ...content,
  };
  const answer = await api.post(`${brand.home}/posts`, body, brand.home);
  if (answer.status !== 201) throw new Error(`The API refused a post: ${JSON.stringify(answer.body)}`);
  return idIn(answer.body, 'postId');
}
