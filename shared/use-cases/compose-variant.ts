import type { Finding } from '../domain/errors.ts';
import { type DeliveryPlatform, manualShapes, type QueuedPlatform, type Shape } from '../domain/platform.ts';
import type { ManualVariant, Variant, WechatVariant } from '../domain/post.ts';
import type { DeliveryDraft } from './post-draft.ts';
import { postFindings } from './post-findings.ts';

type ContentField = Exclude<keyof DeliveryDraft, 'accountId' | 'shape' | 'after' | 'otherwise' | 'declarations'>;
type Fields = { readonly required: readonly ContentField[]; readonly optional: readonly ContentField[] };

const fieldsOf: Readonly<Record<DeliveryPlatform, Fields>> = {
  weibo: { required: ['text'], optional: ['pictureMediaIds'] },
  wechat: {
    required: ['title', 'body'],
    optional: ['coverMediaId', 'author', 'digest', 'pictureMediaIds', 'moreArticles', 'notify', 'comments'],
  },
  baijiahao: { required: ['title', 'body'], optional: ['coverMediaId', 'original'] },
  manual: {
    required: ['text'],
    optional: ['title', 'pictureMediaIds', 'poll', 'videoUrl', 'instructions', 'noticeMinutes'],
  },
};
/** Of shapes that have other fields than what a platform takes otherwise. */
const fieldsOfShape: Readonly<Partial<Record<Shape, Fields>>> = {
  repost: { required: [], optional: ['text', 'targetUrl', 'alsoComment'] },
  comment: { required: ['text'], optional: ['targetUrl'] },
  reply: { required: ['text'], optional: ['targetUrl'] },
  gallery: { required: ['title', 'pictures'], optional: ['original'] },
};
const allFields: readonly ContentField[] = [
  'text',
  'pictureMediaIds',
  'pictures',
  'targetUrl',
  'alsoComment',
  'title',
  'body',
  'coverMediaId',
  'author',
  'digest',
  'moreArticles',
  'notify',
  'comments',
  'original',
  'poll',
  'videoUrl',
  'instructions',
  'noticeMinutes',
];

export type ComposedVariant = { readonly variant: Variant } | { readonly findings: readonly Finding[] };

/**
 * Makes the platform's own shape out of a draft, or says which fields are missing or out of place. Whether an article
 * needs a cover is the platform's to say.
 */
export function composeVariant(
  draft: DeliveryDraft,
  at: {
    readonly platform: DeliveryPlatform;
    readonly shape: Shape;
    readonly field: string;
    readonly postCoverMediaId: string | undefined;
  },
): ComposedVariant {
  const { platform, shape, field } = at;
  const ofShape = fieldsOfShape[shape];
  const { required, optional } = ofShape ?? fieldsOf[platform];
  const kind = ofShape === undefined ? platform : `${platform} (${shape})`;
  const known = [...required, ...optional];
  const coverMediaId = draft.coverMediaId ?? at.postCoverMediaId;
  const findings = [
    ...required
      .filter((name) => draft[name] === undefined)
      .map((name) => postFindings.missingField(`${field}.${name}`, kind)),
    ...allFields
      .filter((name) => draft[name] !== undefined && !known.includes(name))
      .map((name) => postFindings.foreignField(`${field}.${name}`, kind)),
  ];
  if (findings.length > 0) return { findings };
  const { declarations } = draft;
  const variant =
    platform === 'manual' ? manualVariantOf(draft, shape) : variantOf(draft, { platform, shape }, coverMediaId ?? '');
  return { variant: declarations === undefined ? variant : { ...variant, declarations } };
}

function variantOf(
  draft: DeliveryDraft,
  { platform, shape }: { readonly platform: QueuedPlatform; readonly shape: Shape },
  coverMediaId: string,
): Variant {
  if (platform === 'weibo') return weiboVariantOf(draft);
  if (shape === 'gallery') return galleryOf(draft);
  const article = { title: draft.title ?? '', body: draft.body ?? '', coverMediaId };
  if (platform === 'baijiahao') return { platform, shape: 'article', ...article, original: isOriginal(draft) };
  return wechatVariantOf(draft, article);
}

function wechatVariantOf(
  { author, digest, pictureMediaIds, moreArticles, notify, comments }: DeliveryDraft,
  article: Pick<WechatVariant, 'title' | 'body' | 'coverMediaId'>,
): WechatVariant {
  return {
    platform: 'wechat',
    ...article,
    ...(author === undefined ? {} : { author }),
    ...(digest === undefined ? {} : { digest }),
    ...(pictureMediaIds === undefined ? {} : { pictureMediaIds: [...pictureMediaIds] }),
    ...(moreArticles === undefined
      ? {}
      : { moreArticles: moreArticles.map(({ author: by, ...one }) => ({ ...one, ...(by ? { author: by } : {}) })) }),
    ...(notify === undefined ? {} : { notify }),
    ...(comments === undefined ? {} : { comments }),
  };
}

function galleryOf(draft: DeliveryDraft): Variant {
  const { title = '', pictures = [] } = draft;
  return { platform: 'baijiahao', shape: 'gallery', title, pictures: [...pictures], original: isOriginal(draft) };
}

function isOriginal({ original, declarations }: DeliveryDraft): boolean {
  return original ?? declarations?.origin?.kind === 'original';
}

function weiboVariantOf({ text = '', pictureMediaIds, targetUrl, alsoComment }: DeliveryDraft): Variant {
  return {
    platform: 'weibo',
    text,
    ...(pictureMediaIds === undefined ? {} : { pictureMediaIds: [...pictureMediaIds] }),
    ...(targetUrl === undefined ? {} : { targetUrl }),
    ...(alsoComment === undefined ? {} : { alsoComment }),
  };
}

function manualVariantOf(draft: DeliveryDraft, shape: Shape): ManualVariant {
  const { title, text = '', pictureMediaIds = [], videoUrl, poll, instructions } = draft;
  return {
    platform: 'manual',
    shape: manualShapes.find((one) => one === shape) ?? manualShapes[0],
    text,
    pictureMediaIds: [...pictureMediaIds],
    ...(title === undefined ? {} : { title }),
    ...(videoUrl === undefined ? {} : { videoUrl }),
    ...(poll === undefined ? {} : { poll: { ...poll, options: [...poll.options] } }),
    ...(instructions === undefined ? {} : { instructions }),
  };
}
