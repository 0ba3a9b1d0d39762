import { type ChecklistItem, checklistOf } from '../domain/account-checklist.ts';
import { type ProfileReading, type Verification, verificationOf } from '../domain/account-profile.ts';
import { beijingBucket } from '../domain/beijing.ts';
import { type Capability, capabilitiesOf } from '../domain/capabilities.ts';
import type { Clock } from '../ports/clock.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import { loadAccount, loadBrand } from './load-brand.ts';

export type DescribeProfileDeps = {
  readonly registry: Pick<RegistryRepository, 'getAccount' | 'getBrand'>;
  readonly clock: Pick<Clock, 'now'>;
};

export type ProfileView = {
  readonly verification?: Verification;
  /** What the platform has said itself, and when. */
  readonly reading?: ProfileReading;
  readonly capabilities: readonly Capability[];
  readonly checklist: readonly ChecklistItem[];
};

/** What an account may do today, what it lacks for the rest, and what there is left to settle outside of any API. */
export async function describeProfile(
  deps: DescribeProfileDeps,
  key: { readonly brandId: string; readonly accountId: string },
): Promise<ProfileView> {
  const [brand, account] = await Promise.all([loadBrand(deps.registry, key.brandId), loadAccount(deps.registry, key)]);
  const verification = verificationOf(account.profile);
  const reading = account.profile?.reading;
  return {
    ...(verification === undefined ? {} : { verification }),
    ...(reading === undefined ? {} : { reading }),
    capabilities: capabilitiesOf(account, beijingBucket(deps.clock.now(), 'day')),
    checklist: checklistOf(account, brand),
  };
}
