import type { HttpRequest } from './http-request.ts';

export type Language = 'zh' | 'en';

/** What the guest chose on the page, else the first of the browser's languages that we speak, else Chinese. */
export function languageOf(
  { query, headers }: Pick<HttpRequest, 'query' | 'headers'>,
  form?: URLSearchParams,
): Language {
  const chosen = form?.get('lang') ?? query['lang'];
  if (chosen === 'zh' || chosen === 'en') return chosen;
  const preferred = (headers['accept-language'] ?? '')
    .split(',')
    .map(wishOf)
    .filter(({ language, weight }) => weight > 0 && (language === 'zh' || language === 'en'))
    .sort((one, other) => other.weight - one.weight);
  return preferred[0]?.language === 'en' ? 'en' : 'zh';
}

function wishOf(range: string): { readonly language: string; readonly weight: number } {
  const [tag = '', ...parameters] = range
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/);
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = q === undefined ? 1 : Number(q.slice(2));
  return { language: tag.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
}
