import { beijing, type ExamplePost, shop } from './example-post.ts';

/** The menu that the account's people have made in WeChat's console, as WeChat keeps it. */
export const ownButtons = [
  { type: 'view', name: '商城', url: shop('') },
  {
    name: '服务',
    sub_button: [
      { type: 'click', name: '问掌柜', key: 'ASK' },
      { type: 'view', name: '查物流', url: shop('orders') },
    ],
  },
];

/** Body of `PUT …/accounts/{accountId}/sync-targets/menu`: the last five stories under a button of their own. */
export const menu = { buttonName: '双十一', posts: 5 } as const;

/** The one Sunday of the week. */
export const digestDueAt = beijing('11-08', '20:30:00');
/** It is made so long before: what comes out after that is for the next one. */
export const digestLeadMs = 5 * 60_000;

/** Body of `PUT …/accounts/{accountId}/sync-targets/digest`: on Sunday evening, what came out since the last one. */
export function digest(coverMediaId: string) {
  return {
    rhythm: { by: 'time', at: '20:30', weekdays: [7] },
    posts: 8,
    order: 'oldest',
    title: '一周茶事：{{count}} 篇',
    intro: '这一周讲过的茶，都收在这里，周末慢慢看。',
    coverMediaId,
    notify: 'none',
  } as const;
}

/** What has a poster is a story, which the menu and the digest list as well; pages of every post go to Baidu search. */
export const isStory = ({ poster }: ExamplePost): boolean => poster !== undefined;
