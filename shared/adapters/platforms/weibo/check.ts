import type { WeiboAccount } from '../../../domain/account.ts';
import { capabilityOf } from '../../../domain/capabilities.ts';
import type { Finding } from '../../../domain/errors.ts';
import type { WeiboVariant } from '../../../domain/post.ts';
import type { VariantCheckInput } from '../../../ports/variant-check.ts';
import { checkAllowed } from '../check-allowed.ts';
import { checkHiddenCharacters } from '../hidden-characters.ts';
import { accountOn, variantOn } from '../narrowing.ts';
import { checkWeiboPictures } from './check-pictures.ts';
import { checkReaction } from './check-reaction.ts';
import { finalWeiboText, weiboLength, weiboLinksIn, weiboTextLimitOf, weiboTextLimits, weiboTopicsIn } from './text.ts';
import { textEmpty, textTooLong } from './text-findings.ts';

type Subject = {
  readonly account: WeiboAccount;
  readonly variant: WeiboVariant;
  /** The text as it will be sent. */
  readonly text: string;
  readonly linkUrl: string;
  readonly textField: string;
};

export function checkWeiboVariant(input: VariantCheckInput): readonly Finding[] {
  const account = accountOn(input.account, 'weibo');
  const variant = variantOn(input.variant, 'weibo');
  if (input.shape !== 'post') return checkReaction(input);
  const text = finalWeiboText(variant.text, input.linkUrl);
  const subject = { account, variant, text, linkUrl: input.linkUrl, textField: `${input.field}.text` };
  return [
    ...checkHiddenCharacters(subject.textField, variant.text),
    ...checkLength(subject),
    ...(capabilityOf(account, 'weibo.free-links').isAllowed ? [] : checkLinks(subject)),
    ...checkTopics(subject),
    ...checkWeiboPictures(input),
  ];
}

function checkLength({ account, variant, text, textField: field }: Subject): readonly Finding[] {
  if (variant.text.trim() === '') return [textEmpty(field)];
  const actual = weiboLength(text);
  const limit = weiboTextLimitOf(account);
  const { isAllowed, how } = capabilityOf(account, 'weibo.long-text');
  if (actual > limit) return [textTooLong(field, { actual, limit }, actual <= weiboTextLimits.long ? how : undefined)];
  return !isAllowed && actual > weiboTextLimits.ordinaryWarning ? [nearLimit(field, actual)] : [];
}

function nearLimit(field: string, actual: number): Finding {
  return {
    field,
    code: 'weibo-text-near-limit',
    severity: 'warning',
    limit: weiboTextLimits.ordinaryWarning,
    actual,
    message: {
      zh: `连同链接共 ${actual} 字，接近 ${weiboTextLimits.ordinary} 字的上限`,
      en: `With its link the text has ${actual} characters, close to the limit of ${weiboTextLimits.ordinary}`,
    },
    hint: {
      zh: '微博的计数方式可能略有出入，建议控制在 130 字以内。',
      en: "Weibo's own count may differ a little; 130 characters are safe.",
    },
  };
}

/** The ordinary endpoint wants exactly one link, and that one on the application's safe domain: ours. */
function checkLinks({ account, text, linkUrl, textField: field }: Subject): readonly Finding[] {
  const links = weiboLinksIn(text);
  const foreign = links.filter((link) => !isOnDomain(link, account.safeDomain));
  const findings: Finding[] = foreign.map((link) => ({
    field,
    code: 'weibo-link-off-safe-domain',
    severity: 'error',
    limit: account.safeDomain,
    actual: hostOf(link) ?? link,
    message: {
      zh: `链接不在安全域名 ${account.safeDomain} 下：${hostOf(link) ?? link}`,
      en: `A link is not on the safe domain ${account.safeDomain}: ${hostOf(link) ?? link}`,
    },
    hint:
      link === linkUrl
        ? {
            zh: '请把品牌的短链域名设为该应用的安全域名。',
            en: "Make the brand's link domain the safe domain of the application.",
          }
        : {
            zh: '请删除该链接，改用 {{link}}；目标网址写在落地页里。',
            en: 'Remove it and use {{link}}; the target belongs on the landing page.',
          },
  }));
  if (links.length > 1) findings.push(tooManyLinks(field, links.length));
  return findings;
}

function tooManyLinks(field: string, actual: number): Finding {
  return {
    field,
    code: 'weibo-link-count',
    severity: 'error',
    limit: 1,
    actual,
    message: {
      zh: `正文共有 ${actual} 个链接（含自动附上的短链），只允许 1 个`,
      en: `The text has ${actual} links (with the short link that is added); only one is allowed`,
    },
    hint: {
      zh: '只保留一个 {{link}}，其余链接放到落地页。',
      en: 'Keep one {{link}} and move the others to the landing page.',
    },
  };
}

function checkTopics({ account, variant, textField: field }: Subject): readonly Finding[] {
  const actual = weiboTopicsIn(variant.text).length;
  if (actual === 0) return [];
  return checkAllowed(account, 'weibo.topics', { field, code: 'weibo-topic-not-allowed', limit: 0, actual });
}

function hostOf(link: string): string | undefined {
  return URL.canParse(link) ? new URL(link).host : undefined;
}

/** Exactly this host: for Weibo even a `www.` in front makes another one. */
function isOnDomain(link: string, domain: string): boolean {
  return hostOf(link)?.toLowerCase() === domain.toLowerCase();
}
