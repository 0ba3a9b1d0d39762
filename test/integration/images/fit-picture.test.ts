import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVipsPictures } from '../../../shared/adapters/images/vips-pictures.ts';
import { type PictureFacts, pictureTypes } from '../../../shared/domain/media.ts';
import { type MediaRule, mediaUseNames, mediaUses, planFit } from '../../../shared/domain/media-use.ts';
import { makePicture, type PictureWish } from '../../support/images/make-picture.ts';

const pictures = createVipsPictures();

async function factsOf(bytes: Uint8Array): Promise<PictureFacts> {
  const verdict = await pictures.inspect(bytes);
  if (verdict.kind !== 'picture') throw new Error(`It is ${verdict.kind}.`);
  return verdict.facts;
}

const anyPicture: fc.Arbitrary<PictureWish> = fc
  .record({
    contentType: fc.constantFrom(...pictureTypes),
    width: fc.integer({ min: 1, max: 900 }),
    height: fc.integer({ min: 1, max: 900 }),
    content: fc.constantFrom('smooth', 'noise'),
    isTransparent: fc.boolean(),
    frames: fc.constantFrom(1, 1, 1, 3),
  })
  .map((wish) =>
    wish.contentType === 'image/jpeg' || wish.contentType === 'image/png'
      ? { ...wish, frames: 1, isTransparent: wish.isTransparent && wish.contentType === 'image/png' }
      : wish,
  );

describe('fitting a picture', () => {
  it('keeps every limit of every use, whatever the picture', { timeout: 120_000 }, async () => {
    const use = fc.constantFrom(...mediaUseNames);
    await fc.assert(
      fc.asyncProperty(anyPicture, use, async (wish, name) => {
        const bytes = await makePicture(wish);
        const before = await factsOf(bytes);
        const plan = planFit(before, name);
        if (plan.kind !== 'fit') return;
        const after = await factsOf((await pictures.fit(bytes, mediaUses[name])).bytes);
        expect(planFit(after, name)).toEqual({ kind: 'as-is' });
        expect(after.frames).toBe(plan.losesMotion ? 1 : before.frames);
        expect(Math.abs(after.width / after.height - before.width / before.height)).toBeLessThan(
          distortion(before, after),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keeps limits that leave little room, and never makes a picture smaller than it may be', {
    timeout: 120_000,
  }, async () => {
    const limits = fc.record({
      belowBytes: fc.integer({ min: 6_000, max: 60_000 }),
      edge: fc.integer({ min: 1, max: 60 }),
      takesPng: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(anyPicture, limits, async (wish, { belowBytes, edge, takesPng }) => {
        fc.pre(wish.width >= edge && wish.height >= edge && wish.frames === 1);
        const contentTypes = takesPng ? (['image/jpeg', 'image/png'] as const) : (['image/jpeg'] as const);
        const rule: MediaRule = { contentTypes, belowBytes, minWidth: edge, minHeight: edge };
        const fitted = await pictures.fit(
          await makePicture({
            ...wish,
            width: Math.min(wish.width, 8 * edge + 40),
            height: Math.min(wish.height, 8 * edge + 40),
          }),
          rule,
        );
        const after = await factsOf(fitted.bytes);
        expect(contentTypes).toContain(after.contentType);
        expect(after.byteLength).toBeLessThan(belowBytes);
        expect(Math.min(after.width, after.height)).toBeGreaterThanOrEqual(edge);
      }),
      { numRuns: 40 },
    );
  });

  it('makes a moving picture smaller and leaves it moving', async () => {
    const bytes = await makePicture({
      contentType: 'image/gif',
      width: 400,
      height: 300,
      frames: 12,
      content: 'noise',
    });
    const rule = { ...mediaUses['weibo-picture'], belowBytes: 600_000 };
    const after = await factsOf((await pictures.fit(bytes, rule)).bytes);
    expect(bytes.byteLength).toBeGreaterThan(600_000);
    expect(after).toMatchObject({ contentType: 'image/gif', frames: 12 });
    expect(after.byteLength).toBeLessThan(600_000);
  });

  it('turns a photo upright, because the turn is not written into what it makes', async () => {
    const bytes = await makePicture({
      contentType: 'image/jpeg',
      width: 1_600,
      height: 900,
      orientation: 6,
      content: 'noise',
    });
    expect(await factsOf((await pictures.fit(bytes, mediaUses['wechat-thumb'])).bytes)).toMatchObject({
      contentType: 'image/jpeg',
    });
    const fitted = await factsOf((await pictures.fit(bytes, mediaUses['wechat-thumb'])).bytes);
    expect(fitted.height).toBeGreaterThan(fitted.width);
  });

  it('leaves out what a camera writes beside the picture', async () => {
    const bytes = await makePicture({
      contentType: 'image/jpeg',
      width: 600,
      height: 400,
      orientation: 6,
      content: 'noise',
    });
    const fitted = await pictures.fit(bytes, mediaUses['wechat-thumb']);
    expect(Buffer.from(bytes).includes('Exif')).toBe(true);
    expect(Buffer.from(fitted.bytes).includes('Exif')).toBe(false);
  });

  it('keeps a transparent picture transparent where PNG is taken', async () => {
    const bytes = await makePicture({ contentType: 'image/webp', width: 300, height: 200, isTransparent: true });
    expect((await pictures.fit(bytes, mediaUses['weibo-picture'])).contentType).toBe('image/png');
    expect((await pictures.fit(bytes, mediaUses['wechat-thumb'])).contentType).toBe('image/jpeg');
  });
});

/** Edges are whole pixels: the shorter the edge, the more a rounding bends the shape. */
function distortion(before: PictureFacts, after: PictureFacts): number {
  return (before.width / before.height) * (1 / after.width + 1 / after.height) + 1e-9;
}
