/** Chinese characters and punctuation, and whatever else lies beyond Latin-1, count one, the others a half. */
export function baijiahaoTitleLength(title: string): number {
  let halves = 0;
  for (const character of title) halves += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return Math.ceil(halves / 2);
}

/** Words that the review takes for click-bait. A sample; the review has its own. */
const baitPattern = /震惊|惊呆|吓尿|竟然是|不转不是|速看|疯传|看哭|胆小慎入|万万没想到/g;
/** Emoji, dingbats, arrows and box drawing; letters, digits, Chinese punctuation and the usual signs are none. */
const rarePattern = /\p{Extended_Pictographic}|[\u2190-\u21FF\u2460-\u27BF\u2B00-\u2BFF\uFFFD]/gu;

export function baitWordsIn(title: string): readonly string[] {
  return [...new Set(title.match(baitPattern) ?? [])];
}

export function rareSymbolsIn(title: string): readonly string[] {
  return [...new Set(title.match(rarePattern) ?? [])];
}

const contactPatterns = [
  /(?<!\d)1[3-9]\d{9}(?!\d)/g,
  /(?:微信|薇信|威信|公众号|vx|wechat)\s*(?:号|id)?\s*[:：]\s*[\w-]{4,}/gi,
  /(?:qq|扣扣)\s*(?:群|号)?\s*[:：]\s*\d{5,}/gi,
] as const;

/** Telephone numbers, WeChat and QQ ids: what ordinary accounts may not write. Markup is not read. */
export function contactsIn(html: string): readonly string[] {
  const text = html.replaceAll(/<[^>]*>/g, ' ');
  return contactPatterns.flatMap((pattern) => text.match(pattern) ?? []);
}
