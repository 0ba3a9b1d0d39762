import type { RequestInput } from '../request-input.ts';

const usualCount = 20;

interface Window {
  /** However many are asked for. */
  readonly most: number;
  /** Where the caller does not say. */
  readonly usual?: number;
}

/** A page of ids that are stored oldest first: newest first, by `since_id`, `max_id`, `count` and `page`. */
export function pageOf(ids: readonly string[], input: RequestInput, { most, usual = usualCount }: Window): string[] {
  const since = integer(input, 'since_id', 0);
  const max = integer(input, 'max_id', 0);
  const count = Math.min(most, integer(input, 'count', usual));
  const page = Math.max(1, integer(input, 'page', 1));
  return ids
    .toReversed()
    .filter((id) => Number(id) > since && (max === 0 || Number(id) <= max))
    .slice((page - 1) * count, page * count);
}

function integer({ parameters }: RequestInput, name: string, otherwise: number): number {
  const value = parameters.get(name) ?? '';
  return /^\d+$/.test(value) ? Number(value) : otherwise;
}
