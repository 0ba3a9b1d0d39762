/**
 * The target as a reader's browser gets it: with UTM parameters and those of Baidu Tongji, so that the shop's own
 * statistics know where the reader came from. What the target sets itself stays.
 */
export function trackedTarget(
  target: string,
  from: { readonly platform: string; readonly postId: string; readonly slug: string },
): string | undefined {
  if (!URL.canParse(target)) return undefined;
  const url = new URL(target);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const wanted = {
    utm_source: from.platform,
    utm_medium: 'social',
    utm_campaign: from.postId,
    utm_content: from.slug,
    hmsr: from.platform,
    hmpl: from.postId,
    hmcu: from.slug,
  };
  const added = Object.entries(wanted).filter(([name]) => !url.searchParams.has(name));
  // Appended as text: writing through searchParams would encode the target's own query anew.
  const query = new URLSearchParams(added).toString();
  if (query !== '') url.search = url.search === '' ? query : `${url.search}&${query}`;
  return url.href;
}
