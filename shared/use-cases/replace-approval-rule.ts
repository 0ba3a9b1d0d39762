import { type ApprovalRule, noApproval } from '../domain/approval.ts';
import type { ApprovalRules, RegistryRepository } from '../ports/repositories.ts';
import { loadBrand } from './load-brand.ts';

export type ApprovalRuleDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly approvalRules: ApprovalRules;
};

export async function readApprovalRule(
  deps: Pick<ApprovalRuleDeps, 'registry'>,
  brandId: string,
): Promise<ApprovalRule> {
  const { approval = noApproval } = await loadBrand(deps.registry, brandId);
  return approval;
}

/** Holds for revisions that are made from then on; what waits keeps the rule that it was queued under. */
export async function replaceApprovalRule(
  deps: ApprovalRuleDeps,
  brandId: string,
  rule: ApprovalRule,
): Promise<ApprovalRule> {
  await loadBrand(deps.registry, brandId);
  await deps.approvalRules.set(brandId, rule);
  return rule;
}
