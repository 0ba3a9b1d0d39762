import { expect, it } from 'vitest';
import { decide } from '../../../shared/domain/attention.ts';
import { buildDelivery, dueAt, HOUR, MINUTE, SECOND } from '../../support/builders.ts';

const lead = { leadMs: 5 * SECOND };

it('lets a worker prepare a call that is due within the lead', () => {
  expect(decide(buildDelivery(), { version: 1 }, { now: dueAt - 5 * SECOND, ...lead })).toEqual({ act: 'publish' });
  expect(decide(buildDelivery(), { version: 1 }, { now: dueAt - 8 * SECOND, ...lead })).toMatchObject({
    act: 'ignore',
  });
});

it.each(['unknown', 'processing', 'held', 'waiting', 'handed-over'] as const)(
  'does not come to what is %s before its time',
  (state) => {
    const delivery = buildDelivery({ state, dueAt: dueAt - MINUTE, latenessLimitMs: HOUR, attendAt: dueAt });
    const at = (now: number) => decide(delivery, { version: 1 }, { now, ...lead }).act;
    expect(at(dueAt - 5 * SECOND)).toBe('ignore');
    expect(at(dueAt)).not.toBe('ignore');
  },
);
