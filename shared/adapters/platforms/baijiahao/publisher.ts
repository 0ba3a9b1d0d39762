import type { PlatformPublisher, PublishInput, StepOutcome } from '../../../ports/platform-publisher.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { looked } from '../looking.ts';
import { checkpointValue, variantOn } from '../narrowing.ts';
import { outcomeOfArticle, pollDelayMs } from './article-status.ts';
import { callerOf, contextOf } from './calling.ts';
import { type BaijiahaoClient, createBaijiahaoClient } from './client.ts';
import { baijiahaoLanePolicy } from './lane-policy.ts';
import { lookForArticle } from './look.ts';

export type BaijiahaoPublisherOptions = { readonly http: HttpClient; readonly baseUrl: string };

/** The delivery's own link is the article's source address, which the platform takes only once: that is the key. */
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
  };
}

async function publish(client: BaijiahaoClient, input: PublishInput): Promise<StepOutcome> {
  const variant = variantOn(input.variant, 'baijiahao');
  const article = {
    title: variant.title,
    content: variant.body,
    originUrl: input.linkUrl,
    coverUrl: await input.mediaUrl(variant.coverMediaId, 'baijiahao-cover'),
    isOriginal: variant.original,
  };
  const { articleId, nid } = await client.publish(callerOf(input), article, contextOf(input, 'keyed'));
  const values = { articleId, polls: '0', ...(nid === undefined ? {} : { nid }) };
  return { kind: 'processing', values, pollAfterMs: pollDelayMs(0) };
}

async function pollArticle(client: BaijiahaoClient, input: PublishInput): Promise<StepOutcome> {
  const articleId = checkpointValue(input, 'articleId');
  const caller = callerOf(input);
  const status = await client.status(caller, articleId, contextOf(input, 'repeatable'));
  const polls = Number(input.checkpoint['polls'] ?? 0);
  return outcomeOfArticle({ articleId, status, polls, secret: caller.appToken });
}
