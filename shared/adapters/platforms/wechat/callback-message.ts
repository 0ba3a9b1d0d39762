import type { XmlElement } from '@rgrove/parse-xml';
import type { JobReport } from '../../../ports/platform-jobs.ts';
import { childrenOf, elementAt, textAt } from './callback-xml.ts';

/** What a message of WeChat's tells about something that Lianbo has started; others are of no concern yet. */
export type CallbackNews = { readonly jobId: string; readonly report: JobReport };

export const publishJobId = (publishId: string): string => `publish-${publishId}`;
export const massJobId = (msgId: string): string => `mass-${msgId}`;

/** The case of event names differs from message to message. */
export function newsIn(message: XmlElement): CallbackNews | undefined {
  switch (textAt(message, 'Event')?.toUpperCase()) {
    case 'PUBLISHJOBFINISH':
      return publishNews(message);
    case 'MASSSENDJOBFINISH':
      return massNews(message);
    default:
      return undefined;
  }
}

function publishNews(message: XmlElement): CallbackNews | undefined {
  const publishId = textAt(message, 'PublishEventInfo', 'publish_id');
  if (!publishId) return undefined;
  const items = childrenOf(elementAt(message, 'PublishEventInfo', 'article_detail'), 'item');
  const status = textAt(message, 'PublishEventInfo', 'publish_status') ?? '';
  return { jobId: publishJobId(publishId), report: { status, urls: urlsIn(items, 'article_url') } };
}

function massNews(message: XmlElement): CallbackNews | undefined {
  const msgId = textAt(message, 'MsgID');
  if (!msgId) return undefined;
  const items = childrenOf(elementAt(message, 'ArticleUrlResult', 'ResultList'), 'item');
  return {
    jobId: massJobId(msgId),
    report: { status: textAt(message, 'Status') ?? '', urls: urlsIn(items, 'ArticleUrl') },
  };
}

function urlsIn(items: readonly XmlElement[], name: string): readonly string[] {
  return items.flatMap((item) => textAt(item, name) ?? []).filter((url) => /^https?:\/\//.test(url));
}
