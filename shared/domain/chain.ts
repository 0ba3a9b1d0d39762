import type { Delivery, DeliveryState } from './delivery.ts';
import type { DeliveryEvent } from './delivery-machine.ts';
import { isReaction, type Shape } from './platform.ts';
import type { Variant } from './post.ts';
import { placeholdersIn, platformNamedBy } from './template.ts';
import { intervals } from './times.ts';
import { textsOf } from './variant-texts.ts';

/** How the predecessor of a chained delivery is doing. */
export type Predecessor = Pick<Delivery, 'platform' | 'inherited'> & {
  readonly state: DeliveryState | 'missing';
  readonly url?: string | undefined;
};

type Values = Readonly<Record<string, string>>;

const hasEndedWithout: ReadonlySet<Predecessor['state']> = new Set([
  'failed',
  'missed',
  'cancelled',
  'removed',
  'withdrawn',
  'missing',
]);

/**
 * What a chained delivery does once its predecessor is where it is. Out: it starts, with the addresses of everything
 * before it. Ended without, or out without a value that the text cannot do without: its own setting decides.
 */
export function followUp(delivery: Delivery, before: Predecessor): DeliveryEvent {
  const event = whenReleased(delivery, before);
  return delivery.state === 'in-review' ? inReview(event) : event;
}

/** Its time counts from the same moment, but its content has still to be approved. */
function inReview(event: DeliveryEvent): DeliveryEvent {
  switch (event.type) {
    case 'wake':
      return { type: 'wake-in-review', inherited: event.inherited };
    case 'cancel':
      return event;
    default:
      return {
        type: 'await-approval',
        everyMs: event.type === 'wait-on' ? intervals.safetyWakeMs : intervals.reminderMs,
      };
  }
}

function whenReleased(delivery: Delivery, before: Predecessor): DeliveryEvent {
  if (hasEndedWithout.has(before.state))
    return decideWithout(delivery, { code: before.state, values: handedOn(before) });
  if (before.state !== 'published') return { type: 'wait-on' };
  const values = handedOn(before);
  return isEnough(delivery, values) ? wake(values) : decideWithout(delivery, { code: 'value-missing', values });
}

function decideWithout(delivery: Delivery, { code, values }: { code: string; values: Values }): DeliveryEvent {
  const problem = { kind: 'predecessor' as const, code };
  if (delivery.otherwise === 'skip') return { type: 'cancel', problem };
  if (delivery.otherwise === 'run-without' && isEnough(delivery, values)) return wake(values);
  return isHeldInChain(delivery) ? { type: 'remind' } : { type: 'hold', problem };
}

const wake = (inherited: Values): DeliveryEvent => ({ type: 'wake', inherited });

/** The values that a delivery hands on: what it was handed, and its own address once it is out. */
export function handedOn({ platform, state, url, inherited }: Predecessor): Values {
  return { ...inherited, ...(state === 'published' && url !== undefined ? { [`${platform}.url`]: url } : {}) };
}

/** The values that a chained delivery cannot go out without, and does not have. */
export function missingValues({ needs = [], inherited }: Pick<Delivery, 'needs' | 'inherited'>): readonly string[] {
  return needs.filter((name) => inherited?.[name] === undefined);
}

const isEnough = (delivery: Delivery, values: Values): boolean =>
  missingValues({ ...delivery, inherited: { ...delivery.inherited, ...values } }).length === 0;

/** Has come out, or never will. */
export function isOver({ state }: Pick<Predecessor, 'state'>): boolean {
  return state === 'published' || hasEndedWithout.has(state);
}

/** Still to be started by the one before it. */
export function followsOn(delivery: Pick<Delivery, 'state' | 'problem' | 'dueAt'>): boolean {
  const { state, dueAt } = delivery;
  return state === 'waiting' || (state === 'in-review' && dueAt === undefined) || isHeldInChain(delivery);
}

/** Held because of what became of its predecessor, until a person decides or the predecessor comes out after all. */
export function isHeldInChain({ state, problem }: Pick<Delivery, 'state' | 'problem'>): boolean {
  return state === 'held' && problem?.kind === 'predecessor';
}

/** What a variant takes from the chain and has no words to replace: addresses in its texts, and what a reaction is about. */
export function valuesNeededBy(variant: Variant, shape: Shape): readonly string[] {
  const inTexts = Object.values(textsOf(variant))
    .flatMap(placeholdersIn)
    .filter(({ name, fallback }) => platformNamedBy(name) !== undefined && fallback === undefined)
    .map(({ name }) => name);
  return [...new Set([...inTexts, ...(isAboutPredecessor(variant, shape) ? ['weibo.url'] : [])])];
}

export function isAboutPredecessor(variant: Variant, shape: Shape): boolean {
  return isReaction(shape) && variant.platform === 'weibo' && variant.targetUrl === undefined;
}
