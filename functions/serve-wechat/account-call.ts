import type { CallContext } from '../../shared/adapters/platforms/failures.ts';
import { credentialsOf } from '../../shared/adapters/platforms/narrowing.ts';
import type { WechatCaller } from '../../shared/adapters/platforms/wechat/api.ts';
import type { WechatEndpoint } from '../../shared/adapters/platforms/wechat/endpoints.ts';
import { wechatLanePolicyOf } from '../../shared/adapters/platforms/wechat/lane-policy.ts';
import type { Account, WechatAccount } from '../../shared/domain/account.ts';
import { wechatCredentialsSchema } from '../../shared/domain/credentials.ts';
import { ConfigError, ConflictError, ValidationError } from '../../shared/domain/errors.ts';
import { isoOf } from '../../shared/domain/instants.ts';
import type { CallKind } from '../../shared/domain/lane.ts';
import { spendCall } from '../../shared/domain/lane-correction.ts';
import { pacedBy } from '../../shared/domain/lane-pace.ts';
import type { LogEntry } from '../../shared/domain/log-entry.ts';
import { PlatformError } from '../../shared/domain/platform-error.ts';
import type { StepEffect } from '../../shared/ports/platform-publisher.ts';
import { accountDecision } from '../../shared/use-cases/account-decision.ts';
import { takeLaneTicket } from '../../shared/use-cases/lane.ts';
import { loadAccount } from '../../shared/use-cases/load-brand.ts';
import { readCredentials } from '../../shared/use-cases/prepare-publish.ts';
import type { ServeWechatDeps } from './deps.ts';

export type AccountKey = { readonly brandId: string; readonly accountId: string };
type Counted<T> = {
  readonly call: WechatEndpoint;
  readonly kind: CallKind;
  readonly effect: StepEffect;
  readonly run: Run<T>;
};
type Run<T> = (caller: WechatCaller, context: CallContext) => Promise<T>;

/** A change is told by the log, whatever became of it: who asked for it, what it is, and what it was done to. */
export type Change = {
  readonly kind: Extract<CallKind, 'change' | 'message'>;
  readonly call: WechatEndpoint;
  readonly effect: StepEffect;
  readonly account: WechatAccount;
  readonly actor: string;
  readonly done: string;
  /** What it was done to; nothing that says who a person is. */
  readonly to?: string;
};

export async function loadWechatAccount(deps: Pick<ServeWechatDeps, 'registry'>, key: AccountKey) {
  return onWechat(await loadAccount(deps.registry, key));
}

export async function readFrom<T>(
  deps: ServeWechatDeps,
  { call, ...key }: AccountKey & { readonly call: WechatEndpoint },
  run: Run<T>,
): Promise<T> {
  const account = await loadWechatAccount(deps, key);
  return callCounted(deps, account, { call, kind: 'read', effect: 'repeatable', run });
}

export async function changeAt<T>(deps: ServeWechatDeps, change: Change, run: Run<T>): Promise<T> {
  try {
    const result = await callCounted(deps, change.account, { ...change, run });
    await tell(deps, change, {});
    return result;
  } catch (error) {
    if (error instanceof PlatformError) await tell(deps, change, problemOf(error));
    throw error;
  }
}

function tell(deps: ServeWechatDeps, change: Change, problem: ReturnType<typeof problemOf> | object): Promise<void> {
  const { account, actor, done: outcome, to } = change;
  const entry: LogEntry = accountDecision(deps, account, { outcome, actor });
  return deps.log.append([{ ...entry, ...(to === undefined ? {} : { platformId: to }), ...problem }]);
}

function problemOf({ kind, platformCode, text, hint, retryAt }: PlatformError) {
  const again = retryAt === undefined ? {} : { retryAt: isoOf(retryAt) };
  return { problemKind: kind, platformCode, message: text, hint, ...again };
}

/** Every call takes a ticket of the account's lane, which posts use as well: what is blocked or used up is not called. */
async function callCounted<T>(
  deps: ServeWechatDeps,
  account: WechatAccount,
  { call, kind, effect, run }: Counted<T>,
): Promise<T> {
  const { accountId, appId } = account;
  const at = deps.clock.now();
  const policy = pacedBy(wechatLanePolicyOf(account), account.pace);
  const ticket = await takeLaneTicket(deps.lanes, { accountId, policy, kind, call, at, latestAt: at });
  if (!ticket.granted) {
    const { needsPerson, reason, retryAt } = ticket;
    const details = { reason, ...(needsPerson ? {} : { retryAt: isoOf(retryAt) }) };
    throw needsPerson
      ? new ConflictError('account-blocked', 'The account waits for a person.', { details })
      : new ConflictError('account-quota-used-up', 'The account may not call now.', { details });
  }
  const { appSecret } = await secretOf(deps, account);
  try {
    return await run({ appId, appSecret }, { effect, now: deps.clock.now });
  } catch (error) {
    await learnFrom(deps, { accountId, call }, error);
    throw error;
  }
}

/** WeChat counts each call by itself: one that is used up is not made again before its reset, and stops no other. */
async function learnFrom(
  { lanes, clock }: ServeWechatDeps,
  { accountId, call }: { readonly accountId: string; readonly call: WechatEndpoint },
  error: unknown,
): Promise<void> {
  if (!(error instanceof PlatformError) || error.kind !== 'quota' || error.retryAt === undefined) return;
  const spent = { call, until: error.retryAt, now: clock.now() };
  await lanes.change(accountId, (lane) => ({ after: spendCall(lane, spent), result: undefined }));
}

async function secretOf(deps: ServeWechatDeps, account: WechatAccount) {
  try {
    return credentialsOf({ account, credentials: await readCredentials(deps, account) }, wechatCredentialsSchema);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new ConflictError('credentials-missing', 'The account has no usable credentials.', { cause: error });
  }
}

function onWechat(account: Account): WechatAccount {
  if (account.platform === 'wechat') return account;
  throw new ValidationError([
    {
      field: 'accountId',
      code: 'not-a-wechat-account',
      severity: 'error',
      actual: account.platform,
      message: {
        zh: `这是 ${account.platform} 账号，不是公众号。`,
        en: `This account is on ${account.platform}, not on WeChat.`,
      },
      hint: { zh: '请填写微信公众号账号的编号。', en: 'Give the id of a WeChat Official Account.' },
    },
  ]);
}
