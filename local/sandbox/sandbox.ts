import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { baiduPlatform } from './baidu/platform.ts';
import { baijiahaoPlatform } from './baijiahao/platform.ts';
import { selectCalls } from './calls.ts';
import type { SandboxClock } from './clock.ts';
import type { SandboxBindings } from './connection.ts';
import { createDecisions, type Decisions } from './decisions.ts';
import { defaultCredentials } from './default-credentials.ts';
import type { SandboxEvent } from './events.ts';
import type { Endpoints, Faults } from './faults.ts';
import { createFaultSwitches } from './faults.ts';
import { createInFlight } from './in-flight.ts';
import type { Inspect } from './inspection.ts';
import { createInspection } from './inspection.ts';
import { noJournal, openJournal } from './journal.ts';
import { createMediaStore } from './media-store.ts';
import type { Context } from './operation.ts';
import { renderPage } from './page/page.ts';
import { addPlatformRoutes } from './platform-routes.ts';
import type { Randomness } from './randomness.ts';
import { cryptoRandomness } from './randomness.ts';
import { BodyTooLargeError } from './request-input.ts';
import type { SandboxSeed } from './seed.ts';
import { missingSeed, seedEvents, seedSchema } from './seed.ts';
import type { SandboxSettings, SandboxSettingsPatch } from './settings.ts';
import { mergeSettings, settingsSchema } from './settings.ts';
import { createStore, type Store } from './store.ts';
import { viewBaidu, viewBaijiahao, viewWechat, viewWeibo } from './views.ts';
import { type CallbackSenderDeps, createCallbackSender } from './wechat/callback-sender.ts';
import type { FollowerAct } from './wechat/engagement-state.ts';
import { actEvents } from './wechat/follower-acts.ts';
import { wechatPlatform } from './wechat/platform.ts';
import { createFansSender } from './weibo/fans-sender.ts';
import { type FanAct, fanActSchema } from './weibo/fans-state.ts';
import { weiboPlatform } from './weibo/platform.ts';
import { type Taking, takePermission, tellOfTaking } from './weibo/revocation.ts';

export interface SandboxOptions {
  readonly clock: SandboxClock;
  /** Left out, everything is in memory. Pictures lie in `<journalPath>.media`. */
  readonly journalPath?: string | undefined;
  readonly settings?: SandboxSettingsPatch | undefined;
  /** Left out, `defaultCredentials`. What a journal already knows is not planted again. */
  readonly seed?: SandboxSeed | undefined;
  readonly random?: Randomness | undefined;
}

export interface RunningSandbox {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface Sandbox {
  /** The whole server as a function, for calls in process. */
  readonly fetch: (request: Request, env?: SandboxBindings) => Response | Promise<Response>;
  /** Binds 127.0.0.1; port 0 takes a free one. */
  listen(port: number): Promise<RunningSandbox>;
  readonly inspect: Inspect;
  readonly faults: Faults;
  readonly settings: { get(): SandboxSettings; update(patch: SandboxSettingsPatch): SandboxSettings };
  /** Registers or replaces applications and accounts; answers the Weibo access tokens it issued. */
  seed(seed: SandboxSeed): readonly string[];
  /** Lets a follower of a WeChat account do something. Throws `SeedError` where there is no such account or follower. */
  act(act: FollowerAct): void;
  /** Lets somebody do something to a Weibo account of the fans service. */
  actOnWeibo(act: FanAct): void;
  /** Platform calls being worked on. Those that a fault holds open do not count. */
  inFlight(): number;
  /** Takes its moments back from the clock and closes the journal. */
  dispose(): void;
}

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);
const platforms = [weiboPlatform, wechatPlatform, baijiahaoPlatform, baiduPlatform];

/** What a call is named after in records and switches, by platform. */
const endpoints = Object.fromEntries(
  platforms.map(({ name, operations }) => [name, [...new Set(operations.map(({ endpoint }) => endpoint))]]),
) as unknown as Endpoints; // one entry for each platform of the list above

