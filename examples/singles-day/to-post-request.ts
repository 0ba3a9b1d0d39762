import type { AccountKey } from './brand.ts';
import { isStory } from './carriers.ts';
import type { DeliveryExample, ExamplePost } from './example-post.ts';
import type { PictureName } from './pictures.ts';

/** What the API answered with when accounts were registered and pictures uploaded. */
export type RegisteredIds = {
  readonly accountIds: Readonly<Record<AccountKey, string>>;
  readonly mediaIds: Readonly<Record<PictureName, string>>;
};

/** The body of `POST /v1/brands/{brandId}/posts`. Every landing page is carried to Baidu search, stories to menu and digest too. */
export function toPostRequest(post: ExamplePost, ids: RegisteredIds) {
  const { title, summary, dueAt, target, poster } = post;
  return {
    title,
    summary,
    dueAt,
    link: { target, mode: 'page' as const },
    ...(poster === undefined ? {} : { coverMediaId: ids.mediaIds[poster] }),
    deliveries: post.deliveries.map((delivery) => ({
      accountId: ids.accountIds[delivery.account],
      ...(delivery.after === undefined ? {} : { after: ids.accountIds[delivery.after] }),
      ...contentOf(delivery, ids.mediaIds),
    })),
    sync: [ids.accountIds.baiduSearch, ...(isStory(post) ? listedAt(ids.accountIds.wechat) : [])],
  };
}

const listedAt = (accountId: string) => (['menu', 'digest'] as const).map((target) => ({ accountId, target }));

function contentOf(delivery: DeliveryExample, mediaIds: RegisteredIds['mediaIds']) {
  switch (delivery.account) {
    case 'wechat': {
      const { title, body, cover, author, digest } = delivery;
      return {
        title,
        body,
        coverMediaId: mediaIds[cover],
        ...(author === undefined ? {} : { author }),
        ...(digest === undefined ? {} : { digest }),
      };
    }
    case 'baijiahao': {
      const { title, body, cover, original } = delivery;
      return { title, body, coverMediaId: mediaIds[cover], original };
    }
    case 'weiboBrand':
    case 'weiboShop': {
      const { text, picture } = delivery;
      return { text, ...(picture === undefined ? {} : { pictureMediaIds: [mediaIds[picture]] }) };
    }
  }
}
