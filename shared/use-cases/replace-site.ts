import type { Brand } from '../domain/account.ts';
import type { BrandSite, ShownPicture } from '../domain/brand-site.ts';
import { contrastBetween, formatColour, parseColour, readableContrast, readableOn, white } from '../domain/colour.ts';
import { ConflictError, type Finding, ValidationError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Media } from '../domain/media.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Renditions } from '../ports/renditions.ts';
import type { MediaRepository, RegistryRepository, SiteRepository } from '../ports/repositories.ts';
import { renditionsFor } from './check-pictures.ts';
import { renditionIdOf } from './find-picture.ts';
import { loadBrand } from './load-brand.ts';
import { postFindings } from './post-findings.ts';
import { siteFindings } from './site-findings.ts';

export type SiteDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly sites: SiteRepository;
  readonly media: Pick<MediaRepository, 'get'>;
  readonly renditions: Renditions;
  readonly ids: Pick<Ids, 'derive'>;
  readonly clock: Pick<Clock, 'now'>;
};

type Wechat = NonNullable<BrandSite['wechat']>;
export type SiteWish = Omit<BrandSite, 'brandId' | 'logo' | 'wechat' | 'version' | 'updatedAt' | 'updatedBy'> & {
  readonly wechat?: Omit<Wechat, 'code'> | undefined;
};

export type SiteWithWarnings = BrandSite & { readonly warnings: readonly Finding[] };

export async function readSite(deps: Pick<SiteDeps, 'registry' | 'sites'>, brandId: string): Promise<SiteWithWarnings> {
  const brand = await loadBrand(deps.registry, brandId);
  const [site, owner] = await Promise.all([deps.sites.get(brandId), deps.sites.brandAt(brand.linkDomain)]);
  return { ...site, warnings: warningsOf(site, { brand, owner }) };
}

/** Puts all settings in place of those before. Pages that are out show them within a minute. */
export async function replaceSite(
  deps: SiteDeps,
  brandId: string,
  { wish, actor }: { readonly wish: SiteWish; readonly actor: string },
): Promise<SiteWithWarnings> {
  const brand = await loadBrand(deps.registry, brandId);
  const [before, pictures, owner] = await Promise.all([
    deps.sites.get(brandId),
    loadPictures(deps, brandId, wish),
    deps.sites.claimHost(brand.linkDomain, brandId),
  ]);
  const after: BrandSite = {
    ...wish,
    brandId,
    logo: pictures.logo,
    wechat: wish.wechat && { ...wish.wechat, code: pictures.code },
    version: before.version + 1,
    updatedAt: isoOf(deps.clock.now()),
    updatedBy: actor,
  };
  // Asked for first: settings that name a fitted picture must not outlive a failure to ask for it.
  await deps.renditions.request(pictures.renditions);
  if ((await deps.sites.replace(before, after)) === 'conflict') {
    throw new ConflictError('site-changed', 'The site was changed by somebody else at the same time.');
  }
  return { ...after, warnings: warningsOf(after, { brand, owner }) };
}

const use = 'site-picture';

async function loadPictures(deps: SiteDeps, brandId: string, wish: SiteWish) {
  const named = { logoMediaId: wish.logoMediaId, 'wechat.codeMediaId': wish.wechat?.codeMediaId };
  const library = new Map<string, Media>();
  const findings: Finding[] = [];
  for (const [field, mediaId] of Object.entries(named)) {
    if (mediaId === undefined) continue;
    const media = await deps.media.get({ brandId, mediaId });
    if (media === undefined || media.deletedAt !== undefined) findings.push(postFindings.unknownMedia(field, mediaId));
    else library.set(mediaId, media);
  }
  if (findings.length > 0) throw new ValidationError(findings);
  const renditions = renditionsFor(
    [...library.keys()].map((mediaId) => ({ mediaId, use })),
    library,
  );
  const shown = (mediaId: string | undefined): ShownPicture | undefined => {
    const media = mediaId === undefined ? undefined : library.get(mediaId);
    if (media === undefined) return undefined;
    const isFitted = renditions.some((rendition) => rendition.mediaId === media.mediaId);
    const pictureId = isFitted ? renditionIdOf(deps.ids, media.mediaId, use) : media.mediaId;
    return { pictureId, width: media.width, height: media.height };
  };
  return { renditions, logo: shown(wish.logoMediaId), code: shown(wish.wechat?.codeMediaId) };
}

/** What the brand should know of, and what is shown nevertheless. */
function warningsOf(
  { accent, legal }: BrandSite,
  { brand, owner }: { readonly brand: Brand; readonly owner: string | undefined },
): readonly Finding[] {
  const colour = parseColour(accent);
  const contrast = colour === undefined ? readableContrast : contrastBetween(colour, white);
  return [
    ...(colour !== undefined && contrast < readableContrast
      ? [siteFindings.accentAdjusted(accent, formatColour(readableOn(colour, white)))]
      : []),
    ...(legal?.icpNumber === undefined ? [siteFindings.noFiling()] : []),
    ...(owner !== undefined && owner !== brand.brandId ? [siteFindings.domainShared(brand.linkDomain)] : []),
  ];
}
