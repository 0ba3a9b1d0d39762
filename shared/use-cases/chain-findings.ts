import type { Finding } from '../domain/errors.ts';
import { errorFinding } from './post-findings.ts';

type Words = Pick<Finding, 'message' | 'hint'>;
const warning = (field: string, code: string, words: Words): Finding => ({
  field,
  code,
  severity: 'warning',
  ...words,
});

const listed = (names: readonly string[]) => ({
  zh: names.map((name) => `{{${name}}}`).join('、'),
  en: names.map((name) => `{{${name}}}`).join(', '),
});

/** What can be wrong with the order of a post's deliveries, and with what they take from each other. */
export const chainFindings = {
  predecessorUnknown: (field: string, name: string) =>
    errorFinding(field, 'after-unknown', {
      message: { zh: `本条内容没有投递 ${name}。`, en: `This post has no delivery ${name}.` },
      hint: {
        zh: '请填写同一条内容中另一个投递的 accountId；转发和评论写作 accountId/repost、accountId/comment。',
        en: 'Name another delivery of the same post by its accountId, a repost or comment as accountId/repost or accountId/comment.',
      },
    }),
  cycle: (field: string, way: string) =>
    errorFinding(field, 'after-cycle', {
      message: { zh: `投递的先后顺序形成循环：${way}。`, en: `The deliveries wait for each other: ${way}.` },
      hint: { zh: '请至少让一个投递不带 after。', en: 'At least one of them must do without after.' },
    }),
  otherwiseAlone: (field: string) =>
    errorFinding(field, 'otherwise-without-after', {
      message: {
        zh: '没有 after 的投递不等待其他投递，otherwise 没有意义。',
        en: 'Without after a delivery waits for no other, so there is nothing that otherwise could decide.',
      },
      hint: { zh: '请填写 after，或删除 otherwise。', en: 'Name a delivery with after, or remove otherwise.' },
    }),
  personBefore: (field: string, name: string) =>
    warning(field, 'after-waits-for-person', {
      message: {
        zh: `公众号「${name}」未认证，草稿须由人工发表；在有人登记其网址之前，此投递会一直等待。`,
        en: `${name} is not verified, so a person publishes its draft; until they report its address, this delivery waits.`,
      },
      hint: {
        zh: '请完成微信认证，或把不必等待的投递改为不带 after。',
        en: 'Have the account verified by WeChat, or leave after out where nothing has to wait.',
      },
    }),
  unknownPlaceholder: (field: string, names: readonly string[], known: readonly string[]) =>
    errorFinding(field, 'placeholder-unknown', {
      message: { zh: `无法识别的占位符：${listed(names).zh}。`, en: `Unknown placeholders: ${listed(names).en}.` },
      hint: { zh: `可用的占位符：${listed(known).zh}。`, en: `Known are ${listed(known).en}.` },
    }),
  placeholderTooEarly: (field: string, name: string, platform: string) =>
    errorFinding(field, 'placeholder-before-its-value', {
      message: {
        zh: `{{${name}}} 只能用于排在 ${platform} 投递之后的投递。`,
        en: `{{${name}}} has a value only in a delivery that comes after one on ${platform}.`,
      },
      hint: {
        zh: '请用 after 指定先发布的投递（可隔着其他投递），或删除占位符。',
        en: 'Name the earlier delivery with after, with others in between if need be, or remove the placeholder.',
      },
    }),
  valueUnsure: (field: string, name: string) =>
    warning(field, 'placeholder-value-unsure', {
      message: {
        zh: `群发的文章只有在微信回调送达时才有网址，{{${name}}} 可能没有值。`,
        en: `WeChat tells the address of an article sent to all followers only in its callback, so {{${name}}} may have no value.`,
      },
      hint: {
        zh: `请启用消息回调，并写好没有网址时的文字：{{${name}|文字}}。`,
        en: `Switch the callback on, and give words for want of it: {{${name}|words}}.`,
      },
    }),
  fallbackMissing: (field: string, name: string) =>
    errorFinding(field, 'placeholder-without-fallback', {
      message: {
        zh: `前一个投递没有发布时也要发布（run-without），但 {{${name}}} 届时没有值。`,
        en: `This goes out even if the delivery before it does not (run-without), but {{${name}}} has no value then.`,
      },
      hint: {
        zh: `请写好没有网址时的文字：{{${name}|文字}}（可以留空：{{${name}|}}），或把 otherwise 改为 hold 或 skip。`,
        en: `Give words for want of it, {{${name}|words}} or nothing at all, {{${name}|}}; or set otherwise to hold or skip.`,
      },
    }),
  reactionToNothing: (field: string) =>
    errorFinding(field, 'run-without-target', {
      message: {
        zh: '转发或评论的是前一条微博，没有它就无从发布（run-without）。',
        en: 'This reposts or comments on the post before it, so it cannot go out without that one (run-without).',
      },
      hint: {
        zh: '请在 targetUrl 中填写微博网址，或把 otherwise 改为 hold 或 skip。',
        en: 'Give the address of a post as targetUrl, or set otherwise to hold or skip.',
      },
    }),
} as const;
