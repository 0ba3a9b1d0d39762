import { wechatCredentialsSchema } from '../../../domain/credentials.ts';
import type { PlatformPublisher, PublishInput, StepEffect, StepOutcome } from '../../../ports/platform-publisher.ts';
import type { HttpClient } from '../../http/http-client.ts';
import type { CallContext } from '../failures.ts';
import { accountOn, checkpointValue, credentialsOf, variantOn } from '../narrowing.ts';
import { createWechatClient, type WechatArticle, type WechatCaller, type WechatClient } from './client.ts';
import { wechatLanePolicy } from './lane-policy.ts';
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
      },
      {
        name: 'draft',
        effect: 'once',
        isNeeded: ({ checkpoint }) => checkpoint['draftMediaId'] === undefined,
        run: (input) => addDraft(client, input),
      },
      {
        name: 'submit',
        effect: 'once',
        isNeeded: ({ checkpoint }) => checkpoint['publishId'] === undefined,
        run: (input) => submit(client, input),
      },
    ],
    lanePolicy: () => wechatLanePolicy,
    poll: (input) => pollStatus(client, input),
  };
}

async function uploadCover(client: WechatClient, input: PublishInput): Promise<StepOutcome> {
  const variant = variantOn(input.variant, 'wechat');
  const { media, bytes } = await input.loadMedia(variant.coverMediaId);
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
  if (!accountOn(input.account, 'wechat').verified) {
    return {
      kind: 'handed-over',
      values: {},
      instructions: {
        zh: '草稿已存入公众号草稿箱。请登录 mp.weixin.qq.com，在「草稿箱」中找到这篇文章并点击「发布」。',
        en: 'The draft is in the draft box. Sign in at mp.weixin.qq.com, open the draft box and press publish on this article.',
      },
    };
  }
  const publishId = await client.submit(callerOf(input), draftMediaId, contextOf(input, 'once'));
  return { kind: 'processing', values: { publishId, polls: '0' }, pollAfterMs: pollDelayMs(0) };
}

async function pollStatus(client: WechatClient, input: PublishInput): Promise<StepOutcome> {
  const publishId = checkpointValue(input, 'publishId');
  const status = await client.publishStatus(callerOf(input), publishId, contextOf(input, 'repeatable'));
  return outcomeOfStatus(status, Number(input.checkpoint['polls'] ?? 0));
}

function callerOf(input: PublishInput): WechatCaller {
  const { appSecret } = credentialsOf(input, wechatCredentialsSchema);
  return { appId: accountOn(input.account, 'wechat').appId, appSecret };
}

function contextOf({ now, signal }: PublishInput, effect: StepEffect): CallContext {
  return { effect, now, signal };
}
