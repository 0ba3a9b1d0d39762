import { wechatLanePolicy } from '../../../../shared/adapters/platforms/wechat/lane-policy.ts';
import type {
  LookInput,
  LookOutcome,
  PlatformPublisher,
  PublishInput,
  StepOutcome,
} from '../../../../shared/ports/platform-publisher.ts';
import type { Process } from '../process.ts';
import { type Accepted, isStanding } from '../truth.ts';
import { readOr } from './look.ts';
import { acceptedNow, drawReview, listed, type PlatformDeps } from './platform-deps.ts';
import { refusal } from './platform-line.ts';
import { takesBack } from './take-back.ts';

/** Cover, draft, submission, and a review that is asked for. An account without verification stops at the draft. */
export function createWechatModel(deps: PlatformDeps, process: Process): PlatformPublisher {
  return {
    platform: 'wechat',
    lanePolicy: () => wechatLanePolicy,
    poll: (input) =>
      deps.line.ask(process, {
        name: `publish-status ${input.deliveryId}`,
        effect: 'repeatable',
        act: () => statusOf(deps, input, input.checkpoint['publishId'] ?? ''),
      }),
    withdraw: takesBack(deps, process),
    steps: [
      {
        name: 'cover',
        effect: 'repeatable',
        isNeeded: ({ checkpoint }) => checkpoint['thumbMediaId'] === undefined,
        run: (input) => upload(deps, process, input),
        look: async () => ({ kind: 'absent' }),
      },
      {
        name: 'draft',
        effect: 'once',
        isNeeded: ({ checkpoint }) => checkpoint['draftMediaId'] === undefined,
        run: (input) => callFor(deps, process, { input, step: 'draft', act: () => addDraft(deps, input) }),
        look: (input) => lookForDraft(deps, process, input),
      },
      {
        name: 'submit',
        effect: 'once',
        isNeeded: ({ checkpoint }) => checkpoint['publishId'] === undefined,
        run: (input) => submit(deps, process, input),
        look: (input) => lookForSubmission(deps, process, input),
      },
    ],
  };
}

async function upload(deps: PlatformDeps, process: Process, input: PublishInput): Promise<StepOutcome> {
  await input.loadMedia('cover', 'wechat-material');
  const act = (): StepOutcome => {
    deps.deskOf(input.account.accountId).admit(input.credentials);
    return { kind: 'done', values: { thumbMediaId: `thumb-${deps.loop.now()}` } };
  };
  return deps.line.ask(process, { name: `cover ${input.deliveryId}`, effect: 'repeatable', act });
}

function callFor(
  deps: PlatformDeps,
  process: Process,
  call: { readonly input: PublishInput; readonly step: string; readonly act: () => StepOutcome },
): Promise<StepOutcome> {
  const { input, step, act } = call;
  deps.onCall({ process, deliveryId: input.deliveryId, step, effect: 'once' });
  return deps.line.ask(process, { name: `${step} ${input.deliveryId}`, effect: 'once', act });
}

function addDraft(deps: PlatformDeps, { account, credentials, deliveryId }: PublishInput): StepOutcome {
  deps.deskOf(account.accountId).admit(credentials);
  if (deps.faults.strikes('platform-content-refused', 0.003)) throw refusal('rejected', 'content-invalid');
  const draft = acceptedNow(deps, { deliveryId, what: 'draft' });
  deps.truth.accept(draft);
  return { kind: 'done', values: { draftMediaId: draft.platformId } };
}

async function submit(deps: PlatformDeps, process: Process, input: PublishInput): Promise<StepOutcome> {
  const { account } = input;
  if (account.platform !== 'wechat' || !account.verified) {
    return {
      kind: 'handed-over',
      values: {},
      instructions: { zh: '请在后台发布。', en: 'Publish it in the console.' },
    };
  }
  return callFor(deps, process, { input, step: 'submit', act: () => acceptSubmission(deps, input) });
}

function acceptSubmission(
  deps: PlatformDeps,
  { account, credentials, deliveryId, checkpoint }: PublishInput,
): StepOutcome {
  const desk = deps.deskOf(account.accountId);
  desk.admit(credentials);
  const isKnown = deps.truth.draftsOf(deliveryId).some((draft) => draft.platformId === checkpoint['draftMediaId']);
  const isSubmitted = deps.truth.postsOf(deliveryId).some(isStanding);
  if (!isKnown || (isSubmitted && deps.refusesDuplicates)) {
    if (isSubmitted) deps.faults.count('platform-duplicate-refused');
    throw refusal('rejected', 'invalid-media-id');
  }
  desk.countPost();
  const post = acceptedNow(deps, { deliveryId, what: 'post', ...drawReview(deps) });
  deps.truth.accept(post);
  return { kind: 'processing', values: { publishId: post.platformId }, pollAfterMs: 10_000 };
}

function statusOf(deps: PlatformDeps, { deliveryId }: PublishInput, publishId: string): StepOutcome {
  const post = deps.truth.postsOf(deliveryId).find((one) => one.platformId === publishId);
  if (post === undefined) throw refusal('gone', 'invalid-publish-id');
  if (deps.loop.now() < post.reviewedAt) return { kind: 'processing', values: {}, pollAfterMs: pollDelay(deps, post) };
  if (post.isRefusedByReview) throw refusal('rejected', 'review-refused');
  return published(post);
}

const published = ({ platformId }: Accepted): StepOutcome => ({
  kind: 'published',
  values: {},
  platformId,
  url: `https://wechat.example/${platformId}`,
});

/** Patient with what takes long. */
export function pollDelay({ loop }: Pick<PlatformDeps, 'loop'>, { at }: Accepted): number {
  return Math.min(30 * 60_000, Math.max(10_000, loop.now() - at));
}

async function lookForDraft(deps: PlatformDeps, process: Process, input: LookInput): Promise<LookOutcome> {
  const box = await readOr(deps, process, {
    name: `draft-box ${input.deliveryId}`,
    read: () => listed(deps, deps.truth.draftsOf(input.deliveryId)),
  });
  if (box === 'blind') return { kind: 'cannot-tell', why: 'no-answer' };
  const [draft] = box;
  if (draft === undefined) return { kind: 'absent' };
  return { kind: 'present', outcome: { kind: 'done', values: { draftMediaId: draft.platformId } } };
}

/** A draft that still lies in the box was not submitted; one that has left it may take a while to be listed. */
async function lookForSubmission(deps: PlatformDeps, process: Process, input: LookInput): Promise<LookOutcome> {
  const found = await readOr(deps, process, {
    name: `published ${input.deliveryId}`,
    read: () => listed(deps, deps.truth.postsOf(input.deliveryId)).at(-1),
  });
  if (found === 'blind') return { kind: 'cannot-tell', why: 'no-answer' };
  if (found === undefined) return { kind: 'absent' };
  const isListed = deps.loop.now() >= found.reviewedAt && !found.isRefusedByReview;
  return isListed ? { kind: 'present', outcome: published(found) } : { kind: 'cannot-tell', why: 'left-the-box' };
}
