const android = 'Mozilla/5.0 (Linux; Android 13; V2219A Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko)';
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

/** What readers' browsers say of themselves. */
export const agents = {
  browser:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36',
  wechat: `${iPhone} Mobile/15E148 MicroMessenger/8.0.44(0x18002c2d) NetType/WIFI Language/zh_CN`,
  wechatOnWindows: `${android} Chrome/107 Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13)`,
  weibo: `${android} Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 Weibo (vivo-V2219A__weibo__13.10.2__android)`,
  baidu: `${iPhone} Mobile/15E148 main%2F1.0 baiduboxapp/13.45.0.10 (Baidu; P2 16.0)`,
} as const;

/** Search engines, preview fetchers, link checkers and programs. */
export const bots: readonly string[] = [
  'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
  'Mozilla/5.0 (compatible; Baiduspider-render/2.0; +http://www.baidu.com/search/spider.html)',
  'Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)',
  'Mozilla/5.0 (compatible; 360Spider)',
  'Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider)',
  'Mozilla/5.0 (compatible; YisouSpider/5.0)',
  'QQ-URL-Manager',
  'WeiboImageCrawler',
  `${iPhone} WeChatShareExtensionNew/8.0.40`,
  'WeChat/8.0.44.30 CFNetwork/1410.0.3 Darwin/22.6.0',
  'DingTalkBot-LinkService/1.0',
  'Dalvik/2.1.0 (Linux; U; Android 12)',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'facebookexternalhit/1.1',
  `${android} HeadlessChrome/142.0 Safari/537.36`,
  'curl/8.5.0',
  'python-requests/2.32',
  '',
];
