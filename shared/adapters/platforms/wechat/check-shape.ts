import type { Finding } from '../../../domain/errors.ts';
import type { WechatVariant } from '../../../domain/post.ts';
import { isPicturePost } from './articles.ts';

/** The platform's page is silent; third parties have counted eight. */
const maxArticles = 8;
const maxPictures = 20;

type Words = Pick<Finding, 'message' | 'hint'>;
const error = (field: string, code: string, rest: Words & Partial<Pick<Finding, 'limit' | 'actual'>>): Finding => ({
  field,
  code,
  severity: 'error',
  ...rest,
});

/** What articles and picture posts may hold, and how many of them come together. */
export function checkShape(field: string, variant: WechatVariant): readonly Finding[] {
  return isPicturePost(variant) ? checkPicturePost(field, variant) : checkArticles(field, variant);
}

function checkPicturePost(field: string, variant: WechatVariant): readonly Finding[] {
  const count = variant.pictureMediaIds?.length ?? 0;
  const tooMany = error(`${field}.pictureMediaIds`, 'wechat-too-many-pictures', {
    limit: maxPictures,
    actual: count,
    message: { zh: `图片消息最多 ${maxPictures} 张图片`, en: `A picture post has at most ${maxPictures} pictures` },
    hint: { zh: '请减少图片，或改为图文文章。', en: 'Leave some out, or write an article.' },
  });
  const together = error(`${field}.moreArticles`, 'wechat-pictures-with-articles', {
    message: { zh: '图片消息不能和文章一起发布', en: 'A picture post cannot come out together with articles' },
    hint: { zh: '请去掉 pictureMediaIds 或 moreArticles。', en: 'Leave out pictureMediaIds or moreArticles.' },
  });
  const markup = error(`${field}.body`, 'wechat-pictures-plain-text', {
    message: {
      zh: '图片消息的正文是纯文本，标签会原样显示',
      en: 'The text of a picture post is plain; tags would be shown',
    },
    hint: { zh: '请去掉正文中的 HTML 标签。', en: 'Take the HTML tags out of the body.' },
  });
  return [
    ...(count > maxPictures ? [tooMany] : []),
    ...((variant.moreArticles?.length ?? 0) > 0 ? [together] : []),
    ...(/<[a-z/][^>]*>/i.test(variant.body) ? [markup] : []),
  ];
}

function checkArticles(field: string, { moreArticles = [], digest }: WechatVariant): readonly Finding[] {
  const count = moreArticles.length + 1;
  const tooMany = error(`${field}.moreArticles`, 'wechat-too-many-articles', {
    limit: maxArticles,
    actual: count,
    message: { zh: `一次最多发布 ${maxArticles} 篇文章`, en: `At most ${maxArticles} articles come out together` },
    hint: { zh: '请分成几条内容发布。', en: 'Spread them over several posts.' },
  });
  const lonely: Finding = {
    ...error(`${field}.digest`, 'wechat-digest-unused', {
      message: {
        zh: '多篇文章一起发布时，微信不使用摘要',
        en: 'WeChat uses no digest where several articles come out together',
      },
      hint: { zh: '可以去掉摘要。', en: 'Leave it out.' },
    }),
    severity: 'warning',
  };
  return [...(count > maxArticles ? [tooMany] : []), ...(count > 1 && digest !== undefined ? [lonely] : [])];
}
