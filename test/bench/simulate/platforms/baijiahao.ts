import { baijiahaoLanePolicy } from '../../../../shared/adapters/platforms/baijiahao/lane-policy.ts';
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
import { acceptedNow, drawReview, listed, type PlatformDeps, refuseRepeated } from './platform-deps.ts';
import { refusal } from './platform-line.ts';
import { takesBack } from './take-back.ts';
import { pollDelay } from './wechat.ts';

/** The article's source address is taken once: a second try is told so. */
export function createBaijiahaoModel(deps: PlatformDeps, process: Process): PlatformPublisher {
  return {
    platform: 'baijiahao',
    lanePolicy: () => baijiahaoLanePolicy,
    poll: (input) =>
      deps.line.ask(process, {
        name: `article-status ${input.deliveryId}`,
        effect: 'repeatable',
        act: () => statusOf(deps, input, input.checkpoint['articleId'] ?? ''),
      }),
    withdraw: takesBack(deps, process),
    steps: [
      {
        name: 'publish',
        effect: 'keyed',
        isNeeded: ({ checkpoint }) => checkpoint['articleId'] === undefined,
        run: (input) => publish(deps, process, input),
        look: (input) => look(deps, process, input),
      },
    ],
  };
}

function publish(deps: PlatformDeps, process: Process, input: PublishInput): Promise<StepOutcome> {
  const { deliveryId } = input;
  deps.onCall({ process, deliveryId, step: 'publish', effect: 'keyed' });
  return deps.line.ask(process, { name: `article ${deliveryId}`, effect: 'keyed', act: () => accept(deps, input) });
}

function accept(deps: PlatformDeps, { account, credentials, deliveryId }: PublishInput): StepOutcome {
  const { faults, truth } = deps;
  const desk = deps.deskOf(account.accountId);
  desk.admit(credentials);
  if (faults.strikes('platform-content-refused', 0.003)) throw refusal('rejected', 'content-invalid');
  refuseRepeated(deps, 'origin-url-exists');
  if (truth.postsOf(deliveryId).some(isStanding)) {
    faults.count('platform-duplicate-refused');
    throw refusal('duplicate', 'origin-url-exists');
  }
  desk.countPost();
  const article = acceptedNow(deps, { deliveryId, what: 'post', ...drawReview(deps) });
  truth.accept(article);
  return underReview(article);
}

const underReview = ({ platformId }: Accepted): StepOutcome => ({
  kind: 'processing',
  values: { articleId: platformId },
  pollAfterMs: 15_000,
});

function statusOf(deps: PlatformDeps, { deliveryId }: PublishInput, articleId: string): StepOutcome {
  const article = deps.truth.postsOf(deliveryId).find((one) => one.platformId === articleId);
  if (article === undefined) throw refusal('gone', 'no-such-article');
  if (deps.loop.now() < article.reviewedAt) {
    return { kind: 'processing', values: {}, pollAfterMs: pollDelay(deps, article) };
  }
  if (article.isRefusedByReview) throw refusal('rejected', 'review-refused');
  return {
    kind: 'published',
    values: {},
    platformId: article.platformId,
    url: `https://baijiahao.example/${article.platformId}`,
  };
}

async function look(deps: PlatformDeps, process: Process, input: LookInput): Promise<LookOutcome> {
  const found = await readOr(deps, process, {
    name: `article-list ${input.deliveryId}`,
    read: () => listed(deps, deps.truth.postsOf(input.deliveryId)).at(-1),
  });
  if (found === 'blind') return { kind: 'cannot-tell', why: 'no-answer' };
  if (found === undefined) return { kind: 'absent' };
  return { kind: 'present', outcome: underReview(found) };
}
