import type { Account } from '../account.ts';
import type { Finding } from '../errors.ts';
import type { Variant } from '../post.ts';
import { textsOf } from '../variant-texts.ts';
import { declarationRules, originalAndReprint, paidNotDeclared, paidWords } from './declaration-rules.ts';
import { findingOf } from './lint-finding.ts';

/** `variant`: with the values of this post filled in. */
export function lintDeclarations(variant: Variant, account: Account, field: string): readonly Finding[] {
  const { declarations = {} } = variant;
  const texts = textsOf(variant);
  const text = Object.values(texts)
    .join('\n')
    .replaceAll(/<[^<>]*>/g, '');
  const [last = 'text'] = Object.keys(texts)
    .toReversed()
    .filter((name) => name === 'body' || name.endsWith('text'));
  const at = `${field}.${last}`;
  return [
    ...(isContradicted(variant) ? [findingOf(originalAndReprint, `${field}.original`)] : []),
    ...declarationRules.filter((rule) => rule.isBroken(declarations, text)).map((rule) => findingOf(rule, at)),
    ...(declarations.advertisement === undefined && looksPaid(account, text) ? [findingOf(paidNotDeclared, at)] : []),
  ];
}

function isContradicted(variant: Variant): boolean {
  return variant.platform === 'baijiahao' && variant.original && variant.declarations?.origin?.kind === 'reprint';
}

/** Influencers are paid as a rule; elsewhere the words must say so. The brand's own accounts pay nobody. */
function looksPaid(account: Account, text: string): boolean {
  if (account.platform !== 'manual' || account.kind === 'own-account') return false;
  return account.kind === 'influencer' || paidWords.some((word) => text.includes(word));
}
