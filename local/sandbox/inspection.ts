import { Hono, type Context as HonoContext } from 'hono';
import * as z from 'zod';
import { baiduSiteSchema } from './baidu/state.ts';
import { baijiahaoAuthorSchema } from './baijiahao/state.ts';
import type { CallFilter, SandboxCall } from './calls.ts';
import { callFilterSchema } from './calls.ts';
import type { SandboxBindings } from './connection.ts';
import type { Endpoints, Faults } from './faults.ts';
import { faultSchema, faultSelectorSchema, UnknownEndpointError } from './faults.ts';
import type { MediaStore } from './media-store.ts';
import { sniffPicture } from './media-store.ts';
import { BodyTooLargeError, readBytes } from './request-input.ts';
import type { SandboxSeed } from './seed.ts';
import { SeedError, weiboUserSeedSchema } from './seed.ts';
import type { SandboxSettings, SandboxSettingsPatch } from './settings.ts';
import { settingsPatchSchema } from './settings.ts';
import type { BaiduView, BaijiahaoView, WechatView, WeiboView } from './views.ts';
import { callbackSchema, type WechatCallback } from './wechat/callback-state.ts';
import { type FollowerAct, followerActSchema } from './wechat/engagement-state.ts';
import { wechatAccountSchema } from './wechat/state.ts';
import { type FanAct, type FansCallback, fanActSchema, fansCallbackSchema } from './weibo/fans-state.ts';
import { type Taking, takingSchema } from './weibo/revocation.ts';
import { weiboAppSchema } from './weibo/state.ts';

/** What a test or a person may see, typed; the same bodies that GET /_sandbox/… sends. */
export interface Inspect {
  weibo(): WeiboView;
  wechat(): WechatView;
  baidu(): BaiduView;
  baijiahao(): BaijiahaoView;
  calls(filter?: CallFilter): readonly SandboxCall[];
  /** When the earliest running review ends. */
  nextDecisionAt(): number | undefined;
}

export interface InspectionDependencies {
  readonly inspect: Inspect;
  readonly faults: Faults;
  readonly endpoints: Endpoints;
  readonly settings: { get(): SandboxSettings; update(patch: SandboxSettingsPatch): SandboxSettings };
  readonly media: MediaStore;
  /** Plants, and tells the access tokens that were issued. */
  readonly seed: (seed: SandboxSeed) => readonly string[];
  /** Lets a follower of a WeChat account do something. */
  readonly act: (act: FollowerAct) => void;
  /** Lets a Weibo user take an application's permission back. */
  readonly take: (taking: Taking) => void;
  /** Tells where an account's messages go, or what speaks against it. */
  readonly setCallback: (appId: string, callback: WechatCallback) => Promise<string | undefined>;
  /** Lets somebody do something to a Weibo account. */
  readonly actOnWeibo: (act: FanAct) => void;
  /** The same as `setCallback` for the fans service of a Weibo account. */
  readonly setFansCallback: (uid: string, callback: FansCallback) => Promise<string | undefined>;
}

/** The caller's mistake, in a sentence. */
class InputError extends Error {
  override readonly name = 'InputError';
}

async function readBody<T>(c: HonoContext<{ Bindings: SandboxBindings }>, schema: z.ZodType<T>): Promise<T> {
  if (!(c.req.header('content-type') ?? '').startsWith('application/json')) {
    throw new InputError('Send the body as JSON with Content-Type: application/json.');
  }
  return schema.parse(jsonOf(await readBytes(c)));
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new InputError('The body is not valid JSON.');
  }
}

export function createInspection(deps: InspectionDependencies): Hono<{ Bindings: SandboxBindings }> {
  const app = new Hono<{ Bindings: SandboxBindings }>();
  addReadings(app, deps);
  addSeeds(app, deps.seed);
  app.put('/wechat/accounts/:appId/callback', async (c) => {
    const objection = await deps.setCallback(c.req.param('appId'), await readBody(c, callbackSchema));
    if (objection !== undefined) throw new InputError(objection);
    return c.json({ checked: true });
  });
  app.post('/wechat/acts', async (c) => {
    const act = await readBody(c, followerActSchema);
    deps.act(act);
    return c.json({ openId: act.openId }, 201);
  });
  app.post('/weibo/revocations', async (c) => {
    const taking = await readBody(c, takingSchema);
    deps.take(taking);
    return c.json(taking, 201);
  });
  addFansService(app, deps);
  addSwitches(app, deps);
  app.all('*', (c) => c.json({ error: `The inspection API has no ${c.req.method} ${c.req.path}.` }, 404));
  app.onError((error, c) => {
    if (error instanceof BodyTooLargeError) return c.json({ error: error.message }, 413);
    if (error instanceof z.ZodError) return c.json({ error: sentenceOf(error) }, 400);
    if (isCallersMistake(error)) return c.json({ error: error.message }, 400);
    throw error;
  });
  return app;
}

