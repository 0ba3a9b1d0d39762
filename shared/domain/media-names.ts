/** Pictures of the media library that a body in HTML names: `media:<id>`, or the address at which they are shown. */
export function mediaIdsInHtml(html: string): readonly string[] {
  return [...new Set([...html.matchAll(/(?:\bmedia:|\/m\/)(m[a-z2-7]{24})\b/g)].map((match) => match[1] ?? ''))];
}
