export const wechatTextLimits = {
  title: 32,
  author: 16,
  digest: 128,
  /** "Under 20,000 characters and under 1 MB". */
  bodyCharacters: 19_999,
  bodyBytes: 1024 * 1024 - 1,
} as const;

const anchorPattern = /<a\b[^>]*?\shref="(https?:\/\/[^"]+)"/gi;

/** Links that readers cannot follow: only those to other articles of WeChat work inside a body. */
export function deadLinksIn(cleanHtml: string): readonly string[] {
  const addresses = [...cleanHtml.matchAll(anchorPattern)].map((match) => match[1] ?? '');
  return addresses.filter((address) => !/^https?:\/\/mp\.weixin\.qq\.com\//i.test(address));
}
