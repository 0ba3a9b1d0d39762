import type { Finding } from '../domain/errors.ts';
import { menuLimits } from '../domain/menu.ts';
import { errorFinding } from './post-findings.ts';

/** What can be wrong with where a post's page is to be carried. */
export const syncFindings = {
  notASyncTarget: (field: string, platform: string) =>
    errorFinding(field, 'account-not-a-sync-target', {
      message: {
        zh: `${platform} 账号不能接收链接：只有百度搜索账号，以及微信公众号的菜单和合集可以。`,
        en: `An account on ${platform} takes no links: Baidu search accounts do, and menus and digests of WeChat accounts.`,
      },
      hint: {
        zh: '请填写 baidu-search 或 wechat 账号的编号。',
        en: 'Give the id of a baidu-search or wechat account.',
      },
    }),
  notConfigured: (field: string, kind: string) =>
    errorFinding(field, 'sync-target-unknown', {
      message: {
        zh: `该账号没有配置这个同步目标（${kind}）。`,
        en: `The account has no such sync target (${kind}).`,
      },
      hint: {
        zh: '请先用 PUT …/accounts/{accountId}/sync-targets/… 配置，或去掉这一项。',
        en: 'Set it up with PUT …/accounts/{accountId}/sync-targets/… first, or leave it out.',
      },
    }),
  buttonNameTooLong: (field: string, bytes: number): Finding => ({
    ...errorFinding(field, 'button-name-too-long', {
      message: {
        zh: `一级按钮的名称最多 ${menuLimits.itemNameBytes} 字节，现在是 ${bytes} 字节。`,
        en: `The name of a button is at most ${menuLimits.itemNameBytes} bytes; this one has ${bytes}.`,
      },
      hint: { zh: '请改短，一个汉字占三个字节。', en: 'Shorten it; a Chinese character takes three bytes.' },
    }),
    limit: menuLimits.itemNameBytes,
    actual: bytes,
  }),
  digestTitleTooLong: (field: string, actual: number, limit: number): Finding => ({
    ...errorFinding(field, 'digest-title-too-long', {
      message: {
        zh: `标题填入日期和篇数后最长 ${actual} 个字，上限是 ${limit}。`,
        en: `With date and count filled in, the title has up to ${actual} characters; the most is ${limit}.`,
      },
      hint: { zh: '请改短标题。', en: 'Shorten it.' },
    }),
    limit,
    actual,
  }),
  unknownZone: (field: string, zone: string) =>
    errorFinding(field, 'time-zone-unknown', {
      message: { zh: `没有名为 ${zone} 的时区。`, en: `There is no time zone ${zone}.` },
      hint: { zh: '请使用 IANA 时区名，例如 Asia/Shanghai。', en: 'Use an IANA name such as Asia/Shanghai.' },
    }),
  notifyNeedsVerification: (field: string) =>
    errorFinding(field, 'notify-needs-verification', {
      message: { zh: '未认证的公众号不能通过接口群发。', en: 'Only verified accounts may send to followers by API.' },
      hint: { zh: '请完成微信认证，或把 notify 改为 none。', en: 'Have the account verified, or set notify to none.' },
    }),
  ambiguous: (field: string, kinds: readonly string[]) =>
    errorFinding(field, 'sync-target-ambiguous', {
      message: {
        zh: `该账号有多个同步目标：${kinds.join('、')}。`,
        en: `The account has several sync targets: ${kinds.join(', ')}.`,
      },
      hint: {
        zh: '请写成 {"accountId": "…", "target": "menu"} 这样的形式。',
        en: 'Write {"accountId": "…", "target": "menu"}, once for each that is meant.',
      },
    }),
  syncSiteDiffers: (field: string, site: string, linkDomain: string): Finding => ({
    ...errorFinding(field, 'sync-site-differs', {
      message: {
        zh: `百度站点是 ${site}，而链接在 ${linkDomain} 下，百度可能以“非本站”为由拒收。`,
        en: `The Baidu property is ${site}, but links are on ${linkDomain}; Baidu may refuse them as foreign.`,
      },
      hint: {
        zh: `请在百度搜索资源平台验证 ${linkDomain}，并登记为站点。`,
        en: `Verify ${linkDomain} in Baidu's console and register it as the property.`,
      },
    }),
    severity: 'warning',
    limit: linkDomain,
    actual: site,
  }),
} as const;