/** Weibo, WeChat, Baidu search and Baijiahao on one port, by their wire formats, on a clock that may jump. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { clock, journalPath, random = cryptoRandomness } = options;
  const journal = journalPath === undefined ? noJournal : openJournal(journalPath);
  const media = createMediaStore(journalPath === undefined ? undefined : `${journalPath}.media`);
  const store = createStore(journal, mergeSettings(settingsSchema.parse({}), definedParts(options.settings)));
  const { world } = store;
  const decisions = createDecisions(clock);
  const faults = createFaultSwitches(endpoints);
  const inFlight = createInFlight();
  const callbacks = sendersOf({ clock, world, random, inFlight, commit, settings: store.settings });

  const context = (): Context => ({ now: clock.now(), world, settings: store.settings(), random, media });

  function commit(events: readonly SandboxEvent[]): void {
    store.commit(events);
    decisions.watch(events);
    callbacks.watch(events);
    void tellOfTaking({ world, inFlight }, events);
  }

  function seed(input: SandboxSeed): readonly string[] {
    const lives = store.settings().weibo.tokenLifeSeconds;
    const events = seedEvents(seedSchema.parse(input), { ...context(), lives });
    commit(events);
    return tokensIn(events);
  }

  const acts = actsOf(commit, context);
  const inspect = inspectOf({ clock, store, decisions });
  const settings = { get: store.settings, update: store.changeSettings };

  seed(missingSeed(seedSchema.parse(options.seed ?? defaultCredentials), world));
  decisions.watchOpen(world);
  callbacks.watchOpen();

  const app = createApp();
  for (const platform of platforms) {
    addPlatformRoutes(app, platform, { faults, context, commit, begin: inFlight.begin });
  }
  app.route(
    '/_sandbox',
    createInspection({ inspect, faults, endpoints, settings, media, seed, ...acts, ...settersOf(callbacks) }),
  );
  app.get('/', (c) => c.html(renderPage(inspect, clock.now()), 200, pageHeaders));

  return {
    fetch: (request, env) => app.fetch(request, env),
    listen: (port) => listen(app, port),
    inspect,
    faults,
    settings,
    seed,
    act: acts.act,
    actOnWeibo: acts.actOnWeibo,
    inFlight: inFlight.count,
    dispose: () => {
      decisions.cancelAll();
      callbacks.cancelAll();
      journal.close();
    },
  };
}

const settersOf = ({ set, setFans }: ReturnType<typeof sendersOf>) => ({ setCallback: set, setFansCallback: setFans });

/** Both platforms that tell accounts of people. */
function sendersOf(deps: CallbackSenderDeps) {
  const [wechat, fans] = [createCallbackSender(deps), createFansSender(deps)];
  return {
    set: wechat.set,
    setFans: fans.set,
    watchOpen: wechat.watchOpen,
    watch: (events: readonly SandboxEvent[]) => {
      wechat.watch(events);
      fans.watch(events);
    },
    cancelAll: () => {
      wechat.cancelAll();
      fans.cancelAll();
    },
  };
}

/** What people do, as far as it is not done by a call. */
function actsOf(commit: (events: readonly SandboxEvent[]) => void, context: () => Context) {
  return {
    take: (input: Taking) => commit(takePermission(input, context())),
    act: (input: FollowerAct) => commit(actEvents(input, context())),
    actOnWeibo: (input: FanAct) => {
      const acted = { ...fanActSchema.parse(input), at: context().now };
      commit([{ type: 'weibo.fan-acted', acted }]);
    },
  };
}

function inspectOf(of: { clock: SandboxClock; store: Store; decisions: Decisions }): Inspect {
  const { world, settings } = of.store;
  const now = () => of.clock.now();
  return {
    weibo: () => viewWeibo(world, now()),
    wechat: () => viewWechat(world, now(), settings()),
    baidu: () => viewBaidu(world, now()),
    baijiahao: () => viewBaijiahao(world, now()),
    calls: (filter = {}) => selectCalls(world.calls, filter),
    nextDecisionAt: of.decisions.next,
  };
}

function tokensIn(events: readonly SandboxEvent[]): readonly string[] {
  return events.flatMap((event) => (event.type === 'weibo.token-issued' ? [event.token.accessToken] : []));
}

const pageHeaders = {
  'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
  'cache-control': 'no-store',
};

/** A name that resolves to this machine from a foreign page must not reach the sandbox, so the host is checked. */
function createApp(): Hono<{ Bindings: SandboxBindings }> {
  const app = new Hono<{ Bindings: SandboxBindings }>();
  app.use(async (c, next) => {
    if (!loopbackHosts.has(new URL(c.req.url).hostname)) {
      return c.json({ error: 'The sandbox answers only under a loopback host such as 127.0.0.1.' }, 403);
    }
    await next();
    return undefined;
  });
  app.notFound((c) => c.json({ error: 404, message: 'not found' }, 404));
  app.onError((error, c) => {
    if (error instanceof BodyTooLargeError) return c.json({ error: error.message }, 413);
    console.error('sandbox failed on', c.req.method, c.req.path, error);
    return c.json({ error: 'The sandbox failed on this request; its log says why.' }, 500);
  });
  return app;
}

async function listen(app: Hono<{ Bindings: SandboxBindings }>, port: number): Promise<RunningSandbox> {
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  // A server that listens on a TCP port has an address of this shape.
  const { port: boundPort } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${boundPort}`,
    port: boundPort,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function definedParts(patch: SandboxSettingsPatch = {}): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(patch).flatMap(([name, part]) => (part === undefined ? [] : [[name, part]])),
  );
}
