import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { keys } from '../../shared/adapters/dynamo/keys.ts';
import { createRevisionRepository } from '../../shared/adapters/dynamo/revision-repository.ts';
import { buildRevision } from '../support/builders.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

const articleOf = (body: string) => ({
  d1: { platform: 'wechat' as const, title: '秋茶上新', body, coverMediaId: 'm1' },
});

onEachEngine('a revision store', (table) => {
  const bucket = new Map<string, string>();
  const revisions = () =>
    createRevisionRepository({
      table: table(),
      contents: {
        put: async (hash, text) => void bucket.set(hash, text),
        get: async (hash) => bucket.get(hash) ?? '',
      },
    });

  it('gives back what was put, and never changes it', async () => {
    const revision = buildRevision({ postId: 'small' });
    await revisions().putIfAbsent(revision);
    await revisions().putIfAbsent({ ...revision, landing: { ...revision.landing, title: '别的' } });
    expect(await revisions().get(revision)).toEqual(revision);
  });

  it('keeps the revisions of a post apart', async () => {
    const [first, second] = [1, 2].map((revision) => buildRevision({ postId: 'edited', revision }));
    for (const each of [first, second]) if (each) await revisions().putIfAbsent(each);
    expect(await revisions().get({ postId: 'edited', revision: 2 })).toEqual(second);
    expect(await revisions().get({ postId: 'edited', revision: 3 })).toBeUndefined();
  });

  it('packs what is too large for one write unit, and unpacks it', async () => {
    const variants = articleOf(`<p>${'明前茶一芽一叶，手工炒制。'.repeat(60)}</p>`);
    const revision = buildRevision({ postId: 'packed', variants });
    await revisions().putIfAbsent(revision);
    const item = await table().get(keys.revision(revision));
    expect(item).not.toHaveProperty('variants');
    expect(item?.['packedVariants']).toHaveProperty('byteLength', expect.any(Number));
    expect(bucket.size).toBe(0);
    expect(await revisions().get(revision)).toEqual(revision);
  });

  it('leaves what is above 8 kB even when packed to the bucket, and puts the two together again', async () => {
    const large = buildRevision({ postId: 'large', variants: articleOf(randomBytes(9_000).toString('base64')) });
    await revisions().putIfAbsent(large);
    const item = await table().get(keys.revision(large));
    expect(Buffer.byteLength(JSON.stringify(item))).toBeLessThan(1_000);
    expect(bucket.size).toBe(1);
    expect(await revisions().get(large)).toEqual(large);
  });
});
