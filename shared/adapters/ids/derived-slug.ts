import { createHmac } from 'node:crypto';

/** No vowels and no digits that stand in for them, so that no word comes about; nothing that looks like its neighbour. */
const letters = '256789bcdfghjkmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ';
const slugLength = 8;
/** A byte from here on would favour the first letters. */
const bound = 256 - (256 % letters.length);

/** What is read without vowels all the same: initials of abuse, and of brands that the link does not lead to. */
const misleading = /sb|nmsl|cnm|tmd|wtf|fck|sht|xxx|wx|qq|zfb|hb|tb|tm|jd|pdd|ks|mm/i;

/**
 * Short and, without the key, not to be guessed. The same key and id always give the same slug, so what would read wrong
 * is drawn again from the next digest.
 */
export function derivedSlug(signingKey: string, id: string): string {
  for (let draw = 0; ; draw++) {
    const digest = createHmac('sha256', signingKey).update(`${id}#${draw}`).digest();
    const usable = [...digest].filter((byte) => byte < bound).slice(0, slugLength);
    const slug = usable.map((byte) => letters[byte % letters.length]).join('');
    if (slug.length === slugLength && !misleading.test(slug)) return slug;
  }
}
