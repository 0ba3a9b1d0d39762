import { weiboLanePolicies } from '../../../../shared/adapters/platforms/weibo/lane-policy.ts';
import type { Account } from '../../../../shared/domain/account.ts';
import type {
  LookInput,
  LookOutcome,
  PlatformPublisher,
  PublishInput,
  StepOutcome,
} from '../../../../shared/ports/platform-publisher.ts';
import type { Process } from '../process.ts';
import { isStanding } from '../truth.ts';
import { readOr } from './look.ts';
import { acceptedNow, listed, type PlatformDeps, refuseRepeated } from './platform-deps.ts';
import { refusal } from './platform-line.ts';
import { takesBack } from './take-back.ts';

/** One call makes the post at once. Its outcome is looked for in the timeline. */
export function createWeiboModel(deps: PlatformDeps, process: Process): PlatformPublisher {
  return {
    platform: 'weibo',
    lanePolicy: (account: Account) => weiboLanePolicies[account.platform === 'weibo' ? account.tier : 'ordinary'],
    poll: async () => {
      throw new TypeError('Weibo has no review to wait for.');
    },
    withdraw: takesBack(deps, process),
    steps: [
      {
        name: 'share',
        effect: 'once',
        isNeeded: () => true,
        run: (input) => share(deps, process, input),
        look: (input) => look(deps, process, input),
      },
    ],
  };
}

function share(deps: PlatformDeps, process: Process, input: PublishInput): Promise<StepOutcome> {
  const { deliveryId } = input;
  deps.onCall({ process, deliveryId, step: 'share', effect: 'once' });
  return deps.line.ask(process, { name: `share ${deliveryId}`, effect: 'once', act: () => accept(deps, input) });
}

function accept(deps: PlatformDeps, { account, credentials, deliveryId }: PublishInput): StepOutcome {
  const { faults, truth } = deps;
  const desk = deps.deskOf(account.accountId);
  desk.admit(credentials);
  if (faults.strikes('platform-content-refused', 0.003)) throw refusal('rejected', 'sensitive-words');
  refuseRepeated(deps, 'repeat-content');
  if (deps.refusesDuplicates && truth.postsOf(deliveryId).some(isStanding)) {
    faults.count('platform-duplicate-refused');
    throw refusal('duplicate', 'repeat-content');
  }
  desk.countPost();
  const post = acceptedNow(deps, { deliveryId, what: 'post' });
  truth.accept(post);
  if (faults.strikes('platform-success-without-id', 0.005)) return { kind: 'published', values: {} };
  return published(post.platformId);
}

const published = (id: string): Extract<StepOutcome, { kind: 'published' }> => ({
  kind: 'published',
  values: { statusId: id },
  platformId: id,
  url: `https://weibo.example/${id}`,
});

async function look(deps: PlatformDeps, process: Process, input: LookInput): Promise<LookOutcome> {
  const { deliveryId, attemptStartedAt } = input;
  const found = await readOr(deps, process, {
    name: `timeline ${deliveryId}`,
    read: () => listed(deps, deps.truth.postsOf(deliveryId)).filter((post) => post.at >= attemptStartedAt - 60_000),
  });
  if (found === 'blind') return { kind: 'cannot-tell', why: 'no-answer' };
  for (const { platformId } of found) {
    if (await input.isBound(platformId)) continue;
    return { kind: 'present', outcome: published(platformId) };
  }
  return { kind: 'absent' };
}
