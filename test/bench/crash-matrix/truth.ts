import type { Inspect } from '../../../local/sandbox/inspection.ts';
import type { CaseBrand } from '../../support/crash/case-brand.ts';
import type { StateFact } from './case-state.ts';

/** How often followers see a delivery. */
export function timesVisible(inspect: Inspect, brand: CaseBrand, { platform, linkSlug }: StateFact): number {
  const link = `https://${brand.linkDomain}/l/${linkSlug}`;
  switch (platform) {
    case 'weibo':
      return [...inspect.weibo().statuses, ...inspect.weibo().comments].filter(({ links }) =>
        links.some(({ url }) => url === link),
      ).length;
    case 'wechat': {
      const { publications, massMessages } = inspect.wechat();
      const isOurs = ({ articles }: (typeof publications | typeof massMessages)[number]) =>
        articles.some(({ content_source_url: url }) => url === link);
      return publications.filter(isOurs).length + massMessages.filter(isOurs).length;
    }
    case 'baijiahao':
      return inspect.baijiahao().articles.filter(({ originUrl }) => originUrl === link).length;
    case 'manual':
      // A person has not come by yet.
      return 0;
    default:
      throw new Error(`No platform ${platform} in the sandbox.`);
  }
}

/** How often the addresses of a brand's site have been pushed, address by address. */
export function timesPushed(inspect: Inspect, { site }: CaseBrand): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const push of inspect.baidu().pushes) {
    if (push.site !== site) continue;
    for (const url of push.urls) counts.set(url, (counts.get(url) ?? 0) + 1);
  }
  return counts;
}
