import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../domain/errors.ts';

/** How to wait between two tries. Real time, not the stack's clock: it is AWS that needs the moment. */
export type BackOff = {
  readonly sleep: (ms: number) => Promise<unknown>;
  /** In [0, 1). */
  readonly fraction: () => number;
};
export const systemBackOff: BackOff = { sleep, fraction: Math.random };

/** AWS took a request and turned away some of what was in it. */
export type Refused<T> = {
  readonly entries: readonly T[];
  readonly code?: string | undefined;
  /** The entries themselves are wrong; sending them again is pointless. */
  readonly isFinal?: boolean;
};

export class RefusedError extends AppError {
  override readonly name = 'RefusedError';
  readonly retryable: boolean;

  constructor(message: string, options: { readonly code: string; readonly isFinal: boolean }) {
    super('refused-by-aws', message, { details: { awsCode: options.code } });
    this.retryable = !options.isFinal;
  }
}

const maxIdleTries = 6;
const baseMs = 50;

/**
 * Sends entries, and what was refused of them again, until all have been taken: after exponential pauses with full jitter,
 * so that those who were turned away together do not come back together. Only tries that got nothing through count: a
 * request that AWS takes in parts is on its way.
 */
export async function repeatRefused<T>(options: {
  /** Who refuses, for the message at the end: `The event bus`. */
  readonly by: string;
  readonly entries: readonly T[];
  readonly send: (entries: readonly T[]) => Promise<Refused<T>>;
  readonly backOff: BackOff;
}): Promise<void> {
  let pending = options.entries;
  for (let idleTries = 0; pending.length > 0; ) {
    const refused = await options.send(pending);
    if (refused.entries.length === 0) return;
    idleTries = refused.entries.length < pending.length ? 0 : idleTries + 1;
    pending = refused.entries;
    const isFinal = refused.isFinal === true;
    if (isFinal || idleTries >= maxIdleTries) {
      const code = refused.code ?? 'no code';
      throw new RefusedError(`${options.by} refused ${pending.length} entries (${code}).`, { code, isFinal });
    }
    await options.backOff.sleep(options.backOff.fraction() * baseMs * 2 ** idleTries);
  }
}
