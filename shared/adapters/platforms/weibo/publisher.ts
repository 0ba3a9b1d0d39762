import { weiboCredentialsSchema } from '../../../domain/credentials.ts';
import type {
  LookInput,
  PlatformPublisher,
  PublishInput,
  PublishStep,
  StepOutcome,
  WithdrawInput,
  Withdrawn,
} from '../../../ports/platform-publisher.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { onlyByHand } from '../by-hand.ts';
import { looked } from '../looking.ts';
import { accountOn, credentialsOf, variantOn } from '../narrowing.ts';
import type { WeiboHosts } from './calls.ts';
import { createWeiboClient, type WeiboClient } from './client.ts';
import { weiboLanePolicies } from './lane-policy.ts';
import { lookForPost } from './look.ts';
import { lookForComment, lookForReply, lookForRepost } from './look-reaction.ts';
import { loadPicture, pictureSteps, picturesOf, uploadedIds } from './pictures.ts';
import { publishedAs } from './published.ts';
import { readWeiboQuota } from './quota.ts';
import { createWeiboReads } from './reads.ts';
import { findNameless, namedOrAwaited } from './slow-success.ts';
import { commentedAs, commentTargetOf, targetOf } from './target.ts';
import { finalWeiboText, reactionText, weiboLength, weiboTextLimits } from './text.ts';
import { markOf } from './timeline.ts';

export type WeiboPublisherOptions = WeiboHosts & { readonly http: HttpClient };

/**
 * Pictures are uploaded one by one, which shows nothing to anybody. Then one call makes the post or the
 * reaction, and nothing tells Weibo that a second one means the same: so one step, never repeated blindly.
 */
export function createWeiboPublisher(options: WeiboPublisherOptions): PlatformPublisher {
  const client = createWeiboClient(options);
  const reads = createWeiboReads(options);
  const steps = [
    ...pictureSteps(client),
    onceStep(client, { name: 'share', shape: 'post', run: runShare, look: lookForPost }),
    onceStep(client, { name: 'repost', shape: 'repost', run: runRepost, look: lookForRepost }),
    {
      ...onceStep(client, { name: 'comment', shape: 'comment', run: runComment, look: lookForComment }),
      counts: 'open' as const,
    },
    onceStep(client, { name: 'reply', shape: 'reply', run: runReply, look: lookForReply }),
  ];
  return {
    platform: 'weibo',
    steps,
    lanePolicy: (account) => weiboLanePolicies[accountOn(account, 'weibo').tier],
    poll: (input) => pollPost(client, steps, input),
    withdraw: (input) => destroyPost(client, input),
    check: { counts: 'open', ask: (input) => askForPost(client, input) },
    readQuota: (input) => readWeiboQuota(reads, input),
  };
}

type OnceStep = Pick<PublishStep, 'name'> & {
  readonly shape: PublishInput['shape'];
  readonly run: (client: WeiboClient, input: PublishInput) => Promise<StepOutcome>;
  readonly look: (client: WeiboClient, ...input: Parameters<PublishStep['look']>) => ReturnType<PublishStep['look']>;
};

function onceStep(client: WeiboClient, { name, shape, run, look }: OnceStep): PublishStep {
  return {
    name,
    effect: 'once',
    isNeeded: (input) => input.shape === shape,
    run: (input) => run(client, input),
    look: (input) => looked(() => look(client, input)),
  };
}

async function runShare(client: WeiboClient, input: PublishInput): Promise<StepOutcome> {
  const account = accountOn(input.account, 'weibo');
  const text = finalWeiboText(variantOn(input.variant, 'weibo').text, input.linkUrl);
  const post = { ...writtenBy(input), text };
  const context = { effect: 'once', now: input.now, signal: input.signal } as const;
  const [first, ...others] = picturesOf(input);
  const single = first === undefined || others.length > 0 ? {} : { picture: await loadPicture(input, first) };
  const asNamed = (id: string) => publishedAs(account, id);
  if (account.tier === 'ordinary') {
    return namedOrAwaited(await client.share({ ...post, ...single }, context), input, asNamed);
  }
  const commercial = {
    ...post,
    ...single,
    ...(others.length === 0 ? {} : { pictureIds: uploadedIds(input) }),
    annotations: markOf(input.deliveryId),
    isLongText: weiboLength(text) > weiboTextLimits.ordinary,
  };
  return namedOrAwaited(await client.postCommercial(commercial, context), input, asNamed);
}

