import * as z from 'zod';
import { postApprovalSchema } from './approval.ts';
import { shownPictureSchema, siteLanguages } from './brand-site.ts';
import { declarationsSchema } from './declarations.ts';
import { editSchema } from './edit.ts';
import { deliveryPlatformSchema, manualShapes, shapeSchema } from './platform.ts';

/** What one account gets to publish. Texts may hold placeholders such as `{{link}}` (see `template.ts`). */
export const weiboVariantSchema = z.object({
  platform: z.literal('weibo'),
  declarations: declarationsSchema.optional(),
  text: z.string(),
  /** In the order in which they are shown. */
  pictureMediaIds: z.array(z.string()).optional(),
  /** Address of the post or comment that a reaction is about; without it, it is the one published right before. */
  targetUrl: z.string().optional(),
  /** A repost that also stands as a comment under what it reposts. */
  alsoComment: z.boolean().optional(),
});
const articleFields = {
  title: z.string(),
  /** HTML. */
  body: z.string(),
  coverMediaId: z.string(),
};
const wechatArticleFields = { ...articleFields, author: z.string().optional() };
export const wechatVariantSchema = z.object({
  platform: z.literal('wechat'),
  declarations: declarationsSchema.optional(),
  ...wechatArticleFields,
  digest: z.string().optional(),
  /** Makes it a picture post: the body is plain text then, and the first picture is the cover. */
  pictureMediaIds: z.array(z.string()).optional(),
  /** Articles that come out together with the first one. */
  moreArticles: z.array(z.object(wechatArticleFields)).optional(),
  /** `followers`: it is sent to every follower as well, which uses the account's few mass messages. */
  notify: z.enum(['none', 'followers']).optional(),
  comments: z.enum(['closed', 'everyone', 'followers']).optional(),
});
export const baijiahaoArticleSchema = z.object({
  platform: z.literal('baijiahao'),
  shape: z.literal('article'),
  declarations: declarationsSchema.optional(),
  ...articleFields,
  original: z.boolean(),
});
/** Pictures with a text each, in order. */
export const baijiahaoGallerySchema = z.object({
  platform: z.literal('baijiahao'),
  shape: z.literal('gallery'),
  declarations: declarationsSchema.optional(),
  title: z.string(),
  pictures: z.array(z.object({ mediaId: z.string(), text: z.string() })),
  original: z.boolean(),
});
export const baijiahaoVariantSchema = z.discriminatedUnion('shape', [baijiahaoArticleSchema, baijiahaoGallerySchema]);
/** What a person gets to publish by hand. */
export const manualVariantSchema = z.object({
  platform: z.literal('manual'),
  shape: z.enum(manualShapes),
  title: z.string().optional(),
  text: z.string(),
  pictureMediaIds: z.array(z.string()),
  /** Where the person fetches the video. */
  videoUrl: z.string().optional(),
  poll: z.object({ question: z.string(), options: z.array(z.string()), isMultiple: z.boolean() }).optional(),
  /** What the person should know beyond the content. */
  instructions: z.string().optional(),
  declarations: declarationsSchema.optional(),
});
export const variantSchema = z
  .discriminatedUnion('platform', [
    weiboVariantSchema,
    wechatVariantSchema,
    baijiahaoVariantSchema,
    manualVariantSchema,
  ])
  .meta({ id: 'Content' });
export type Variant = z.infer<typeof variantSchema>;
/** What is said to one person, whom the platform knows as `to`. */
export type MessageVariant = { readonly platform: 'message'; readonly to: string; readonly text: string };
/** Everything that can be brought to a platform. */
export type Deliverable = Variant | MessageVariant;
export type WeiboVariant = z.infer<typeof weiboVariantSchema>;
export type WechatVariant = z.infer<typeof wechatVariantSchema>;
export type BaijiahaoArticleVariant = z.infer<typeof baijiahaoArticleSchema>;
export type BaijiahaoGalleryVariant = z.infer<typeof baijiahaoGallerySchema>;
export type ManualVariant = z.infer<typeof manualVariantSchema>;

