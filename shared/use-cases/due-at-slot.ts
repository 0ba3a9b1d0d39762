import type { Brand } from '../domain/account.ts';
import { type Finding, ValidationError } from '../domain/errors.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import { nextSlot, type PostDraft } from './post-draft.ts';
import { postFindings } from './post-findings.ts';
import { formatDueTime, readDueTime } from './read-due-time.ts';
import { slotFindings } from './slot-findings.ts';
import { type TakeSlotDeps, takeSlot } from './take-slot.ts';

export type DueAtSlotDeps = TakeSlotDeps & { readonly registry: Pick<RegistryRepository, 'getAccount'> };

/** The parts of a draft, or of a change of one, that say when it is due. */
type Wish = Pick<PostDraft, 'slot' | 'timeZone'> & { readonly dueAt?: string | undefined };

export type SlotScene = {
  readonly brand: Brand;
  readonly deliveries: PostDraft['deliveries'];
  readonly postId: string;
  readonly now: number;
  /** False: the slot is looked up, and nobody is kept from it. */
  readonly isTaken: boolean;
};

type Timed<W extends Wish> = { readonly wish: W } | { readonly finding: Finding };

/** The wish with a time where it asked for the next free slot. */
export async function dueAtSlot<W extends Wish>(deps: DueAtSlotDeps, wish: W, scene: SlotScene): Promise<Timed<W>> {
  if (wish.dueAt !== nextSlot) return wish.slot === undefined ? { wish } : { finding: slotFindings.withoutWish() };
  const { brand, deliveries, postId, now, isTaken } = scene;
  const { slot: { accountId = leadAccount(deliveries), label, notBefore } = {} } = wish;
  if (!deliveries.some((one) => one.accountId === accountId)) return { finding: slotFindings.notOfPost(accountId) };
  const account = await deps.registry.getAccount({ brandId: brand.brandId, accountId });
  if (account === undefined) return { finding: postFindings.unknownAccount('deliveries', accountId) };
  const earliest = readEarliest(notBefore, { timeZone: wish.timeZone ?? brand.timeZone, now });
  if ('finding' in earliest) return earliest;
  const answer = await takeSlot(deps, { brand, accountId, label, postId, now, isTaken, notBefore: earliest.at });
  if ('at' in answer) return { wish: timed(wish, formatDueTime({ at: answer.at, timeZone: brand.timeZone })) };
  const { name } = account;
  return { finding: answer.why === 'no-slots' ? slotFindings.noSlots(name, label) : slotFindings.noneFree(name) };
}

/** The same for who cannot go on without; throws `ValidationError` (`post-refused`). */
export async function mustBeDueAtSlot<W extends Wish>(deps: DueAtSlotDeps, wish: W, scene: SlotScene): Promise<W> {
  const timed = await dueAtSlot(deps, wish, scene);
  if ('wish' in timed) return timed.wish;
  throw new ValidationError([timed.finding], { code: 'post-refused' });
}

/** What comes after another delivery has no time of its own. */
function leadAccount(deliveries: PostDraft['deliveries']): string {
  return (deliveries.find(({ after }) => after === undefined) ?? deliveries[0])?.accountId ?? '';
}

function timed<W extends Wish>(wish: W, dueAt: string): W {
  const { slot: _, timeZone: _zone, ...rest } = wish;
  // The time names its zone; all else is as it was.
  return { ...rest, dueAt } as unknown as W;
}

function readEarliest(
  notBefore: string | undefined,
  { timeZone, now }: { readonly timeZone: string; readonly now: number },
): { readonly at: number } | { readonly finding: Finding } {
  if (notBefore === undefined) return { at: now };
  const reading = readDueTime({ dueAt: notBefore, defaultZone: timeZone, now });
  if ('dueTime' in reading) return { at: reading.dueTime.at };
  return { finding: { ...reading.finding, field: 'slot.notBefore' } };
}
