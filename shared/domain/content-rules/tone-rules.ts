import type { Bilingual } from '../errors.ts';
import type { Tone } from '../tone.ts';
import { venues, type WordRule } from './content-rule.ts';
import { readText } from './readable-text.ts';
import { sources } from './sources.ts';

type Banned = Tone['banned'][number];
type Preferred = Tone['preferred'][number];

const ofBrand = { on: venues, source: sources.brandTone } as const;
/** The brand's words as texts read once they are folded. */
export const asRead = (phrase: string): string => readText(phrase).text.trim();

/** The brand's own list as rules of the same kind as all others. */
export function toneRules({ banned, preferred }: Tone): readonly WordRule[] {
  return [
    ...banned.map((row) => ({
      ...ofBrand,
      code: 'brand-banned-word',
      severity: row.severity,
      about: because('品牌不使用的词', 'is a word that the brand does not use', row.why),
      hint: insteadOf(row),
      words: [asRead(row.word)],
    })),
    ...preferred.map((row) => ({
      ...ofBrand,
      code: 'brand-preferred-word',
      severity: 'warning' as const,
      about: { zh: '品牌有统一的说法', en: 'has another name at this brand' },
      hint: insteadOf({ instead: row.say }),
      words: row.insteadOf.map(asRead),
      allowed: withinPreferred(row),
    })),
  ];
}

/** `茶` instead of `茶叶` must not be reported inside of what is to be said. */
function withinPreferred({ say, insteadOf: words }: Preferred): readonly string[] {
  const wish = asRead(say);
  return words.some((word) => wish.includes(asRead(word))) ? [wish] : [];
}

const because = (zh: string, en: string, why: string | undefined): Bilingual =>
  why === undefined ? { zh, en } : { zh: `${zh}（${why}）`, en: `${en} (${why})` };

function insteadOf({ instead }: Pick<Banned, 'instead'>): Bilingual {
  if (instead === undefined) return { zh: '请删去或改写。', en: 'Remove it or say it in another way.' };
  return { zh: `请改为“${instead}”。`, en: `Say ${instead} instead.` };
}
