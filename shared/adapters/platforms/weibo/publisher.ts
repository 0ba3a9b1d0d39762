import { weiboCredentialsSchema } from '../../../domain/credentials.ts';
import type { WeiboVariant } from '../../../domain/post.ts';
import type { PlatformPublisher, PublishInput, PublishStep, StepOutcome } from '../../../ports/platform-publisher.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { looked } from '../looking.ts';
import { accountOn, checkpointValue, credentialsOf, variantOn } from '../narrowing.ts';
import { createWeiboClient, type WeiboClient, type WeiboPicture } from './client.ts';
import { weiboLanePolicies } from './lane-policy.ts';
import { lookForPost } from './look.ts';
import { publishedAs } from './published.ts';
import { finalWeiboText, weiboLength, weiboTextLimits } from './text.ts';
import { markOf } from './timeline.ts';

export type WeiboPublisherOptions = { readonly http: HttpClient; readonly baseUrl: string };

/** One call makes the post, and nothing tells Weibo that a second one means the same: so one step, never repeated blindly. */
export function createWeiboPublisher(options: WeiboPublisherOptions): PlatformPublisher {
  const client = createWeiboClient(options);
  const share: PublishStep = {
    name: 'share',
    effect: 'once',
    isNeeded: () => true,
    run: (input) => runShare(client, input),
    look: (input) => looked(() => lookForPost(client, input)),
  };
  return {
    platform: 'weibo',
    steps: [share],
    lanePolicy: (account) => weiboLanePolicies[accountOn(account, 'weibo').tier],
    poll: (input) => readPost(client, input),
  };
}

async function runShare(client: WeiboClient, input: PublishInput): Promise<StepOutcome> {
  const account = accountOn(input.account, 'weibo');
  const variant = variantOn(input.variant, 'weibo');
  const text = finalWeiboText(variant.text, input.linkUrl);
  const picture = await loadPicture(input, variant);
  const post = {
    accessToken: accessTokenOf(input),
    text,
    rip: account.operatorIp,
    ...(picture === undefined ? {} : { picture }),
  };
  const context = { effect: 'once', now: input.now, signal: input.signal } as const;
  if (account.tier === 'ordinary') return publishedAs(account, await client.share(post, context));
  const annotations = markOf(input.deliveryId);
  const isLongText = weiboLength(text) > weiboTextLimits.ordinary;
  return publishedAs(account, await client.postCommercial({ ...post, annotations, isLongText }, context));
}

/** Weibo has no review that could be waited for; reading the post says whether it still stands. */
async function readPost(client: WeiboClient, input: PublishInput): Promise<StepOutcome> {
  const id = checkpointValue(input, 'statusId');
  const account = accountOn(input.account, 'weibo');
  const context = { effect: 'repeatable', now: input.now, signal: input.signal } as const;
  return publishedAs(account, await client.show({ accessToken: accessTokenOf(input), id }, context));
}

async function loadPicture(input: PublishInput, variant: WeiboVariant): Promise<WeiboPicture | undefined> {
  if (variant.pictureMediaId === undefined) return undefined;
  const { media, bytes } = await input.loadMedia(variant.pictureMediaId, 'weibo-picture');
  return { fileName: media.fileName, contentType: media.contentType, bytes };
}

function accessTokenOf(input: PublishInput): string {
  return credentialsOf(input, weiboCredentialsSchema).accessToken;
}
