import type { Variant } from '../domain/post.ts';
import { withTexts } from '../domain/variant-texts.ts';
import type { Ids } from '../ports/ids.ts';
import { canonicalJson } from './canonical-json.ts';

/** A thousand million: enough for what one account publishes within days, and short enough for a key. */
const fingerprintLength = 6;

/** The same for what a reader, or a platform, would take for the same: case and white space do not count, links are not in it. */
export function fingerprintOf(ids: Pick<Ids, 'derive'>, variant: Variant): string {
  const plain = withTexts(variant, (text) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ''));
  return ids.derive('', [canonicalJson(plain)], fingerprintLength);
}
