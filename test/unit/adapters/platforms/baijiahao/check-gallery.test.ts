import { describe, expect, it } from 'vitest';
import { checkBaijiahaoVariant } from '../../../../../shared/adapters/platforms/baijiahao/check.ts';
import type { BaijiahaoGalleryVariant } from '../../../../../shared/domain/post.ts';
import { baijiahaoAccount, linkUrl } from '../../../../support/platforms/builders.ts';

const han = (count: number) => '汉'.repeat(count);
const pictures = (count: number, text = '') =>
  Array.from({ length: count }, (_, index) => ({ mediaId: `media-${index}`, text }));

function check(parts: Partial<BaijiahaoGalleryVariant> = {}) {
  const variant: BaijiahaoGalleryVariant = {
    platform: 'baijiahao',
    shape: 'gallery',
    title: han(8),
    pictures: pictures(4),
    original: true,
    ...parts,
  };
  const findings = checkBaijiahaoVariant({
    account: baijiahaoAccount(),
    shape: 'gallery',
    variant,
    field: 'deliveries[0]',
    linkUrl,
    ancestors: [],
    media: new Map(),
  });
  return findings.map(({ field, code, severity }) => `${severity} ${field.replace('deliveries[0].', '')} ${code}`);
}

describe('The check of a gallery', () => {
  it('accepts four pictures with texts of 200', () => {
    expect(check({ pictures: pictures(4, han(200)) })).toEqual([]);
  });

  it.each([
    { name: 'no pictures', parts: { pictures: [] }, findings: ['error pictures baijiahao-gallery-missing'] },
    { name: 'three', parts: { pictures: pictures(3) }, findings: ['error pictures baijiahao-gallery-too-short'] },
    { name: 'too many', parts: { pictures: pictures(51) }, findings: ['error pictures baijiahao-gallery-too-long'] },
    { name: 'a short title', parts: { title: han(7) }, findings: ['error title baijiahao-title-too-short'] },
    {
      name: 'a text of 201',
      parts: { pictures: [{ mediaId: 'media-0', text: han(201) }, ...pictures(4).slice(1)] },
      findings: ['error pictures[0].text baijiahao-picture-text-too-long'],
    },
  ])('says what is wrong with $name', ({ parts, findings }) => {
    expect(check(parts)).toEqual(findings);
  });

  it.each([
    { name: 'emoji in the title', parts: { title: '双十一好茶来了🎉🎉' }, finding: 'title baijiahao-title-symbols' },
  ])('warns of $name', ({ parts, finding }) => {
    expect(check(parts)).toEqual([`warning ${finding}`]);
  });

  it.each(['2026年双11茶礼指南（第2版）', 'Q&A：怎样选一款好茶？', '【新品】“冬至”红茶上市——限量'])(
    'has nothing to say of the ordinary title %s',
    (title) => {
      expect(check({ title })).toEqual([]);
    },
  );
});
