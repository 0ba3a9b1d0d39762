import type { CheckName } from './checks.ts';

export type Mutation = {
  /** What is broken, in words. */
  readonly breaks: string;
  /** The check that has to see it. */
  readonly seenBy: CheckName;
  readonly file: string;
  readonly from: string;
  readonly to: string;
};

/** Rules of the engine, each broken by one change of its code. The simulation has to notice every one of them. */
export const mutations: readonly Mutation[] = [
  {
    breaks: 'every obligation has an alarm: a refused delivery is not attended again',
    seenBy: 'stuck',
    file: 'shared/domain/delivery-machine.ts',
    from: "event.type === 'retry-later' ? Math.min(event.at, Math.max(missAtOf(delivery), now)) : 'unchanged'",
    to: 'undefined',
  },
  {
    breaks: 'every obligation has an alarm: nobody looks after a chain whose event was lost',
    seenBy: 'stuck',
    file: 'shared/domain/delivery-machine.ts',
    from: 'waiting: (_delivery, _event, now) => now + intervals.safetyWakeMs',
    to: 'waiting: never',
  },
  {
    breaks: 'intent before effect: the claim is not stored',
    seenBy: 'unclaimed',
    file: 'shared/use-cases/publish-delivery.ts',
    from: 'await deps.deliveries.replace(delivery, claimed);',
    to: '',
  },
  {
    breaks: 'a step that cannot be repeated is never tried again blindly: no answer counts as not accepted',
    seenBy: 'duplicates',
    file: 'shared/domain/settlement.ts',
    from: "    case 'outcome-unknown':\n      return { type: 'lose-sight', problem, lookAt: lookAtOf(delivery, at.now) };\n",
    to: "    case 'outcome-unknown':\n",
  },
  {
    breaks: 'a step that cannot be repeated is never tried again blindly: a lost lease counts as not started',
    seenBy: 'duplicates',
    file: 'shared/domain/settlement.ts',
    from: "delivery.attempt !== undefined && delivery.attempt.effect !== 'repeatable'",
    to: 'false',
  },
  {
    breaks: 'an unknown is settled by looking: one look that shows nothing is proof',
    seenBy: 'duplicates',
    file: 'shared/use-cases/look-for-attempt.ts',
    from: 'absentAt !== undefined && now - absentAt >= intervals.lookGapMs',
    to: 'true',
  },
  {
    breaks: 'an unknown is settled by looking: meanwhile the account begins the next post',
    seenBy: 'rash',
    file: 'shared/use-cases/publish-delivery.ts',
    from: "publisher.steps.some((step) => step.effect === 'once')",
    to: 'false',
  },
  {
    breaks: 'the event goes before the state: a crash in between loses it',
    seenBy: 'eventsLost',
    file: 'shared/use-cases/settle-delivery.ts',
    from: 'if (emits !== undefined) await deps.events.publish([domainEventOf(next, entry, emits)]);',
    to: 'if (emits !== undefined) void deps.events.publish([domainEventOf(next, entry, emits)]).catch(() => undefined);',
  },
  {
    breaks: 'late is not on time: the limit is not looked at again right before the call',
    seenBy: 'late',
    file: 'shared/use-cases/run-steps.ts',
    from: 'now >= missAtOf(delivery)',
    to: 'false',
  },
  {
    breaks: 'to the second: nobody waits for it',
    seenBy: 'early',
    file: 'shared/use-cases/run-steps.ts',
    from: "if (step.effect !== 'repeatable') await deps.clock.sleepUntil(run.startAt);",
    to: '',
  },
  {
    breaks: 'what may be out is not called cancelled',
    seenBy: 'lost',
    file: 'shared/use-cases/cancel-post.ts',
    from: '&& !mayBeOut.has(state)',
    to: '',
  },
  {
    breaks: 'overdue obligations are sent again',
    seenBy: 'stuck',
    file: 'shared/use-cases/read-tick.ts',
    from: 'from: isNewPass ? 0 : recentFrom, to: window.to',
    to: 'from: tickAt, to: window.to',
  },
  {
    breaks: 'every obligation has an alarm: whoever opens a lane forgets its line',
    seenBy: 'stuck',
    file: 'shared/use-cases/lane.ts',
    from: 'callLineAt(unblockLane(lane), deps.clock.now())',
    to: 'unblockLane(lane)',
  },
  {
    breaks: 'every obligation has an alarm: a lane does not know whom it holds back',
    seenBy: 'stuck',
    file: 'shared/use-cases/lane.ts',
    from: 'return after === lane ? { result: { ticket } } : { after, result: { ticket, line: after.line } };',
    to: 'return { result: { ticket } };',
  },
  {
    breaks: 'a chain decides by its own setting: what shall be skipped goes out',
    seenBy: 'unchained',
    file: 'shared/domain/chain.ts',
    from: "if (delivery.otherwise === 'skip') return { type: 'cancel', problem };",
    to: "if (delivery.otherwise === 'skip') return wake(values);",
  },
  {
    breaks: 'a chain decides by its own setting: an end that was overtaken still counts',
    seenBy: 'unchained',
    file: 'shared/use-cases/wake-chain.ts',
    from: 'stored.version > said.version',
    to: 'false',
  },
  {
    breaks: 'no gap in a text: a delivery starts without the address that it needs',
    seenBy: 'incomplete',
    file: 'shared/domain/chain.ts',
    from: 'return isEnough(delivery, values) ? wake(values) :',
    to: 'return isEnough(delivery, values) ? wake({}) :',
  },
];
