import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { PlatformPublisher, StepEffect } from '../../../shared/ports/platform-publisher.ts';
import { startDelivery } from '../../support/platforms/delivery-run.ts';
import {
  baijiahaoCodes,
  type PublishedClass,
  type PublishedCode,
  wechatCodes,
  weiboCodes,
} from '../../support/platforms/published-codes.ts';
import { boundlessSeed, boundlessSettings, type Scene, scenes, targetIn } from '../../support/platforms/scenes.ts';
import { startSandbox, type TestSandbox } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const codesOf = { weibo: weiboCodes, wechat: wechatCodes, baijiahao: baijiahaoCodes } as const;
/** These are answered by a fresh token and the same call once more. */
const staleTokens = ['40001', '40014', '42001'];

type Call = { readonly step: string; readonly effect: StepEffect; readonly endpoint: string };

const startWorld = () => startSandbox({ seed: boundlessSeed, settings: boundlessSettings });

/** The calls that publishing makes, found out by publishing; those that fetch a token apart. */
async function callsOf(scene: Scene): Promise<readonly Call[]> {
  await using test = await startWorld();
  const calls: Call[] = [];
  const endpoints = () => test.sandbox.inspect.calls().map(({ endpoint }) => endpoint);
  const publisher = scene.publisher({ http, baseUrl: test.server.url });
  const watched: PlatformPublisher = {
    ...publisher,
    steps: publisher.steps.map((step) => ({
      ...step,
      run: async (input) => {
        const before = endpoints().length;
        const outcome = await step.run(input);
        const made = [...new Set(endpoints().slice(before))].filter((endpoint) => endpoint !== 'stable_token');
        calls.push(...made.map((endpoint) => ({ step: step.name, effect: step.effect, endpoint })));
        return outcome;
      },
    })),
    poll: async (input) => {
      const before = endpoints().length;
      const outcome = await publisher.poll(input);
      const made = endpoints().slice(before);
      calls.push(...made.map((endpoint) => ({ step: 'poll', effect: 'repeatable' as const, endpoint })));
      return outcome;
    },
  };
  const run = await startDelivery(scene.content(1, await targetIn(test)), {
    publisher: watched,
    clock: test.clock,
    number: 1,
  });
  const { state } = await attendUntil(run.attend, ended);
  if (state !== 'published') throw new Error(`${scene.name} ends as ${state} where nothing is in its way`);
  return calls;
}

const ended: ReadonlySet<Delivery['state']> = new Set([
  'published',
  'failed',
  'removed',
  'missed',
  'held',
  'needs-person',
  'handed-over',
]);

async function attendUntil(attend: () => Promise<Delivery>, states: ReadonlySet<Delivery['state']>): Promise<Delivery> {
  for (let turn = 0; turn < 12; turn += 1) {
    const delivery = await attend();
    if (states.has(delivery.state)) return delivery;
  }
  throw new Error('The delivery comes to no end.');
}

type Case = Call & { readonly code: PublishedCode };
type Fate = { readonly first: string; readonly last: string; readonly sent: number };

/** Has the call refused with the code once, and lets the engine work until nothing more comes of it. */
async function fateOf(
  scene: Scene,
  { endpoint, code }: Case,
  world: World,
): Promise<Fate & { spilled: boolean; mute: boolean }> {
  const { test, publisher } = world;
  world.number += 1;
  const before = scene.countSent(test);
  const run = await startDelivery(scene.content(world.number, world.targetUrl), {
    publisher,
    clock: test.clock,
    number: world.number,
  });
  // A success in disguise is an answer to what was done.
  const acts = code.says.includes('ok');
  const fault = { platform: scene.platform, endpoint, mode: 'error', code: Number(code.code), times: 1, acts } as const;
  const refused = (): boolean => test.sandbox.faults.list().length === 0;
  test.sandbox.faults.add(fault);
  let delivery = await run.attend();
  for (let turn = 0; turn < 6 && !refused(); turn += 1) delivery = await run.attend();
  if (!refused()) throw new Error(`Nothing calls ${endpoint} any more.`);
  const first = nameOf(delivery);
  const stated = run.log.find((entry) => entry.platformCode === code.code);
  if (!ended.has(delivery.state)) delivery = await attendUntil(run.attend, ended);
  const told = JSON.stringify([run.log, run.events, delivery]);
  return {
    first,
    last: delivery.state,
    sent: scene.countSent(test) - before,
    spilled: told.includes(scene.secret),
    mute: stated !== undefined && !(stated.message?.zh && stated.message.en && stated.hint?.zh && stated.hint.en),
  };
}

