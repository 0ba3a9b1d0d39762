import * as z from 'zod';

/** What is said in Chinese, and in English where that has been written. */
export const spokenSchema = z.object({ zh: z.string(), en: z.string().optional() });
export type Spoken = z.infer<typeof spokenSchema>;

export const spokenLanguages = ['zh', 'en', 'both'] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];

/** In which language somebody writes, as far as the letters tell; Chinese where they tell nothing. */
export function languageOf(text: string | undefined): 'zh' | 'en' {
  if (text === undefined || /\p{Script=Han}/u.test(text)) return 'zh';
  return /\p{Script=Latin}{2}/u.test(text) ? 'en' : 'zh';
}

export function inLanguage({ zh, en }: Spoken, language: SpokenLanguage): string {
  if (en === undefined || language === 'zh') return zh;
  return language === 'en' ? en : `${zh}\n${en}`;
}
