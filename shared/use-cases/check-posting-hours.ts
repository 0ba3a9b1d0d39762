import type { Finding } from '../domain/errors.ts';
import { isWithinHours } from '../domain/hand-over.ts';
import type { CheckedDelivery } from './check-draft.ts';
import { type DueTime, formatDueTime } from './read-due-time.ts';

/** A community that takes posts only at certain hours; what waits for another delivery has no hour yet. */
export function checkPostingHours(
  deliveries: readonly Pick<CheckedDelivery, 'account' | 'draft'>[],
  dueTime: DueTime,
): readonly Finding[] {
  const time = formatDueTime(dueTime).slice('2026-11-25T'.length, '2026-11-25T20:00'.length);
  return deliveries.flatMap(({ account, draft }) => {
    if (account.platform !== 'manual' || draft.after !== undefined) return [];
    const { postingHours } = account.rules;
    if (postingHours === undefined || isWithinHours(postingHours, time)) return [];
    const { from, to } = postingHours;
    return [
      {
        field: 'dueAt',
        code: 'outside-posting-hours',
        severity: 'error' as const,
        limit: `${from}–${to}`,
        actual: time,
        message: {
          zh: `「${account.name}」只在 ${from} 至 ${to} 接受发帖。`,
          en: `${account.name} takes posts from ${from} to ${to} only.`,
        },
        hint: {
          zh: '请更改时间，或把这个账号放到另一条内容中。',
          en: 'Choose another time, or put this account into a post of its own.',
        },
      },
    ];
  });
}
