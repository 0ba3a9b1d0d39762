import type { Campaign } from '../domain/campaign.ts';
import type { Finding } from '../domain/errors.ts';

/** What is wrong with a campaign, or with a post for its campaign. */
export const campaignFindings = {
  endsBeforeStart: (startsOn: string, endsOn: string): Finding => ({
    field: 'endsOn',
    code: 'campaign-ends-before-start',
    severity: 'error',
    limit: startsOn,
    actual: endsOn,
    message: { zh: '活动的结束日早于开始日。', en: 'The campaign ends before it starts.' },
    hint: { zh: '结束日须不早于开始日。', en: 'Choose a last day that is not before the first.' },
  }),
  tooLong: (limit: number, actual: number): Finding => ({
    field: 'endsOn',
    code: 'campaign-too-long',
    severity: 'error',
    limit,
    actual,
    message: { zh: `活动最长 ${limit} 天。`, en: `A campaign has at most ${limit} days.` },
    hint: { zh: '请拆分为多个活动。', en: 'Make several campaigns of it.' },
  }),
  tooManyPosts: (limit: number): Finding => ({
    field: 'campaignId',
    code: 'campaign-with-too-many-posts',
    severity: 'error',
    limit,
    message: { zh: `活动的内容超过 ${limit} 条。`, en: `The campaign has more than ${limit} posts.` },
    hint: {
      zh: '请用内容列表和点击报告分段查询。',
      en: 'Read the list of posts and the report of clicks in parts.',
    },
  }),
  noSuchDay: (field: 'startsOn' | 'endsOn', day: string): Finding => ({
    field,
    code: 'no-such-day',
    severity: 'error',
    actual: day,
    message: { zh: `日历中没有 ${day} 这一天。`, en: `The calendar has no ${day}.` },
    hint: { zh: '请核对年、月、日。', en: 'Check year, month and day.' },
  }),
  outsidePeriod: ({ title, startsOn, endsOn }: Campaign, day: string): Finding => ({
    field: 'dueAt',
    code: 'outside-campaign-period',
    severity: 'warning',
    limit: `${startsOn}–${endsOn}`,
    actual: day,
    message: {
      zh: `发布时间不在活动「${title}」的期间（${startsOn} 至 ${endsOn}）内。`,
      en: `The time is outside the campaign ${title}, which lasts from ${startsOn} to ${endsOn}.`,
    },
    hint: {
      zh: '请核对时间或活动；也可以照常发布。',
      en: 'Check the time or the campaign; it can be queued as it is.',
    },
  }),
  hashtagMissing: (field: string, { title, hashtags }: Campaign): Finding => ({
    field: `${field}.text`,
    code: 'campaign-hashtag-missing',
    severity: 'warning',
    limit: hashtags.map((tag) => `#${tag}#`).join(' '),
    message: {
      zh: `这条微博没有带活动「${title}」的话题。`,
      en: `The text has none of the topics of the campaign ${title}.`,
    },
    hint: { zh: '请在正文中加上其中一个话题。', en: 'Put one of them into the text.' },
  }),
} as const;
