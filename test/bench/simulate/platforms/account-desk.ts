import type { Account } from '../../../../shared/domain/account.ts';
import { beijingBucket, nextBeijingReset } from '../../../../shared/domain/beijing.ts';
import { type AnyCredentials, credentialsSchemas } from '../../../../shared/domain/credentials.ts';
import type { NetworkDeps } from '../network.ts';
import { refusal } from './platform-line.ts';

/** A platform's view of one account: whether its token holds, whether it is under suspicion, what is left of today. */
export type AccountDesk = {
  /** Throws the platform's refusal, if there is one, before anything is accepted. */
  readonly admit: (credentials: AnyCredentials) => void;
  readonly countPost: () => void;
  /** A person signs in again; the answer is what must be stored. */
  readonly renew: () => AnyCredentials;
  readonly clear: () => void;
  readonly needsPerson: () => boolean;
};

const dayMs = 86_400_000;
/** A token is worked with for this long on average. */
const tokenDays = 45;

export function createAccountDesk(deps: NetworkDeps, account: Account, isCalm: () => boolean): AccountDesk {
  const { loop, random, faults } = deps;
  let serial = 1;
  let expiresAt = loop.now() + random.between(5, 2 * tokenDays) * dayMs;
  let isSuspected = false;
  let day = '';
  let posts = 0;
  let cap = Number.POSITIVE_INFINITY;

  const credentials = () => credentialsOf(account, `token-${account.accountId}-${serial}`);
  const startDay = (): void => {
    const today = beijingBucket(loop.now(), 'day');
    if (today === day) return;
    day = today;
    posts = 0;
    cap = !isCalm() && random.chance(0.05) ? random.between(0, 3) : Number.POSITIVE_INFINITY;
  };
  const refuseToken = (given: AnyCredentials): void => {
    if (isCalm()) expiresAt = Math.max(expiresAt, loop.now() + dayMs);
    if (loop.now() < expiresAt && sameToken(given, credentials())) return;
    faults.count('token-expired');
    throw refusal('auth', 'token-expired');
  };
  return {
    admit(given) {
      startDay();
      refuseToken(given);
      isSuspected ||= faults.strikes('platform-risk-control', 0.002);
      if (isSuspected) throw refusal('human', 'risk-control');
      if (faults.strikes('platform-rate-limited', 0.004)) {
        throw refusal('rate-limited', 'too-fast', loop.now() + random.between(10_000, 300_000));
      }
      if (posts < cap) return;
      faults.count('platform-quota-used-up');
      throw refusal('quota', 'daily-quota', nextBeijingReset(loop.now(), random.chance(0.8) ? 'day' : 'hour'));
    },
    countPost: () => void posts++,
    renew() {
      serial++;
      expiresAt = loop.now() + random.between(5, 2 * tokenDays) * dayMs;
      return credentials();
    },
    clear: () => {
      isSuspected = false;
    },
    needsPerson: () => isSuspected || loop.now() >= expiresAt,
  };
}

function sameToken(a: AnyCredentials, b: AnyCredentials): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function credentialsOf(account: Account, token: string): AnyCredentials {
  if (account.platform === 'manual') throw new TypeError('People have no credentials.');
  const all = { weibo: { accessToken: token }, wechat: { appSecret: token }, baijiahao: { appToken: token } };
  const raw = account.platform === 'baidu-search' ? { token } : all[account.platform];
  return credentialsSchemas[account.platform].parse(raw);
}