function addFansService(
  app: Hono<{ Bindings: SandboxBindings }>,
  { setFansCallback, actOnWeibo }: InspectionDependencies,
): void {
  app.put('/weibo/accounts/:uid/callback', async (c) => {
    const objection = await setFansCallback(c.req.param('uid'), await readBody(c, fansCallbackSchema));
    if (objection !== undefined) throw new InputError(objection);
    return c.json({ checked: true });
  });
  app.post('/weibo/acts', async (c) => {
    const act = await readBody(c, fanActSchema);
    actOnWeibo(act);
    return c.json({ fanUid: act.fanUid }, 201);
  });
}

function isCallersMistake(error: Error): boolean {
  return error instanceof InputError || error instanceof SeedError || error instanceof UnknownEndpointError;
}

function sentenceOf({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`)).join('; ');
}

function addReadings(app: Hono<{ Bindings: SandboxBindings }>, { inspect, media }: InspectionDependencies): void {
  app.get('/weibo', (c) => c.json(inspect.weibo()));
  app.get('/wechat', (c) => c.json(inspect.wechat()));
  app.get('/baidu', (c) => c.json(inspect.baidu()));
  app.get('/baijiahao', (c) => c.json(inspect.baijiahao()));
  app.get('/calls', (c) => c.json({ calls: inspect.calls(callFilterSchema.parse(c.req.query())) }));
  app.get('/media/:id', (c) => {
    const bytes = media.get(c.req.param('id'));
    if (bytes === undefined) return c.json({ error: 'There is no picture with this id.' }, 404);
    const type = sniffPicture(bytes)?.type;
    const contentType = type === undefined ? 'application/octet-stream' : `image/${type === 'jpg' ? 'jpeg' : type}`;
    return c.body(Buffer.from(bytes), 200, { 'content-type': contentType, 'cache-control': 'max-age=3600' });
  });
}

function addSeeds(app: Hono<{ Bindings: SandboxBindings }>, seed: InspectionDependencies['seed']): void {
  app.post('/weibo/apps', async (c) => {
    const weiboApp = await readBody(c, weiboAppSchema);
    seed({ weiboApps: [weiboApp] });
    return c.json({ appKey: weiboApp.appKey }, 201);
  });
  app.post('/weibo/users', async (c) => {
    const user = await readBody(c, weiboUserSeedSchema);
    const accessTokens = seed({ weiboUsers: [user] });
    return c.json({ uid: user.uid, accessTokens }, 201);
  });
  app.post('/wechat/accounts', async (c) => {
    const account = await readBody(c, wechatAccountSchema);
    seed({ wechatAccounts: [account] });
    return c.json({ appId: account.appId }, 201);
  });
  app.post('/baidu/sites', async (c) => {
    const site = await readBody(c, baiduSiteSchema);
    seed({ baiduSites: [site] });
    return c.json({ site: site.site }, 201);
  });
  app.post('/baijiahao/authors', async (c) => {
    const author = await readBody(c, baijiahaoAuthorSchema);
    seed({ baijiahaoAuthors: [author] });
    return c.json({ appId: author.appId }, 201);
  });
}

function addSwitches(
  app: Hono<{ Bindings: SandboxBindings }>,
  { settings, faults, endpoints }: InspectionDependencies,
): void {
  app.get('/settings', (c) => c.json(settings.get()));
  app.put('/settings', async (c) => c.json(settings.update(await readBody(c, settingsPatchSchema))));
  app.get('/endpoints', (c) => c.json(endpoints));
  app.get('/faults', (c) => c.json({ faults: faults.list() }));
  app.post('/faults', async (c) => c.json(faults.add(await readBody(c, faultSchema)), 201));
  app.delete('/faults', (c) => {
    faults.clear(faultSelectorSchema.parse(c.req.query()));
    return c.body(null, 204);
  });
  app.delete('/faults/:id', (c) => {
    faults.clear({ id: c.req.param('id') });
    return c.body(null, 204);
  });
}
