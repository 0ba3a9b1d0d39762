export const baijiahaoTextLimits = { titleMin: 8, titleMax: 40, body: 20_000 } as const;
export const baijiahaoCoverSize = { width: 218, height: 146 } as const;

/** Chinese characters and Chinese punctuation; they count one, everything else a half. */
const fullWidth = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]/u;

export function baijiahaoTitleLength(title: string): number {
  let halves = 0;
  for (const character of title) halves += fullWidth.test(character) ? 2 : 1;
  return Math.ceil(halves / 2);
}
