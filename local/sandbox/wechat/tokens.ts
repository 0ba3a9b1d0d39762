import * as z from 'zod';
import { beijingDay, beijingMinute } from '../beijing-time.ts';
import { counted, used } from '../counters.ts';
import type { SandboxEvent } from '../events.ts';
import { readJson } from '../json-body.ts';
import type { Context, Outcome } from '../operation.ts';
import { answered, withEvents } from '../operation.ts';
import { randomText } from '../randomness.ts';
import type { RequestInput } from '../request-input.ts';
import { allowlistRefusal, quotaOf } from './access.ts';
import { refuse } from './errors.ts';
import type { TokenKind, WechatAccount } from './state.ts';
import { currentToken } from './state.ts';

const lifeMs = 7_200_000;
const overlapMs = 300_000;
const forcePauseMs = 30_000;

interface Credentials {
  readonly grantType: string | undefined;
  readonly appId: string | undefined;
  readonly secret: string | undefined;
}

type Proof = { readonly account: WechatAccount } | { readonly refusal: Outcome };

function prove(credentials: Credentials, context: Context): Proof {
  const { grantType, appId, secret } = credentials;
  if (grantType !== 'client_credential') return { refusal: refuse(context, 40002) };
  if (!appId) return { refusal: refuse(context, 41002) };
  if (!secret) return { refusal: refuse(context, 41004) };
  const account = context.world.wechat.accounts.get(appId);
  if (account === undefined) return { refusal: refuse(context, 40013) };
  if (account.secret !== secret) return { refusal: refuse(context, 40125) };
  const refusal = allowlistRefusal(account, context);
  return refusal === undefined ? { account } : { refusal };
}

/** Each call issues a new token; the one before stays usable for five minutes. */
export function classicToken({ parameters }: RequestInput, context: Context): Outcome {
  const proof = prove(
    { grantType: parameters.get('grant_type'), appId: parameters.get('appid'), secret: parameters.get('secret') },
    context,
  );
  if ('refusal' in proof) return proof.refusal;
  const quota = quotaOf('token', proof.account.appId, context);
  if (quota.isUsedUp) return refuse(context, 45009);
  return withEvents(issue({ account: proof.account, kind: 'classic', previousLivesMs: overlapMs }, context), [
    quota.use,
  ]);
}

const stableSchema = z.object({
  grant_type: z.string().optional(),
  appid: z.string().optional(),
  secret: z.string().optional(),
  force_refresh: z.boolean().optional(),
});

/** The same token for all callers while it is good; renewed in its last five minutes, or at once by force. */
export function stableToken(input: RequestInput, context: Context): Outcome {
  const body = readJson(input.body, stableSchema);
  if (body === undefined) return refuse(context, 47001);
  const proof = prove({ grantType: body.grant_type, appId: body.appid, secret: body.secret }, context);
  if ('refusal' in proof) return proof.refusal;
  const { account } = proof;
  const metered = meterStable(account, context);
  if (!Array.isArray(metered)) return metered;
  const outcome = body.force_refresh === true ? forced(account, context) : normal(account, context);
  return withEvents(outcome, metered);
}

function meterStable({ appId }: WechatAccount, context: Context): SandboxEvent[] | Outcome {
  const quota = quotaOf('stable_token', appId, context);
  if (quota.isUsedUp) return refuse(context, 45009);
  const key = `wechat stable_token minute ${appId}`;
  const minute = beijingMinute(context.now);
  const { stableTokenPerMinute } = context.settings.wechat;
  if (used(context.world.counters, key, minute) >= stableTokenPerMinute) return refuse(context, 45011);
  return [quota.use, counted(key, minute)];
}

function normal(account: WechatAccount, context: Context): Outcome {
  const current = currentToken(context.world.wechat, account.appId, 'stable');
  const leftMs = current === undefined ? 0 : current.validUntil - context.now;
  if (current !== undefined && leftMs >= overlapMs) return tokenAnswer(current.accessToken, leftMs);
  return issue({ account, kind: 'stable', previousLivesMs: overlapMs }, context);
}

function forced(account: WechatAccount, context: Context): Outcome {
  const { appId } = account;
  const lastForcedAt = context.world.wechat.forcedAt.get(appId);
  if (lastForcedAt !== undefined && context.now - lastForcedAt < forcePauseMs) return normal(account, context);
  const key = `wechat forced refresh ${appId}`;
  const day = beijingDay(context.now);
  if (used(context.world.counters, key, day) >= context.settings.wechat.forcedRefreshesPerDay) {
    return refuse(context, 45009);
  }
  return withEvents(issue({ account, kind: 'stable', previousLivesMs: 0 }, context), [
    counted(key, day),
    { type: 'wechat.refresh-forced', appId, at: context.now },
  ]);
}

interface Issue {
  readonly account: WechatAccount;
  readonly kind: TokenKind;
  readonly previousLivesMs: number;
}

function issue({ account, kind, previousLivesMs }: Issue, { now, random }: Context): Outcome {
  const accessToken = `${kind === 'stable' ? '97' : '78'}_${randomText(random, 134)}`;
  const token = { accessToken, appId: account.appId, kind, issuedAt: now, expiresAt: now + lifeMs };
  const event: SandboxEvent = { type: 'wechat.token-issued', token, previousValidUntil: now + previousLivesMs };
  return withEvents(tokenAnswer(accessToken, lifeMs), [event]);
}

function tokenAnswer(accessToken: string, leftMs: number): Outcome {
  return answered({ access_token: accessToken, expires_in: Math.floor(leftMs / 1000) });
}
