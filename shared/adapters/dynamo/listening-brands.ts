import * as z from 'zod';
import { keepFresh } from '../batching/keep-fresh.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

const itemSchema = z.object({ isListening: z.boolean() });
/** A brand's first webhook hears of what happens from so long after it was made. */
const maxAgeMs = 10_000;
const maxBrands = 10_000;

/**
 * Whether any webhook of a brand listens, read once in ten seconds for all that happens: for brands without one an event costs
 * nothing. Where it cannot be read the answer is yes, since whoever is asked then looks again.
 */
export function createListeningBrands({ table }: { readonly table: Pick<Table, 'get'> }) {
  const read = keepFresh<boolean>({
    maxAgeMs,
    maxEntries: maxBrands,
    now: Date.now,
    async read(brandId) {
      const item = await table.get(keys.listening(brandId));
      return item !== undefined && parseItem(itemSchema, item).isListening;
    },
  });
  return (brandId: string): Promise<boolean> => read(brandId).catch(() => true);
}
