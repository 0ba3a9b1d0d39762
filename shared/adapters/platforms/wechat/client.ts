import * as z from 'zod';
import { PlatformError } from '../../../domain/platform-error.ts';
import type { HttpFile } from '../../http/http-body.ts';
import type { CallContext } from '../failures.ts';
import { jsonCall, type WechatApi, type WechatCall, type WechatCaller } from './api.ts';
import { commentCalls } from './comment-calls.ts';
import { timeoutsMs, type WechatEndpoint } from './endpoints.ts';
import { draftOverrides, submitOverrides } from './errors.ts';
import { followerCalls } from './follower-calls.ts';
import { type Listing, listingPageSize, listingSchema } from './listings.ts';
import { menuCalls } from './menu-calls.ts';

const mediaSchema = z.object({ media_id: z.string().min(1) });
const inlineSchema = z.object({ url: z.string().min(1) });
const idSchema = z.union([z.string().regex(/^\d+$/), z.number().int().transform(String)]);
const draftSchema = z.object({ news_item: z.array(z.unknown()) });
const doneSchema = z.object({});
const unknownMediaCode = '40007';
/** `msg_data_id` is documented, and missing in the documented sample. */
const submitSchema = z
  .object({ publish_id: idSchema, msg_data_id: idSchema.optional() })
  .transform(({ publish_id: publishId, msg_data_id: msgDataId }) => ({
    publishId,
    ...(msgDataId === undefined ? {} : { msgDataId }),
  }));
/** `msgDataId` is the number by which comments are addressed. */
export type Submitted = { readonly publishId: string; readonly msgDataId?: string };
const publishStatusSchema = z.object({
  publish_status: z.number().int(),
  article_id: z.string().optional(),
  article_detail: z.object({ item: z.array(z.object({ article_url: z.string() })) }).optional(),
});
export type PublishStatus = z.infer<typeof publishStatusSchema>;

/** `clientmsgid exist`: this very message has been sent; the answer tells its id. */
const sentBefore = 45065;
const massSchema = z.union([
  z.object({ errcode: z.literal(sentBefore), msgid: idSchema }).transform(({ msgid }) => ({ msgId: msgid })),
  z
    .object({ msg_id: idSchema, msg_data_id: idSchema.optional() })
    .transform(({ msg_id: msgId, msg_data_id: msgDataId }) => ({ msgId, ...(msgDataId ? { msgDataId } : {}) })),
]);
export type MassSent = { readonly msgId: string; readonly msgDataId?: string };
const massStatusSchema = z
  .object({ msg_status: z.enum(['SEND_SUCCESS', 'SENDING', 'SEND_FAIL', 'DELETE']) })
  .transform(({ msg_status: status }) => status);
export type MassStatus = z.infer<typeof massStatusSchema>;

/** An article of a draft by the platform's own names. */
export type WechatArticle = Readonly<Record<string, unknown>>;
export type WechatListing = 'draft' | 'freepublish';

/** All calls of an account, by what they are for. */
export type WechatClient = ReturnType<typeof createWechatClient>;

export function createWechatClient(api: WechatApi) {
  const publishing = Object.assign(mediaCalls(api), draftCalls(api), publicationCalls(api), massCalls(api));
  return Object.assign(publishing, menuCalls(api), followerCalls(api), commentCalls(api));
}

function mediaCalls(api: WechatApi) {
  const upload = (path: WechatEndpoint, image: HttpFile) => ({
    path,
    body: { kind: 'multipart', fields: {}, file: image } as const,
    timeoutMs: timeoutsMs.upload,
  });
  return {
    /** Uploads a permanent picture; returns its media id. */
    async addImage(caller: WechatCaller, image: HttpFile, context: CallContext): Promise<string> {
      const call = { ...upload('material/add_material', image), query: { type: 'image' }, schema: mediaSchema };
      return (await api(caller, call, context)).media_id;
    },
    /** Uploads a picture for the insides of articles; returns its address. */
    async addInlineImage(caller: WechatCaller, image: HttpFile, context: CallContext): Promise<string> {
      return (await api(caller, { ...upload('media/uploadimg', image), schema: inlineSchema }, context)).url;
    },
  };
}

