import type { ProblemText } from './problem.ts';

const conflict = { status: 409, title: 'Conflict' } as const;

/** What is said about approvals. */
export const approvalProblems: Readonly<Record<string, ProblemText>> = {
  'approval-not-needed': {
    ...conflict,
    message: { zh: '这条内容不需要审批。', en: 'This post needs no approval.' },
    hint: {
      zh: '品牌的审批规则只对之后新建或修改的内容生效；要让它接受审批，请先修改内容。',
      en: "The brand's rule holds for what is queued or edited after it was set: edit the post to have it approved.",
    },
  },
  'approval-stale': {
    ...conflict,
    message: {
      zh: '内容已有新的版本（{revision}），对旧版本的决定没有保存。',
      en: 'The post has another revision by now ({revision}); a decision about the one before was not stored.',
    },
    hint: { zh: '请重新查看内容，再对新版本作出决定。', en: 'Look at the post again, and decide about that revision.' },
  },
  'approval-decided': {
    ...conflict,
    message: {
      zh: '这一版本的审批状态是 {state}，不能再作此决定。',
      en: 'The approval of this revision is {state}; it does not take this decision.',
    },
    hint: {
      zh: '被驳回的内容请修改，或再次申请审批；已通过的内容要停止发布，请修改或取消。',
      en: 'What was rejected is edited, or its approval requested once more; what is approved is stopped by an edit or a cancellation.',
    },
  },
  'approval-by-same-person': {
    ...conflict,
    message: {
      zh: '第二步审批必须由另一个人完成。',
      en: 'The second approval must come from another person than the first.',
    },
    hint: {
      zh: '请由持有另一个令牌的审批人通过；由同一人发出的审阅链接也算同一人。',
      en: 'Have somebody with another token approve it; a review link counts as whoever has given it out.',
    },
  },
  'review-link-not-found': {
    status: 404,
    title: 'Not found',
    message: { zh: '找不到这个审阅链接。', en: 'There is no such review link.' },
    hint: { zh: '请先列出这条内容的审阅链接。', en: 'List the review links of the post.' },
  },
  'revision-not-found': {
    status: 404,
    title: 'Not found',
    message: { zh: '这条内容没有这个版本。', en: 'The post has no such revision.' },
    hint: { zh: '请先读取内容，确认现有的 revision。', en: 'Read the post to see which revision it has.' },
  },
  'own-post': {
    status: 403,
    title: 'Forbidden',
    message: {
      zh: '作者不能审批自己写过或修改过的内容。',
      en: 'Whoever has written or edited a post does not approve it.',
    },
    hint: {
      zh: '请由其他审批人通过，或由管理员在审批规则中设置 ownPosts。',
      en: "Have another approver approve it, or an admin set ownPosts in the brand's rule.",
    },
  },
};
