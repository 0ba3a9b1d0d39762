import { defaultCredentials } from '../../../local/sandbox/default-credentials.ts';
import type { RunningSandbox, Sandbox, SandboxOptions } from '../../../local/sandbox/sandbox.ts';
import { createSandbox } from '../../../local/sandbox/sandbox.ts';
import type { ManualClock } from './manual-clock.ts';
import { createManualClock } from './manual-clock.ts';
import { pngPicture } from './pictures.ts';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export interface TestSandbox extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly clock: ManualClock;
  readonly server: RunningSandbox;
  get(path: string, init?: RequestInit): Promise<Answer>;
  post(path: string, body: RequestInit['body'], headers?: Record<string, string>): Promise<Answer>;
  postJson(path: string, body: unknown): Promise<Answer>;
}

export async function startSandbox(
  options: Partial<SandboxOptions & { clock: ManualClock }> = {},
): Promise<TestSandbox> {
  const clock = options.clock ?? createManualClock();
  const sandbox = createSandbox({ ...options, clock });
  const server = await sandbox.listen(0);

  async function request(path: string, init: RequestInit): Promise<Answer> {
    const response = await fetch(server.url + path, { signal: AbortSignal.timeout(5_000), ...init });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  }

  return {
    sandbox,
    clock,
    server,
    get: (path, init = {}) => request(path, init),
    post: (path, body, headers = {}) => request(path, { method: 'POST', body: body ?? null, headers }),
    postJson: (path, body) =>
      request(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json;charset=utf-8' },
      }),
    async [Symbol.asyncDispose]() {
      await server.close();
      sandbox.dispose();
    },
  };
}

export const weiboToken = '2.00YunshanTeaSandboxToken000001';
export const secondWeiboToken = '2.00YunshanTeaSandboxToken000002';

/** The fields of a share that is accepted, with what the test wants otherwise. */
export function shareForm(fields: Record<string, string> = {}): URLSearchParams {
  return new URLSearchParams({
    access_token: weiboToken,
    status: '双十一预售今晚八点开始 https://go.yunshan.example/l/a1 ',
    rip: '8.8.8.8',
    ...fields,
  });
}

export const [verifiedAccount, unverifiedAccount] = defaultCredentials.wechatAccounts;

export async function wechatToken(
  test: TestSandbox,
  account: { readonly appId: string; readonly secret: string } | undefined = defaultCredentials.wechatAccounts[0],
): Promise<string> {
  const { body } = await test.postJson('/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: account?.appId,
    secret: account?.secret,
  });
  return String(body['access_token']);
}

export async function wechatCover(test: TestSandbox, token: string): Promise<string> {
  const form = new FormData();
  form.set('media', new Blob([pngPicture()]), 'cover.png');
  const { body } = await test.post(`/cgi-bin/material/add_material?access_token=${token}&type=image`, form);
  return String(body['media_id']);
}

export async function wechatDraft(
  test: TestSandbox,
  token: string,
  article: Record<string, unknown> = {},
): Promise<Answer> {
  const thumb = article['thumb_media_id'] ?? (await wechatCover(test, token));
  return test.postJson(`/cgi-bin/draft/add?access_token=${token}`, {
    articles: [
      {
        title: '冬日第一杯高山红茶',
        content: '<p>从海拔一千二百米的茶园说起。</p>',
        content_source_url: 'https://go.yunshan.example/l/w1',
        ...article,
        thumb_media_id: thumb,
      },
    ],
  });
}

export function baijiahaoArticle(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    app_id: '1688000011112222',
    app_token: '9c8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f',
    title: '云杉茶双十一选购指南',
    content: '<p>好茶不贵。</p>',
    origin_url: 'https://go.yunshan.example/p/guide',
    cover_images: '[{"src":"https://go.yunshan.example/media/cover.png"}]',
    ...fields,
  };
}

export const baiduPushPath = '/urls?site=https://go.yunshan.example&token=Yx7Qw3Er9Ty1Ui5O';
