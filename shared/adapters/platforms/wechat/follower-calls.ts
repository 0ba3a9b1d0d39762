import * as z from 'zod';
import type { CallContext } from '../failures.ts';
import { jsonCall, type WechatApi, type WechatCaller } from './api.ts';
import { timeoutsMs } from './endpoints.ts';

/** What can be written to a single follower. Pictures and drafts are named by their media ids. */
export type CustomMessage =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image'; readonly mediaId: string }
  | {
      readonly kind: 'link';
      readonly title: string;
      readonly description: string;
      readonly url: string;
      readonly pictureUrl: string;
    }
  /** What was published, by its article id. */
  | { readonly kind: 'article'; readonly articleId: string }
  | { readonly kind: 'draft'; readonly mediaId: string };

export type Follower =
  | { readonly follows: false }
  | {
      readonly follows: true;
      readonly since: number;
      /** How they came, in the platform's words. */
      readonly via: string;
      /** Of the QR code by which they came. */
      readonly scene?: string;
    };

/** How long a code lives; permanent ones are few. */
export type QrCodeOrder = { readonly scene: string; readonly seconds: number | 'permanent' };
export type QrCode = { readonly ticket: string; readonly url: string };

/** Where a browser gets the picture of a code, without a token. */
export function qrPictureUrl(pageUrl: string, ticket: string): string {
  return `${pageUrl.replace(/\/+$/, '')}/cgi-bin/showqrcode?ticket=${encodeURIComponent(ticket)}`;
}

const doneSchema = z.object({});
const followingSchema = z
  .object({
    subscribe: z.literal(1),
    subscribe_time: z.number().int(),
    subscribe_scene: z.string().catch(''),
    qr_scene: z.number().catch(0),
    qr_scene_str: z.string().catch(''),
  })
  .transform((answer): Follower => {
    const scene = answer.qr_scene_str || (answer.qr_scene === 0 ? '' : String(answer.qr_scene));
    const since = answer.subscribe_time * 1000;
    return { follows: true, since, via: answer.subscribe_scene, ...(scene === '' ? {} : { scene }) };
  });
const strangerSchema = z.object({ subscribe: z.literal(0) }).transform((): Follower => ({ follows: false }));
const followerSchema = z.union([followingSchema, strangerSchema]);

const pageSchema = z
  .object({
    total: z.number().int(),
    count: z.number().int(),
    data: z.object({ openid: z.array(z.string()) }).optional(),
    next_openid: z.string().catch(''),
  })
  .transform(({ total, data, next_openid: next }) => {
    const openIds = data?.openid ?? [];
    return { total, openIds, ...(openIds.length === 0 || next === '' ? {} : { next }) };
  });
/** `next` starts the next page; the last page may have one, and then an empty page follows. */
export type FollowerPage = { readonly total: number; readonly openIds: readonly string[]; readonly next?: string };

const qrSchema = z.object({ ticket: z.string().min(1), url: z.string().min(1) });

export function followerCalls(api: WechatApi) {
  return {
    /** Writes to one follower: refused (45015) once they have been silent for too long, and (45047) after a few. */
    async writeTo(
      caller: WechatCaller,
      { openId, message }: { readonly openId: string; readonly message: CustomMessage },
      context: CallContext,
    ): Promise<void> {
      const call = jsonCall('message/custom/send', { touser: openId, ...toWire(message) });
      await api(caller, { ...call, timeoutMs: timeoutsMs.once, schema: doneSchema }, context);
    },
    follower(caller: WechatCaller, openId: string, context: CallContext): Promise<Follower> {
      const query = { openid: openId, lang: 'zh_CN' };
      return api(caller, { path: 'user/info', query, timeoutMs: timeoutsMs.read, schema: followerSchema }, context);
    },
    /** Up to ten thousand at once, `after` being the last one of the page before. */
    followers(caller: WechatCaller, after: string | undefined, context: CallContext): Promise<FollowerPage> {
      const query = { next_openid: after ?? '' };
      return api(caller, { path: 'user/get', query, timeoutMs: timeoutsMs.read, schema: pageSchema }, context);
    },
    /** A code that tells, by its scene, where those who scan it have seen it. */
    createQrCode(caller: WechatCaller, order: QrCodeOrder, context: CallContext): Promise<QrCode> {
      const call = { ...jsonCall('qrcode/create', orderOf(order)), timeoutMs: timeoutsMs.once };
      return api(caller, { ...call, schema: qrSchema }, context);
    },
  };
}

function orderOf({ scene, seconds }: QrCodeOrder) {
  const info = { action_info: { scene: { scene_str: scene } } };
  return seconds === 'permanent'
    ? { action_name: 'QR_LIMIT_STR_SCENE', ...info }
    : { expire_seconds: seconds, action_name: 'QR_STR_SCENE', ...info };
}

function toWire(message: CustomMessage) {
  switch (message.kind) {
    case 'text':
      return { msgtype: 'text', text: { content: message.text } };
    case 'image':
      return { msgtype: 'image', image: { media_id: message.mediaId } };
    case 'link': {
      const { title, description, url, pictureUrl } = message;
      return { msgtype: 'news', news: { articles: [{ title, description, url, picurl: pictureUrl }] } };
    }
    case 'article':
      return { msgtype: 'mpnewsarticle', mpnewsarticle: { article_id: message.articleId } };
    case 'draft':
      return { msgtype: 'mpnews', mpnews: { media_id: message.mediaId } };
  }
}
