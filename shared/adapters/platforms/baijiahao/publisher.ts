import type { BaijiahaoArticleVariant, BaijiahaoGalleryVariant } from '../../../domain/post.ts';
import type { PlatformPublisher, PublishInput, StepOutcome } from '../../../ports/platform-publisher.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { looked } from '../looking.ts';
import { checkpointValue, variantOn } from '../narrowing.ts';
import { outcomeOfArticle, pollDelayMs } from './article-status.ts';
import { callOf } from './calling.ts';
import { type BaijiahaoArticle, type BaijiahaoClient, type BaijiahaoGallery, createBaijiahaoClient } from './client.ts';
import { baijiahaoLanePolicy } from './lane-policy.ts';
import { lookForArticle } from './look.ts';
import { withdrawArticle } from './withdraw.ts';

export type BaijiahaoPublisherOptions = { readonly http: HttpClient; readonly baseUrl: string };

/** The delivery's own link is the source address of what is sent, which the platform takes only once: that is the key. */
export function createBaijiahaoPublisher(options: BaijiahaoPublisherOptions): PlatformPublisher {
  const client = createBaijiahaoClient(options);
  return {
    platform: 'baijiahao',
    steps: [
      {
        name: 'publish',
        effect: 'keyed',
        isNeeded: ({ checkpoint }) => checkpoint['articleId'] === undefined,
        run: (input) => publish(client, input),
        look: (input) => looked(() => lookForArticle(client, input)),
      },
    ],
    lanePolicy: () => baijiahaoLanePolicy,
    poll: (input) => pollArticle(client, input),
    withdraw: (input) => withdrawArticle(client, input),
    check: { counts: 'read', ask: (input) => askForArticle(client, input) },
  };
}

async function publish(client: BaijiahaoClient, input: PublishInput): Promise<StepOutcome> {
  const variant = variantOn(input.variant, 'baijiahao');
  const call = callOf(input, 'keyed');
  const { articleId, nid } =
    variant.shape === 'article'
      ? await client.publishArticle(call, await articleOf(variant, input))
      : await client.publishGallery(call, await galleryOf(variant, input));
  const values = { articleId, polls: '0', ...(nid === undefined ? {} : { nid }) };
  return { kind: 'processing', values, pollAfterMs: pollDelayMs(0) };
}

async function articleOf(
  variant: BaijiahaoArticleVariant,
  { linkUrl, mediaUrl }: PublishInput,
): Promise<BaijiahaoArticle> {
  return {
    title: variant.title,
    content: variant.body,
    originUrl: linkUrl,
    coverUrl: await mediaUrl(variant.coverMediaId, 'baijiahao-cover'),
    isOriginal: variant.original,
  };
}

async function galleryOf(
  variant: BaijiahaoGalleryVariant,
  { linkUrl, mediaUrl }: PublishInput,
): Promise<BaijiahaoGallery> {
  const pictures = await Promise.all(
    variant.pictures.map(async ({ mediaId, text }) => ({ url: await mediaUrl(mediaId, 'baijiahao-gallery'), text })),
  );
  return { title: variant.title, originUrl: linkUrl, pictures };
}

async function askForArticle(client: BaijiahaoClient, input: PublishInput): Promise<'stands' | 'cannot-tell'> {
  if (input.checkpoint['articleId'] === undefined) return 'cannot-tell';
  return (await pollArticle(client, input)).kind === 'published' ? 'stands' : 'cannot-tell';
}

async function pollArticle(client: BaijiahaoClient, input: PublishInput): Promise<StepOutcome> {
  const articleId = checkpointValue(input, 'articleId');
  const call = callOf(input, 'repeatable');
  const status = await client.status(call, articleId);
  const polls = Number(input.checkpoint['polls'] ?? 0);
  return outcomeOfArticle({ articleId, status, polls, secret: call.caller.appToken });
}
