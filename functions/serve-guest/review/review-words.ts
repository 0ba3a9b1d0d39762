import type { PostApproval } from '../../../shared/domain/approval.ts';
import type { Language } from '../../../shared/lambda/language.ts';

const zh = {
  heading: (title: string) => `请审阅：${title}`,
  dueAt: '计划发布时间',
  platforms: { weibo: '微博', wechat: '微信公众号', baijiahao: '百家号', manual: '人工发布' } as Readonly<
    Record<string, string>
  >,
  shapes: { repost: '转发', comment: '评论', reply: '回复', gallery: '图集' } as Readonly<Record<string, string>>,
  picture: (number: number) => `图片 ${number}`,
  landing: '链接打开的页面',
  leadsTo: '继续前往',
  poll: '投票',
  name: '您的姓名',
  comment: '意见（选填）',
  reason: '需要修改什么',
  approve: '同意发布',
  reject: '不同意，需要修改',
  sendReject: '提交修改意见',
  missingName: '请填写您的姓名。',
  missingReason: '请写明需要修改什么。',
  changed: '内容刚刚有改动，您的决定没有保存。请重新审阅下面的新内容。',
  notYours: '这个链接由内容的作者或上一步的审批人发出，不能用于这一步审批。请联系发给您链接的人。',
  states: {
    requested: '',
    'half-approved': '第一步审批已通过，还需要一个人同意。',
    approved: '已同意，内容会按时发布。谢谢！',
    rejected: '已提交修改意见，内容不会发布。谢谢！',
  } satisfies Record<PostApproval['state'], string>,
};

const en: typeof zh = {
  heading: (title) => `For your review: ${title}`,
  dueAt: 'Planned for',
  platforms: { weibo: 'Weibo', wechat: 'WeChat', baijiahao: 'Baijiahao', manual: 'Published by hand' },
  shapes: { repost: 'repost', comment: 'comment', reply: 'reply', gallery: 'gallery' },
  picture: (number) => `Picture ${number}`,
  landing: 'The page that the link opens',
  leadsTo: 'Leads on to',
  poll: 'Poll',
  name: 'Your name',
  comment: 'Comment (optional)',
  reason: 'What needs to change',
  approve: 'Approve',
  reject: 'It needs changes',
  sendReject: 'Send what needs to change',
  missingName: 'Please tell us your name.',
  missingReason: 'Please say what needs to change.',
  changed: 'The content was changed just now, and your decision was not recorded. Please look at what is below.',
  notYours:
    'This link was given out by an author of the post, or by whoever has approved it first, and cannot be used for this step. Please ask the person who sent it.',
  states: {
    requested: '',
    'half-approved': 'The first of two people has approved this; one more is needed.',
    approved: 'Approved: it will be published at its time. Thank you!',
    rejected: 'What needs to change was sent; it will not be published as it is. Thank you!',
  },
};

export const reviewWords: Readonly<Record<Language, typeof zh>> = { zh, en };
export type ReviewWords = typeof zh;
