import { accounts } from '../../examples/singles-day/brand.ts';
import { digest, menu, ownButtons } from '../../examples/singles-day/carriers.ts';
import type { ExamplePost } from '../../examples/singles-day/example-post.ts';
import { expectationOf, expectedDigest, expectedMenu } from '../../examples/singles-day/expectations.ts';
import { clicksOf, visitsOf } from '../../examples/singles-day/readers.ts';
import { posts } from '../../examples/singles-day/week.ts';
import type { Inspect } from '../sandbox/inspection.ts';
import type { Clicks } from './click-report.ts';
import type { Queued, QueuedPost } from './queue-week.ts';
import { toldToBaidu } from './results.ts';

/** Something that must be so, as a sentence that says what was found. */
export type Check = { readonly says: string; readonly isSo: boolean };

type QueuedFor = NonNullable<QueuedPost['post']>;
type Seen = {
  readonly inspect: Inspect;
  readonly queued: Queued;
  readonly clicks: Clicks;
  /** What a reader of a page is answered with after the week. */
  readonly pageStatus: (postId: string) => Promise<number>;
};

/** Asks the platforms, and not the table, where the links of the week have been carried. */
export async function checkCarriers(seen: Seen): Promise<readonly Check[]> {
  return [baiduCheck(seen), menuCheck(seen), digestCheck(seen), ...(await withdrawalChecks(seen)), clickCheck(seen)];
}

function queuedAs({ queued }: Seen, { key }: ExamplePost): QueuedFor {
  const post = queued.answers.find((one) => one.key === key)?.post;
  if (post === undefined) throw new Error(`The post ${key} was not queued.`);
  return post;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function baiduCheck(seen: Seen): Check {
  const received = toldToBaidu(seen.inspect, 'urls');
  const carried = posts.filter((post) => {
    const expected = expectationOf(post);
    return expected.outcome !== 'refused' && expected.isPushedToBaidu;
  });
  const wanted = carried.map((post) => queuedAs(seen, post).linkUrl);
  return {
    says: `Baidu received ${new Set(received).size} page addresses, in ${received.length} lines`,
    isSo: isSame(received.toSorted(), wanted.toSorted()),
  };
}

/** The addresses under our button, the first one first. */
export function linksInMenu(inspect: Inspect): readonly string[] {
  const button = menuButtons(inspect).find(({ name }) => name === menu.buttonName);
  const leaves = button !== undefined && Array.isArray(button['sub_button']) ? button['sub_button'] : [];
  return leaves.map(({ url }) => url ?? '');
}

function menuButtons(inspect: Inspect) {
  return inspect.wechat().menus.find(({ appId }) => appId === accounts.wechat.appId)?.buttons ?? [];
}

function menuCheck(seen: Seen): Check {
  const buttons = menuButtons(seen.inspect);
  const links = linksInMenu(seen.inspect);
  const wanted = expectedMenu(posts).map((post) => queuedAs(seen, post).linkUrl);
  const names = buttons.map(({ name }) => (name === menu.buttonName ? `${name} (${links.length} posts)` : name));
  return {
    says: `the WeChat menu reads ${names.join(' | ')}`,
    isSo:
      isSame(buttons.slice(0, -1), ownButtons) &&
      isSame(links.toSorted(), wanted.toSorted()) &&
      links[0] === wanted.at(-1),
  };
}

function digestCheck(seen: Seen): Check {
  const wanted = expectedDigest(posts).map(({ title }) => title);
  const title = digest('').title.replace('{{count}}', String(wanted.length));
  const found = seen.inspect.wechat().articles.filter(({ article }) => article.title === title);
  const listed = [...(found[0]?.article.content ?? '').matchAll(/<h3>\d+\. (.*?)<\/h3>/g)].map(([, name]) => name);
  return {
    says: `${found.length} digest is out, “${found[0]?.article.title ?? title}”, and lists ${listed.length} posts`,
    // What was due at the same second may be in any order.
    isSo: found.length === 1 && isSame(listed.toSorted(), wanted.toSorted()),
  };
}

async function withdrawalChecks(seen: Seen): Promise<readonly Check[]> {
  const taken = posts.filter(({ withdrawal }) => withdrawal !== undefined);
  return Promise.all(taken.map((post) => withdrawalCheck(seen, post)));
}

async function withdrawalCheck(seen: Seen, post: ExamplePost): Promise<Check> {
  const { postId, linkUrl } = queuedAs(seen, post);
  const left = leftOf(seen, post);
  const status = await seen.pageStatus(postId);
  const isBaiduTold = isSame(toldToBaidu(seen.inspect, 'del'), [linkUrl]);
  const where = left.length === 0 ? 'is gone from Weibo, WeChat, Baijiahao and menu' : `is still on ${left.join(', ')}`;
  const baidu = isBaiduTold ? 'Baidu was told so' : 'Baidu was not told';
  return {
    says: `${post.key} ${where}; its page answers ${status}, and ${baidu}`,
    isSo: left.length === 0 && status === 410 && isBaiduTold,
  };
}

/** Where followers can still see a post. */
function leftOf(seen: Seen, post: ExamplePost): readonly string[] {
  const { inspect } = seen;
  const { linkUrl, deliveries } = queuedAs(seen, post);
  const links = deliveries.map((one) => one.linkUrl);
  const isOurs = (text: string): boolean => links.some((link) => text.includes(link));
  const { statuses } = inspect.weibo();
  const found = {
    Weibo: statuses.some(({ text, seen: seenBy }) => isOurs(text) && seenBy !== 'gone'),
    WeChat: inspect.wechat().articles.some(({ article }) => isOurs(article.content_source_url)),
    Baijiahao: inspect.baijiahao().articles.some(({ originUrl, status }) => isOurs(originUrl) && status === 'publish'),
    menu: linksInMenu(inspect).includes(linkUrl),
  };
  return Object.entries(found).flatMap(([name, isThere]) => (isThere ? [name] : []));
}

function clickCheck({ clicks }: Seen): Check {
  const visits = posts.flatMap(visitsOf);
  const wanted = clicksOf(visits);
  const previews = visits.filter(({ agent }) => agent === 'preview').length;
  return {
    says: `${clicks.total} clicks counted of ${wanted} readers; ${previews} previews not counted`,
    isSo: clicks.total === wanted,
  };
}
