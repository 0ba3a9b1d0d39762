import { draftWords } from '../../../domain/hand-over-words.ts';
import type { FinalOutcome } from '../../../ports/platform-publisher.ts';

/** Accounts without verification may not publish through the API. */
export const handedOver: FinalOutcome = {
  kind: 'handed-over',
  values: {},
  instructions: draftWords.wechat,
};

/** What reaches the followers is pressed in another place of the console. */
export const handedOverForFollowers: FinalOutcome = {
  kind: 'handed-over',
  values: {},
  instructions: {
    zh: '草稿已存入公众号草稿箱。请登录 mp.weixin.qq.com，在「草稿箱」中找到这篇文章，点击「发表」并选择群发通知。',
    en: 'The draft is in the draft box. Sign in at mp.weixin.qq.com, open the draft box, press publish on this article and choose to notify the followers.',
  },
};
