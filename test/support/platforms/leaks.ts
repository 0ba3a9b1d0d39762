import { inspect } from 'node:util';

/** Everything that could be printed of an error: message, stack, details and the whole chain of causes. */
export function everythingAbout(error: unknown): string {
  return inspect(error, { depth: 20, showHidden: true, maxStringLength: null, maxArrayLength: null });
}

export async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
}
