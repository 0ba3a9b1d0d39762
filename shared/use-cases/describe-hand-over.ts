import type { Account } from '../domain/account.ts';
import { type Delivery, missAtOf } from '../domain/delivery.ts';
import type { Bilingual } from '../domain/errors.ts';
import { type CommunityRules, handOverText, publishAtOf } from '../domain/hand-over.ts';
import { draftWords } from '../domain/hand-over-words.ts';
import { linkUrl, mediaUrl } from '../domain/link.ts';
import type { ManualVariant, Variant } from '../domain/post.ts';
import { hostsOf } from '../domain/public-host.ts';
import { fillForGood } from '../domain/template.ts';
import { withTexts } from '../domain/variant-texts.ts';
import { isTakenDownByHand } from '../domain/withdrawal.ts';
import type { HandOver } from './load-hand-over.ts';
import { wordsOfProblem } from './problem-words.ts';
import { formatDueTime } from './read-due-time.ts';

/** What a person is to publish, ready to be copied, or to take down. Times are in the zone of the post. */
export type HandOverView = {
  readonly postId: string;
  readonly deliveryId: string;
  readonly state: string;
  /** What is asked of the person; absent where nothing is, any more or yet. */
  readonly task?: 'publish' | 'take-down';
  readonly platform: string;
  readonly shape: string;
  /** Where it goes, in the brand's own words. */
  readonly place: string;
  readonly title?: string;
  readonly text?: string;
  readonly link: string;
  readonly poll?: ManualVariant['poll'];
  readonly videoUrl?: string;
  readonly pictures: readonly { readonly mediaId: string; readonly url: string }[];
  readonly instructions?: string;
  /** What is left to do with a draft that lies at a platform. */
  readonly draft?: Bilingual;
  readonly rules?: CommunityRules;
  readonly publishAt?: string;
  readonly deadline?: string;
  /** Where its address must be; empty: anywhere. */
  readonly hosts: readonly string[];
  readonly url?: string;
  readonly problem?: Bilingual;
};

export function describeHandOver({ post, delivery, variant, title, account }: HandOver): HandOverView {
  const link = linkUrl(post.linkDomain, delivery.linkSlug);
  const values = { ...delivery.inherited, link, 'post.title': title };
  const filled = withTexts(variant, (text) => fillForGood(text, values));
  const { postId, deliveryId, state, platform, shape, result, problem } = delivery;
  const isOver = state === 'failed' || state === 'missed' || state === 'cancelled';
  return {
    postId,
    deliveryId,
    state,
    platform,
    shape,
    ...taskOf(delivery),
    place: account?.name ?? platform,
    link,
    pictures: picturesOf(variant).map((mediaId) => ({ mediaId, url: mediaUrl(post.linkDomain, mediaId) })),
    hosts: hostsOf(platform, account),
    ...contentOf(filled, account, link),
    ...timesOf({ post, delivery }),
    ...(result?.url === undefined ? {} : { url: result.url }),
    ...(problem === undefined || !isOver ? {} : { problem: wordsOfProblem(problem) }),
    ...reasonIn(delivery),
  };
}

function taskOf(delivery: Delivery): Pick<HandOverView, 'task'> {
  if (isTakenDownByHand(delivery)) return { task: 'take-down' };
  return delivery.state === 'handed-over' ? { task: 'publish' } : {};
}

/** Why a person is needed, or why it stays. */
function reasonIn(delivery: Delivery): Pick<HandOverView, 'problem'> {
  const { state, withdrawal } = delivery;
  const isAbout = isTakenDownByHand(delivery) || (state === 'published' && withdrawal?.refusedAt !== undefined);
  const why = isAbout ? (withdrawal?.said ?? (withdrawal?.problem && wordsOfProblem(withdrawal.problem))) : undefined;
  return why === undefined ? {} : { problem: why };
}

type Content = Pick<HandOverView, 'title' | 'text' | 'poll' | 'videoUrl' | 'instructions' | 'draft' | 'rules'>;

function contentOf(variant: Variant, account: Account | undefined, link: string): Content {
  switch (variant.platform) {
    case 'weibo':
      return { text: variant.text };
    case 'wechat':
    case 'baijiahao':
      return { title: variant.title, draft: draftWords[variant.platform] };
    case 'manual':
      return manualContentOf(variant, account, link);
  }
}

function manualContentOf(variant: ManualVariant, account: Account | undefined, link: string): Content {
  const { title, poll, videoUrl, instructions } = variant;
  const rules = account?.platform === 'manual' ? account.rules : undefined;
  return {
    text: handOverText(variant.text, { link, links: rules?.links ?? 'allowed' }),
    ...(title === undefined ? {} : { title }),
    ...(poll === undefined ? {} : { poll }),
    ...(videoUrl === undefined ? {} : { videoUrl }),
    ...(instructions === undefined ? {} : { instructions }),
    ...(rules === undefined ? {} : { rules }),
  };
}

/** A draft at a platform has its pictures already. */
function picturesOf(variant: Variant): readonly string[] {
  return variant.platform === 'manual' ? variant.pictureMediaIds : [];
}

function timesOf({ post, delivery }: Pick<HandOver, 'post' | 'delivery'>) {
  const publishAt = publishAtOf(delivery);
  if (publishAt === undefined) return {};
  const text = (at: number): string => formatDueTime({ at, timeZone: post.timeZone });
  return { publishAt: text(publishAt), deadline: text(missAtOf(delivery)) };
}
