import type { Application, WeiboAccount } from '../domain/account.ts';
import { type Authorization, authorizationLifeMs } from '../domain/authorization.ts';
import { type Finding, ValidationError } from '../domain/errors.ts';
import type { AuthorizationRepository } from '../ports/authorization-repositories.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import { loadAccount } from './load-brand.ts';

export type BeginAuthorizationDeps = {
  readonly registry: Pick<RegistryRepository, 'getAccount' | 'getApplication'>;
  readonly authorizations: Pick<AuthorizationRepository, 'create'>;
  readonly ids: Pick<Ids, 'random' | 'hash'>;
  readonly clock: Pick<Clock, 'now'>;
};

/** The last part of the address that the platform sends a browser back to. */
export const callbackEnding = '/callback';

/**
 * Makes a link that a person opens to let the application act for the account. It stands for itself, so it is told once
 * and only its hash is kept.
 */
export async function beginAuthorization(
  deps: BeginAuthorizationDeps,
  input: { readonly brandId: string; readonly accountId: string; readonly actor: string },
): Promise<{ readonly url: string; readonly validUntil: number }> {
  const account = await loadAccount(deps.registry, input);
  if (account.platform !== 'weibo') throw new ValidationError([noAuthorization(account.platform)]);
  const callbackUrl = await callbackUrlOf(deps, account);
  const secret = `${deps.ids.random('c')}${deps.ids.random('')}`;
  const authorization: Authorization = {
    stateHash: deps.ids.hash(secret),
    brandId: input.brandId,
    accountId: input.accountId,
    version: 1,
    createdBy: input.actor,
    validUntil: deps.clock.now() + authorizationLifeMs,
  };
  await deps.authorizations.create(authorization);
  const page = callbackUrl.slice(0, -callbackEnding.length);
  return { url: `${page}#${secret}`, validUntil: authorization.validUntil };
}

async function callbackUrlOf(deps: BeginAuthorizationDeps, account: WeiboAccount): Promise<string> {
  const { brandId, applicationId } = account;
  const application: Application | undefined = await deps.registry.getApplication({ brandId, applicationId });
  if (application?.callbackUrl !== undefined) return application.callbackUrl;
  throw new ValidationError([callbackMissing]);
}

const noAuthorization = (platform: string): Finding => ({
  field: 'accountId',
  code: 'no-authorization-page',
  severity: 'error',
  actual: platform,
  message: { zh: '这个平台的账号不通过授权页连接。', en: 'Accounts on this platform are not connected by a page.' },
  hint: { zh: '请用 PUT …/credentials 填写它的凭据。', en: 'Enter its credentials with PUT …/credentials.' },
});

export const callbackMissing: Finding = {
  field: 'applicationId',
  code: 'callback-url-missing',
  severity: 'error',
  message: { zh: '该账号的应用没有登记回调地址。', en: "The account's application has no callback address." },
  hint: {
    zh: '请在微博开放平台填写回调地址（本服务的 /connect/weibo/callback），再用同一地址的 callbackUrl 登记应用。',
    en: 'Enter the callback address (/connect/weibo/callback of this service) in the Weibo open platform and register the application with it as callbackUrl.',
  },
};
