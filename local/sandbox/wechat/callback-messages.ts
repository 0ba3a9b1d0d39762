import { createHash } from 'node:crypto';
import type { Acted } from './engagement-state.ts';
import type { MassMessage, WechatAccount, WechatPublishJob } from './state.ts';

/** What an account is told, before it is put into an envelope. */
export interface CallbackMessage {
  /** `PUBLISHJOBFINISH` and the like, for whoever reads along. */
  readonly event: string;
  readonly openid: string;
  readonly fields: string;
}

const helper = 'mphelper';

export function cdata(value: string): string {
  return `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

interface Head {
  readonly from: string;
  readonly at: number;
  readonly type: 'event' | 'text';
}

function head(account: WechatAccount, { from, at, type }: Head): string {
  return [
    `<ToUserName>${cdata(account.originalId)}</ToUserName><FromUserName>${cdata(from)}</FromUserName>`,
    `<CreateTime>${Math.floor(at / 1000)}</CreateTime><MsgType>${cdata(type)}</MsgType>`,
  ].join('');
}

function eventHead(account: WechatAccount, event: string, at: number): string {
  return `${head(account, { from: helper, at, type: 'event' })}<Event>${cdata(event)}</Event>`;
}

export function publishFinished(account: WechatAccount, job: WechatPublishJob): CallbackMessage {
  const event = 'PUBLISHJOBFINISH';
  const items = job.articles.map(
    ({ url }, index) => `<item><idx>${index + 1}</idx><article_url>${cdata(url)}</article_url></item>`,
  );
  const result =
    job.verdict === 0
      ? `<article_id>${cdata(job.articleId)}</article_id><article_detail><count>${items.length}</count>${items.join('')}</article_detail>`
      : job.failIdx.map((index) => `<fail_idx>${index}</fail_idx>`).join('');
  const info = `<publish_id>${job.publishId}</publish_id><publish_status>${job.verdict}</publish_status>${result}`;
  const fields = `${eventHead(account, event, job.decidesAt)}<PublishEventInfo>${info}</PublishEventInfo>`;
  return { event, openid: helper, fields };
}

/** Everybody follows the accounts of the sandbox who is there to be counted. */
const followers = 100;

export function massFinished(account: WechatAccount, message: MassMessage): CallbackMessage {
  const event = 'MASSSENDJOBFINISH';
  const isSent = message.verdict === 'send success';
  const items = message.articles.map(
    ({ url }, index) => `<item><ArticleIdx>${index + 1}</ArticleIdx><ArticleUrl>${cdata(url)}</ArticleUrl></item>`,
  );
  const urls = isSent ? items : [];
  const fields = [
    eventHead(account, event, message.endsAt),
    `<MsgID>${message.msgId}</MsgID><Status>${cdata(message.verdict)}</Status><TotalCount>${followers}</TotalCount>`,
    `<FilterCount>${followers}</FilterCount><SentCount>${isSent ? followers : 0}</SentCount>`,
    `<ErrorCount>${isSent ? 0 : followers}</ErrorCount>`,
    `<ArticleUrlResult><Count>${urls.length}</Count><ResultList>${urls.join('')}</ResultList></ArticleUrlResult>`,
  ].join('');
  return { event, openid: helper, fields };
}

/** What the account is told of a follower's act; of comments it is told nothing. */
export function followerActed(
  account: WechatAccount,
  acted: Acted,
  scene: string | number | undefined,
): CallbackMessage | undefined {
  const { openId: from, at, act, content = '', ticket = '' } = acted;
  const say = (event: string, fields: string): CallbackMessage => ({
    event,
    openid: from,
    fields: `${head(account, { from, at, type: 'event' })}<Event>${cdata(event)}</Event>${fields}`,
  });
  const code = (key: string) => `<EventKey>${cdata(key)}</EventKey><Ticket>${cdata(ticket)}</Ticket>`;
  switch (act) {
    case 'subscribe':
      return say('subscribe', scene === undefined ? '<EventKey></EventKey>' : code(`qrscene_${scene}`));
    case 'unsubscribe':
      return say('unsubscribe', '<EventKey></EventKey>');
    case 'scan':
      return say('SCAN', code(String(scene ?? '')));
    case 'click':
      return say('CLICK', `<EventKey>${cdata(content)}</EventKey>`);
    case 'message': {
      const fields = `<Content>${cdata(content)}</Content><MsgId>${messageId(acted)}</MsgId>`;
      return { event: 'text', openid: from, fields: `${head(account, { from, at, type: 'text' })}${fields}` };
    }
    case 'comment':
      return undefined;
  }
}

/** 64 bits, the same in every repetition. */
function messageId({ appId, openId, at, content = '' }: Acted): string {
  const digest = createHash('sha256').update([appId, openId, at, content].join(' ')).digest();
  return String(digest.readBigUInt64BE(0) >> 1n);
}
