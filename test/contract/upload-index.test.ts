import { expect, it } from 'vitest';
import { createUploadIndex } from '../../shared/adapters/dynamo/upload-index.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

onEachEngine('an upload index', (table) => {
  const uploads = () => createUploadIndex({ table: table() });
  const key = { accountId: 'a', use: 'wechat-inline', mediaId: 'm1' };
  const upload = { value: 'https://mmbiz.qpic.cn/1', uploadedAt: 1_000 };

  it('knows what was kept, by account, use and picture', async () => {
    expect(await uploads().find(key)).toBeUndefined();
    await uploads().keep(key, upload);
    expect(await uploads().find(key)).toEqual(upload);
    for (const other of [{ accountId: 'b' }, { use: 'wechat-material' }, { mediaId: 'm2' }]) {
      expect(await uploads().find({ ...key, ...other })).toBeUndefined();
    }
  });

  it('tells how long a temporary one may be used', async () => {
    const temporary = { ...upload, usableUntil: 2_000 };
    await uploads().keep({ ...key, mediaId: 'm3' }, temporary);
    expect(await uploads().find({ ...key, mediaId: 'm3' })).toEqual(temporary);
  });

  it('forgets the one that is named and no later one', async () => {
    const later = { value: 'https://mmbiz.qpic.cn/2', uploadedAt: 2_000 };
    await uploads().keep({ ...key, mediaId: 'm4' }, later);
    await uploads().forget({ ...key, mediaId: 'm4' }, upload);
    expect(await uploads().find({ ...key, mediaId: 'm4' })).toEqual(later);
    await uploads().forget({ ...key, mediaId: 'm4' }, later);
    expect(await uploads().find({ ...key, mediaId: 'm4' })).toBeUndefined();
  });

  it('gives the right to upload to one holder at a time, until it ends or is given back', async () => {
    const wanted = { ...key, mediaId: 'm5' };
    const take = (holder: string, now: number) => uploads().claim(wanted, { holder, now, until: now + 100 });
    const taken = await Promise.all(['d1', 'd2', 'd3', 'd4'].map((holder) => take(holder, 1)));
    expect(taken.filter((one) => one === 'claimed')).toHaveLength(1);
    const holder = `d${taken.indexOf('claimed') + 1}`;
    expect(await take('other', 100)).toBe('theirs');
    expect(await take('other', 101)).toBe('claimed');
    await uploads().release(wanted, holder);
    expect(await take(holder, 102)).toBe('theirs');
    await uploads().release(wanted, 'other');
    expect(await take(holder, 103)).toBe('claimed');
    expect(await uploads().find(wanted)).toBeUndefined();
  });
});
