import { expect, it } from 'vitest';
import { createHeartbeatRepository } from '../../shared/adapters/dynamo/heartbeat-repository.ts';
import { keys } from '../../shared/adapters/dynamo/keys.ts';
import { createLinkRepository } from '../../shared/adapters/dynamo/link-repository.ts';
import { createMediaRepository } from '../../shared/adapters/dynamo/media-repository.ts';
import { createTokenRepository } from '../../shared/adapters/dynamo/token-repository.ts';
import type { Link } from '../../shared/domain/link.ts';
import type { Media } from '../../shared/domain/media.ts';
import { dueAt } from '../support/builders.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

const aPicture: Media = {
  mediaId: 'm1',
  brandId: 'b9',
  fileName: 'cover.png',
  contentType: 'image/png',
  byteLength: 68,
  width: 1,
  height: 1,
  frames: 1,
  tags: [],
  sha256: 'hash',
  createdAt: '2026-11-01T00:00:00.000Z',
};

const createdAt = '2026-11-01T00:00:00.000Z';

onEachEngine('the smaller stores', (table) => {
  it('keep a link under its slug, once', async () => {
    const links = createLinkRepository({ table: table() });
    const link: Link = {
      slug: 'aB3dE6gH',
      brandId: 'b1',
      postId: 'p1',
      deliveryId: 'd1',
      accountId: 'weibo1',
      platform: 'weibo',
      linkDomain: 'go.yunshan.example',
      mode: 'page',
      createdAt,
    };
    expect(await links.createIfAbsent(link)).toBe('created');
    expect(await links.createIfAbsent({ ...link, postId: 'other' })).toBe('exists');
    expect(await links.get('aB3dE6gH')).toEqual(link);
    // Slugs tell large letters from small ones.
    expect(await links.get('ab3de6gh')).toBeUndefined();
  });

  it('keep a picture as it first came', async () => {
    const media = createMediaRepository({ table: table() });
    const picture: Media = { ...aPicture, brandId: 'b1' };
    expect(await media.createIfAbsent(picture)).toBe('created');
    expect(await media.createIfAbsent({ ...picture, fileName: 'again.png' })).toBe('exists');
    expect(await media.get(picture)).toEqual(picture);
    expect(await media.get({ ...picture, brandId: 'b2' })).toBeUndefined();
  });

  it('list pictures newest first, page by page, without those that were deleted', async () => {
    const media = createMediaRepository({ table: table() });
    const at = (day: number): Media => ({
      ...aPicture,
      mediaId: `p${day}`,
      createdAt: `2026-11-0${day}T00:00:00.000Z`,
    });
    for (const day of [2, 1, 4, 3]) await media.createIfAbsent(at(day));
    await media.replace(at(3), { ...at(3), deletedAt: createdAt });
    const first = await media.listNewest({ brandId: 'b9', limit: 2 });
    const second = await media.listNewest({ brandId: 'b9', limit: 2, cursor: first.cursor });
    expect([first, second].map(({ items }) => items.map(({ mediaId }) => mediaId))).toEqual([['p4', 'p2'], ['p1']]);
    expect(await media.get(at(3))).toMatchObject({ deletedAt: createdAt });
    const behind = await media.listNewest({ brandId: 'b9', limit: 9, cursor: media.positionAfter(at(2)) });
    expect(behind.items).toEqual([at(1)]);
  });

  it('let only one of two change a picture', async () => {
    const media = createMediaRepository({ table: table() });
    const picture = { ...aPicture, mediaId: 'raced' };
    await media.createIfAbsent(picture);
    await media.replace(picture, { ...picture, tags: ['first'] });
    await expect(media.replace(picture, { ...picture, tags: ['second'] })).rejects.toMatchObject({ code: 'lost-race' });
    expect(await media.get(picture)).toMatchObject({ tags: ['first'] });
  });

  it('keep the last heartbeat, with its stock or without', async () => {
    const heartbeats = createHeartbeatRepository({ table: table() });
    expect(await heartbeats.get()).toBeUndefined();
    const stock = { overdue: 1, unknown: 2, needsPerson: 3, overdueTargets: 4 };
    const first = { tickAt: dueAt, ranAt: dueAt + 1, sent: 2, overdue: 0, stock };
    await heartbeats.put(first);
    expect(await heartbeats.get()).toEqual(first);
    const { stock: _stock, ...bare } = first;
    await heartbeats.put({ ...bare, stock: undefined });
    expect(await heartbeats.get()).toEqual(bare);
  });

  it('name an item that does not fit by its key, and show nothing of it', async () => {
    await table().put({ ...keys.token('broken'), tokenId: 'broken', secretHash: 7, name: 'hidden' });
    const reading = createTokenRepository({ table: table() }).get('broken');
    await expect(reading).rejects.toMatchObject({ code: 'stored-item' });
    await expect(reading).rejects.toThrow(/TOKEN#broken/);
    await expect(reading).rejects.not.toThrow(/hidden/);
  });
});
