import type { Bilingual } from '../../../domain/errors.ts';
import { PlatformError } from '../../../domain/platform-error.ts';
import type { WechatVariant } from '../../../domain/post.ts';
import { composeBody, isEmptyBody } from './article-body.ts';
import type { WechatArticle } from './client.ts';
import type { PictureUse, PictureWish } from './pictures.ts';

/** One article of a variant; the first one carries its digest. */
type ArticleText = Pick<WechatVariant, 'title' | 'author' | 'body' | 'coverMediaId' | 'digest'>;

export function articlesOf(variant: WechatVariant): readonly ArticleText[] {
  const { moreArticles = [], digest, ...first } = variant;
  // The platform takes a digest only where an article stands alone.
  const alone = moreArticles.length === 0 && digest !== undefined ? { digest } : {};
  return [{ ...first, ...alone }, ...moreArticles];
}

export function isPicturePost({ pictureMediaIds = [] }: WechatVariant): boolean {
  return pictureMediaIds.length > 0;
}

/** Every picture that must be at WeChat before the draft can name it, each once. */
export function picturesIn(variant: WechatVariant, linkUrl: string): readonly PictureWish[] {
  if (isPicturePost(variant)) return wishesOf('wechat-material', variant.pictureMediaIds ?? []);
  const articles = articlesOf(variant);
  const inline = articles.flatMap(({ body }) => composeBody(body, { linkUrl, addressOf: () => undefined }).mediaIds);
  const covers = articles.map(({ coverMediaId }) => coverMediaId);
  return [...wishesOf('wechat-material', covers), ...wishesOf('wechat-inline', inline)];
}

function wishesOf(use: PictureUse, mediaIds: readonly string[]): readonly PictureWish[] {
  return [...new Set(mediaIds)].map((mediaId) => ({ mediaId, use }));
}

type Composing = {
  readonly linkUrl: string;
  /** Media id or address at WeChat. */
  readonly placeOf: (wish: PictureWish) => string | undefined;
};

/** The draft as WeChat takes it. Throws `PlatformError` where nothing would be left for a reader. */
export function composeArticles(variant: WechatVariant, given: Composing): readonly WechatArticle[] {
  const comments = commentFields(variant);
  if (isPicturePost(variant)) return [{ ...picturePost(variant, given), ...comments }];
  return articlesOf(variant).map((article) => ({ ...newsArticle(article, given), ...comments }));
}

function commentFields({ comments = 'closed' }: WechatVariant) {
  return {
    need_open_comment: comments === 'closed' ? 0 : 1,
    only_fans_can_comment: comments === 'followers' ? 1 : 0,
  };
}

function newsArticle(article: ArticleText, { linkUrl, placeOf }: Composing): WechatArticle {
  const { title, author, digest, coverMediaId } = article;
  const addressOf = (mediaId: string) => placeOf({ mediaId, use: 'wechat-inline' });
  const body = composeBody(article.body, { linkUrl, addressOf });
  if (isEmptyBody(body)) throw emptyBody();
  return {
    article_type: 'news',
    title,
    ...(author === undefined ? {} : { author }),
    ...(digest === undefined ? {} : { digest }),
    content: body.html,
    content_source_url: linkUrl,
    thumb_media_id: placeOf({ mediaId: coverMediaId, use: 'wechat-material' }),
  };
}

function picturePost({ title, body, pictureMediaIds = [] }: WechatVariant, given: Composing): WechatArticle {
  const images = pictureMediaIds.map((mediaId) => ({
    image_media_id: given.placeOf({ mediaId, use: 'wechat-material' }),
  }));
  return {
    article_type: 'newspic',
    title,
    content: body,
    content_source_url: given.linkUrl,
    image_info: { image_list: images },
  };
}

const nothingLeft: Bilingual = {
  zh: '正文清理后没有任何文字或图片',
  en: 'Nothing is left of the body once it has been cleaned',
};

function emptyBody(): PlatformError {
  return new PlatformError({
    kind: 'rejected',
    platformCode: 'empty-body',
    text: nothingLeft,
    hint: {
      zh: '微信文章只接受文字、排版和素材库中的图片，请补充后重新排期。',
      en: 'Articles take text, layout and pictures of the media library; add some and schedule it again.',
    },
  });
}
