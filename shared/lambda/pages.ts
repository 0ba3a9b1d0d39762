import type { Page } from '../ports/repositories.ts';
import type { SigningKey } from '../ports/stores.ts';
import { openCursor, signCursor } from './cursor.ts';

/** The position that a caller's cursor stands for. `listing` names the query, to which the cursor is bound. */
export async function openPage(
  signingKey: SigningKey,
  listing: string,
  cursor: string | undefined,
): Promise<string | undefined> {
  return cursor === undefined ? undefined : openCursor(await signingKey.get(), listing, cursor);
}

export async function signPage<T>(
  signingKey: SigningKey,
  listing: string,
  { items, cursor }: Page<T>,
): Promise<{ items: T[]; cursor?: string }> {
  if (cursor === undefined) return { items: [...items] };
  return { items: [...items], cursor: signCursor(await signingKey.get(), listing, cursor) };
}
