import type { WordRule } from './content-rule.ts';
import { sources } from './sources.ts';

const benefit = '(?:领取?|得|抽|赢|免费|红包|优惠券|代金券|现金|积分|话费|流量|奖品|好礼|礼品|解锁|增加|提高)';
const sharing = '(?:分享|转发)(?:到|至|给|此|本|这|文章|链接|朋友圈|好友|微信群|群|后|并|即|就|可|[,，、]){0,6}';

const wechat = { on: ['wechat', 'page'], source: sources.wechatLinks } as const;

const wechatWords: readonly WordRule[] = [
  {
    ...wechat,
    code: 'wechat-share-for-benefit',
    severity: 'error',
    about: { zh: '诱导分享：以利益换取分享', en: 'offers a benefit for sharing, which WeChat punishes' },
    hint: {
      zh: '请删去分享条件，让所有读者都能参加；微信会封禁链接、域名或账号。',
      en: 'Drop the condition, so that every reader may take part; WeChat blocks the link, the domain or the account.',
    },
    words: [
      new RegExp(`${sharing}[^。!?;\\n]{0,6}?${benefit}`),
      /(?:集|攒)(?:满|够)?\s*\d*\s*个?(?:赞|卡)/,
      /(?:邀请|召集|拉)\d*个?(?:好友|朋友|人)(?:帮|助|砍|来)/,
      '好友助力',
      '帮我砍',
      '砍一刀',
      '砍价免费',
      /(?:分享|转发)(?:之?后|才)才?(?:可以|即可|方可|可|能)?(?:查看|阅读|看到|观看|知道)/,
    ],
    allowed: [/(?:无需|不需要|不用)(?:分享|转发)[^。!?;\n]{0,12}/, /分享(?:得(?:很|非常|出)|领域|得失)/],
  },
  {
    ...wechat,
    code: 'wechat-follow-to-read',
    severity: 'error',
    about: { zh: '诱导关注：关注后才能查看或领取', en: 'lets readers go on only after they follow' },
    hint: {
      zh: '请直接给出内容，再邀请读者关注。',
      en: 'Give the content first and invite people to follow after it.',
    },
    words: [
      /关注(?:公众号|我们|本号)?(?:之?后|才)才?(?:可以|即可|方可|可|能)?(?:查看|阅读|看到|观看|领取|解锁|参与抽奖)/,
    ],
  },
  {
    ...wechat,
    code: 'wechat-share-appeal',
    severity: 'warning',
    about: { zh: '可能被视为诱导分享', en: 'may be taken for pressing readers to share' },
    hint: {
      zh: '请改为自然的邀请，例如“喜欢就告诉身边的朋友”。',
      en: 'Invite without pressure, such as 喜欢就告诉身边的朋友.',
    },
    words: [
      '不转不是',
      '转疯了',
      '速转',
      '必转',
      '请转发',
      '求转发',
      '打卡领',
      '扩散到',
      '点赞破',
      '马上被删',
      '即将删除',
    ],
  },
  {
    ...wechat,
    code: 'wechat-passphrase',
    severity: 'error',
    about: { zh: '口令会跳转到其他应用，微信禁止', en: 'is a passphrase that opens another app, which WeChat forbids' },
    hint: {
      zh: '请删去口令，用 {{link}} 引导到品牌落地页。',
      en: "Remove it and lead to the brand's landing page with {{link}}.",
    },
    words: [
      /[¥€₤(][a-z0-9]{8,14}[¥€₤)]/,
      /(?:淘|抖)?口令(?:码)?(?:复制|打开|:)/,
      '淘口令',
      /复制(?:这|本|整|此)?(?:段|条)[^。!?\n]{0,12}打开(?:手机)?(?:淘宝|天猫|抖音|京东|拼多多)/,
    ],
  },
  {
    ...wechat,
    code: 'wechat-download',
    severity: 'warning',
    about: { zh: '以利益诱导下载或跳转', en: 'lures readers to a download' },
    hint: { zh: '请删去利益条件，只介绍应用本身。', en: 'Leave the benefit out and only present the app.' },
    words: [/下载(?:并?(?:安装|注册))?(?:app|应用|客户端)?[^。!?;\n]{0,6}?(?:领|送|得|红包|优惠券|现金)/],
  },
];

