import type { Finding } from '../domain/errors.ts';
import { postFindings } from './post-findings.ts';
import { type DueTime, formatDueTime } from './read-due-time.ts';

/** A link that ends before its post is due leads nowhere from the first reader on. */
export function checkLinkEnd(expiresAt: string | undefined, dueTime: DueTime, field: string): readonly Finding[] {
  if (expiresAt === undefined || Date.parse(expiresAt) > dueTime.at) return [];
  const at = (moment: number): string => formatDueTime({ ...dueTime, at: moment });
  return [postFindings.linkEndsBeforeDue(field, { expiresAt: at(Date.parse(expiresAt)), dueAt: at(dueTime.at) })];
}
