import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { pictureFile } from '../../../examples/singles-day/pictures.ts';
import { type ApiClient, createApiClient } from '../../../local/api-client.ts';
import { type LocalStack, startStack } from '../../../local/stack.ts';

const beijing = (time: string): number => Date.parse(`2026-11-11T${time}+08:00`);
const home = '/v1/brands/yunshan-tea';
export const linkDomain = 'go.yunshan.example';

export type LandingStack = {
  readonly stack: LocalStack;
  readonly port: string;
  readonly zh: string;
  readonly en: string;
  readonly token: string;
};

/** A brand with a site, and two posts that are out: one in Chinese with everything that a page can show, one in English. */
export async function startLandingStack(): Promise<LandingStack> {
  const startAt = beijing('10:00:00');
  const ports = { api: 0, aws: 0, sandbox: 0 };
  const stack = await startStack({
    clock: { mode: 'jumping', startAt, endAt: startAt },
    logSink: () => undefined,
    ports,
  });
  const token = await stack.bootstrap();
  const api = createApiClient({ url: stack.runtime.apiUrl, token });
  const weibo = await registerBrand(api);
  await setSite({ url: stack.runtime.apiUrl, token }, await upload(api, 'eleven-cups'));
  const posts = await queuePosts(api, weibo);
  await stack.clock.jumpUntil(beijing('10:40:00'));
  return { stack, token, port: new URL(stack.runtime.apiUrl).port, ...posts };
}

async function registerBrand(api: ApiClient): Promise<string> {
  await create(api, '/v1/brands', { brandId: 'yunshan-tea', name: '云杉茶', linkDomain });
  const application = {
    platform: 'weibo',
    name: '云杉茶联播',
    appKey: '3456789012',
    appSecret: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    safeDomain: linkDomain,
    reviewed: true,
  };
  const applicationId = await create(api, `${home}/applications`, application);
  const account = {
    platform: 'weibo',
    name: '云杉茶',
    applicationId,
    uid: '7700112233',
    operatorIp: '8.8.8.8',
    credentials: { accessToken: '2.00YunshanTeaSandboxToken000001' },
  };
  return create(api, `${home}/accounts`, account);
}

export async function setSite(
  access: { url: string; token: string },
  logoMediaId: string | undefined,
  more: object = {},
) {
  const answer = await fetch(`${access.url}${home}/site`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${access.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      accent: '#2f6b4f',
      tagline: '山里的茶，慢慢喝',
      ...(logoMediaId === undefined ? {} : { logoMediaId }),
      legal: {
        company: '云杉茶业有限公司',
        icpNumber: '浙ICP备2026012345号-1',
        policeNumber: '浙公网安备33010602012345号',
      },
      wechat: { name: '云杉茶', codeText: 'http://weixin.qq.com/r/kzgLUpLEtN4_rS0u9xkB' },
      verification: {
        files: [{ name: 'baidu_verify_codeva-AbCd1234.html', content: 'f0e1d2c3b4a5' }],
        weibo: 'a1b2c3d4e5f6',
      },
      ...more,
    }),
  });
  if (answer.status !== 200) throw new Error(await answer.text());
}

async function queuePosts(api: ApiClient, weibo: string): Promise<{ zh: string; en: string }> {
  const coverMediaId = await upload(api, 'opening');
  const pictures = [
    { mediaId: await upload(api, 'white-tea'), alt: '白瓷盖碗里的白毫银针' },
    { mediaId: await upload(api, 'red-tea'), alt: '红茶与热牛奶' },
    { mediaId: await upload(api, 'charcoal-oolong'), alt: '炭焙乌龙的干茶' },
    { mediaId: await upload(api, 'gift-box'), alt: '双十一礼盒' },
  ];
  const base = { coverMediaId, link: { target: 'https://shop.yunshan.example/double-eleven' } };
  const zh = {
    ...base,
    title: '霜落之后，正是喝茶的时节',
    summary: '云杉茶今年备了四样茶，一样一样讲给你听。双十一当晚八点开售，礼盒里有一张手写的冲泡卡。',
    dueAt: '2026-11-11T10:30:00+08:00',
    deliveries: [
      { accountId: weibo, text: '霜落之后，山里安静下来，正是喝茶的时节。四样茶，一样一样讲给你听：{{link}}' },
    ],
    page: {
      coverAlt: '茶席上的四样茶',
      text: '霜降过后，山里一天比一天安静。采茶的人下了山，焙茶的炭火刚刚熄。\n\n白茶清甜，适合下午；红茶温厚，配一块点心；炭焙乌龙留给夜里，慢慢泡，泡到第七道还有余香。第四样是今年新做的桂花乌龙，只有两百斤。\n\n怎么泡？水温、时间、投茶量，我们都写在卡片上了。',
      pictures,
      countdown: { until: '2026-11-11T20:00:00+08:00', label: '开售' },
    },
  };
  const en = {
    ...base,
    title: 'Four teas for the first cold days',
    summary: 'A white, a red, an oolong roasted over charcoal, and one with osmanthus. On sale tonight at eight.',
    dueAt: '2026-11-11T10:35:00+08:00',
    deliveries: [{ accountId: weibo, text: '写给海外的朋友：四样茶的英文介绍在这里 {{link}}' }],
    page: { language: 'en', countdown: { until: '2026-11-11T20:00:00+08:00', label: 'the sale begins' } },
  };
  return {
    zh: await create(api, `${home}/posts`, zh),
    en: await create(api, `${home}/posts`, en),
  };
}

async function upload(api: ApiClient, name: Parameters<typeof pictureFile>[0]): Promise<string> {
  const bytes = new Uint8Array(readFileSync(pictureFile(name)));
  return idIn((await api.upload(`${home}/media`, { bytes, contentType: 'image/jpeg' })).body);
}

async function create(api: ApiClient, path: string, body: object): Promise<string> {
  const answer = await api.post(path, body);
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return idIn(answer.body);
}

const created = z.union([
  z.object({ mediaId: z.string() }),
  z.object({ postId: z.string() }),
  z.object({ accountId: z.string() }),
  z.object({ applicationId: z.string() }),
  z.object({ brandId: z.string() }),
]);

/** Of whatever was made; what belongs to a brand names it as well, so that comes last. */
function idIn(body: unknown): string {
  const [id = ''] = Object.values(created.parse(body));
  return id;
}
