import type { SiteLanguage } from '../../../shared/domain/brand-site.ts';
import { escapeHtml } from '../../../shared/lambda/html.ts';
import type { BrandFront } from './brand-front.ts';
import { type RenderedPage, sitePage } from './site-page.ts';
import { wordsOf } from './words.ts';

/** Why there is nothing to read behind an address. */
export type Notice = 'notFound' | 'withdrawn' | 'expired' | 'error';

/** In the look of the brand, where it is known whose page it would have been. */
export function renderNotice(
  notice: Notice,
  shown: { language: SiteLanguage; front?: BrandFront | undefined },
): RenderedPage {
  const { language, front } = shown;
  const words = wordsOf[language];
  const { title, text } = words[notice];
  const onward = front === undefined ? '' : `\n<p><a class="go" href="/">${escapeHtml(words.toFront)}</a></p>`;
  return sitePage({
    language,
    front,
    title,
    head: '<meta name="robots" content="noindex">',
    main: `<div class="in"><h1>${title}</h1>\n<p class="summary">${text}</p>${onward}</div>`,
  });
}
