import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { type AccountKey, accountRequests, application, brand } from '../../examples/singles-day/brand.ts';
import { digest, menu } from '../../examples/singles-day/carriers.ts';
import { coverNames, pictureContentType, pictureFile, posterNames } from '../../examples/singles-day/pictures.ts';
import { type RegisteredIds, toPostRequest } from '../../examples/singles-day/to-post-request.ts';
import { posts } from '../../examples/singles-day/week.ts';
import type { ApiAnswer, ApiClient } from '../api-client.ts';

/** What the API said to each post of the week. */
export type Queued = {
  readonly brandId: string;
  readonly accountIds: RegisteredIds['accountIds'];
  readonly answers: readonly QueuedPost[];
};
export type QueuedPost = {
  readonly key: string;
  readonly status: number;
  /** Why it was refused. */
  readonly findings: readonly Finding[];
  /** Absent where it was. */
  readonly post?: z.infer<typeof postSchema>;
};
type Finding = { readonly field: string; readonly code: string };

const postSchema = z.looseObject({
  postId: z.string(),
  linkUrl: z.string(),
  deliveries: z.array(z.looseObject({ accountId: z.string(), deliveryId: z.string(), linkUrl: z.string() })),
});

/** Registers the example's brand, accounts and carriers, uploads its pictures and queues its posts, all through the API. */
export async function queueWeek(api: ApiClient): Promise<Queued> {
  const brandId = await create(api, '/v1/brands', { body: brand, id: 'brandId' });
  const home = `/v1/brands/${brandId}`;
  const applicationId = await create(api, `${home}/applications`, { body: application, id: 'applicationId' });
  const accountIds = await registerAccounts(api, home, applicationId);
  const mediaIds = await uploadPictures(api, home);
  await setUpCarriers(api, `${home}/accounts/${accountIds.wechat}/sync-targets`, mediaIds['cover-lidong']);
  const answers: QueuedPost[] = [];
  for (const post of posts) {
    const request = toPostRequest(post, { accountIds, mediaIds });
    const answer = await api.post(`${home}/posts`, request, post.key);
    const queued = postSchema.safeParse(answer.body).data;
    answers.push({
      key: post.key,
      status: answer.status,
      findings: findingsOf(answer),
      ...(queued === undefined ? {} : { post: queued }),
    });
  }
  return { brandId, accountIds, answers };
}

async function registerAccounts(api: ApiClient, home: string, applicationId: string) {
  const requests = Object.entries(accountRequests(applicationId));
  const ids: [string, string][] = [];
  for (const [key, body] of requests) ids.push([key, await create(api, `${home}/accounts`, { body, id: 'accountId' })]);
  return Object.fromEntries(ids) as Record<AccountKey, string>; // one entry for each key of the requests
}

async function uploadPictures(api: ApiClient, home: string): Promise<RegisteredIds['mediaIds']> {
  const names = [...posterNames, ...coverNames];
  const ids: [string, string][] = [];
  for (const name of names) {
    const picture = { bytes: new Uint8Array(await readFile(pictureFile(name))), contentType: pictureContentType };
    ids.push([name, idIn(await api.upload(`${home}/media`, picture), 'mediaId')]);
  }
  return Object.fromEntries(ids) as RegisteredIds['mediaIds']; // one entry for each picture name
}

async function setUpCarriers(api: ApiClient, path: string, coverMediaId: string): Promise<void> {
  for (const [target, body] of Object.entries({ menu, digest: digest(coverMediaId) })) {
    const { status, body: said } = await api.put(`${path}/${target}`, body);
    if (status !== 200) throw new Error(`The API refused the ${target} (${status}): ${JSON.stringify(said)}`);
  }
}

async function create(api: ApiClient, path: string, wish: { body: unknown; id: string }): Promise<string> {
  return idIn(await api.post(path, wish.body), wish.id);
}

function idIn(answer: ApiAnswer, name: string): string {
  const parsed = z.looseObject({ [name]: z.string() }).safeParse(answer.body);
  const id = parsed.data?.[name];
  if (typeof id === 'string' && answer.status < 300) return id;
  throw new Error(`The API refused what the example needs (${answer.status}): ${JSON.stringify(answer.body)}`);
}

const problemSchema = z.looseObject({
  findings: z.array(z.looseObject({ field: z.string(), code: z.string(), severity: z.string() })),
});

function findingsOf(answer: ApiAnswer): readonly Finding[] {
  const findings = problemSchema.safeParse(answer.body).data?.findings ?? [];
  return findings.filter((one) => one.severity === 'error').map(({ field, code }) => ({ field, code }));
}
