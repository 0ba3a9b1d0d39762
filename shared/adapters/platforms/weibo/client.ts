import * as z from 'zod';
import type { HttpBody } from '../../http/http-body.ts';
import type { HttpClient, HttpResponse } from '../../http/http-client.ts';
import type { CallContext } from '../failures.ts';
import { createWeiboCalls, isSlowAnswer, readAnswer, type WeiboHosts } from './calls.ts';
import type { WeiboEndpoint, WeiboTier } from './endpoints.ts';
import { type CommentPage, commentPageSchema, type Timeline, timelineSchema } from './timeline.ts';

const digitsSchema = z.string().regex(/^\d+$/);
/** Posts and comments alike. Numbers of 16 digits and more do not survive JSON; their twins in text do. */
const namedSchema = z
  .object({ idstr: digitsSchema.optional(), mid: digitsSchema.optional() })
  .transform(({ idstr, mid }) => idstr ?? mid)
  .pipe(digitsSchema);
const uploadSchema = z.object({ pic_id: z.string().min(1) }).transform(({ pic_id: pictureId }) => pictureId);

export type WeiboPicture = { readonly fileName: string; readonly contentType: string; readonly bytes: Uint8Array };

type Authorised = { readonly accessToken: string };
/** `rip`: public IPv4 address of the operating user. */
type Written = Authorised & { readonly text: string; readonly rip: string };

export type WeiboPost = Written & { readonly picture?: WeiboPicture };

export type CommercialPost = WeiboPost & {
  /** JSON that the platform keeps with the post and shows to nobody. */
  readonly annotations: string;
  readonly isLongText: boolean;
  /** Pictures that have been uploaded before; they take the place of `picture`. */
  readonly pictureIds?: readonly string[];
};

/** `id` is missing where Weibo accepted the post but was too slow to name it. */
export type PublishedStatus = { readonly id?: string };

export type WeiboClient = {
  /** The one way to post that ordinary applications have. */
  readonly share: (post: WeiboPost, context: CallContext) => Promise<PublishedStatus>;
  /** The paid endpoints, which take topics, long texts and up to nine pictures. */
  readonly postCommercial: (post: CommercialPost, context: CallContext) => Promise<PublishedStatus>;
  /** Shows nothing to anybody until a post names the picture. */
  readonly uploadPicture: (upload: Authorised & { picture: WeiboPicture }, context: CallContext) => Promise<string>;
  /** Without a text Weibo puts its own. */
  readonly repost: (
    repost: Written & { id: string; alsoComment: boolean },
    context: CallContext,
  ) => Promise<PublishedStatus>;
  readonly comment: (comment: Written & { id: string }, context: CallContext) => Promise<PublishedStatus>;
  /** Weibo puts the name of whom it answers before the text. */
  readonly reply: (
    reply: Written & { id: string; commentId: string },
    context: CallContext,
  ) => Promise<PublishedStatus>;
  /** Takes a post of the account back. */
  readonly destroy: (input: Authorised & { id: string; tier: WeiboTier }, context: CallContext) => Promise<void>;
  /** The account's own posts, newest first. With `commercialUid` the paid endpoint, which shows more of them. */
  readonly timeline: (
    input: Authorised & { count: number; commercialUid?: string },
    context: CallContext,
  ) => Promise<Timeline>;
  /** The comments under a post, newest first. */
  readonly comments: (input: Authorised & { id: string; count: number }, context: CallContext) => Promise<CommentPage>;
  readonly show: (input: Authorised & { id: string }, context: CallContext) => Promise<PublishedStatus>;
};

export function createWeiboClient(options: WeiboHosts & { readonly http: HttpClient }): WeiboClient {
  const calls = createWeiboCalls(options);
  const { urlOf } = calls;

  async function publish(url: string, body: HttpBody, context: CallContext): Promise<PublishedStatus> {
    return readPublished(await calls.post(url, body, context), context);
  }

  return {
    share: (post, context) =>
      publish(urlOf('ordinary', 'statuses/share'), bodyOf(fieldsOf(post), post.picture), context),
    postCommercial: (post, context) =>
      publish(urlOf('commercial', endpointFor(post)), bodyOf(commercialFields(post), post.picture), context),
    uploadPicture: async ({ accessToken, picture }, context) => {
      const body = bodyOf({ access_token: accessToken }, picture);
      return readAnswer(
        await calls.post(urlOf('commercial', 'statuses/upload_pic'), body, context),
        uploadSchema,
        context,
      );
    },
    repost: ({ id, text, alsoComment, ...written }, context) => {
      const { status, ...others } = fieldsOf({ text, ...written });
      const fields = { ...others, ...(text === '' ? {} : { status }), id, is_comment: alsoComment ? '1' : '0' };
      return publish(urlOf('commercial', 'statuses/repost'), bodyOf(fields), context);
    },
    comment: ({ id, text: comment, accessToken, rip }, context) =>
      // It has no paid twin: applications with a contract call the ordinary one.
      publish(urlOf('ordinary', 'comments/create'), bodyOf({ access_token: accessToken, id, comment, rip }), context),
    reply: ({ id, commentId: cid, text: comment, accessToken, rip }, context) => {
      const fields = { access_token: accessToken, id, cid, comment, without_mention: '0', rip };
      return publish(urlOf('commercial', 'comments/reply'), bodyOf(fields), context);
    },
    destroy: async ({ accessToken, id, tier }, context) => {
      const body = bodyOf({ access_token: accessToken, id });
      readAnswer(await calls.post(urlOf(tier, 'statuses/destroy'), body, context), namedSchema, context);
    },
    timeline: async ({ accessToken, count, commercialUid: uid }, context) => {
      const url = urlOf(uid === undefined ? 'ordinary' : 'commercial', 'statuses/user_timeline');
      const query = { access_token: accessToken, count: String(count), trim_user: '1', ...(uid && { uid }) };
      return readAnswer(await calls.get(url, query, context), timelineSchema, context);
    },
    comments: async ({ accessToken, id, count }, context) => {
      const query = { access_token: accessToken, id, count: String(count) };
      return readAnswer(
        await calls.get(urlOf('ordinary', 'comments/show'), query, context),
        commentPageSchema,
        context,
      );
    },
    show: async ({ accessToken, id }, context) => {
      const query = { access_token: accessToken, id };
      return readPublished(await calls.get(urlOf('ordinary', 'statuses/show'), query, context), context);
    },
  };
}

function endpointFor({ picture, pictureIds }: CommercialPost): WeiboEndpoint {
  if (pictureIds !== undefined) return 'statuses/upload_url_text';
  return picture === undefined ? 'statuses/update' : 'statuses/upload';
}

function fieldsOf({ accessToken, text, rip }: Written) {
  return { access_token: accessToken, status: text, rip };
}

function commercialFields(post: CommercialPost): Record<string, string> {
  return {
    ...fieldsOf(post),
    annotations: post.annotations,
    ...(post.isLongText ? { is_longtext: '1' } : {}),
    ...(post.pictureIds === undefined ? {} : { pic_id: post.pictureIds.join(',') }),
  };
}

function bodyOf(fields: Record<string, string>, picture?: WeiboPicture): HttpBody {
  return picture === undefined
    ? { kind: 'form', fields }
    : { kind: 'multipart', fields, file: { field: 'pic', ...picture } };
}

function readPublished(response: HttpResponse, context: CallContext): PublishedStatus {
  return isSlowAnswer(response) ? {} : { id: readAnswer(response, namedSchema, context) };
}
