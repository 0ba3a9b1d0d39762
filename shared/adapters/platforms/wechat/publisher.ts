import { PlatformError } from '../../../domain/platform-error.ts';
import type { PlatformJobs } from '../../../ports/platform-jobs.ts';
import type { PlatformPublisher, PublishInput, StepOutcome } from '../../../ports/platform-publisher.ts';
import type { UploadIndex } from '../../../ports/uploads.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { absent, looked } from '../looking.ts';
import { accountOn, checkpointValue, variantOn } from '../narrowing.ts';
import { createWechatApi } from './api.ts';
import { composeArticles, picturesIn } from './articles.ts';
import { massJobId, publishJobId } from './callback-message.ts';
import { callerOf, contextOf } from './calling.ts';
import { createWechatClient, type WechatClient } from './client.ts';
import { handedOver, handedOverForFollowers } from './hand-over.ts';
import { wechatLanePolicyOf } from './lane-policy.ts';
import { lookForDraft, lookForPublication } from './look.ts';
import { isForFollowers, lookForSending, pollMass, sendToFollowers } from './mass-send.ts';
import { createWechatPictures, type PictureWish, type WechatPictures } from './pictures.ts';
import { outcomeOfStatus, pollDelayMs } from './publish-status.ts';
import { withdrawArticles, withdrawMass } from './withdraw.ts';

export type WechatPublisherOptions = {
  readonly http: HttpClient;
  readonly baseUrl: string;
  readonly uploads: UploadIndex;
  readonly jobs: PlatformJobs;
};

type Parts = { readonly client: WechatClient; readonly pictures: WechatPictures; readonly jobs: PlatformJobs };

/** Keep one per process: it holds the access tokens. */
export function createWechatPublisher(options: WechatPublisherOptions): PlatformPublisher {
  const client = createWechatClient(createWechatApi(options));
  const { uploads, jobs } = options;
  const parts = { client, jobs, pictures: createWechatPictures({ client, uploads }) };
  return {
    platform: 'wechat',
    steps: [
      {
        name: 'pictures',
        effect: 'repeatable',
        isNeeded: ({ checkpoint }) => checkpoint['pictures'] === undefined && checkpoint['draftMediaId'] === undefined,
        run: (input) => uploadPictures(parts, input),
        // Nobody sees a picture that is there twice, so that it may just be uploaded again.
        look: () => Promise.resolve(absent),
      },
      {
        name: 'draft',
        effect: 'once',
        isNeeded: ({ checkpoint }) => checkpoint['draftMediaId'] === undefined,
        run: (input) => addDraft(parts, input),
        look: (input) => looked(() => lookForDraft(client, input)),
      },
      {
        name: 'send',
        effect: 'keyed',
        isNeeded: (input) => isForFollowers(input) && input.checkpoint['msgId'] === undefined,
        run: (input) => send(parts, input),
        look: (input) => looked(() => lookForSending(client, input)),
      },
      {
        name: 'submit',
        effect: 'once',
        isNeeded: (input) => !isForFollowers(input) && input.checkpoint['publishId'] === undefined,
        run: (input) => submit(parts, input),
        look: (input) => looked(() => lookForPublication(client, input)),
      },
    ],
    lanePolicy: (account) => wechatLanePolicyOf(accountOn(account, 'wechat')),
    poll: (input) => (isForFollowers(input) ? pollSending(parts, input) : pollStatus(client, input)),
    withdraw: (input) => (isForFollowers(input) ? withdrawMass(client, input) : withdrawArticles(client, input)),
    check: { counts: 'read', ask: (input) => askForArticles(client, input) },
  };
}

function wishesOf({ variant, linkUrl }: PublishInput): readonly PictureWish[] {
  return picturesIn(variantOn(variant, 'wechat'), linkUrl);
}

async function uploadPictures({ pictures }: Parts, input: PublishInput): Promise<StepOutcome> {
  await pictures.placeAll(input, wishesOf(input));
  return { kind: 'done', values: { pictures: 'uploaded' } };
}

async function addDraft({ client, pictures }: Parts, input: PublishInput): Promise<StepOutcome> {
  const wishes = wishesOf(input);
  const places = new Map<string, string>();
  for (const wish of wishes) places.set(nameOf(wish), await pictures.place(input, wish));
  const placeOf = (wish: PictureWish) => places.get(nameOf(wish));
  const articles = composeArticles(variantOn(input.variant, 'wechat'), { linkUrl: input.linkUrl, placeOf });
  try {
    const draftMediaId = await client.addDraft(callerOf(input), articles, contextOf(input, 'once'));
    return { kind: 'done', values: { draftMediaId } };
  } catch (error) {
    if (error instanceof PlatformError && error.platformCode === '40007') await pictures.forgetLost(input, wishes);
    throw error;
  }
}

const nameOf = ({ use, mediaId }: PictureWish): string => `${use} ${mediaId}`;

async function submit({ client, jobs }: Parts, input: PublishInput): Promise<StepOutcome> {
  const draftMediaId = checkpointValue(input, 'draftMediaId');
  if (!accountOn(input.account, 'wechat').verified) return handedOver;
  const submitted = await client.submit(callerOf(input), draftMediaId, contextOf(input, 'once'));
  await bindJob(jobs, input, publishJobId(submitted.publishId));
  return { kind: 'processing', values: { ...submitted, polls: '0' }, pollAfterMs: pollDelayMs(0) };
}

async function send({ client, jobs }: Parts, input: PublishInput): Promise<StepOutcome> {
  if (!accountOn(input.account, 'wechat').verified) return handedOverForFollowers;
  const outcome = await sendToFollowers(client, input);
  const msgId = outcome.values['msgId'];
  if (msgId !== undefined) await bindJob(jobs, input, massJobId(msgId));
  return outcome;
}

/** The report is a help; without it the platform's own status has to do. */
function pollSending({ client, jobs }: Parts, input: PublishInput): Promise<StepOutcome> {
  const { accountId } = input.account;
  return pollMass(client, input, (jobId) => jobs.reportOf({ accountId, jobId }).catch(() => undefined));
}

/** For the callback, which only makes things faster: what has got in must not be lost over it. */
async function bindJob(jobs: PlatformJobs, input: PublishInput, jobId: string): Promise<void> {
  const { postId, deliveryId, account } = input;
  await jobs.bind({ accountId: account.accountId, jobId }, { postId, deliveryId }).catch(() => undefined);
}

/** Its draft may have been published by a person, and then its status has no name that could be asked for. */
async function askForArticles(client: WechatClient, input: PublishInput): Promise<'stands' | 'cannot-tell'> {
  if (isForFollowers(input)) {
    if (input.checkpoint['msgId'] === undefined) return 'cannot-tell';
    await pollMass(client, input, async () => undefined);
    return 'stands';
  }
  if (input.checkpoint['publishId'] === undefined) return 'cannot-tell';
  await pollStatus(client, input);
  return 'stands';
}

async function pollStatus(client: WechatClient, input: PublishInput): Promise<StepOutcome> {
  const publishId = checkpointValue(input, 'publishId');
  const status = await client.publishStatus(callerOf(input), publishId, contextOf(input, 'repeatable'));
  return outcomeOfStatus(status, Number(input.checkpoint['polls'] ?? 0));
}
