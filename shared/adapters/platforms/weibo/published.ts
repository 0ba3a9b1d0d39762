import type { WeiboAccount } from '../../../domain/account.ts';
import type { FinalOutcome } from '../../../ports/platform-publisher.ts';
import { weiboPermalink } from './permalink.ts';

export function publishedAs(account: WeiboAccount, id: string): FinalOutcome {
  return { kind: 'published', values: { statusId: id }, platformId: id, url: weiboPermalink(account.uid, id) };
}
