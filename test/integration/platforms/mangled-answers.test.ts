import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createBaiduPushClient } from '../../../shared/adapters/platforms/baidu-search/client.ts';
import { baijiahaoFacts } from '../../../shared/adapters/platforms/baijiahao/facts.ts';
import { wechatFacts } from '../../../shared/adapters/platforms/wechat/facts.ts';
import { weiboFacts } from '../../../shared/adapters/platforms/weibo/facts.ts';
import { PlatformError } from '../../../shared/domain/platform-error.ts';
import type { PlatformPublisher, PublishInput, PublishStep } from '../../../shared/ports/platform-publisher.ts';
import { lookInput, publishInput } from '../../support/platforms/builders.ts';
import { everythingAbout } from '../../support/platforms/leaks.ts';
import { anyMangling, type Mangling, type Seen } from '../../support/platforms/mangling.ts';
import { type ManglingDoor, openManglingDoor } from '../../support/platforms/mangling-door.ts';
import { sandboxParts } from '../../support/platforms/sandbox-parts.ts';
import { boundlessSeed, boundlessSettings, type Scene, scenes, targetIn } from '../../support/platforms/scenes.ts';
import { runSteps } from '../../support/platforms/steps.ts';
import { startSandbox, type TestSandbox } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 60);
/** What drips ends by this; nothing else takes as long. */
const patienceMs = 150;

type World = AsyncDisposable & {
  readonly scene: Scene;
  readonly targetUrl: string;
  readonly test: TestSandbox;
  readonly door: ManglingDoor;
  readonly publisher: PlatformPublisher;
};

async function startWorld(scene: Scene): Promise<World> {
  const test = await startSandbox({ seed: boundlessSeed, settings: boundlessSettings });
  const door = await openManglingDoor(test.server.url);
  return {
    scene,
    targetUrl: await targetIn(test),
    test,
    door,
    publisher: scene.publisher({ http, baseUrl: door.url }),
    async [Symbol.asyncDispose]() {
      await door[Symbol.asyncDispose]();
      await test[Symbol.asyncDispose]();
    },
  };
}

let number = 0;

function inputOf({ scene, test, targetUrl }: World): PublishInput {
  number += 1;
  const { account, shape, variant, credentials, picture } = scene.content(number, targetUrl);
  return publishInput({
    ...sandboxParts(test),
    account,
    shape,
    variant,
    credentials: credentials as PublishInput['credentials'],
    loadMedia: async () => picture,
    linkUrl: `https://go.yunshan.example/l/f${number}`,
    deliveryId: `delivery-${number}`,
  });
}

type Ready = { readonly step: PublishStep; readonly input: PublishInput };

/** Runs the steps before the one that is named, so that it can be run next. */
async function readyFor(name: string, world: World): Promise<Ready> {
  for await (const ready of stepsOf(world)) if (ready.step.name === name) return ready;
  throw new Error(`There is no step ${name}`);
}

/** The steps that a new delivery needs, each before it is run; it is run when the next one is asked for. */
async function* stepsOf(world: World): AsyncGenerator<Ready> {
  const input = inputOf(world);
  const checkpoint: Record<string, string> = {};
  for (const step of world.publisher.steps) {
    const now = { ...input, checkpoint: { ...checkpoint } };
    if (!step.isNeeded(now)) continue;
    yield { step, input: now };
    Object.assign(checkpoint, (await step.run(now)).values);
  }
}

type Call = { readonly name: string; readonly path: string };

/** Every step that the scene needs, with the path of the call that it is about: its last. */
async function callsOf(world: World): Promise<readonly Call[]> {
  const calls: Call[] = [];
  let running: string | undefined;
  const note = () => {
    if (running !== undefined) calls.push({ name: running, path: world.door.paths.at(-1) ?? '' });
  };
  for await (const { step } of stepsOf(world)) {
    note();
    running = step.name;
  }
  note();
  return calls;
}

type Run = { readonly outcome?: unknown; readonly error?: unknown; readonly seen: Seen | undefined };

async function mangled(
  plan: { readonly path: string; readonly mangling: Mangling },
  work: (signal: AbortSignal) => Promise<unknown>,
  { door, scene }: World,
): Promise<Run> {
  door.mangle({ ...plan, secret: scene.secret });
  try {
    const outcome = await work(AbortSignal.timeout(patienceMs));
    return { outcome, seen: door.lastSeen() };
  } catch (error) {
    return { error, seen: door.lastSeen() };
  } finally {
    door.mangle(undefined);
  }
}

function jsonOf({ text = '' }: Seen): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A complete answer that is a refusal: by its status, or by a code of the platform. */
function provesRefusal(seen: Seen): boolean {
  if (seen.text === undefined) return false;
  if (seen.status >= 400 && seen.status < 500 && seen.status !== 408) return true;
  const json = jsonOf(seen) ?? {};
  const codes = ['error_code', 'errcode', 'errno', 'error'].map((name) => json[name]);
  return codes.some((code) => /^-?[1-9]\d*$/.test(String(code)));
}

function checkError({ error, seen }: Run, { scene, door }: World, effect: PublishStep['effect']): void {
  expect(error).toBeInstanceOf(PlatformError);
  const { kind, text, hint } = error as PlatformError;
  const printed = everythingAbout(error) + JSON.stringify([text, hint]);
  for (const secret of [scene.secret, ...door.tokens]) expect(printed.includes(secret)).toBe(false);
  if (effect === 'repeatable') expect(kind).not.toBe('outcome-unknown');
  else if (seen !== undefined && !provesRefusal(seen)) expect(kind).toBe('outcome-unknown');
}

