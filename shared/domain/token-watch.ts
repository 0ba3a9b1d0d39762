import * as z from 'zod';

const dayMs = 86_400_000;
/** People are told when so many days are left, and when none is. */
export const warningDays = [7, 3, 1, 0] as const;
type WarningDays = (typeof warningDays)[number];

/**
 * The obligation that comes with a token which no server can renew: to say in time that a person must. Without `endsAt`
 * the platform has still to be asked how long the token lives.
 */
export const tokenWatchSchema = z.object({
  accountId: z.string(),
  brandId: z.string(),
  version: z.number().int(),
  /** Epoch ms. */
  startedAt: z.number(),
  endsAt: z.number().optional(),
  attendAt: z.number().optional(),
  /** The last warning that was given. */
  warned: z.literal(warningDays).optional(),
  /** When the platform is to be asked who the account is: at once for a new token, and again each week. */
  profileAt: z.number().optional(),
  /** A person wants the token to be taken back at the platform. */
  revokedBy: z.string().optional(),
  /** When the platform's notice came that the user has taken it back there; whether that is so has to be asked. */
  noticeAt: z.number().optional(),
});
export type TokenWatch = z.infer<typeof tokenWatchSchema>;

/** A new token: the warnings begin again, and the account may be another than it was. */
export function watchOf(
  token: { readonly accountId: string; readonly brandId: string; readonly endsAt: number | undefined },
  at: { readonly now: number; readonly version: number },
): TokenWatch {
  const { accountId, brandId, endsAt } = token;
  const watch = { accountId, brandId, version: at.version, startedAt: at.now, profileAt: at.now };
  if (endsAt === undefined) return { ...watch, attendAt: at.now };
  return withAlarm({ ...watch, endsAt }, endsAt);
}

/**
 * The warning whose time has come and that has not been given. A later one takes the place of those that were slept through;
 * what was due when the token began is no news.
 */
export function dueWarning({ endsAt, warned, startedAt }: TokenWatch, now: number): WarningDays | undefined {
  if (endsAt === undefined) return undefined;
  const due = warningDays.findLast((days) => now >= endsAt - days * dayMs);
  if (due === undefined || (warned !== undefined && warned <= due)) return undefined;
  return due > 0 && endsAt - due * dayMs <= startedAt ? undefined : due;
}

export function afterWarning(watch: TokenWatch, warned: WarningDays): TokenWatch {
  const { endsAt = 0 } = watch;
  return withAlarm({ ...watch, version: watch.version + 1, warned }, endsAt);
}

/** The platform has answered how long the token lives, so that a notice of its end is of no more concern. */
export function withEnd({ noticeAt: _notice, ...watch }: TokenWatch, endsAt: number): TokenWatch {
  return withAlarm({ ...watch, version: watch.version + 1, endsAt }, endsAt);
}

export function withProfileAt(watch: TokenWatch, profileAt: number): TokenWatch {
  const { endsAt } = watch;
  const next = { ...watch, version: watch.version + 1, profileAt };
  return endsAt === undefined ? { ...next, attendAt: profileAt } : withAlarm(next, endsAt);
}

/** The platform does not take the token any more. */
export function endedNow({ profileAt: _wish, noticeAt: _notice, ...watch }: TokenWatch, now: number): TokenWatch {
  return { ...watch, endsAt: now };
}

/** Nothing is left to be said of a token that has ended or is taken back. */
export function closed({ attendAt: _alarm, profileAt: _reading, revokedBy: _wish, ...watch }: TokenWatch): TokenWatch {
  return { ...watch, version: watch.version + 1 };
}

export function toBeRevoked(watch: TokenWatch, revokedBy: string, now: number): TokenWatch {
  return { ...watch, version: watch.version + 1, revokedBy, attendAt: now };
}

/** A token that has ended, or is being taken back, needs no asking. */
export function toBeAsked(watch: TokenWatch, now: number): TokenWatch | undefined {
  if (watch.attendAt === undefined || watch.revokedBy !== undefined) return undefined;
  return { ...watch, version: watch.version + 1, noticeAt: now, attendAt: now };
}

/** The platform does not know the token any more: its user has taken it back. */
export function takenBack(watch: TokenWatch, now: number): TokenWatch {
  return closed(endedNow(watch, now));
}

export function askAgainAt(watch: TokenWatch, attendAt: number): TokenWatch {
  return { ...watch, version: watch.version + 1, attendAt };
}

/**
 * The alarm of the first warning that is still to come, or of the next reading. A token that lives a day has only the last
 * two warnings; with one that has ended nothing can be read.
 */
function withAlarm(watch: TokenWatch, endsAt: number): TokenWatch {
  const { attendAt: _before, ...rest } = watch;
  const next = warningDays.find((days) => isToCome(watch, endsAt, days));
  if (next === undefined) {
    const { profileAt: _reading, ...ended } = rest;
    return ended;
  }
  const warnAt = endsAt - next * dayMs;
  return { ...rest, attendAt: Math.min(warnAt, watch.profileAt ?? warnAt) };
}

function isToCome({ warned, startedAt }: TokenWatch, endsAt: number, days: WarningDays): boolean {
  if (warned !== undefined) return days < warned;
  return endsAt - days * dayMs > startedAt;
}
