import type { Finding } from '../domain/errors.ts';

type Words = { readonly zh: string; readonly en: string };

export const errorFinding = (field: string, code: string, words: { message: Words; hint: Words }): Finding => ({
  field,
  code,
  severity: 'error',
  ...words,
});

/** What can be wrong with a post apart from its time and from what each platform checks. */
export const postFindings = {
  unknownAccount: (field: string, accountId: string) =>
    errorFinding(field, 'account-unknown', {
      message: { zh: `品牌下没有账号 ${accountId}。`, en: `The brand has no account ${accountId}.` },
      hint: { zh: '请先登记账号，或核对编号。', en: 'Register the account first, or check the id.' },
    }),
  wrongPlatform: (field: string, platform: string) =>
    errorFinding(field, 'account-takes-no-posts', {
      message: {
        zh: `${platform} 账号不能直接发布内容，只能接收链接。`,
        en: `An account on ${platform} takes links, not posts.`,
      },
      hint: { zh: '请把该账号写在 sync 中。', en: 'Name it under sync instead.' },
    }),
  accountTwice: (field: string) =>
    errorFinding(field, 'account-twice', {
      message: {
        zh: '同一账号在一条内容中，每种形式（发布、转发、评论）只能出现一次。',
        en: 'An account can appear once in a post in each shape: post or article, repost, comment.',
      },
      hint: { zh: '请合并，或另建一条内容。', en: 'Merge the two, or make another post.' },
    }),
  unknownShape: (field: string, platform: string, shapes: readonly string[]): Finding => ({
    ...errorFinding(field, 'shape-unknown', {
      message: { zh: `${platform} 账号没有这种形式。`, en: `An account on ${platform} has no such shape.` },
      hint: { zh: `可用的形式：${shapes.join('、')}。`, en: `It has ${shapes.join(', ')}.` },
    }),
    limit: shapes.join(', '),
  }),
  unknownMedia: (field: string, mediaId: string) =>
    errorFinding(field, 'media-unknown', {
      message: { zh: `品牌下没有图片 ${mediaId}。`, en: `The brand has no picture ${mediaId}.` },
      hint: { zh: '请先上传图片，再使用返回的 mediaId。', en: 'Upload the picture first and use its mediaId.' },
    }),
  missingField: (field: string, kind: string) =>
    errorFinding(field, 'required', {
      message: { zh: `${kind} 投递必须填写此字段。`, en: `A delivery on ${kind} needs this field.` },
      hint: { zh: '请填写该字段。', en: 'Give the field a value.' },
    }),
  foreignField: (field: string, kind: string) =>
    errorFinding(field, 'field-of-another-platform', {
      message: { zh: `${kind} 投递没有此字段。`, en: `A delivery on ${kind} has no such field.` },
      hint: { zh: '请删除该字段。', en: 'Remove the field.' },
    }),
  targetRequired: (field: string) =>
    errorFinding(field, 'target-required', {
      message: { zh: '跳转模式必须填写目标网址。', en: 'A link that redirects needs a target.' },
      hint: { zh: '请填写 link.target，或把 mode 改为 page。', en: 'Give link.target, or set mode to page.' },
    }),
  linkEndsBeforeDue: (field: string, { expiresAt, dueAt }: { expiresAt: string; dueAt: string }): Finding => ({
    ...errorFinding(field, 'link-ends-before-due', {
      message: {
        zh: `链接在 ${expiresAt} 失效，而内容 ${dueAt} 才发布，读者只会看到“链接已过期”。`,
        en: `The link ends at ${expiresAt}, and the post is due at ${dueAt}: readers would only ever see that it is over.`,
      },
      hint: {
        zh: `请把失效时间定在 ${dueAt} 之后，或不填。`,
        en: `Let it end after ${dueAt}, or leave the end out.`,
      },
    }),
    limit: dueAt,
    actual: expiresAt,
  }),
} as const;
