import type { Command } from 'commander';
import * as z from 'zod';

/** What a bench came to: the object that `--json` prints, tables for people, and which targets were missed. */
export type Report<R> = {
  readonly result: R;
  readonly tables: readonly string[];
  readonly misses: readonly string[];
};

export type Say = (text: string) => void;

export type Bench = {
  readonly name: string;
  readonly description: string;
  readonly configure: (command: Command) => void;
  /** Takes what the command line gave and parses it. */
  readonly run: (given: unknown, say: Say) => Promise<Report<Readonly<Record<string, unknown>>>>;
};

/** Something that the bench needs is not on this machine; not a result, good or bad. */
export class CannotRunError extends Error {
  override readonly name = 'CannotRunError';
}

export function defineBench<S extends z.ZodType, R extends Readonly<Record<string, unknown>>>(bench: {
  readonly name: string;
  readonly description: string;
  readonly options: S;
  readonly configure: (command: Command) => void;
  readonly run: (options: z.output<S>, say: Say) => Promise<Report<R>>;
}): Bench {
  const { options, run, ...rest } = bench;
  return {
    ...rest,
    run: async (given, say) => {
      const parsed = options.safeParse(given);
      if (!parsed.success) throw new CannotRunError(z.prettifyError(parsed.error));
      return run(parsed.data, say);
    },
  };
}

/** A positive whole number of the command line. */
export const count = z.coerce.number().int().min(1);
