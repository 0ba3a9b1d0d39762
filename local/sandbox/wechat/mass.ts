import * as z from 'zod';
import { beijingDay } from '../beijing-time.ts';
import { counted, used } from '../counters.ts';
import { readJson } from '../json-body.ts';
import type { Context, Outcome } from '../operation.ts';
import { answered, withEvents } from '../operation.ts';
import { digits, randomText } from '../randomness.ts';
import type { RequestInput } from '../request-input.ts';
import type { AccountRun } from './access.ts';
import { findDraft } from './drafts.ts';
import { refuse } from './errors.ts';
import { type MassMessage, massStatus, type WechatAccount, type WechatDraft } from './state.ts';

const firstMsgId = 34_182;
const keyLimitBytes = 32;
const keyMemoryMs = 24 * 3_600_000;

const sendSchema = z.object({
  filter: z.object({ is_to_all: z.boolean(), tag_id: z.int().optional() }),
  msgtype: z.string(),
  mpnews: z.object({ media_id: z.string() }).optional(),
  send_ignore_reprint: z.union([z.literal(0), z.literal(1)]).default(0),
  clientmsgid: z.string().optional(),
});
type Sent = z.infer<typeof sendSchema>;

/** Sends a draft to everybody. The same key is sent once a day; the account may do it so many times in its period. */
export const sendAll: AccountRun = (account, input, context) => {
  const body = readJson(input.body, sendSchema);
  if (body === undefined) return refuse(context, 47001);
  const refusal = formRefusal(body, account) ?? keyRefusal(body, account, context);
  if (refusal !== undefined) return typeof refusal === 'number' ? refuse(context, refusal) : refusal;
  const draft = findDraft(body.mpnews?.media_id ?? '', account, context);
  if (draft === undefined) return refuse(context, 40007);
  const period = periodOf(account, context);
  if (used(context.world.counters, period.key, period.window) >= period.limit) return refuse(context, 45028);
  const message = messageOf(draft, body, context);
  const answer = {
    errcode: 0,
    errmsg: 'send job submission success',
    msg_id: Number(message.msgId),
    msg_data_id: Number(message.msgDataId),
  };
  return withEvents(answered(answer, [{ type: 'wechat.mass-sent', message }]), [counted(period.key, period.window)]);
};

function formRefusal(body: Sent, account: WechatAccount): number | undefined {
  if (!account.verified) return 48001;
  if (body.msgtype !== 'mpnews') return 40008;
  if (body.mpnews === undefined) return 44003;
  if (!body.filter.is_to_all && body.filter.tag_id === undefined) return 40152;
  return body.clientmsgid !== undefined && Buffer.byteLength(body.clientmsgid) > keyLimitBytes ? 45067 : undefined;
}

function keyRefusal({ clientmsgid }: Sent, account: WechatAccount, context: Context): Outcome | number | undefined {
  const earlier = [...context.world.wechat.masses.values()].find(
    (one) =>
      clientmsgid !== undefined &&
      one.appId === account.appId &&
      one.clientMsgId === clientmsgid &&
      context.now - one.sentAt < keyMemoryMs,
  );
  if (earlier === undefined) return undefined;
  if (context.now - earlier.sentAt < context.settings.wechat.sameKeyPauseSeconds * 1000) return 45066;
  const refusal = refuse(context, 45065);
  return { ...refusal, body: { ...(refusal.body as object), msgid: Number(earlier.msgId) } };
}

/** Four a month for a service account, one a day for a subscription account. */
function periodOf({ appId, kind }: WechatAccount, { now, settings }: Context) {
  const key = `wechat mass ${appId}`;
  const day = beijingDay(now);
  const { massPerDay, massPerMonth } = settings.wechat;
  return kind === 'service'
    ? { key, window: day.slice(0, 7), limit: massPerMonth }
    : { key, window: day, limit: massPerDay };
}

function messageOf(draft: WechatDraft, body: Sent, { now, world, settings, random }: Context): MassMessage {
  const { massRejections, massSeconds } = settings.wechat;
  const words = draft.articles.map(({ title, digest, content }) => [title, digest, content].join('\n')).join('\n');
  const rejection = massRejections.find(({ word }) => words.includes(word));
  return {
    appId: draft.appId,
    msgId: String(firstMsgId + world.wechat.masses.size),
    msgDataId: `20622${randomText(random, 4, digits)}`,
    clientMsgId: body.clientmsgid ?? '',
    draftMediaId: draft.mediaId,
    articles: draft.articles.map((article) => ({
      ...article,
      url: `https://mp.weixin.qq.com/s/${randomText(random, 22)}`,
    })),
    sentAt: now,
    endsAt: now + massSeconds * 1000,
    verdict: rejection === undefined ? 'send success' : `err(${rejection.error})`,
  };
}

const idSchema = z.object({ msg_id: z.union([z.string(), z.int()]).transform(String) });

export function getMass(account: WechatAccount, input: RequestInput, context: Context): Outcome {
  const body = readJson(input.body, idSchema);
  if (body === undefined) return refuse(context, 47001);
  const message = context.world.wechat.masses.get(body.msg_id);
  if (message === undefined || message.appId !== account.appId) return refuse(context, 40059);
  return answered({ msg_id: Number(message.msgId), msg_status: massStatus(message, context.now) });
}

export function deleteMass(account: WechatAccount, input: RequestInput, context: Context): Outcome {
  const body = readJson(input.body, idSchema);
  if (body === undefined) return refuse(context, 47001);
  const message = context.world.wechat.masses.get(body.msg_id);
  if (message === undefined || message.appId !== account.appId) return refuse(context, 40059);
  return answered({ errcode: 0, errmsg: 'ok' }, [
    { type: 'wechat.mass-deleted', msgId: message.msgId, at: context.now },
  ]);
}
