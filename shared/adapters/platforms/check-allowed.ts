import type { Account } from '../../domain/account.ts';
import { capabilityOf, type StandingCapability } from '../../domain/capabilities.ts';
import type { Finding } from '../../domain/errors.ts';

/** Refuses what the account may not do, with the way to get it; nothing where it may. */
export function checkAllowed(
  account: Account,
  name: StandingCapability,
  found: Pick<Finding, 'field' | 'code'> & Partial<Pick<Finding, 'limit' | 'actual'>>,
): readonly Finding[] {
  const { title, why, how } = capabilityOf(account, name);
  if (why === undefined || how === undefined) return [];
  const message = { zh: `${title.zh}：${why.zh}`, en: `${title.en}: ${lowerFirst(why.en)}` };
  return [{ ...found, severity: 'error', message, hint: how }];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
