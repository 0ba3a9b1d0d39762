import type { Brand } from '../domain/account.ts';
import { ValidationError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { RegistryRepository, SiteRepository } from '../ports/repositories.ts';
import { dueTimeFindings } from './due-time-findings.ts';
import { isTimeZone } from './read-due-time.ts';
import { registerOnce } from './register.ts';

export type RegisterDeps = {
  readonly registry: RegistryRepository;
  readonly ids: Ids;
  readonly clock: Pick<Clock, 'now'>;
};

export type BrandWish = Pick<Brand, 'name' | 'timeZone' | 'linkDomain'> & { readonly brandId?: string | undefined };

export async function registerBrand(
  deps: RegisterDeps & { readonly sites: Pick<SiteRepository, 'claimHost'> },
  wish: BrandWish,
  by: { readonly tokenId: string; readonly idempotencyKey: string | undefined },
): Promise<Brand> {
  if (!isTimeZone(wish.timeZone)) throw new ValidationError([dueTimeFindings.unknownZone(wish.timeZone)]);
  const brandId = wish.brandId ?? newBrandId(deps.ids, by);
  const brand = { ...wish, brandId, createdAt: isoOf(deps.clock.now()) };
  const registered = await registerOnce<Brand>(brand, {
    put: deps.registry.putBrand,
    read: () => deps.registry.getBrand(brandId),
    code: 'brand-exists',
  });
  // Brands of one agency may share a domain; its front page and files are those of the first one.
  await deps.sites.claimHost(registered.linkDomain, brandId);
  return registered;
}

function newBrandId(ids: Ids, by: { readonly tokenId: string; readonly idempotencyKey: string | undefined }): string {
  const { tokenId, idempotencyKey } = by;
  return idempotencyKey === undefined ? ids.random('b') : ids.derive('b', [tokenId, idempotencyKey], 20);
}
