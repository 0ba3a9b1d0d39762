import type { Brand } from '../../../shared/domain/account.ts';
import type { BrandSite } from '../../../shared/domain/brand-site.ts';

/** What pages show of the brand itself. */
export type BrandFront = {
  readonly brand: Brand;
  readonly site: BrandSite;
  /** By account id. */
  readonly accountNames: ReadonlyMap<string, string>;
};