type World = {
  readonly test: TestSandbox;
  readonly publisher: PlatformPublisher;
  readonly targetUrl: string;
  number: number;
};

async function worldOf(scene: Scene, test: TestSandbox): Promise<World> {
  const publisher = scene.publisher({ http, baseUrl: test.server.url });
  return { test, publisher, targetUrl: await targetIn(test), number: 0 };
}

const nameOf = ({ state, problem }: Delivery): string => (problem === undefined ? state : `${state} ${problem.kind}`);

/** What must become of a delivery, by what the code says and what repeating the refused call would do. */
function expectedOf(says: PublishedClass, { step, effect, code, endpoint }: Case): Fate {
  // Only the account's mass messages are used up: its articles go on, so that its lane stays open.
  if (code.code === '45028' && endpoint === 'message/mass/sendall') {
    return { first: 'retrying rate-limited', last: 'published', sent: 1 };
  }
  // What only answers an id is asked for it once more.
  if (says === 'ok' && effect === 'repeatable') return fates(effect).retry;
  if (says === 'ok' || staleTokens.includes(code.code)) return { first: 'on its way', last: 'published', sent: 1 };
  if (step === 'poll') {
    // Refusing to tell takes nothing back; only a post that is gone is gone.
    return says === 'gone'
      ? { first: 'removed gone', last: 'removed', sent: 1 }
      : { first: 'processing', last: 'published', sent: 1 };
  }
  if (code.isDoubtful && effect !== 'repeatable') {
    return { first: 'unknown outcome-unknown', last: 'published', sent: 1 };
  }
  return fates(effect)[says];
}

const fates = (effect: StepEffect): Readonly<Record<Exclude<PublishedClass, 'ok'>, Fate>> => ({
  retry: { first: 'retrying unavailable', last: 'published', sent: 1 },
  quota: { first: 'retrying quota', last: 'published', sent: 1 },
  token: { first: 'held auth', last: 'held', sent: 0 },
  perm: { first: 'held human', last: 'held', sent: 0 },
  human: { first: 'held human', last: 'held', sent: 0 },
  bad: { first: 'failed rejected', last: 'failed', sent: 0 },
  gone: { first: 'failed gone', last: 'failed', sent: 0 },
  // On a keyed call an earlier try may be what it is a duplicate of, so it is looked for.
  dup:
    effect === 'keyed'
      ? { first: 'unknown duplicate', last: 'published', sent: 1 }
      : { first: 'failed duplicate', last: 'failed', sent: 0 },
});

const isOnItsWay = (first: string): boolean => ['published', 'processing'].includes(first);

function complaintOf(one: Case, fate: Awaited<ReturnType<typeof fateOf>>): string[] {
  const wanted = one.code.says.map((says) => expectedOf(says, one));
  const fits = wanted.some(
    ({ first, last, sent }) =>
      (first === fate.first || (first === 'on its way' && isOnItsWay(fate.first))) &&
      last === fate.last &&
      sent === fate.sent,
  );
  const said = `${one.code.code} on ${one.endpoint}: ${fate.first}, then ${fate.last}, sent ${fate.sent}`;
  return [
    ...(fits ? [] : [`${said}; ${one.code.says.join(' or ')} asks for ${JSON.stringify(wanted[0])}`]),
    ...(fate.spilled ? [`${said}: tells a secret`] : []),
    ...(fate.mute ? [`${said}: has no words in both languages`] : []),
  ];
}

describe.each(scenes)('Every error code of $platform, as a refusal of each call that $name makes', (scene) => {
  it('brings the delivery into the right state, and from there to the right end', async () => {
    const calls = await callsOf(scene);
    expect(calls.length).toBeGreaterThan(0);
    await using test = await startWorld();
    const world = await worldOf(scene, test);
    const complaints: string[] = [];
    for (const call of calls) {
      for (const code of codesOf[scene.platform]) {
        const one = { ...call, code };
        complaints.push(...complaintOf(one, await fateOf(scene, one, world)));
      }
    }
    expect(complaints).toEqual([]);
  });

  it('takes a code that no list has for a refusal', async () => {
    const calls = await callsOf(scene);
    await using test = await startWorld();
    const world = await worldOf(scene, test);
    const unknown: PublishedCode = { code: '987654', says: ['bad'], isDoubtful: false };
    const complaints: string[] = [];
    for (const call of calls) {
      const one = { ...call, code: unknown };
      complaints.push(...complaintOf(one, await fateOf(scene, one, world)));
    }
    expect(complaints).toEqual([]);
  });
});
