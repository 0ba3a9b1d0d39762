/** Chinese characters and punctuation, and whatever else lies beyond Latin-1, count one, the others a half. */
export function baijiahaoTitleLength(title: string): number {
  let halves = 0;
  for (const character of title) halves += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return Math.ceil(halves / 2);
}

/** Emoji, dingbats, arrows and box drawing; letters, digits, Chinese punctuation and the usual signs are none. */
const rarePattern = /\p{Extended_Pictographic}|[\u2190-\u21FF\u2460-\u27BF\u2B00-\u2BFF\uFFFD]/gu;

export function rareSymbolsIn(title: string): readonly string[] {
  return [...new Set(title.match(rarePattern) ?? [])];
}
