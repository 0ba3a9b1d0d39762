import type { Inspect } from '../../../local/sandbox/inspection.ts';
import type { SyncKind } from '../../../shared/domain/post.ts';
import { type CaseBrand, ownButton } from '../../support/crash/case-brand.ts';
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

/** How often a batch target holds the addresses of a brand's pages, address by address. */
export function timesCarried(inspect: Inspect, brand: CaseBrand, to: SyncKind): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const url of carried[to](inspect, brand)) counts.set(url, (counts.get(url) ?? 0) + 1);
  return counts;
}

const carried: Readonly<Record<SyncKind, (inspect: Inspect, brand: CaseBrand) => readonly string[]>> = {
  push: (inspect, { site }) => inspect.baidu().pushes.flatMap((push) => (push.site === site ? push.urls : [])),
  // A menu that has lost the account's own button holds nothing that counts.
  menu: (inspect, { appId }) => {
    const buttons = inspect.wechat().menus.find((menu) => menu.appId === appId)?.buttons ?? [];
    if (!buttons.some(({ name }) => name === ownButton.name)) return [];
    return buttons.flatMap(({ sub_button: leaves }) =>
      Array.isArray(leaves) ? leaves.map(({ url }) => url ?? '') : [],
    );
  },
  // Every article that has been published and lists the page.
  digest: (inspect, { appId, linkDomain }) =>
    inspect
      .wechat()
      .publications.flatMap((job) =>
        job.appId === appId ? job.articles.flatMap(({ content }) => addressesIn(content, linkDomain)) : [],
      ),
};

function addressesIn(content: string, linkDomain: string): readonly string[] {
  return [...content.matchAll(/https:\/\/([^/<"]+)\/l\/\w+/g)]
    .filter(([, domain]) => domain === linkDomain)
    .map(([address]) => address);
}