/** Nothing but a complete answer with status 200 makes a success. */
function checkSuccess({ seen }: Run): void {
  if (seen === undefined) return;
  expect(seen.status).toBe(200);
  expect(jsonOf(seen)).toBeDefined();
}

const knownPaths: ReadonlySet<string> = new Set(
  [weiboFacts, wechatFacts, baijiahaoFacts].flatMap(({ endpoints }) => endpoints.map(({ path }) => path)),
);

describe.each(scenes)('Broken answers to $name', (scene) => {
  it('end every step as what they prove, and as unknown where they prove nothing', async () => {
    await using world = await startWorld(scene);
    for (const { name, path } of await callsOf(world)) {
      await fc.assert(
        fc.asyncProperty(anyMangling, async (mangling) => {
          const { step, input } = await readyFor(name, world);
          const run = await mangled({ path, mangling }, (signal) => step.run({ ...input, signal }), world);
          if (run.error === undefined) checkSuccess(run);
          else checkError(run, world, step.effect);
        }),
        { numRuns },
      );
    }
    expect([...new Set(world.door.paths)].filter((path) => !knownPaths.has(path))).toEqual([]);
  });

  it('never make a look say that nothing is there', async () => {
    await using world = await startWorld(scene);
    const last = (await callsOf(world)).at(-1)?.name ?? '';
    const { step, input } = await readyFor(last, world);
    await step.run(input);
    const look = (signal: AbortSignal) => step.look(lookInput({ ...input, signal }));
    await look(new AbortController().signal);
    const path = world.door.paths.at(-1) ?? '';
    await fc.assert(
      fc.asyncProperty(anyMangling, async (mangling) => {
        const { outcome, error, seen } = await mangled({ path, mangling }, look, world);
        expect(error).toBeUndefined();
        const isReadable = seen?.status === 200 && jsonOf(seen) !== undefined;
        if (!isReadable) expect(outcome).toMatchObject({ kind: 'cannot-tell' });
      }),
      { numRuns },
    );
  });

  it('never end a delivery that was accepted', async () => {
    await using world = await startWorld(scene);
    const accepted = await acceptedBy(world);
    if (accepted === undefined) {
      expect(scene.platform).toBe('weibo');
      return;
    }
    const poll = (signal: AbortSignal) => world.publisher.poll(lookInput({ ...accepted, signal }));
    await poll(new AbortController().signal);
    const path = world.door.paths.at(-1) ?? '';
    await fc.assert(
      fc.asyncProperty(anyMangling, async (mangling) => {
        const run = await mangled({ path, mangling }, poll, world);
        if (run.error === undefined) checkSuccess(run);
        else checkError(run, world, 'repeatable');
        const isAnswer = run.seen?.status === 200 && jsonOf(run.seen) !== undefined;
        if (!isAnswer && run.error instanceof PlatformError) expect(run.error.isVerdict).toBe(false);
      }),
      { numRuns },
    );
  });
});

/** A delivery whose platform works on it; undefined where publishing is done at once. */
async function acceptedBy({ publisher, ...world }: World): Promise<PublishInput | undefined> {
  const input = inputOf({ publisher, ...world });
  const { outcome, checkpoint } = await runSteps(publisher, input);
  return outcome.kind === 'processing' ? { ...input, checkpoint } : undefined;
}

describe('Broken answers to a push to Baidu', () => {
  const caller = { site: 'https://go.yunshan.example', token: 'Yx7Qw3Er9Ty1Ui5O' };

  it.each(['ordinary', 'quick'] as const)(
    'leave open whether an %s one arrived, unless they refuse it',
    async (inclusion) => {
      const seed = { baiduSites: [{ ...caller, dailyQuota: 100_000, quickQuota: 100_000 }] };
      await using test = await startSandbox({ seed });
      await using door = await openManglingDoor(test.server.url);
      const client = createBaiduPushClient({ http, baseUrl: door.url });
      await fc.assert(
        fc.asyncProperty(anyMangling, async (mangling) => {
          door.mangle({ path: '/urls', mangling, secret: caller.token });
          const signal = AbortSignal.timeout(patienceMs);
          const context = { effect: 'once', inclusion, signal, now: test.clock.now } as const;
          const [answer] = await Promise.allSettled([client.push(caller, [`${caller.site}/l/p1`], context)]);
          const seen = door.lastSeen();
          if (answer.status === 'fulfilled') {
            checkSuccess({ seen });
            return;
          }
          expect(answer.reason).toBeInstanceOf(PlatformError);
          expect(everythingAbout(answer.reason).includes(caller.token)).toBe(false);
          if (seen !== undefined && !provesRefusal(seen))
            expect(answer.reason).toMatchObject({ kind: 'outcome-unknown' });
        }),
        { numRuns },
      );
    },
  );
});

describe('Broken answers to a request for a token', () => {
  const [scene] = scenes.filter(({ platform }) => platform === 'wechat');

  it('are no reason to believe that anything was sent', async () => {
    if (scene === undefined) throw new Error('There is no WeChat scene.');
    await using world = await startWorld(scene);
    await fc.assert(
      // Several deliveries may wait for one token, so that none of them ends the request early.
      fc.asyncProperty(
        anyMangling.filter(({ kind }) => kind !== 'drip'),
        async (mangling) => {
          const fresh = { ...world, publisher: scene.publisher({ http, baseUrl: world.door.url }) };
          const [step] = fresh.publisher.steps;
          const input = inputOf(world);
          const plan = { path: '/cgi-bin/stable_token', mangling };
          const run = await mangled(plan, (signal) => step?.run({ ...input, signal }) ?? Promise.resolve(), fresh);
          if (run.error !== undefined) checkError(run, world, 'repeatable');
        },
      ),
      { numRuns },
    );
    expect(world.door.paths).toContain('/cgi-bin/stable_token');
  });
});
