import type { ExamplePost } from '../../examples/singles-day/example-post.ts';
import { momentOf } from '../../examples/singles-day/expectations.ts';
import { readersAfterMs, userAgents, type Visits, visitsOf } from '../../examples/singles-day/readers.ts';
import { posts } from '../../examples/singles-day/week.ts';
import type { ApiClient } from '../api-client.ts';
import type { LocalStack } from '../stack.ts';
import type { Queued, QueuedPost } from './queue-week.ts';

type Week = {
  readonly stack: Pick<LocalStack, 'clock' | 'runtime'>;
  readonly api: ApiClient;
  readonly queued: Queued;
};
type QueuedFor = NonNullable<QueuedPost['post']>;

/** Lets people act at their moments of the week: readers follow links, and the brand takes a post back. Returns what went wrong. */
export function letPeopleAct(week: Week): readonly string[] {
  const trouble: string[] = [];
  const at = (moment: number, act: () => Promise<void>): void => {
    week.stack.clock.at(moment, () => {
      const release = week.stack.clock.hold();
      void act()
        .catch((error: unknown) => trouble.push(String(error)))
        .finally(release);
    });
  };
  for (const post of posts) {
    const queued = week.queued.answers.find(({ key }) => key === post.key)?.post;
    if (queued === undefined) continue;
    at(momentOf(post.dueAt) + readersAfterMs, () => read(week, post, queued));
    const { withdrawal } = post;
    if (withdrawal !== undefined) at(momentOf(withdrawal.at), () => takeBack(week, queued, withdrawal.reason));
  }
  return trouble;
}

async function read(week: Week, post: ExamplePost, queued: QueuedFor): Promise<void> {
  for (const visits of visitsOf(post)) {
    const url = `${week.stack.runtime.apiUrl}${new URL(linkOf(week, visits, queued)).pathname}`;
    for (let time = 0; time < visits.times; time++) {
      const { status } = await fetch(url, { headers: { 'user-agent': userAgents[visits.agent] } });
      if (status !== 200) throw new Error(`${post.key}: a reader of ${visits.link} was answered ${status}`);
    }
  }
}

function linkOf({ queued: { accountIds } }: Week, { link }: Visits, queued: QueuedFor): string {
  if (link === 'page') return queued.linkUrl;
  return queued.deliveries.find(({ accountId }) => accountId === accountIds[link])?.linkUrl ?? queued.linkUrl;
}

async function takeBack({ api, queued: { brandId } }: Week, { postId }: QueuedFor, reason: string): Promise<void> {
  const { status, body } = await api.post(`/v1/brands/${brandId}/posts/${postId}/withdraw`, { reason });
  if (status !== 200) throw new Error(`${postId} was not taken back (${status}): ${JSON.stringify(body)}`);
}
