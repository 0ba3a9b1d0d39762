import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextBeijingReset } from '../../../shared/domain/beijing.ts';
import type { LanePolicy } from '../../../shared/domain/lane.ts';
import { blockLane, emptyLane, quotaLeft, takeTicket, unblockLane } from '../../../shared/domain/lane-ticket.ts';
import { dueAt, HOUR, MINUTE } from '../../support/builders.ts';

const policy: LanePolicy = {
  minGapMs: 0,
  limits: [
    { name: 'publish-hour', kinds: ['publish'], window: 'hour', max: 3 },
    { name: 'calls-day', kinds: ['publish', 'read'], window: 'day', max: 5 },
  ],
};

describe('a lane', () => {
  it('gives no more tickets in a window than its limits allow, whatever the order of wishes', () => {
    const wish = fc.record({
      kind: fc.constantFrom('publish' as const, 'read' as const),
      minute: fc.nat({ max: 600 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => {
        let lane = emptyLane('a');
        const granted = { publishByHour: new Map<number, number>(), day: 0 };
        for (const { kind, minute } of wishes.toSorted((a, b) => a.minute - b.minute)) {
          const at = dueAt - 10 * HOUR + minute * MINUTE; // the same Beijing day throughout
          const ticket = takeTicket(lane, policy, { kind, at });
          if (!ticket.granted) continue;
          lane = ticket.lane;
          granted.day++;
          const hour = Math.floor(at / HOUR);
          if (kind === 'publish') granted.publishByHour.set(hour, (granted.publishByHour.get(hour) ?? 0) + 1);
        }
        expect(Math.max(0, ...granted.publishByHour.values())).toBeLessThanOrEqual(3);
        expect(granted.day).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('says when a used-up limit resets', () => {
    let lane = emptyLane('a');
    for (let n = 0; n < 3; n++) {
      const ticket = takeTicket(lane, policy, { kind: 'publish', at: dueAt });
      if (ticket.granted) lane = ticket.lane;
    }
    const refused = takeTicket(lane, policy, { kind: 'publish', at: dueAt });
    expect(refused).toMatchObject({ granted: false, reason: 'publish-hour', retryAt: nextBeijingReset(dueAt, 'hour') });
    expect(takeTicket(lane, policy, { kind: 'publish', at: dueAt + HOUR }).granted).toBe(true);
  });

  it('keeps the minimum gap between publishes', () => {
    const slow: LanePolicy = { minGapMs: MINUTE, limits: [] };
    const first = takeTicket(emptyLane('a'), slow, { kind: 'publish', at: dueAt });
    const second = first.granted ? takeTicket(first.lane, slow, { kind: 'publish', at: dueAt }) : first;
    expect(second).toMatchObject({ granted: true, startAt: dueAt + MINUTE });
  });

  it('stays closed until a person opens it', () => {
    const closed = blockLane(emptyLane('a'), 'auth:21327', 'a person acts');
    expect(takeTicket(closed, policy, { kind: 'publish', at: dueAt })).toMatchObject({
      granted: false,
      needsPerson: true,
      reason: 'auth:21327',
    });
    expect(takeTicket(unblockLane(closed), policy, { kind: 'publish', at: dueAt }).granted).toBe(true);
  });

  it('tells what is left', () => {
    const ticket = takeTicket(emptyLane('a'), policy, { kind: 'publish', at: dueAt });
    const left = ticket.granted ? quotaLeft(ticket.lane, policy, dueAt).map((limit) => limit.left) : [];
    expect(left).toEqual([2, 4]);
  });
});
