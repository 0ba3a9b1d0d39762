import type { Account } from '../account.ts';
import type { Finding } from '../errors.ts';
import type { Variant } from '../post.ts';
import { fillPlaceholders } from '../template.ts';
import { textsOf, withTexts } from '../variant-texts.ts';
import { lintDeclarations } from './lint-declarations.ts';
import {
  lintBaijiahaoLinks,
  lintForeignTopics,
  lintLinkPlace,
  lintLinks,
  lintWeiboLinks,
  lintWeiboTopics,
  type Place,
} from './lint-links.ts';
import type { WordLint } from './lint-words.ts';

export type LintInput = {
  /** As it was written, with its placeholders, so that places are those of the draft. */
  readonly variant: Variant;
  readonly account: Account;
  /** JSON path of the delivery, such as `deliveries[0]`. */
  readonly field: string;
  readonly linkDomain: string;
  readonly postTitle: string;
};

/**
 * What law, platforms, good practice and the brand have against a text, beyond the limits that a platform's own check knows.
 * Pure; places count in code units of the field as it was written.
 */
export function lintVariant(lintWords: WordLint, input: LintInput): readonly Finding[] {
  const { variant, account, field, postTitle } = input;
  const filled = withTexts(variant, (text) => fillPlaceholders(text, { 'post.title': postTitle }));
  return [
    ...lintDeclarations(filled, account, field),
    ...Object.entries(textsOf(variant))
      // Instructions are for the person who publishes, not for readers.
      .filter(([name]) => name !== 'instructions')
      .flatMap(([name, text]) => {
        const at = { field: `${field}.${name}`, venue: variant.platform, linkDomain: input.linkDomain };
        return [...lintWords(text, at), ...lintForm(text, at, account)];
      }),
  ];
}

function lintForm(text: string, at: Place, account: Account): readonly Finding[] {
  switch (account.platform) {
    case 'weibo':
      // The ordinary tier refuses foreign links and topics altogether.
      if (account.tier === 'ordinary') return lintLinkPlace(text, at.field);
      return [
        ...lintLinks(text, at),
        ...lintWeiboLinks(text, at),
        ...lintLinkPlace(text, at.field),
        ...lintWeiboTopics(text, at.field),
      ];
    case 'wechat':
      return [...lintLinks(text, at), ...lintForeignTopics(text, at.field)];
    case 'baijiahao':
      return [...lintLinks(text, at), ...lintBaijiahaoLinks(text, at), ...lintForeignTopics(text, at.field)];
    default:
      return lintLinks(text, at);
  }
}
