import { beforeAll, expect, it } from 'vitest';
import { createSlotBook, createSlotGrids } from '../../shared/adapters/dynamo/slot-repository.ts';
import { emptyGrid, type SlotClaim } from '../../shared/domain/slot-grid.ts';
import type { SlotBook, SlotGrids } from '../../shared/ports/slots.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

const claim = (postId: string, takenAt = 1): SlotClaim => ({
  accountId: 'a1',
  at: 3_600_000,
  postId,
  takenAt,
  expiresAt: 9_999,
});

onEachEngine('slots', (table) => {
  let grids: SlotGrids;
  let book: SlotBook;
  beforeAll(() => {
    grids = createSlotGrids({ table: table() });
    book = createSlotBook({ table: table() });
  });

  it('of an account change once by each version that was read', async () => {
    const empty = await grids.get({ brandId: 'b1', accountId: 'a1' });
    expect(empty).toEqual(emptyGrid({ brandId: 'b1', accountId: 'a1' }));
    const first = { ...empty, slots: [{ at: '09:00', weekdays: [1], days: 'every' as const }], version: 1 };
    expect(await grids.replace(empty, first)).toBe('saved');
    expect(await grids.replace(empty, first)).toBe('conflict');
    expect(await grids.get({ brandId: 'b1', accountId: 'a1' })).toEqual(first);
  });

  it('are given to one post, to the same as often as it asks, and to another only in place of the one that was seen', async () => {
    expect(await book.take(claim('p1'))).toBe('taken');
    expect(await book.take(claim('p2'))).toBe('lost');
    expect(await book.take(claim('p1', 2))).toBe('taken');
    expect(await book.take(claim('p2', 3), claim('p1', 1))).toBe('lost');
    expect(await book.take(claim('p2', 3), claim('p1', 2))).toBe('taken');
    expect(await book.claimsFrom('a1', 3_600_000)).toEqual([claim('p2', 3)]);
    expect(await book.claimsFrom('a1', 3_600_001)).toEqual([]);
  });
});
