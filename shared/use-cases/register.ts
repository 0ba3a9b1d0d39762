import type { Account, Application, Brand } from '../domain/account.ts';
import { ConflictError } from '../domain/errors.ts';
import { canonicalJson } from './canonical-json.ts';

type Registered = (Brand | Application | Account) & {
  readonly createdAt: string;
  readonly version?: unknown;
  readonly profile?: unknown;
};

/**
 * Ids come from what a thing is, so that registering it twice is the same as once; with other values it is a conflict.
 * Answers what is stored.
 */
export async function registerOnce<T extends Registered>(
  wish: T,
  store: {
    readonly put: (item: T) => Promise<'created' | 'exists'>;
    readonly read: () => Promise<T | undefined>;
    /** Of the conflict, such as `brand-exists`. */
    readonly code: string;
  },
): Promise<T> {
  if ((await store.put(wish)) === 'created') return wish;
  const stored = await store.read();
  if (stored !== undefined && sameBut(stored) === sameBut(wish)) return stored;
  throw new ConflictError(store.code, 'It is registered already, with other values.');
}

/** A profile comes later and is no part of registering. */
function sameBut({ createdAt: _at, version: _version, profile: _profile, ...values }: Registered): string {
  return canonicalJson(values);
}
