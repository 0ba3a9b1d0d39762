import { keepFresh } from '../../shared/adapters/batching/keep-fresh.ts';
import type { RegistryRepository, SiteRepository } from '../../shared/ports/repositories.ts';
import { type ListPagesDeps, listPages } from '../../shared/use-cases/list-pages.ts';
import type { BrandFront } from './pages/brand-front.ts';
import type { Pages } from './root-files.ts';

type Reads = ListPagesDeps & {
  readonly registry: Pick<RegistryRepository, 'getBrand' | 'listAccounts'>;
  readonly sites: Pick<SiteRepository, 'get' | 'brandAt'>;
};

export type BrandFronts = {
  readonly of: (brandId: string) => Promise<BrandFront | undefined>;
  /** Of the brand whose link domain it is. */
  readonly at: (host: string) => Promise<BrandFront | undefined>;
  readonly pages: Pages;
};

const kept = { maxEntries: 500, now: () => performance.now() };
const frontMaxAgeMs = 60_000;
/** Listing pages takes hundreds of reads, and crawlers may come as often as they like. */
const pagesMaxAgeMs = 600_000;
const limits = { newest: 500, month: 1_000 };

/** What readers see of brands changes seldom, so it is read once a minute and not for every reader. */
export function createBrandFronts(reads: Reads): BrandFronts {
  const of = keepFresh({ ...kept, maxAgeMs: frontMaxAgeMs, read: (brandId) => readFront(reads, brandId) });
  const brandAt = keepFresh({ ...kept, maxAgeMs: frontMaxAgeMs, read: (host) => reads.sites.brandAt(host) });
  const pages = keepFresh({ ...kept, maxAgeMs: pagesMaxAgeMs, read: (key) => readPages(reads, key) });
  return {
    of,
    async at(host) {
      const brandId = await brandAt(host);
      return brandId === undefined ? undefined : of(brandId);
    },
    pages: (brandId, month = '') => pages(`${brandId} ${month}`),
  };
}

async function readFront({ registry, sites }: Reads, brandId: string): Promise<BrandFront | undefined> {
  const [brand, site, accounts] = await Promise.all([
    registry.getBrand(brandId),
    sites.get(brandId),
    registry.listAccounts(brandId),
  ]);
  if (brand === undefined) return undefined;
  return { brand, site, accountNames: new Map(accounts.map(({ accountId, name }) => [accountId, name])) };
}

async function readPages(reads: Reads, key: string) {
  const [brandId = '', month = ''] = key.split(' ');
  const brand = await reads.registry.getBrand(brandId);
  if (brand === undefined) return [];
  const first = Date.parse(brand.createdAt);
  if (month === '') return listPages(reads, { brandId, from: first, to: reads.clock.now() + 1, limit: limits.newest });
  const [from, to] = [Date.parse(`${month}-01T00:00:00Z`), afterMonth(month)];
  return listPages(reads, { brandId, from, to, limit: limits.month });
}

function afterMonth(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return Date.UTC(year, number, 1);
}
