import { describe, expect, it } from 'vitest';
import { mergeSettings, settingsSchema } from '../../../local/sandbox/settings.ts';

const defaults = settingsSchema.parse({});

describe('sandbox settings', () => {
  it('change what a patch names and keep the rest', () => {
    const { weibo, wechat } = mergeSettings(defaults, { weibo: { duplicates: 'accept' } });
    expect({ weibo, wechat }).toEqual({ weibo: { ...defaults.weibo, duplicates: 'accept' }, wechat: defaults.wechat });
  });

  it('keep an earlier patch when a later one names something else', () => {
    const first = mergeSettings(defaults, { weibo: { postsPerHour: 5 } });
    expect(mergeSettings(first, { weibo: { topics: 'strip' } }).weibo.postsPerHour).toBe(5);
  });

  it.each([
    { patch: { weibo: { unknown: 1 } } },
    { patch: { weibo: { postsPerHour: -1 } } },
    { patch: { wechat: { draftLeavesBox: 'never' } } },
  ])('refuse $patch', ({ patch }) => {
    expect(() => mergeSettings(defaults, patch)).toThrow();
  });
});
