import { expect, it } from 'vitest';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { blockLane, emptyLane, unblockLane } from '../../shared/domain/lane-ticket.ts';
import { dueAt } from '../support/builders.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

onEachEngine('a lane store', (table) => {
  const lanes = () => createLaneRepository({ table: table() });

  it('has an empty lane for every account that has never called', async () => {
    expect(await lanes().get('new')).toEqual(emptyLane('new'));
  });

  it('saves each version once, the first as well as the next', async () => {
    const first = blockLane(emptyLane('a'), 'auth', dueAt);
    expect(await lanes().save(first)).toBe('saved');
    expect(await lanes().save({ ...first, blockedReason: 'other' })).toBe('conflict');
    const second = unblockLane(first);
    expect(await lanes().save(second)).toBe('saved');
    expect(await lanes().save(unblockLane(first))).toBe('conflict');
    expect(await lanes().get('a')).toEqual(second);
  });

  it('lets one of two who go on from the same version win', async () => {
    const first = { ...emptyLane('race'), version: 1 };
    await lanes().save(first);
    const results = await Promise.all([1, 2].map((nextFreeAt) => lanes().save({ ...first, version: 2, nextFreeAt })));
    expect(results.toSorted()).toEqual(['conflict', 'saved']);
  });

  it('reads many, in the order asked for, with empty lanes in the gaps', async () => {
    const known = blockLane(emptyLane('known'), 'quota', dueAt);
    await lanes().save(known);
    expect(await lanes().getMany(['gap', 'known'])).toEqual([emptyLane('gap'), known]);
    expect(await lanes().getMany([])).toEqual([]);
  });
});
