import type { Visit } from '../../shared/use-cases/visit-link.ts';

const maxRemembered = 500;

/**
 * Remembers for `keepMs` what a slug leads to: a crowd behind one link would otherwise read its few items more often than a
 * partition of the table allows. What does not exist is looked for each time, because it may appear at any second.
 */
export function rememberVisits(
  find: (slug: string) => Promise<Visit>,
  { now, keepMs }: { readonly now: () => number; readonly keepMs: number },
): (slug: string) => Promise<Visit> {
  const remembered = new Map<string, { readonly visit: Visit; readonly until: number }>();
  return async (slug) => {
    const known = remembered.get(slug);
    const at = now();
    if (known !== undefined && at < known.until) return known.visit;
    remembered.delete(slug);
    const visit = await find(slug);
    if (visit.kind === 'nothing' || visit.kind === 'expired') return visit;
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(slug, { visit, until: Math.min(at + keepMs, endOf(visit)) });
    return visit;
  };
}

const endOf = (visit: Exclude<Visit, { kind: 'nothing' }>): number =>
  'until' in visit && visit.until !== undefined ? visit.until : Number.POSITIVE_INFINITY;
