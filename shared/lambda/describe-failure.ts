import { AppError } from '../domain/errors.ts';

export type Failure = {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  readonly frames: string;
};

/**
 * What may be logged of an unexpected error. Our own messages hold no secrets by rule; those of others may quote what was
 * sent to them, so of these only the kind and the place are kept.
 */
export function describeFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: typeof error, frames: '' };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  const own = error instanceof AppError ? { code: error.code, message: error.message } : {};
  return { name: error.name, ...own, frames };
}