/** The page that all links of a post share. */
export const landingSchema = z
  .object({
    title: z.string(),
    summary: z.string(),
    /** Where a reader goes on from the page, or straight from the link when `mode` is `redirect`. */
    target: z.string().optional(),
    mode: z.enum(['page', 'redirect']),
    coverMediaId: z.string().optional(),
    /** The cover as it is shown, where it had to be fitted. */
    coverPictureId: z.string().optional(),
    /** Proportions of the cover, and what it shows. */
    cover: shownPictureSchema.omit({ pictureId: true }).extend({ alt: z.string() }).optional(),
    /** Absent: as the brand's site says. */
    language: z.enum(siteLanguages).optional(),
    /** Plain; an empty line begins a paragraph. */
    text: z.string().optional(),
    /** `mediaId`: what a picture was fitted from. */
    pictures: z.array(shownPictureSchema.extend({ alt: z.string(), mediaId: z.string().optional() })).optional(),
    countdown: z.object({ until: z.string(), label: z.string() }).optional(),
  })
  .meta({ id: 'Landing' });
export type Landing = z.infer<typeof landingSchema>;

/** Immutable content of a post; an edit makes the next one. Variants are keyed by delivery id. */
export const revisionSchema = z.object({
  postId: z.string(),
  revision: z.number().int().min(1),
  landing: landingSchema,
  variants: z.record(z.string(), variantSchema),
  /** Ids of the posts that a digest lists, in its order; any other post has none. */
  lists: z.array(z.string()).optional(),
  /** What the edit that made it does to the deliveries; absent in the first. */
  edit: editSchema.optional(),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type Revision = z.infer<typeof revisionSchema>;

/** Where the page leads once that has been changed; until then the revision says it. */
export const pageSettingSchema = z.object({ target: z.string().optional(), expiresAt: z.string().optional() });
export type PageSetting = z.infer<typeof pageSettingSchema>;

export const postDeliverySchema = z.object({
  deliveryId: z.string(),
  accountId: z.string(),
  platform: deliveryPlatformSchema,
  shape: shapeSchema,
  linkSlug: z.string(),
  /** An edit has taken it out of the post. */
  removed: z.literal(true).optional(),
  /** Of its content: the same content on the same account has the same one. */
  fingerprint: z.string().optional(),
  /** It is sent to the followers as well, of which an account has few. */
  tellsFollowers: z.literal(true).optional(),
});
/** What a page is carried to beyond the post's own deliveries, a batch at a time. */
export const syncKindSchema = z.enum(['push', 'menu', 'digest']);
export type SyncKind = z.infer<typeof syncKindSchema>;

/** Which posts go first where there is not room for all. */
export const postPrioritySchema = z.enum(['high', 'normal', 'low']);
export type PostPriority = z.infer<typeof postPrioritySchema>;

export const postSchema = z.object({
  postId: z.string(),
  brandId: z.string(),
  revision: z.number().int(),
  title: z.string(),
  dueAt: z.string(),
  timeZone: z.string(),
  latenessLimitMinutes: z.number().int(),
  linkDomain: z.string(),
  page: pageSettingSchema.optional(),
  /** Since then the page is gone, for good, and is carried nowhere any more. */
  withdrawnAt: z.string().optional(),
  /** A label that reports and tracking parameters know the post by. */
  campaign: z.string().optional(),
  deliveries: z.array(postDeliverySchema),
  priority: postPrioritySchema,
  /** Targets that the landing page's address is carried to. */
  sync: z.array(z.object({ accountId: z.string(), kind: syncKindSchema })),
  requestHash: z.string(),
  /** The last ones, oldest first: a repeated request is known by its id. */
  edits: z.array(z.object({ editId: z.string(), revision: z.number().int(), requestHash: z.string() })).optional(),
  approval: postApprovalSchema.optional(),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type Post = z.infer<typeof postSchema>;
