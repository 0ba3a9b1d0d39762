import { createCheckTokensHandler } from '../../../functions/check-tokens/check-tokens.ts';
import { createConnectAccountHandler } from '../../../functions/connect-account/connect-account.ts';
import { createAuthorizationRepository } from '../../../shared/adapters/dynamo/authorization-repository.ts';
import { createRevocationNoticeRepository } from '../../../shared/adapters/dynamo/revocation-notice-repository.ts';
import { createTokenWatchRepository } from '../../../shared/adapters/dynamo/token-watch-repository.ts';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createWeiboAuthorizer } from '../../../shared/adapters/platforms/weibo/oauth.ts';
import { createWeiboProfileReader } from '../../../shared/adapters/platforms/weibo/profile.ts';
import type { CredentialsStore } from '../../../shared/ports/stores.ts';
import { checkToken } from '../../../shared/use-cases/check-tokens.ts';
import { buildHttpEvent } from '../http/http-event.ts';
import { startTestApi, type TestApi } from '../http/test-api.ts';
import { createRecordingLogger } from '../recording-logger.ts';
import { startSandbox, type TestSandbox } from '../sandbox/running-sandbox.ts';

export const callbackUrl = 'https://lianbo.example/connect/weibo/callback';
export const own = { uid: '7700112233', name: '云杉茶' } as const;
export const other = { uid: '7700112244' } as const;
const app = {
  appKey: '3456789012',
  appSecret: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  name: '云杉茶联播',
  safeDomain: 'go.yunshan.example',
};

export type Page = { readonly status: number; readonly text: string; readonly cookie: string | undefined };

export type Connection = AsyncDisposable & {
  readonly api: TestApi;
  readonly test: TestSandbox;
  readonly accountPath: string;
  readonly accountId: string;
  readonly applicationId: string;
  readonly logLines: string[];
  readonly advance: (ms: number) => void;
  /** What a request to the pages shows. */
  readonly browse: (request: {
    method?: string;
    path: string;
    body?: string;
    cookie?: string | undefined;
  }) => Promise<Page>;
  /** The secret of a new link. */
  readonly newLink: () => Promise<string>;
  readonly checkTokens: () => Promise<void>;
};

/** The API, the pages that connect accounts, the check of tokens, and the sandbox as Weibo, on one clock. */
export async function startConnection(level: 'test' | 'approved' = 'approved'): Promise<Connection> {
  const test = await startSandbox();
  await test.postJson('/_sandbox/weibo/apps', { ...app, callbackUrl, level, testers: [own.uid] });
  const api = await startTestApi(test.clock.now());
  const http = createHttpClient();
  const authorizer = createWeiboAuthorizer({ http, baseUrl: test.server.url, now: () => api.now });
  const secrets: CredentialsStore = {
    get: async ({ platform, ownerId }) => api.secrets.get(`${platform}/${ownerId}`) ?? '{}',
  };
  const logger = createRecordingLogger(api.logLines);
  const { table } = api.table;
  const authorizations = createAuthorizationRepository({ table });
  const tokenWatches = createTokenWatchRepository({ table });
  const revocationNotices = createRevocationNoticeRepository({ table });
  const connect = createConnectAccountHandler({
    ...api.deps,
    authorizations,
    revocationNotices,
    secrets,
    authorizer,
    logger,
  });
  const readProfile = createWeiboProfileReader({ http, baseUrl: test.server.url, now: () => api.now });
  const checkDeps = { ...api.deps, tokenWatches, credentials: secrets, authorizer, readProfile };
  const check = createCheckTokensHandler({
    dueTokens: () => tokenWatches.due(api.now),
    checkToken: (accountId) => checkToken(checkDeps, accountId),
    logger,
  });
  const { applicationId, accountId } = await register(api);
  const accountPath = `/v1/brands/yunshan/accounts/${accountId}`;
  return {
    api,
    test,
    accountPath,
    accountId,
    applicationId,
    logLines: api.logLines,
    advance: (ms) => {
      test.clock.advance(ms);
      api.now = test.clock.now();
    },
    async browse({ cookie, ...request }) {
      const event = buildHttpEvent(request);
      const answer = await connect({ ...event, ...(cookie === undefined ? {} : { cookies: [cookie] }) });
      const set = answer.cookies?.[0]?.split(';')[0];
      return { status: answer.statusCode ?? 0, text: String(answer.body), cookie: set };
    },
    async newLink() {
      const { body } = await api.call({ method: 'POST', path: `${accountPath}/authorization` });
      return new URL(String(body.url)).hash.slice(1);
    },
    checkTokens: check,
    async [Symbol.asyncDispose]() {
      await http.close();
      await api.close();
      await test[Symbol.asyncDispose]();
    },
  };
}

async function register(api: TestApi) {
  const create = async (path: string, body: unknown) => (await api.call({ method: 'POST', path, body })).body;
  const { safeDomain, appKey, appSecret, name } = app;
  await create('/v1/brands', { brandId: 'yunshan', name: '云杉茶', linkDomain: safeDomain });
  const { applicationId } = await create('/v1/brands/yunshan/applications', {
    platform: 'weibo',
    name,
    appKey,
    appSecret,
    safeDomain,
    callbackUrl,
    reviewed: true,
  });
  const { accountId } = await create('/v1/brands/yunshan/accounts', {
    platform: 'weibo',
    name: own.name,
    applicationId,
    uid: own.uid,
    operatorIp: '8.8.8.8',
  });
  return { applicationId: String(applicationId), accountId: String(accountId) };
}

const hiddenField = /type="hidden" name="(\w+)" value="([^"]*)"/g;

/** What a person does at Weibo: follows the link and decides there. Answers the path that the browser is sent back to. */
export async function decideAtWeibo(
  pageUrl: string,
  wish: { uid: string; decision: 'allow' | 'deny' },
): Promise<string> {
  const shown = await fetch(pageUrl);
  const body = new URLSearchParams();
  for (const [, name = '', value = ''] of (await shown.text()).matchAll(hiddenField)) body.set(name, value);
  body.set('uid', wish.uid);
  body.set('decision', wish.decision);
  const decideUrl = new URL('/oauth2/authorize/decide', pageUrl);
  const answer = await fetch(decideUrl, { method: 'POST', body, redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '');
  return back.pathname + back.search;
}

/** The address of Weibo's page on a page of ours. */
export function weiboPageOn({ text }: Page): string {
  const href = /class="main" href="([^"]+)"/.exec(text)?.[1] ?? '';
  return href.replaceAll('&amp;', '&');
}
