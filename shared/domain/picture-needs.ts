import { mediaIdsInHtml } from './media-names.ts';
import type { MediaUse } from './media-use.ts';
import type { Variant } from './post.ts';

/** A picture that a variant will need, and the field of the variant that names it. */
export type PictureNeed = { readonly mediaId: string; readonly use: MediaUse; readonly field: string };

/** Every picture that publishing a variant takes. Whatever loads a picture belongs here, so that it is fitted ahead. */
export function pictureNeedsOf(variant: Variant): readonly PictureNeed[] {
  switch (variant.platform) {
    case 'weibo':
      return listed(variant.pictureMediaIds, 'weibo-picture');
    case 'wechat':
      return [
        ...articleNeeds(variant, ''),
        ...listed(variant.pictureMediaIds, 'wechat-material'),
        ...(variant.moreArticles ?? []).flatMap((article, index) => articleNeeds(article, `moreArticles[${index}].`)),
      ];
    case 'manual':
      // A person sees them at their public address.
      return listed(variant.pictureMediaIds, 'public-address');
    case 'baijiahao':
      if (variant.shape === 'article') return named(variant.coverMediaId, 'baijiahao-cover', 'coverMediaId');
      return variant.pictures.flatMap(({ mediaId }, index) =>
        named(mediaId, 'baijiahao-gallery', `pictures[${index}].mediaId`),
      );
  }
}

type Article = { readonly body: string; readonly coverMediaId: string };

function articleNeeds({ body, coverMediaId }: Article, prefix: string): readonly PictureNeed[] {
  return [
    ...named(coverMediaId, 'wechat-material', `${prefix}coverMediaId`),
    ...mediaIdsInHtml(body).flatMap((mediaId) => named(mediaId, 'wechat-inline', `${prefix}body`)),
  ];
}

function listed(mediaIds: readonly string[] = [], use: MediaUse): readonly PictureNeed[] {
  return mediaIds.flatMap((mediaId, index) => named(mediaId, use, `pictureMediaIds[${index}]`));
}

function named(mediaId: string, use: MediaUse, field: string): readonly PictureNeed[] {
  return mediaId === '' ? [] : [{ mediaId, use, field }];
}
