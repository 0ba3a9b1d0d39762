import { describe, expect, it } from 'vitest';
import { type Delivery, type DeliveryState, deliveryStates } from '../../../shared/domain/delivery.ts';
import { type DeliveryEvent, transition } from '../../../shared/domain/delivery-machine.ts';
import { type MoveName, mayBecome, moves } from '../../../shared/domain/delivery-moves.ts';
import { buildDelivery, dueAt, HOUR, MINUTE, SECOND } from '../../support/builders.ts';

const problem = { kind: 'rejected' as const, code: '20021' };
const attempt = {
  attemptId: 'a1',
  step: 'share',
  effect: 'once' as const,
  startedAt: dueAt,
  leaseUntil: dueAt + 75 * SECOND,
};

const eventOf: Record<MoveName, DeliveryEvent> = {
  approve: { type: 'approve' },
  'approve-to-wait': { type: 'approve-to-wait', attendAt: dueAt },
  'fall-due-unapproved': { type: 'fall-due-unapproved' },
  'await-approval': { type: 'await-approval', everyMs: MINUTE },
  'wake-in-review': { type: 'wake-in-review', inherited: { 'weibo.url': 'https://weibo.com/1/a' } },
  wake: { type: 'wake', inherited: { 'weibo.url': 'https://weibo.com/1/a' } },
  release: { type: 'release' },
  hold: { type: 'hold', problem },
  claim: { type: 'claim', attempt },
  checkpoint: { type: 'checkpoint', attempt, values: { a: '1' } },
  accept: { type: 'accept', pollAt: dueAt + 5 * SECOND, values: {} },
  publish: { type: 'publish', url: 'https://weibo.com/1/a' },
  'hand-over': { type: 'hand-over', values: {} },
  'retry-later': { type: 'retry-later', at: dueAt + MINUTE, problem },
  'lose-sight': { type: 'lose-sight', problem, lookAt: dueAt + 90 * SECOND },
  'look-again': { type: 'look-again', at: dueAt + 2 * MINUTE },
  escalate: { type: 'escalate', problem },
  refuse: { type: 'refuse', problem },
  'wait-on': { type: 'wait-on' },
  remind: { type: 'remind' },
  miss: { type: 'miss', problem: { kind: 'late', code: 'past-limit' } },
  cancel: { type: 'cancel', problem: { kind: 'person', code: 'cancelled' } },
  edit: { type: 'edit', content: { revision: 2, latenessLimitMs: HOUR } },
  'edit-to-time': { type: 'edit-to-time', content: { revision: 2, latenessLimitMs: HOUR }, dueAt: dueAt + HOUR },
  'edit-to-wait': {
    type: 'edit-to-wait',
    content: { revision: 2, latenessLimitMs: HOUR, after: 'd0' },
    attendAt: dueAt,
  },
  'edit-to-review': {
    type: 'edit-to-review',
    content: { revision: 2, latenessLimitMs: HOUR },
    dueAt: dueAt + HOUR,
    attendAt: dueAt + HOUR,
  },
  reopen: { type: 'reopen', dueAt: dueAt + HOUR },
  'reopen-to-review': { type: 'reopen-to-review', dueAt: dueAt + HOUR },
  withdraw: { type: 'withdraw' },
  withdrawn: { type: 'withdrawn' },
  'wish-withdrawal': { type: 'wish-withdrawal' },
  'claim-withdrawal': { type: 'claim-withdrawal', attempt },
  'retry-withdrawal': { type: 'retry-withdrawal', at: dueAt + MINUTE, problem },
  'hand-withdrawal-over': { type: 'hand-withdrawal-over', problem },
  'refuse-withdrawal': { type: 'refuse-withdrawal', problem },
  check: { type: 'check' },
  'watch-on': { type: 'watch-on', at: undefined },
  remove: { type: 'remove', problem: { kind: 'gone', code: '20101' } },
};
const names = Object.keys(moves) as MoveName[]; // the keys of the table are its move names
const inState = (state: DeliveryState): Delivery => buildDelivery({ state, attendLabel: state });

describe('the delivery machine', () => {
  it.each(deliveryStates.flatMap((state) => names.map((name) => ({ state, name }))))(
    'takes or refuses $name when $state, as the table says',
    ({ state, name }) => {
      const delivery = inState(state);
      if (!moves[name].from.includes(state)) {
        expect(() => transition(delivery, eventOf[name], dueAt)).toThrow(/cannot take the move/);
        return;
      }
      const next = transition(delivery, eventOf[name], dueAt).delivery.state;
      expect(next === state || mayBecome[state].includes(next)).toBe(true);
    },
  );

  it('has a move for every way that a state may go', () => {
    const reachable = new Set(names.flatMap((name) => moves[name].from.map((from) => `${from}>${moves[name].to}`)));
    const wanted = deliveryStates.flatMap((from) => mayBecome[from].map((to) => `${from}>${to}`));
    expect(wanted.filter((edge) => !reachable.has(edge))).toEqual([]);
  });

  it('sets an alarm in every state that is not final, and none in a final one', () => {
    const final: readonly DeliveryState[] = ['published', 'failed', 'missed', 'cancelled', 'withdrawn', 'removed'];
    for (const name of names) {
      for (const state of moves[name].from) {
        const next = transition(inState(state), eventOf[name], dueAt).delivery;
        expect({ name, state, open: next.attendAt !== undefined }).toEqual({
          name,
          state,
          // Asked to, it is looked at once more whether what is out still stands.
          open: !final.includes(next.state) || name === 'check',
        });
      }
    }
  });

  it('raises the version exactly where messages sent before must be void', () => {
    const raising = names.filter((name) => moves[name].raisesVersion);
    expect(raising.toSorted()).toEqual(
      [
        'approve',
        'approve-to-wait',
        'cancel',
        'edit',
        'edit-to-review',
        'edit-to-time',
        'edit-to-wait',
        'escalate',
        'release',
        'reopen',
        'reopen-to-review',
        'retry-later',
        'wish-withdrawal',
        'withdraw',
      ].toSorted(),
    );
  });

  it('refuses to cancel what a worker has claimed, by a code of its own', () => {
    expect(() => transition(inState('publishing'), eventOf.cancel, dueAt)).toThrow(
      expect.objectContaining({ code: 'already-claimed' }),
    );
  });

  it('leaves the alarm where it is while a claim runs', () => {
    const claimed = transition(buildDelivery(), eventOf.claim, dueAt - 5 * SECOND).delivery;
    expect(claimed).toMatchObject({ state: 'publishing', attendAt: dueAt, attendLabel: 'scheduled', attempts: 1 });
  });

  it('counts due time and lateness of a chained delivery from when it wakes', () => {
    const { dueAt: _none, ...chained } = buildDelivery({ state: 'waiting', after: 'd0' });
    const woken = transition(chained, eventOf.wake, dueAt + HOUR).delivery;
    expect(woken).toMatchObject({ state: 'scheduled', dueAt: dueAt + HOUR, attendAt: dueAt + HOUR });
    expect(woken.inherited).toEqual({ 'weibo.url': 'https://weibo.com/1/a' });
  });

  it('never retries past the lateness limit', () => {
    const publishing = buildDelivery({ state: 'publishing', attempt });
    const event: DeliveryEvent = { type: 'retry-later', at: dueAt + 5 * HOUR, problem };
    expect(transition(publishing, event, dueAt).delivery.attendAt).toBe(dueAt + HOUR);
  });
});
