import type { WeiboAccount } from '../../../domain/account.ts';
import type { Finding } from '../../../domain/errors.ts';
import type { VariantCheckInput } from '../../../ports/variant-check.ts';
import { checkAllowed } from '../check-allowed.ts';
import { checkHiddenCharacters } from '../hidden-characters.ts';
import { accountOn, variantOn } from '../narrowing.ts';
import { readWeiboAddress } from './permalink.ts';
import { reactionText, weiboLength, weiboTextLimits } from './text.ts';
import { textEmpty, textTooLong } from './text-findings.ts';

/** A repost, a comment or a reply: who may make one, what it is about, and its words. */
export function checkReaction(input: VariantCheckInput): readonly Finding[] {
  const account = accountOn(input.account, 'weibo');
  const allowed = checkAllowed(account, input.shape === 'repost' ? 'weibo.repost' : 'weibo.comment', {
    field: `${input.field}.shape`,
    code: 'weibo-needs-commercial',
    limit: 'commercial',
    actual: account.tier,
  });
  const { text } = variantOn(input.variant, 'weibo');
  const hidden = checkHiddenCharacters(`${input.field}.text`, text);
  return [...allowed, ...checkTarget(account, input), ...hidden, ...checkWords(input)];
}

function checkTarget(account: WeiboAccount, input: VariantCheckInput): readonly Finding[] {
  const { targetUrl } = variantOn(input.variant, 'weibo');
  const field = `${input.field}.targetUrl`;
  if (input.shape === 'reply') return checkComment(input, targetUrl, field);
  if (targetUrl === undefined) {
    const before = nearestPost(input);
    if (before === undefined) return [targetMissing(field)];
    const isOwn = before.accountId === account.accountId && before.shape !== 'comment';
    return isOwn && input.shape === 'repost' ? [ownPost(`${input.field}.after`)] : [];
  }
  const target = readWeiboAddress(targetUrl);
  if (target === undefined) return [notAPost(field, targetUrl)];
  return target.uid === account.uid && input.shape === 'repost' ? [ownPost(field)] : [];
}

/** What the chain hands on is of the nearest delivery on Weibo. */
const nearestPost = ({ ancestors }: VariantCheckInput) => ancestors.find(({ platform }) => platform === 'weibo');

function checkComment(input: VariantCheckInput, targetUrl: string | undefined, field: string): readonly Finding[] {
  if (targetUrl !== undefined) return readWeiboAddress(targetUrl)?.commentId === undefined ? [notAComment(field)] : [];
  const before = nearestPost(input);
  const isAfterComment = before?.shape === 'comment' || before?.shape === 'reply';
  return isAfterComment ? [] : [notAComment(field)];
}

function notAComment(field: string): Finding {
  return {
    field,
    code: 'weibo-comment-missing',
    severity: 'error',
    message: { zh: '没有说明要回复哪条评论', en: 'It is not said which comment this replies to' },
    hint: {
      zh: '请用 after 指定本条内容中的一条评论投递，或在 targetUrl 中填写微博网址并附上评论编号，形如 https://weibo.com/1234567890/O5banBlCi?cid=5012345678901234。',
      en: "Name a comment of this post with after, or give as targetUrl the post's address with the comment's id, such as https://weibo.com/1234567890/O5banBlCi?cid=5012345678901234.",
    },
  };
}

function targetMissing(field: string): Finding {
  return {
    field,
    code: 'weibo-target-missing',
    severity: 'error',
    message: { zh: '没有说明要转发或评论哪条微博', en: 'It is not said which post this is about' },
    hint: {
      zh: '请用 after 指定本条内容中的一条微博投递，或在 targetUrl 中填写微博的网址。',
      en: 'Name a delivery on Weibo of this post with after, or give the address of a post as targetUrl.',
    },
  };
}

function notAPost(field: string, actual: string): Finding {
  return {
    field,
    code: 'weibo-target-not-a-post',
    severity: 'error',
    actual,
    message: { zh: '这不是一条微博的网址', en: 'This is not the address of a post on Weibo' },
    hint: {
      zh: '请打开那条微博复制网址，形如 https://weibo.com/1234567890/O5banBlCi。',
      en: 'Open the post and copy its address, such as https://weibo.com/1234567890/O5banBlCi.',
    },
  };
}

function ownPost(field: string): Finding {
  return {
    field,
    code: 'weibo-repost-own',
    severity: 'error',
    message: { zh: '账号不能转发自己的微博', en: 'An account cannot repost its own post' },
    hint: { zh: '请改用另一个账号转发。', en: 'Let another account repost it.' },
  };
}

function checkWords({ shape, variant, linkUrl, field }: VariantCheckInput): readonly Finding[] {
  const { text } = variantOn(variant, 'weibo');
  if (shape !== 'repost' && text.trim() === '') return [textEmpty(`${field}.text`)];
  const actual = weiboLength(reactionText(text, linkUrl));
  const limit = weiboTextLimits.reaction;
  return actual > limit ? [textTooLong(`${field}.text`, { actual, limit })] : [];
}
