import type { Account, Application, WeiboAccount } from '../domain/account.ts';
import { type Authorization, type Unfit, whyNotFinished, whyNotOpened } from '../domain/authorization.ts';
import { appSecretSchema } from '../domain/credentials.ts';
import { ConfigError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import { PlatformError } from '../domain/platform-error.ts';
import type { AccountAuthorizer } from '../ports/account-authorizer.ts';
import type { AuthorizationRepository } from '../ports/authorization-repositories.ts';
import type { CredentialsStore, CredentialsWriter } from '../ports/stores.ts';
import { type RenewDeps, renewCredentials } from './unblock-account.ts';

export type ConnectAccountDeps = RenewDeps & {
  readonly registry: RenewDeps['registry'] & {
    readonly getApplication: (key: { brandId: string; applicationId: string }) => Promise<Application | undefined>;
  };
  readonly authorizations: Pick<AuthorizationRepository, 'get' | 'save'>;
  readonly secrets: CredentialsStore;
  readonly credentials: CredentialsWriter;
  readonly authorizer: AccountAuthorizer;
  readonly ids: RenewDeps['ids'] & { readonly hash: (content: string) => string };
};

export type Opened =
  | { readonly kind: 'opened'; readonly accountName: string; readonly pageUrl: string }
  | { readonly kind: 'unfit'; readonly why: Unfit };

/**
 * Opens a link in a browser, which from then on is the only one that it is good in. `browser` is the secret in the
 * browser's cookie.
 */
export async function openAuthorization(
  deps: ConnectAccountDeps,
  input: { readonly state: string; readonly browser: string },
): Promise<Opened> {
  const browserHash = deps.ids.hash(input.browser);
  const authorization = await deps.authorizations.get(deps.ids.hash(input.state));
  const unfit = whyNotOpened(authorization, { now: deps.clock.now(), browserHash });
  if (unfit !== undefined || authorization === undefined) return { kind: 'unfit', why: unfit ?? 'unknown' };
  if (authorization.browserHash === undefined) {
    const bound = { ...authorization, browserHash, version: authorization.version + 1 };
    if ((await deps.authorizations.save(bound)) === 'conflict') return { kind: 'unfit', why: 'other-browser' };
  }
  const { account, application, redirectUri } = await subjectOf(deps, authorization);
  const pageUrl = deps.authorizer.pageUrl({ application, redirectUri, state: input.state });
  return { kind: 'opened', accountName: account.name, pageUrl };
}

export type Finished =
  | { readonly kind: 'connected'; readonly accountName: string; readonly endsAt: number }
  | { readonly kind: 'unfit'; readonly why: Unfit }
  /** The person has chosen another user of the platform than the account is. */
  | { readonly kind: 'other-user'; readonly accountName: string }
  | { readonly kind: 'refused'; readonly error: PlatformError };

/**
 * Takes what the platform sent back. The authorisation is used up before the code is exchanged, whatever comes of it. A
 * token for another user is dropped and not revoked: it may be one that another account lives on.
 */
export async function finishAuthorization(
  deps: ConnectAccountDeps,
  input: { readonly state: string; readonly browser: string | undefined; readonly code: string },
): Promise<Finished> {
  const now = deps.clock.now();
  const browserHash = input.browser === undefined ? undefined : deps.ids.hash(input.browser);
  const authorization = await deps.authorizations.get(deps.ids.hash(input.state));
  const unfit = whyNotFinished(authorization, { now, browserHash });
  if (unfit !== undefined || authorization === undefined) return { kind: 'unfit', why: unfit ?? 'unknown' };
  const used = { ...authorization, usedAt: now, version: authorization.version + 1 };
  if ((await deps.authorizations.save(used)) === 'conflict') return { kind: 'unfit', why: 'used' };
  const subject = await subjectOf(deps, authorization);
  try {
    return await connect(deps, { ...subject, code: input.code, actor: authorization.createdBy });
  } catch (error) {
    if (error instanceof PlatformError) return { kind: 'refused', error };
    throw error;
  }
}

type Subject = {
  readonly account: WeiboAccount;
  readonly application: Application;
  readonly redirectUri: string;
};

async function connect(
  deps: ConnectAccountDeps,
  request: Subject & { readonly code: string; readonly actor: string },
): Promise<Finished> {
  const { account, application, redirectUri, code, actor } = request;
  const appSecret = await readAppSecret(deps.secrets, application);
  const grant = await deps.authorizer.exchange({ application, appSecret, redirectUri, code });
  if (grant.uid !== account.uid) return { kind: 'other-user', accountName: account.name };
  const credentials = { accessToken: grant.accessToken, expiresAt: isoOf(grant.endsAt) };
  await renewCredentials(deps, account, { credentials, actor });
  return { kind: 'connected', accountName: account.name, endsAt: grant.endsAt };
}

async function subjectOf(
  deps: ConnectAccountDeps,
  { brandId, accountId }: Pick<Authorization, 'brandId' | 'accountId'>,
): Promise<Subject> {
  const account: Account | undefined = await deps.registry.getAccount({ brandId, accountId });
  const application =
    account?.platform === 'weibo'
      ? await deps.registry.getApplication({ brandId, applicationId: account.applicationId })
      : undefined;
  if (account?.platform === 'weibo' && application?.callbackUrl !== undefined) {
    return { account, application, redirectUri: application.callbackUrl };
  }
  throw new ConfigError('application-incomplete', 'The account has no application with a callback address any more.');
}

async function readAppSecret(secrets: CredentialsStore, { platform, applicationId }: Application): Promise<string> {
  const stored = await secrets.get({ platform, ownerId: applicationId });
  return appSecretSchema.parse(JSON.parse(stored)).appSecret;
}
