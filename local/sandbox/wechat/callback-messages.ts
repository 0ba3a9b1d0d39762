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

function eventHead(account: WechatAccount, event: string, at: number): string {
  return [
    `<ToUserName>${cdata(account.originalId)}</ToUserName><FromUserName>${cdata(helper)}</FromUserName>`,
    `<CreateTime>${Math.floor(at / 1000)}</CreateTime><MsgType><![CDATA[event]]></MsgType>`,
    `<Event>${cdata(event)}</Event>`,
  ].join('');
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
