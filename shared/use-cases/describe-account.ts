import type { Account } from '../domain/account.ts';
import { problemSchema } from '../domain/delivery.ts';
import type { Bilingual } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Lane } from '../domain/lane.ts';
import { foreverAt, quotaLeft } from '../domain/lane-ticket.ts';
import { massLimitOf } from '../domain/mass-quota.ts';
import type { TokenWatchRepository } from '../ports/authorization-repositories.ts';
import type { Clock } from '../ports/clock.ts';
import type { LaneRepository, RegistryRepository } from '../ports/repositories.ts';
import type { SyncRepository } from '../ports/sync-repository.ts';
import { countMassSends, type MassSendDeps } from './check-mass-sends.ts';
import { loadAccount } from './load-brand.ts';
import { wordsOfProblem } from './problem-words.ts';

export type DescribeAccountDeps = MassSendDeps & {
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
  readonly lanes: Pick<LaneRepository, 'get'>;
  readonly sync: Pick<SyncRepository, 'getTarget'>;
  readonly tokenWatches: Pick<TokenWatchRepository, 'get'>;
  readonly clock: Pick<Clock, 'now'>;
};

export type LaneView = {
  readonly isBlocked: boolean;
  /** Kind and code of what closed it, such as `auth:21327`. */
  readonly blockedReason?: string;
  readonly blockedMessage?: Bilingual;
  /** Absent where it stays closed until a person acts. */
  readonly blockedUntil?: string;
  readonly nextFreeAt?: string;
  readonly limits: readonly {
    readonly name: string;
    readonly window: string;
    readonly left: number;
    readonly max: number;
  }[];
  /** Calls of the platform that it has said are used up, and until when. */
  readonly spentCalls?: readonly { readonly call: string; readonly until: string }[];
  /** What Baidu said was left of the day's pushes, and when. */
  readonly pushesLeft?: number;
  readonly pushesLeftAt?: string;
};

/** Until when the platform lets the application act for the account; `daysLeft` counts whole days. */
export type AuthorizationView = { readonly endsAt: string; readonly daysLeft: number };

export async function describeAccount(
  deps: DescribeAccountDeps,
  key: { readonly brandId: string; readonly accountId: string },
): Promise<{ readonly account: Account; readonly lane: LaneView; readonly authorization?: AuthorizationView }> {
  const account = await loadAccount(deps.registry, key);
  const [lane, target, watch] = await Promise.all([
    deps.lanes.get(key.accountId),
    account.platform === 'baidu-search' ? deps.sync.getTarget({ accountId: key.accountId, kind: 'push' }) : undefined,
    deps.tokenWatches.get(key.accountId),
  ]);
  const now = deps.clock.now();
  return {
    account,
    lane: {
      ...blockOf(lane, now),
      ...(lane.nextFreeAt !== undefined && lane.nextFreeAt > now ? { nextFreeAt: isoOf(lane.nextFreeAt) } : {}),
      limits: await limitsOf(deps, account, { lane, now }),
      ...spentCallsOf(lane, now),
      ...(target?.remain === undefined
        ? {}
        : { pushesLeft: target.remain.left, pushesLeftAt: isoOf(target.remain.at) }),
    },
    ...(watch?.endsAt === undefined ? {} : { authorization: authorizationOf(watch.endsAt, now) }),
  };
}

/** Mass messages are counted by the posts to which they are promised, in the day or month that is running. */
async function limitsOf(
  deps: DescribeAccountDeps,
  account: Account,
  { lane, now }: { readonly lane: Lane; readonly now: number },
): Promise<LaneView['limits']> {
  const policy = deps.lanePolicyOf(account);
  const limits = quotaLeft(lane, policy, now);
  const mass = massLimitOf(policy);
  if (mass === undefined) return limits;
  const left = Math.max(0, mass.max - (await countMassSends(deps, { account, limit: mass, at: now })));
  return limits.map((limit) => (limit.name === mass.name ? { ...limit, left } : limit));
}

function spentCallsOf({ spent = {} }: Lane, now: number): Pick<LaneView, 'spentCalls'> {
  const calls = Object.entries(spent).filter(([, until]) => until > now);
  return calls.length === 0 ? {} : { spentCalls: calls.map(([call, until]) => ({ call, until: isoOf(until) })) };
}

const dayMs = 86_400_000;

function authorizationOf(endsAt: number, now: number): AuthorizationView {
  return { endsAt: isoOf(endsAt), daysLeft: Math.max(0, Math.floor((endsAt - now) / dayMs)) };
}

function blockOf(
  lane: Lane,
  now: number,
): Pick<LaneView, 'isBlocked' | 'blockedReason' | 'blockedMessage' | 'blockedUntil'> {
  const { blockedUntil, blockedReason } = lane;
  if (blockedUntil === undefined || blockedUntil <= now) return { isBlocked: false };
  const blockedMessage = wordsOf(blockedReason);
  return {
    isBlocked: true,
    ...(blockedReason === undefined ? {} : { blockedReason }),
    ...(blockedMessage === undefined ? {} : { blockedMessage }),
    ...(blockedUntil >= foreverAt ? {} : { blockedUntil: isoOf(blockedUntil) }),
  };
}

function wordsOf(reason: string | undefined): Bilingual | undefined {
  const [kind, ...code] = reason?.split(':') ?? [];
  const problem = problemSchema.safeParse({ kind, code: code.join(':') });
  return problem.success ? wordsOfProblem(problem.data) : undefined;
}
