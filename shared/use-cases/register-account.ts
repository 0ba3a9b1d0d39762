import type {
  Account,
  BaiduSearchAccount,
  BaijiahaoAccount,
  ManualAccount,
  WechatAccount,
  WeiboAccount,
} from '../domain/account.ts';
import type { AnyCredentials } from '../domain/credentials.ts';
import { type Finding, ValidationError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { LanePolicy } from '../domain/lane.ts';
import { paceFindings } from '../domain/lane-pace.ts';
import type { CredentialsWriter } from '../ports/stores.ts';
import { loadBrand } from './load-brand.ts';
import { registerOnce } from './register.ts';
import type { RegisterDeps } from './register-brand.ts';
import { type WatchTokenDeps, watchToken } from './watch-token.ts';

type Given<A extends Account> = Omit<A, 'accountId' | 'brandId' | 'createdAt' | 'version' | 'profile'>;

/** What the caller says of an account; the safe domain of a Weibo account is its application's. */
export type AccountWish =
  | Omit<Given<WeiboAccount>, 'safeDomain'>
  | Given<WechatAccount>
  | Given<BaiduSearchAccount>
  | Given<BaijiahaoAccount>
  | Given<ManualAccount>;

export type RegisterAccountDeps = RegisterDeps &
  WatchTokenDeps & {
    readonly credentials: CredentialsWriter;
    /** Without what the account itself has set. */
    readonly defaultPaceOf: (account: Account) => LanePolicy;
  };

export async function registerAccount(
  deps: RegisterAccountDeps,
  input: { readonly brandId: string; readonly wish: AccountWish; readonly credentials: AnyCredentials | undefined },
): Promise<Account> {
  const { brandId, wish } = input;
  await loadBrand(deps.registry, brandId);
  const accountId = deps.ids.derive('a', [brandId, wish.platform, identityOf(wish)], 16);
  const createdAt = isoOf(deps.clock.now());
  const own = { accountId, brandId, createdAt };
  const account: Account =
    wish.platform === 'weibo'
      ? { ...wish, ...own, safeDomain: await safeDomainOf(deps, brandId, wish) }
      : { ...wish, ...own };
  const findings = paceFindings(deps.defaultPaceOf(account), account.pace);
  if (findings.length > 0) throw new ValidationError(findings);
  const stored = await registerOnce(account, {
    put: deps.registry.putAccount,
    read: () => deps.registry.getAccount({ brandId, accountId }),
    code: 'account-exists',
  });
  if (input.credentials !== undefined) {
    await deps.credentials.put({ platform: wish.platform, ownerId: accountId }, JSON.stringify(input.credentials));
    await watchToken(deps, stored, input.credentials);
  }
  return stored;
}

/** What makes it this account and no other at its platform. */
function identityOf(wish: AccountWish): string {
  switch (wish.platform) {
    case 'weibo':
      return wish.uid;
    case 'wechat':
    case 'baijiahao':
      return wish.appId;
    case 'baidu-search':
      return wish.site;
    case 'manual':
      return `${wish.kind} ${wish.reference}`;
  }
}

async function safeDomainOf(
  deps: RegisterDeps,
  brandId: string,
  { applicationId }: Pick<WeiboAccount, 'applicationId'>,
): Promise<string> {
  const application = await deps.registry.getApplication({ brandId, applicationId });
  if (application === undefined) throw new ValidationError([unknownApplication(applicationId)]);
  return application.safeDomain;
}

const unknownApplication = (applicationId: string): Finding => ({
  field: 'applicationId',
  code: 'application-unknown',
  severity: 'error',
  message: { zh: `品牌下没有应用 ${applicationId}。`, en: `The brand has no application ${applicationId}.` },
  hint: { zh: '请先登记微博应用。', en: 'Register the Weibo application first.' },
});