async function runRepost(client: WeiboClient, input: PublishInput): Promise<StepOutcome> {
  const account = accountOn(input.account, 'weibo');
  const { text, alsoComment = false } = variantOn(input.variant, 'weibo');
  const { mid: id } = targetOf(input);
  const repost = { ...writtenBy(input), id, alsoComment, text: reactionText(text, input.linkUrl) };
  const context = { effect: 'once', now: input.now, signal: input.signal } as const;
  return namedOrAwaited(await client.repost(repost, context), input, (named) => publishedAs(account, named));
}

async function runComment(client: WeiboClient, input: PublishInput): Promise<StepOutcome> {
  const target = targetOf(input);
  const text = reactionText(variantOn(input.variant, 'weibo').text, input.linkUrl);
  const context = { effect: 'once', now: input.now, signal: input.signal } as const;
  const comment = await client.comment({ ...writtenBy(input), id: target.mid, text }, context);
  return namedOrAwaited(comment, input, (id) => commentedAs(target, id));
}

async function runReply(client: WeiboClient, input: PublishInput): Promise<StepOutcome> {
  const target = commentTargetOf(input);
  const { mid: id, commentId } = target;
  const text = reactionText(variantOn(input.variant, 'weibo').text, input.linkUrl);
  const context = { effect: 'once', now: input.now, signal: input.signal } as const;
  const reply = await client.reply({ ...writtenBy(input), id, commentId, text }, context);
  return namedOrAwaited(reply, input, (named) => commentedAs(target, named));
}

function writtenBy(input: PublishInput): { readonly accessToken: string; readonly rip: string } {
  return { accessToken: accessTokenOf(input), rip: accountOn(input.account, 'weibo').operatorIp };
}

/** Weibo has no review that could be waited for; what is awaited is the name of a post, and then whether it still stands. */
async function pollPost(client: WeiboClient, steps: readonly PublishStep[], input: LookInput): Promise<StepOutcome> {
  const id = input.checkpoint['statusId'];
  const account = accountOn(input.account, 'weibo');
  if (id !== undefined) {
    const context = { effect: 'repeatable', now: input.now, signal: input.signal } as const;
    await client.show({ accessToken: accessTokenOf(input), id }, context);
    return publishedAs(account, id);
  }
  const step = steps.find((one) => one.effect === 'once' && one.isNeeded(input));
  if (step === undefined) throw new TypeError('Nothing of this shape is published on Weibo.');
  return findNameless(step, input);
}

/** Weibo takes posts and reposts back, and a post's comments go with it. */
async function destroyPost(client: WeiboClient, input: WithdrawInput): Promise<Withdrawn> {
  const { platformId: id, shape } = input;
  if (shape === 'comment' || shape === 'reply') throw onlyByHand('by-hand');
  if (id === undefined) throw onlyByHand('id-unknown');
  const { tier } = accountOn(input.account, 'weibo');
  const context = { effect: 'repeatable', now: input.now, signal: input.signal } as const;
  await client.destroy({ accessToken: accessTokenOf(input), id, tier }, context);
  return {};
}

/** What anybody may read of a post; comments can only be read page by page. */
async function askForPost(client: WeiboClient, input: WithdrawInput): Promise<'stands' | 'cannot-tell'> {
  const { platformId: id, shape } = input;
  if (shape === 'comment' || shape === 'reply' || id === undefined) return 'cannot-tell';
  const context = { effect: 'repeatable', now: input.now, signal: input.signal } as const;
  await client.show({ accessToken: accessTokenOf(input), id }, context);
  return 'stands';
}

function accessTokenOf(input: PublishInput): string {
  return credentialsOf(input, weiboCredentialsSchema).accessToken;
}
