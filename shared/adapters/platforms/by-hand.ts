import type { Bilingual } from '../../domain/errors.ts';
import { PlatformError } from '../../domain/platform-error.ts';

const text: Bilingual = {
  zh: '无法由系统撤回，需要有人到平台上删除',
  en: 'Software cannot take this back; a person has to delete it at the platform',
};
const hint: Bilingual = {
  zh: '请打开这条内容的网址并删除，然后提交 it-is-not-there；若要保留，请提交 give-up。',
  en: 'Open its address and delete it, then answer it-is-not-there; to leave it where it is, answer give-up.',
};

/** What no call takes back. `why` is the code: `by-hand`, or what is missing for the call. */
export function onlyByHand(why: 'by-hand' | 'id-unknown'): PlatformError {
  return new PlatformError({ kind: 'human', platformCode: why, text, hint });
}
