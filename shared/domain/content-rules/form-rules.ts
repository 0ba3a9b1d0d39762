import type { Rule } from './content-rule.ts';
import { sources } from './sources.ts';

/** Rules about the form of a text: where links and topics stand, and how many. */
export const formRules = {
  linksMany: {
    code: 'weibo-links-many',
    severity: 'warning',
    on: ['weibo'],
    source: sources.weiboReach,
    about: { zh: '一条微博里有多个链接，推荐会降低', en: 'There is more than one link, which costs reach' },
    hint: { zh: '只保留 {{link}}，其余放到落地页。', en: 'Keep {{link}} and move the others to the landing page.' },
  },
  linkNotLast: {
    code: 'weibo-link-not-last',
    severity: 'warning',
    on: ['weibo'],
    source: sources.weiboReach,
    about: { zh: '链接不在文末', en: 'The link does not stand at the end' },
    hint: {
      zh: '请把 {{link}} 移到文末，或删去它，链接会自动附在文末。',
      en: 'Move {{link}} to the end, or leave it out: it is added there by itself.',
    },
  },
  topicOpen: {
    code: 'weibo-topic-open',
    severity: 'warning',
    on: ['weibo'],
    source: sources.weiboTopics,
    about: { zh: '话题缺少后面的 #，不会成为话题', en: 'The topic has no second #, so that it will be none' },
    hint: { zh: '请写成 #话题#。', en: 'Write #话题#.' },
  },
  topicsMany: {
    code: 'weibo-topics-many',
    severity: 'warning',
    on: ['weibo'],
    source: sources.goodCopy,
    about: { zh: '话题过多', en: 'There are many topics' },
    hint: { zh: '请保留最相关的一到三个。', en: 'Keep the one to three that matter.' },
  },
  topicElsewhere: {
    code: 'topic-of-weibo',
    severity: 'warning',
    on: ['wechat', 'baijiahao', 'page'],
    source: sources.goodCopy,
    about: { zh: '#话题# 是微博的写法，在这里只是普通文字', en: 'A topic in the way of Weibo is plain text here' },
    hint: { zh: '请删去 # 号。', en: 'Remove the # signs.' },
  },
  linkInBody: {
    code: 'baijiahao-link',
    severity: 'warning',
    on: ['baijiahao'],
    source: sources.baijiahaoContent,
    about: { zh: '百家号正文不能放站外链接', en: 'Baijiahao takes no outside links in a text' },
    hint: {
      zh: '请删去链接；我们的链接写在原文地址中。',
      en: 'Remove it; our link goes into the address of the original.',
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;

export const mostTopics = 3;
/** Characters, without topics. */
export const mostBehindLink = 20;
