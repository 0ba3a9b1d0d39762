import type { ExamplePost } from '../../examples/singles-day/example-post.ts';
import { momentOf } from '../../examples/singles-day/expectations.ts';
import { posts } from '../../examples/singles-day/week.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { SyncEntry } from '../../shared/domain/sync.ts';
import type { Clicks } from './click-report.ts';
import type { Queued } from './queue-week.ts';
import type { Written } from './read-table.ts';
import { beijingTime, textTable } from './text-table.ts';

export const postColumns = [
  'post',
  'due',
  'weibo',
  'wechat',
  'baijiahao',
  'late',
  'clicks',
  'baidu',
  'menu',
  'digest',
] as const;

type Seen = {
  readonly written: Written;
  readonly queued: Queued;
  readonly clicks: Clicks;
  readonly lateMsOf: (delivery: Delivery) => number | undefined;
  /** Ids of the posts under the menu's button, the first one first. */
  readonly inMenu: readonly string[];
};

/** What became of every post: when it came out where, who followed its links, and where its page was carried. */
export function postTable(seen: Seen): string {
  const byPerson = posts.map((post) => rowOf(post, seen));
  const inOrder = [...byPerson, ...digestRows(seen)].toSorted(([, a = ''], [, b = '']) => a.localeCompare(b));
  return textTable([postColumns, ...inOrder]);
}

function rowOf(post: ExamplePost, seen: Seen): readonly string[] {
  const { key } = post;
  const due = beijingTime(momentOf(post.dueAt)).slice(0, 11);
  const answer = seen.queued.answers.find((one) => one.key === key);
  const postId = answer?.post?.postId;
  if (postId === undefined) return [key, due, 'refused: too long', '', '', '', '', '', '', ''];
  return [key, due, ...platformCells(postId, seen), ...carrierCells(postId, seen)];
}

/** Posts that nobody has queued but the stack itself. */
function digestRows(seen: Seen): readonly (readonly string[])[] {
  const known = new Set(seen.queued.answers.map(({ post }) => post?.postId));
  const others = seen.written.deliveries.filter(({ postId }) => !known.has(postId));
  return others.map(({ postId, dueAt }) => {
    const due = dueAt === undefined ? '' : beijingTime(dueAt).slice(0, 11);
    return ['(the digest)', due, ...platformCells(postId, seen), ...carrierCells(postId, seen)];
  });
}

function platformCells(postId: string, { written, clicks, lateMsOf }: Seen): readonly string[] {
  const deliveries = written.deliveries.filter((one) => one.postId === postId);
  const late = deliveries.flatMap((one) => lateMsOf(one) ?? []);
  return [
    ...(['weibo', 'wechat', 'baijiahao'] as const).map((platform) =>
      stateCell(deliveries.filter((one) => one.platform === platform)),
    ),
    late.length === 0 ? '' : `${Math.max(...late)} ms`,
    String(clicks.byPost.get(postId) ?? 0),
  ];
}

/** When it came out; `×2`: on both accounts. */
function stateCell(deliveries: readonly Delivery[]): string {
  const [first] = deliveries;
  if (first === undefined) return '–';
  const { state, result, problem } = first;
  if (state !== 'published') return state === 'failed' ? `refused: ${problem?.code}` : state;
  const time = result === undefined ? state : beijingTime(result.at).slice(6);
  return deliveries.length === 1 ? time : `${time} ×${deliveries.length}`;
}

function carrierCells(postId: string, { written, inMenu }: Seen): readonly string[] {
  const entryAt = (kind: SyncEntry['kind']) =>
    written.entries.find((one) => one.postId === postId && one.kind === kind);
  const place = inMenu.indexOf(postId) + 1;
  return [
    carriedCell(entryAt('push'), (time) => (entryAt('removal') === undefined ? time.slice(6) : 'removed')),
    place > 0
      ? `no. ${place}`
      : carriedCell(entryAt('menu'), () => (entryAt('removal') === undefined ? 'earlier' : 'removed')),
    carriedCell(entryAt('digest'), (time) => time.slice(0, 5)),
  ];
}

function carriedCell(entry: SyncEntry | undefined, say: (time: string) => string): string {
  if (entry === undefined) return '–';
  if (entry.state === 'waiting') return 'waits';
  if (entry.state !== 'carried') return entry.state === 'dropped' ? 'removed' : entry.state;
  return say(beijingTime(entry.settledAt ?? entry.addedAt));
}