const weiboWords: readonly WordRule[] = [
  {
    code: 'weibo-wechat-id',
    severity: 'warning',
    on: ['weibo'],
    source: sources.weiboReach,
    about: { zh: '引导加微信', en: 'leads readers to WeChat' },
    hint: {
      zh: '请删去微信号，让落地页展示公众号二维码。',
      en: "Remove it; the landing page shows the official account's QR code.",
    },
    words: [
      /(?:加|＋|\+)(?:我|我们|店主|客服|小编)?(?:的)?(?:微信|薇信|威信|微❤|v信|vx|wx)/,
      /(?:微信|薇信|威信|v信|卫星)(?:号|id|同号|搜索|搜)/,
      /(?<![a-z])(?:vx|wx|wechat)\s*[:号]\s*[a-z\d_-]{4,}/,
      /微信\s*:\s*[a-z\d_-]{4,}/,
      /关注(?:我们的?)?(?:微信)?公众号/,
    ],
  },
  {
    code: 'weibo-qr',
    severity: 'warning',
    on: ['weibo'],
    source: sources.weiboReach,
    about: { zh: '引导扫码', en: 'asks readers to scan a code' },
    hint: { zh: '请改用 {{link}}，二维码放在落地页。', en: 'Use {{link}}; the code belongs on the landing page.' },
    words: ['扫码', '扫一扫', '扫描二维码', '二维码', /长按(?:识别|图片)/],
    allowed: [/扫码(?:枪|器)/],
  },
  {
    code: 'weibo-lottery',
    severity: 'warning',
    on: ['weibo'],
    source: sources.weiboLotteries,
    about: { zh: '有奖转发须通过微博抽奖平台', en: "gives prizes away, which must go through Weibo's lottery tool" },
    hint: {
      zh: '请在微博抽奖平台备案并在文中 @微博抽奖平台。',
      en: 'Register it with the lottery tool and mention @微博抽奖平台 in the text.',
    },
    words: [
      /(?:转发|转评赞?|转赞评|评论|点赞)[^。!?;\n]{0,16}(?:抽|送出)[^。!?;\n]{0,3}[\d一二三四五六七八九十两]*(?:位|人|个|名|份|台|奖)/,
      '转发抽奖',
      '转发有奖',
    ],
    unless: /@微博抽奖平台/u,
  },
];

const baijiahaoWords: readonly WordRule[] = [
  {
    code: 'baijiahao-promotion',
    severity: 'warning',
    on: ['baijiahao'],
    source: sources.baijiahaoContent,
    about: { zh: '站外推广', en: 'promotes another platform' },
    hint: {
      zh: '请删去站外账号、店铺和扫码内容；我们的链接写在原文地址中。',
      en: 'Remove other accounts, shops and codes; our link goes into the address of the original.',
    },
    words: [
      /(?:关注|搜索|添加)[^。!?;\n]{0,6}(?:公众号|微博|抖音号|小红书)/,
      /(?:淘宝|天猫|京东|拼多多)(?:店|搜索|旗舰店|搜)/,
      /(?:加|进)(?:入)?(?:我们的)?(?:粉丝|微信|福利|qq)?群(?:领|,|。|!|聊|获)/,
      '扫码',
      '扫一扫',
      '二维码',
      /点击(?:下方|文末|左下角)?(?:链接|阅读原文)/,
      '私信领取',
    ],
  },
  {
    code: 'baijiahao-contact',
    severity: 'warning',
    on: ['baijiahao'],
    source: sources.baijiahaoContent,
    about: { zh: '像是联系方式，普通账号不能留', en: 'looks like contact data, which ordinary accounts may not give' },
    hint: { zh: '请改放到落地页。', en: 'Put it on the landing page.' },
    words: [
      /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/,
      /(?<!\d)400[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)/,
      /(?:微信|薇信|威信|公众号|(?<![a-z])vx|wechat)\s*(?:号|id)?\s*:\s*[a-z\d_-]{4,}/,
      /(?:qq|扣扣)\s*(?:群|号)?\s*:\s*\d{5,}/,
      /[a-z\d._-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{2,63}){1,4}/,
    ],
  },
  {
    code: 'baijiahao-title-bait',
    severity: 'warning',
    on: ['baijiahao'],
    source: sources.baijiahaoContent,
    about: { zh: '属于标题党用语', en: 'sounds like click-bait' },
    hint: {
      zh: '这类标题往往通不过审核，请改为平实的说法。',
      en: 'The review often rejects such titles; say it plainly.',
    },
    fields: /(?:^|\.)title$/,
    words: ['震惊', '惊呆', '吓尿', '竟然是', '不转不是', '速看', '疯传', '看哭', '胆小慎入', '万万没想到'],
  },
];

export const platformWords: readonly WordRule[] = [
  ...wechatWords,
  ...weiboWords,
  ...baijiahaoWords,
  {
    code: 'personal-contact',
    severity: 'warning',
    on: ['weibo', 'wechat', 'manual', 'page'],
    source: sources.personalData,
    about: { zh: '像是个人手机号', en: "looks like a person's telephone number" },
    hint: { zh: '请改用客服热线或落地页。', en: 'Give a service line or the landing page instead.' },
    words: [/(?<![\d.])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/],
  },
];
