import type { Media } from '../domain/media.ts';
import type { MediaRepository, Page, RegistryRepository } from '../ports/repositories.ts';
import { loadBrand } from './load-brand.ts';

export type ListMediaDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly media: Pick<MediaRepository, 'listNewest' | 'positionAfter'>;
};

export type ListMediaQuery = {
  readonly brandId: string;
  readonly limit: number;
  readonly tag?: string | undefined;
  /** Part of the file name, whatever the case. */
  readonly name?: string | undefined;
  readonly cursor?: string | undefined;
};

/** So many pictures are looked through for a rare tag or name before the caller gets what there is, and a cursor. */
const maxPages = 5;
const searchPage = 100;

/** Newest first, without what was deleted. A page may be shorter than asked for although the cursor says that there is more. */
export async function listMedia(deps: ListMediaDeps, query: ListMediaQuery): Promise<Page<Media>> {
  await loadBrand(deps.registry, query.brandId);
  const isSearch = query.tag !== undefined || query.name !== undefined;
  const found: Media[] = [];
  let cursor = query.cursor;
  for (let page = 0; page < maxPages; page++) {
    const limit = isSearch ? searchPage : query.limit;
    const { items, cursor: next } = await deps.media.listNewest({ brandId: query.brandId, limit, cursor });
    const matching = items.filter((media) => matches(media, query));
    const taken = matching.slice(0, query.limit - found.length);
    found.push(...taken);
    const last = taken.at(-1);
    if (found.length === query.limit && last !== undefined && matching.length > taken.length) {
      return { items: found, cursor: deps.media.positionAfter(last) };
    }
    if (next === undefined) return { items: found };
    cursor = next;
    if (found.length === query.limit) break;
  }
  return cursor === undefined ? { items: found } : { items: found, cursor };
}

function matches(media: Media, { tag, name }: ListMediaQuery): boolean {
  const hasTag = tag === undefined || media.tags.includes(tag);
  return hasTag && (name === undefined || media.fileName.toLowerCase().includes(name.toLowerCase()));
}
