export const wechatTextLimits = {
  title: 32,
  author: 16,
  digest: 128,
  /** "Under 20,000 characters and under 1 MB". */
  bodyCharacters: 19_999,
  bodyBytes: 1024 * 1024 - 1,
} as const;

const imagePattern = /<img\b[^>]*?\ssrc\s*=\s*["']?(https?:\/\/[^"'\s>]+)/gi;
const anchorPattern = /<a\b[^>]*?\shref\s*=\s*["']?(https?:\/\/[^"'\s>]+|\{\{\s*link\s*\}\})/gi;

/** Pictures that WeChat strips from an article, because they are not on its own servers. */
export function strippedImagesIn(html: string): readonly string[] {
  return addressesIn(html, imagePattern).filter((address) => !/^https?:\/\/([a-z0-9-]+\.)*qpic\.cn\//i.test(address));
}

/** Links that readers cannot follow: only those to other articles of WeChat work inside a body. */
export function deadLinksIn(html: string): readonly string[] {
  return addressesIn(html, anchorPattern).filter((address) => !/^https?:\/\/mp\.weixin\.qq\.com\//i.test(address));
}

function addressesIn(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? '');
}
