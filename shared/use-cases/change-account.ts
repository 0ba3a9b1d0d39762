import type { Account, WechatAccount } from '../domain/account.ts';
import type { AccountProfile } from '../domain/account-profile.ts';
import { ConflictError, type Finding, ValidationError } from '../domain/errors.ts';
import type { CommunityRules } from '../domain/hand-over.ts';
import { isoOf } from '../domain/instants.ts';
import type { LanePolicy } from '../domain/lane.ts';
import { type Pace, paceFindings } from '../domain/lane-pace.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { LogRepository, RegistryRepository } from '../ports/repositories.ts';
import { loadAccount } from './load-brand.ts';

export type ChangeAccountDeps = {
  readonly registry: Pick<RegistryRepository, 'getAccount' | 'replaceAccount'>;
  readonly log: Pick<LogRepository, 'append'>;
  readonly ids: Pick<Ids, 'random'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Without what the account itself has set. */
  readonly defaultPaceOf: (account: Account) => LanePolicy;
};

type AccountKey = { readonly brandId: string; readonly accountId: string };

/** What may change about an account after it was registered. What makes it this account at its platform may not. */
export type AccountChange = {
  readonly name?: string | undefined;
  readonly tier?: 'ordinary' | 'commercial' | undefined;
  readonly operatorIp?: string | undefined;
  readonly verified?: boolean | undefined;
  readonly kind?: WechatAccount['kind'] | undefined;
  readonly hosts?: readonly string[] | undefined;
  readonly rules?: CommunityRules | undefined;
  readonly noticeMinutes?: number | undefined;
  readonly remindEveryMinutes?: number | undefined;
  /** Takes the place of the one before as a whole; an empty one goes back to the platform's defaults. */
  readonly pace?: Pace | undefined;
  /** Holds for posts that are queued from then on; `null`: nothing is watched. */
  readonly watchDays?: number | null | undefined;
};

const fieldsOf: Readonly<Record<Account['platform'], readonly (keyof AccountChange)[]>> = {
  weibo: ['name', 'tier', 'operatorIp', 'pace', 'watchDays'],
  wechat: ['name', 'verified', 'kind', 'pace', 'watchDays'],
  'baidu-search': ['name'],
  manual: ['name', 'hosts', 'rules', 'noticeMinutes', 'remindEveryMinutes'],
  baijiahao: ['name', 'pace', 'watchDays'],
};

/** Posts that are queued already are published by what the account is then. */
export function changeAccount(
  deps: ChangeAccountDeps,
  key: AccountKey,
  wish: { readonly change: AccountChange; readonly actor: string },
): Promise<Account> {
  const given = Object.entries(wish.change).filter(([, value]) => value !== undefined);
  return replace(deps, key, {
    actor: wish.actor,
    outcome: 'change-account',
    next: (account) => {
      const foreign = given.filter(([field]) => !fieldsOf[account.platform].some((own) => own === field));
      if (foreign.length > 0) throw new ValidationError(foreign.map(([field]) => notOfPlatform(field, account)));
      const next: Account = {
        ...account,
        ...Object.fromEntries(given.map(([field, value]) => [field, value ?? undefined])),
      };
      const findings = paceFindings(deps.defaultPaceOf(next), next.pace);
      if (findings.length > 0) throw new ValidationError(findings);
      return next;
    },
  });
}

/** Puts all that people say of an account in place of what was there; what the platform has said stays. */
export function replaceProfile(
  deps: ChangeAccountDeps,
  key: AccountKey,
  wish: { readonly profile: Omit<AccountProfile, 'reading'>; readonly actor: string },
): Promise<Account> {
  return replace(deps, key, {
    actor: wish.actor,
    outcome: 'change-profile',
    next: ({ profile, ...account }) => {
      const reading = profile?.reading;
      return { ...account, profile: { ...wish.profile, ...(reading === undefined ? {} : { reading }) } };
    },
  });
}

async function replace(
  deps: ChangeAccountDeps,
  key: AccountKey,
  change: { readonly next: (account: Account) => Account; readonly actor: string; readonly outcome: string },
): Promise<Account> {
  const before = await loadAccount(deps.registry, key);
  const after: Account = { ...change.next(before), version: (before.version ?? 0) + 1 };
  const { accountId, brandId, platform } = before;
  await deps.log.append([
    {
      entryId: deps.ids.random('l'),
      owner: `ACCOUNT#${accountId}`,
      kind: 'decision',
      at: isoOf(deps.clock.now()),
      outcome: change.outcome,
      actor: change.actor,
      brandId,
      accountId,
      platform,
    },
  ]);
  if ((await deps.registry.replaceAccount(before, after)) === 'saved') return after;
  throw new ConflictError('account-changed', 'The account was changed by somebody else at the same time.');
}

const notOfPlatform = (field: string, { platform }: Account): Finding => ({
  field,
  code: 'unknown-field',
  severity: 'error',
  limit: fieldsOf[platform].join(', '),
  message: { zh: `该平台的账号没有 ${field} 这一项。`, en: `An account of this platform has no ${field}.` },
  hint: {
    zh: `可以修改的是：${fieldsOf[platform].join('、')}。`,
    en: `What can be changed: ${fieldsOf[platform].join(', ')}.`,
  },
});
