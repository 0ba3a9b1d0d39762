import { describe, expect, it } from 'vitest';
import type { AttentionEntry, AttentionIndex } from '../../../shared/ports/repositories.ts';
import { noMemory, overdueAtOnce, readTick, type TickMemory } from '../../../shared/use-cases/read-tick.ts';
import { dueAt, MINUTE, SECOND } from '../../support/builders.ts';

/** An index in one shard that lists what it was asked for. */
function indexOf(attendAts: readonly number[]) {
  const entries = attendAts
    .toSorted((a, b) => a - b)
    .map((attendAt, index): AttentionEntry => {
      const deliveryId = `d${index}`;
      return { postId: 'p', deliveryId, accountId: 'a', platform: 'weibo', version: 1, label: 'scheduled', attendAt };
    });
  const asked: string[] = [];
  const within = (from: number, to: number) => entries.filter((one) => one.attendAt >= from && one.attendAt < to);
  const index: AttentionIndex = {
    async between({ from, to }) {
      asked.push('all');
      return within(from, to);
    },
    async page({ from, to, limit, cursor = '-1' }) {
      asked.push('page');
      const left = within(from, to).filter((one) => entries.indexOf(one) > Number(cursor));
      const page = left.slice(0, limit);
      const last = page.at(-1);
      return left.length > limit && last !== undefined
        ? { entries: page, cursor: String(entries.indexOf(last)) }
        : { entries: page };
    },
  };
  return { index, asked, entries };
}

const many = (count: number, at: number): readonly number[] => Array.from({ length: count }, () => at);
const quarter = dueAt;

describe('a tick', () => {
  it('asks once where little is open', async () => {
    const { index, asked } = indexOf([quarter - MINUTE, quarter + MINUTE, quarter + 100 * SECOND]);
    const { due, overdue } = await readTick(index, quarter + MINUTE, { tickAt: quarter });
    expect([due.length, overdue.length, asked]).toEqual([0, 1, ['page']]);
  });

  it('takes all that falls due, and of what is overdue no more than its bound', async () => {
    const { index } = indexOf([
      ...many(3 * overdueAtOnce, quarter - 5 * MINUTE),
      ...many(overdueAtOnce + 500, quarter + 2 * MINUTE),
    ]);
    const { due, overdue } = await readTick(index, quarter + MINUTE - 60 * SECOND, { tickAt: quarter - MINUTE });
    expect(due).toHaveLength(overdueAtOnce + 500);
    expect(overdue.length).toBeLessThanOrEqual(2 * overdueAtOnce);
  });

  it('reads what has just become overdue whatever has been waiting for longer', async () => {
    const { index, entries } = indexOf([...many(2 * overdueAtOnce, quarter - 60 * MINUTE), quarter - 2 * MINUTE]);
    const recent = entries.at(-1);
    for (const tickAt of [quarter, quarter + MINUTE]) {
      const { overdue } = await readTick(index, tickAt, { tickAt: tickAt - MINUTE });
      expect(overdue).toContainEqual(recent);
    }
  });

  it('goes through all that has long been overdue once in each quarter of an hour', async () => {
    const { index, entries } = indexOf(many(3 * overdueAtOnce + 7, quarter - 60 * MINUTE));
    let memory: TickMemory = { tickAt: quarter - MINUTE };
    const sent: AttentionEntry[] = [];
    for (let minute = 0; minute < 15; minute++) {
      const tick = await readTick(index, quarter + minute * MINUTE, memory);
      expect(tick.overdue.length).toBeLessThanOrEqual(overdueAtOnce);
      sent.push(...tick.overdue);
      memory = tick.memory;
    }
    expect(sent).toEqual(entries);
  });

  it('of a process without a memory begins from the start, and with what the tick before may have left out', async () => {
    const { index } = indexOf([quarter - 60 * MINUTE, quarter + 2 * MINUTE]);
    const { due, overdue } = await readTick(index, quarter + 2 * MINUTE, noMemory);
    expect([due.length, overdue.length]).toEqual([1, 1]);
  });
});
