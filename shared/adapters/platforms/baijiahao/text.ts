export const baijiahaoTextLimits = { titleMin: 8, titleMax: 40, body: 20_000 } as const;
export const baijiahaoCoverSize = { width: 218, height: 146 } as const;

/** Chinese characters and punctuation, and whatever else lies beyond Latin-1, count one, the others a half. */
export function baijiahaoTitleLength(title: string): number {
  let halves = 0;
  for (const character of title) halves += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return Math.ceil(halves / 2);
}
