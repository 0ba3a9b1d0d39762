import { Temporal } from 'temporal-polyfill';
import type { SyncEntry, SyncTarget } from '../domain/sync.ts';
import type { DigestRhythm, DigestSettings, MenuSettings } from '../domain/sync-settings.ts';

const minuteMs = 60_000;
/** A digest is queued so long before its moment that another worker can do it where the first one is lost. */
export const digestLeadMs = 5 * minuteMs;
/** At the least, from queueing a digest to its due time: the dispatcher sends it then. */
const digestNoticeMs = 3 * minuteMs;
/** A digest whose moment has passed by more waits for the next one. */
export const digestLimitMs = 60 * minuteMs;

type Waiting = readonly Pick<SyncEntry, 'addedAt'>[];

/** When a target carries what waits there; `undefined`: there is nothing to carry. */
export function nextRunAt(target: SyncTarget, waiting: Waiting, now: number): number | undefined {
  const { settings } = target;
  if (target.kind === 'push' || target.kind === 'removal') return waiting.length === 0 ? undefined : now;
  switch (settings?.kind) {
    case undefined:
      return undefined;
    case 'menu':
      return waiting.length > 0 || isOutdated(target, settings) ? now : undefined;
    case 'digest': {
      const slot = digestSlot(target, settings, { waiting, now });
      if (slot === undefined) return undefined;
      return settings.rhythm.by === 'count' ? now : Math.max(now, slot - digestLeadMs);
    }
  }
}

/** It was last written as the brand wished it before, or shows what has been withdrawn. */
function isOutdated({ menu, takenOut = [] }: SyncTarget, { buttonName, posts }: MenuSettings): boolean {
  if (menu === undefined || menu.shelf.length === 0) return false;
  if (takenOut.some((slug) => menu.shelf.includes(slug))) return true;
  return menu.buttonName !== buttonName || menu.posts !== posts;
}

/**
 * The moment of the digest that lists what waits. One that lists what waited in time, and that has not been queued, is made
 * good within the limit.
 */
export function digestSlot(
  { lastDigest, settingsAt = 0 }: Pick<SyncTarget, 'lastDigest' | 'settingsAt'>,
  { rhythm, posts }: DigestSettings,
  { waiting, now }: { readonly waiting: Waiting; readonly now: number },
): number | undefined {
  if (waiting.length === 0) return undefined;
  if (rhythm.by === 'count') return waiting.length < posts ? undefined : now;
  const oldest = Math.min(...waiting.map(({ addedAt }) => addedAt));
  const ready = Math.max(oldest, settingsAt) + digestLeadMs - 1;
  return firstSlotAfter(rhythm, Math.max(ready, lastDigest?.slot ?? 0, now - digestLimitMs));
}

/** When a digest for a moment is due if it is queued now: a whole minute. */
export function digestDueAt(slot: number, now: number): number {
  return Math.max(slot, Math.ceil((now + digestNoticeMs) / minuteMs) * minuteMs);
}

const weekDays = 7;

/** A time that the clocks of the place skip or show twice is the later, and the earlier one. */
function firstSlotAfter(
  { at, weekdays, timeZone }: Extract<DigestRhythm, { by: 'time' }>,
  after: number,
): number | undefined {
  const first = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone).toPlainDate();
  return Array.from({ length: weekDays + 2 }, (_, days) => first.add({ days }))
    .filter(({ dayOfWeek }) => weekdays.includes(dayOfWeek))
    .map((date) => date.toZonedDateTime({ timeZone, plainTime: at }).epochMilliseconds)
    .find((slot) => slot > after);
}
