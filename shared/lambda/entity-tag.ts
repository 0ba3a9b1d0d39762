import type { HttpRequest } from './http-request.ts';
import { HttpError } from './problem.ts';

/** The tag of something that is numbered by revision. */
export const entityTag = ({ revision }: { readonly revision: number }): { readonly etag: string } => ({
  etag: `"${revision}"`,
});

/** The revision that a caller has seen; `undefined` where any will do. */
export function seenRevision({ headers }: Pick<HttpRequest, 'headers'>): number | undefined {
  const tag = headers['if-match']?.trim();
  if (tag === undefined || tag === '*') return undefined;
  const revision = /^"(?<revision>\d{1,9})"$/.exec(tag)?.groups?.['revision'];
  if (revision !== undefined) return Number(revision);
  throw new HttpError('if-match-invalid', 'If-Match names no revision.');
}
