export type Channel = 'weibo' | 'wechat' | 'baidu' | 'other';

const agents: readonly (readonly [RegExp, Channel])[] = [
  [/MicroMessenger/i, 'wechat'],
  [/Weibo/i, 'weibo'],
  [/baiduboxapp|baidubrowser/i, 'baidu'],
];
const referrers: readonly (readonly [RegExp, Channel])[] = [
  [/(?:^|\.)(?:weibo\.com|weibo\.cn|t\.cn|sina\.com\.cn|sina\.cn)$/, 'weibo'],
  [/(?:^|\.)(?:weixin\.qq\.com|wx\.qq\.com)$/, 'wechat'],
  [/(?:^|\.)baidu\.com$/, 'baidu'],
];

/** Where a reader comes from: the app's own browser says it best, the page before says it otherwise. */
export function channelOf(headers: Readonly<Record<string, string>>): Channel {
  const agent = headers['user-agent'] ?? '';
  const byAgent = agents.find(([pattern]) => pattern.test(agent));
  if (byAgent !== undefined) return byAgent[1];
  const referrer = headers['referer'] ?? '';
  const host = URL.canParse(referrer) ? new URL(referrer).hostname : '';
  return referrers.find(([pattern]) => pattern.test(host))?.[1] ?? 'other';
}
