import type { PlatformPublisher, PublishInput, StepOutcome } from '../../../ports/platform-publisher.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { absent, looked } from '../looking.ts';
import { accountOn, checkpointValue, variantOn } from '../narrowing.ts';
import { callerOf, contextOf } from './calling.ts';
import { createWechatClient, type WechatArticle, type WechatClient } from './client.ts';
import { handedOver } from './hand-over.ts';
import { wechatLanePolicy } from './lane-policy.ts';
import { lookForDraft, lookForPublication } from './look.ts';
import { outcomeOfStatus, pollDelayMs } from './publish-status.ts';

export type WechatPublisherOptions = { readonly http: HttpClient; readonly baseUrl: string };

/** Keep one per process: it holds the access tokens. */
export function createWechatPublisher(options: WechatPublisherOptions): PlatformPublisher {
  const client = createWechatClient(options);
  return {
    platform: 'wechat',
    steps: [
      {
        name: 'cover',
        effect: 'repeatable',
        isNeeded: ({ checkpoint }) => checkpoint['thumbMediaId'] === undefined,
        run: (input) => uploadCover(client, input),
        // Nobody sees a picture that is there twice, so that it may just be uploaded again.
        look: () => Promise.resolve(absent),
      },
      {
        name: 'draft',
        effect: 'once',
        isNeeded: ({ checkpoint }) => checkpoint['draftMediaId'] === undefined,
        run: (input) => addDraft(client, input),
        look: (input) => looked(() => lookForDraft(client, input)),
      },
      {
        name: 'submit',
        effect: 'once',
        isNeeded: ({ checkpoint }) => checkpoint['publishId'] === undefined,
        run: (input) => submit(client, input),
        look: (input) => looked(() => lookForPublication(client, input)),
      },
    ],
    lanePolicy: () => wechatLanePolicy,
    poll: (input) => pollStatus(client, input),
  };
}

async function uploadCover(client: WechatClient, input: PublishInput): Promise<StepOutcome> {
  const variant = variantOn(input.variant, 'wechat');
  const { media, bytes } = await input.loadMedia(variant.coverMediaId, 'wechat-material');
  const image = { field: 'media', fileName: media.fileName, contentType: media.contentType, bytes };
  const thumbMediaId = await client.addImage(callerOf(input), image, contextOf(input, 'repeatable'));
  return { kind: 'done', values: { thumbMediaId } };
}

async function addDraft(client: WechatClient, input: PublishInput): Promise<StepOutcome> {
  const { title, body, author, digest } = variantOn(input.variant, 'wechat');
  const article: WechatArticle = {
    title,
    content: body,
    contentSourceUrl: input.linkUrl,
    thumbMediaId: checkpointValue(input, 'thumbMediaId'),
    ...(author === undefined ? {} : { author }),
    ...(digest === undefined ? {} : { digest }),
  };
  const draftMediaId = await client.addDraft(callerOf(input), article, contextOf(input, 'once'));
  return { kind: 'done', values: { draftMediaId } };
}

async function submit(client: WechatClient, input: PublishInput): Promise<StepOutcome> {
  const draftMediaId = checkpointValue(input, 'draftMediaId');
  if (!accountOn(input.account, 'wechat').verified) return handedOver;
  const publishId = await client.submit(callerOf(input), draftMediaId, contextOf(input, 'once'));
  return { kind: 'processing', values: { publishId, polls: '0' }, pollAfterMs: pollDelayMs(0) };
}

async function pollStatus(client: WechatClient, input: PublishInput): Promise<StepOutcome> {
  const publishId = checkpointValue(input, 'publishId');
  const status = await client.publishStatus(callerOf(input), publishId, contextOf(input, 'repeatable'));
  return outcomeOfStatus(status, Number(input.checkpoint['polls'] ?? 0));
}
