import { expect, it } from 'vitest';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import { blockLane, emptyLane } from '../../shared/domain/lane-ticket.ts';
import { dueAt } from '../support/builders.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

onEachEngine('a lane store', (table) => {
  const lanes = () => createLaneRepository({ table: table(), attentionShards: 3 });

  /** Adds one to `nextFreeAt`, and tells what it has become. */
  const count = (lane: Lane) => {
    const nextFreeAt = (lane.nextFreeAt ?? 0) + 1;
    return { after: { ...lane, nextFreeAt }, result: nextFreeAt };
  };
  const numbers = (many: number): readonly number[] => Array.from({ length: many }, (_, index) => index + 1);

  it('has an empty lane for every account that has never called', async () => {
    expect(await lanes().get('new')).toEqual(emptyLane('new'));
  });

  it('stores a change, answers its result, and numbers the versions', async () => {
    expect(await lanes().change('a', (lane) => ({ after: blockLane(lane, 'auth', dueAt), result: 'closed' }))).toBe(
      'closed',
    );
    expect(await lanes().get('a')).toEqual({ ...blockLane(emptyLane('a'), 'auth', dueAt), version: 1 });
    await lanes().change('a', (lane) => ({ after: blockLane(lane, 'quota', dueAt), result: undefined }));
    expect(await lanes().get('a')).toMatchObject({ blockedReason: 'quota', version: 2 });
  });

  it('stores nothing where nothing changes', async () => {
    expect(await lanes().change('still', ({ version }) => ({ result: version }))).toBe(0);
    expect(await lanes().get('still')).toEqual(emptyLane('still'));
  });

  it('loses no change of those who come at the same time, from one process or from several', async () => {
    const processes = [lanes(), lanes(), lanes()];
    const results = await Promise.all(
      numbers(10).flatMap(() => processes.map((process) => process.change('crowd', count))),
    );
    expect(results.toSorted((a, b) => a - b)).toEqual(numbers(30));
    expect(await lanes().get('crowd')).toMatchObject({ nextFreeAt: 30 });
  });

  it('makes the changes of one process in the order in which they came, and stores them together', async () => {
    const process = lanes();
    expect(await Promise.all(numbers(10).map(() => process.change('together', count)))).toEqual(numbers(10));
    expect(await process.get('together')).toMatchObject({ nextFreeAt: 10, version: 1 });
  });

  it('shows a change that only reads what those before it have left', async () => {
    const process = lanes();
    const [, seen] = await Promise.all([
      process.change('reader', count),
      process.change('reader', ({ nextFreeAt }) => ({ result: nextFreeAt })),
    ]);
    expect(seen).toBe(1);
  });

  it('keeps accounts apart', async () => {
    const process = lanes();
    expect(await Promise.all(['one', 'other'].map((accountId) => process.change(accountId, count)))).toEqual([1, 1]);
  });

  it('reads many, in the order asked for, with empty lanes in the gaps', async () => {
    await lanes().change('known', (lane) => ({ after: blockLane(lane, 'quota', dueAt), result: undefined }));
    const known = await lanes().get('known');
    expect(await lanes().getMany(['gap', 'known'])).toEqual([emptyLane('gap'), known]);
    expect(await lanes().getMany([])).toEqual([]);
  });
});
