import type { WeiboAccount } from '../../../domain/account.ts';
import type { FinalOutcome } from '../../../ports/platform-publisher.ts';
import type { PublishedStatus } from './client.ts';
import { weiboPermalink } from './permalink.ts';

export function publishedAs(account: WeiboAccount, { id }: PublishedStatus): FinalOutcome {
  if (id === undefined) return { kind: 'published', values: {} };
  return { kind: 'published', values: { statusId: id }, platformId: id, url: weiboPermalink(account.uid, id) };
}