function draftCalls(api: WechatApi) {
  const draftGet = (mediaId: string): WechatCall<unknown> => ({
    ...jsonCall('draft/get', { media_id: mediaId }),
    timeoutMs: timeoutsMs.read,
    schema: draftSchema,
  });
  return {
    /** Returns the draft's media id. */
    async addDraft(caller: WechatCaller, articles: readonly WechatArticle[], context: CallContext): Promise<string> {
      const call = { ...jsonCall('draft/add', { articles }), timeoutMs: timeoutsMs.once, schema: mediaSchema };
      return (await api(caller, { ...call, overrides: draftOverrides }, context)).media_id;
    },
    async isInBox(caller: WechatCaller, draftMediaId: string, context: CallContext): Promise<boolean> {
      try {
        await api(caller, draftGet(draftMediaId), context);
        return true;
      } catch (error) {
        if (error instanceof PlatformError && saysUnknownMedia(error)) return false;
        throw error;
      }
    },
    /** Titles and links of twenty drafts or publications, newest first as far as is known. */
    list(
      caller: WechatCaller,
      { listing, offset }: { readonly listing: WechatListing; readonly offset: number },
      context: CallContext,
    ): Promise<Listing> {
      const call = jsonCall(`${listing}/batchget`, { offset, count: listingPageSize, no_content: 1 });
      return api(caller, { ...call, timeoutMs: timeoutsMs.read, schema: listingSchema }, context);
    },
  };
}

/** WeChat says so with HTTP 200; behind another status it may be somebody else's word. */
function saysUnknownMedia({ platformCode, details }: PlatformError): boolean {
  return platformCode === unknownMediaCode && details['status'] === 200;
}

function publicationCalls(api: WechatApi) {
  return {
    submit(caller: WechatCaller, draftMediaId: string, context: CallContext): Promise<Submitted> {
      const call = { ...jsonCall('freepublish/submit', { media_id: draftMediaId }), timeoutMs: timeoutsMs.once };
      return api(caller, { ...call, schema: submitSchema, overrides: submitOverrides }, context);
    },
    publishStatus(caller: WechatCaller, publishId: string, context: CallContext): Promise<PublishStatus> {
      const call = { ...jsonCall('freepublish/get', { publish_id: publishId }), timeoutMs: timeoutsMs.read };
      return api(caller, { ...call, schema: publishStatusSchema }, context);
    },
    /** Takes a publication back with all its articles, for good. */
    async deletePublication(caller: WechatCaller, articleId: string, context: CallContext): Promise<void> {
      const call = jsonCall('freepublish/delete', { article_id: articleId, index: 0 });
      await api(caller, { ...call, timeoutMs: timeoutsMs.once, schema: doneSchema }, context);
    },
  };
}

function massCalls(api: WechatApi) {
  return {
    /** Sends a draft to all followers. The same `clientMsgId` is sent once, and answers the same id each time. */
    sendToFollowers(
      caller: WechatCaller,
      mass: { readonly draftMediaId: string; readonly clientMsgId: string },
      context: CallContext,
    ): Promise<MassSent> {
      const call = jsonCall('message/mass/sendall', {
        filter: { is_to_all: true },
        mpnews: { media_id: mass.draftMediaId },
        msgtype: 'mpnews',
        send_ignore_reprint: 0,
        clientmsgid: mass.clientMsgId,
      });
      const answers = { schema: massSchema, alsoAnswers: [sentBefore] };
      return api(caller, { ...call, ...answers, timeoutMs: timeoutsMs.once }, context);
    },
    massStatus(caller: WechatCaller, msgId: string, context: CallContext): Promise<MassStatus> {
      const call = { ...jsonCall('message/mass/get', { msg_id: msgId }), timeoutMs: timeoutsMs.read };
      return api(caller, { ...call, schema: massStatusSchema }, context);
    },
    /** Hides the bodies of a mass message; its cards stay in the followers' chats. */
    async deleteMass(caller: WechatCaller, msgId: string, context: CallContext): Promise<void> {
      const call = { ...jsonCall('message/mass/delete', { msg_id: msgId }), timeoutMs: timeoutsMs.once };
      await api(caller, { ...call, schema: doneSchema }, context);
    },
  };
}
