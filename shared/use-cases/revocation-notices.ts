import type { Account, Application } from '../domain/account.ts';
import { NotFoundError, ValidationError } from '../domain/errors.ts';
import { toBeAsked } from '../domain/token-watch.ts';
import type { RevocationNoticeRepository, TokenWatchRepository } from '../ports/authorization-repositories.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import { callbackMissing } from './begin-authorization.ts';

type ApplicationKey = { readonly brandId: string; readonly applicationId: string };

export type MakeNoticeAddressDeps = {
  readonly registry: Pick<RegistryRepository, 'getApplication'>;
  readonly revocationNotices: Pick<RevocationNoticeRepository, 'put'>;
  readonly ids: Pick<Ids, 'random' | 'hash'>;
};

/** Makes the address that the platform's console is told, beside the application's callback. The one before it ends. */
export async function makeNoticeAddress(deps: MakeNoticeAddressDeps, key: ApplicationKey): Promise<string> {
  const application: Application | undefined = await deps.registry.getApplication(key);
  if (application === undefined) throw new NotFoundError('application-not-found', 'The brand has no such application.');
  if (application.callbackUrl === undefined) throw new ValidationError([callbackMissing]);
  const secret = `${deps.ids.random('r')}${deps.ids.random('')}`;
  await deps.revocationNotices.put({ ...key, secretHash: deps.ids.hash(secret) });
  return new URL(`/connect/weibo/revoked/${key.applicationId}/${secret}`, application.callbackUrl).href;
}

export type HearNoticeDeps = {
  readonly registry: {
    readonly getApplication: (key: ApplicationKey) => Promise<Application | undefined>;
    readonly listAccounts: (brandId: string) => Promise<readonly Account[]>;
  };
  readonly revocationNotices: Pick<RevocationNoticeRepository, 'get'>;
  readonly tokenWatches: Pick<TokenWatchRepository, 'get' | 'save'>;
  readonly ids: Pick<Ids, 'hash'>;
  readonly clock: Pick<Clock, 'now'>;
};

export type Notice = {
  readonly applicationId: string;
  /** The last part of the address. */
  readonly secret: string;
  readonly appKey: string;
  readonly uid: string;
};

/** `no-account` where the user is none of the brand's, or what there was to end has ended. */
export type Heard = 'unknown-address' | 'no-account' | 'asked';

/**
 * Believes nothing: whoever knows the address may have made the notice up. It brings forward the question to the platform
 * how long the account's token lives, and that answer decides.
 */
export async function hearNotice(deps: HearNoticeDeps, notice: Notice): Promise<Heard> {
  const { applicationId, secret, appKey, uid } = notice;
  const address = await deps.revocationNotices.get(applicationId);
  if (address?.secretHash !== deps.ids.hash(secret)) return 'unknown-address';
  const { brandId } = address;
  const application = await deps.registry.getApplication({ brandId, applicationId });
  if (application?.appKey !== appKey) return 'no-account';
  const accounts = await deps.registry.listAccounts(brandId);
  const account = accounts.find(
    (each) => each.platform === 'weibo' && each.applicationId === applicationId && each.uid === uid,
  );
  return account === undefined ? 'no-account' : askAboutToken(deps, account.accountId);
}

const maxTries = 3;

async function askAboutToken({ tokenWatches, clock }: HearNoticeDeps, accountId: string): Promise<Heard> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const watch = await tokenWatches.get(accountId);
    const next = watch && toBeAsked(watch, clock.now());
    if (next === undefined) return 'no-account';
    if ((await tokenWatches.save(next)) === 'saved') return 'asked';
  }
  // The platform does not send again, so that this must not pass for heard.
  throw new Error('The watch over the token kept changing.');
}
