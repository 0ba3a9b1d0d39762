import type { Context, Outcome, Refusal } from '../operation.ts';
import { refused } from '../operation.ts';
import type { Randomness } from '../randomness.ts';
import { randomText } from '../randomness.ts';

const messages: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40005: 'invalid file type',
  40006: 'invalid meida size',
  40007: 'invalid media_id',
  40008: 'invalid message type',
  40009: 'invalid image size',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40016: 'invalid button size',
  40017: 'invalid button type',
  40018: 'invalid button name size',
  40019: 'invalid button key size',
  40020: 'invalid button url size',
  40022: 'invalid sub button level',
  40023: 'invalid sub button size',
  40024: 'invalid sub button type',
  40025: 'invalid sub button name size',
  40026: 'invalid sub button key size',
  40027: 'invalid sub button url size',
  40033: 'invalid charset. please check your request, if include \\uxxxx will create fail!',
  40035: 'invalid parameter',
  40052: 'invalid action name',
  40053: 'invalid action info',
  40054: 'invalid sub button url domain',
  40055: 'invalid button url domain',
  40059: 'invalid msg id',
  40066: 'invalid url',
  40125: 'invalid appsecret',
  40152: 'invalid tag id',
  40243: 'appsecret is frozen',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41005: 'media data missing',
  41009: 'missing openid',
  41039: 'invalid content_source_url',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43004: 'require subscribe',
  44001: 'empty media data',
  44003: 'empty news data',
  44004: 'empty content',
  45001: 'media size out of limit',
  45002: 'content size out of limit',
  45003: 'title size out of limit',
  45004: 'description size out of limit',
  45008: 'article size out of limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  45015: 'response out of time limit or subscription is canceled',
  45028: 'has no masssend quota',
  45029: 'qrcode count out of limit',
  45047: 'out of response count limit',
  45065: 'clientmsgid exist',
  45066: 'same clientmsgid retry too fast',
  45067: 'clientmsgid size out of limit',
  45110: 'author size out of limit',
  45166: 'invalid content',
  46003: 'menu no exist',
  47001: 'data format error',
  48001: 'api unauthorized',
  53503: 'the draft has not passed the publish check',
  53504: 'this draft must be published on mp.weixin.qq.com',
  53505: 'save this draft by hand on mp.weixin.qq.com first',
  53600: 'invalid article id',
  65303: 'there is no selfmenu, please create selfmenu first',
  87009: 'invalid signature',
  88000: 'without comment privilege',
  88001: 'msg_data is not exists',
  88003: 'elected comment upper limit',
  88005: 'already reply',
  88007: 'reply content beyond max len or content len is zero',
  88008: 'comment is not exists',
  88010: 'count range error. cout <= 0 or count > 50',
};

/** HTTP 200 as everything at WeChat; the text ends with the id by which support finds the request. */
export function wechatRefused(random: Randomness, refusal: Refusal): Outcome {
  const { code } = refusal;
  const text = refusal.message ?? messages[code] ?? `error ${code}`;
  return refused({
    status: refusal.status ?? 200,
    code,
    body: { errcode: code, errmsg: `${text} rid: ${newRid(random)}` },
  });
}

export function refuse(context: Context, code: number, message?: string): Outcome {
  return wechatRefused(context.random, { code, message });
}

function newRid(random: Randomness): string {
  return [8, 8, 8].map((length) => randomText(random, length, '0123456789abcdef')).join('-');
}
