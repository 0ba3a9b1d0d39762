import { AppError } from '../../domain/errors.ts';
import { PlatformError } from '../../domain/platform-error.ts';
import type { LookInput, LookOutcome } from '../../ports/platform-publisher.ts';

/** What the platform dates a minute before the attempt may still be the attempt: the two clocks need not agree. */
const clockMarginMs = 60_000;

export const absent: LookOutcome = { kind: 'absent' };

export function cannotTell(why: string): LookOutcome {
  return { kind: 'cannot-tell', why };
}

/** The first instant at which the platform may have dated what the attempt made. */
export function earliestTrace({ attemptStartedAt }: LookInput): number {
  return attemptStartedAt - clockMarginMs;
}

/** A look that fails has shown nothing, and what stopped it is the reason. */
export async function looked(look: () => Promise<LookOutcome>): Promise<LookOutcome> {
  try {
    return await look();
  } catch (error) {
    return cannotTell(reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof PlatformError) return error.platformCode;
  return error instanceof AppError ? error.code : 'look-failed';
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/**
 * What remains of a text when everything is taken away that platforms change in passing: spaces, invisible characters
 * that they append, emoji variants, and HTML entities that some of them make.
 */
export function wordsOf(text: string): string {
  return text
    .replace(/&(lt|gt|amp|quot|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .normalize('NFC')
    .replace(/\s|\p{Cf}|\p{Variation_Selector}/gu, '');
}
