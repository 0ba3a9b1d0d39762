import type { Landing, Variant } from '../../../shared/domain/post.ts';
import { escapeHtml } from '../../../shared/lambda/html.ts';
import type { PreviewVariant } from '../../../shared/ports/variant-check.ts';
import type { Review, ReviewedDelivery } from '../../../shared/use-cases/load-review.ts';
import type { ReviewWords } from './review-words.ts';

export type PreviewDeps = {
  readonly previews: Readonly<Record<Variant['platform'], PreviewVariant>>;
  /** HTML that may be shown; pictures of the library lie below `/m/`. */
  readonly cleanBody: (html: string) => string;
};

/** What each account gets, as its readers will see it. */
export function postPreview(deps: PreviewDeps, { deliveries }: Review, words: ReviewWords): readonly string[] {
  return deliveries.map((reviewed) => {
    const { account, delivery } = reviewed;
    const { platform, shape } = delivery;
    const kind = [words.platforms[platform] ?? platform, words.shapes[shape] ?? ''].filter((part) => part !== '');
    return [
      `<section class="preview ${escapeHtml(platform)}"><h2>${escapeHtml(kind.join(' · '))}</h2>`,
      `<p class="author">${escapeHtml(account.name)}</p>`,
      ...contentOf(deps, reviewed, words),
      '</section>',
    ].join('\n');
  });
}

function contentOf(deps: PreviewDeps, reviewed: ReviewedDelivery, words: ReviewWords): readonly string[] {
  const { account, delivery, variant, linkUrl } = reviewed;
  const { texts } = deps.previews[delivery.platform]({ account, shape: delivery.shape, variant, linkUrl });
  switch (variant.platform) {
    case 'weibo':
      return [text(texts['text']), pictures(variant.pictureMediaIds ?? [], words)];
    case 'wechat': {
      const isPicturePost = variant.pictureMediaIds !== undefined;
      const more = (variant.moreArticles ?? []).flatMap((one) => [
        heading(one.title),
        pictures([one.coverMediaId], words),
        body(deps, one.body),
      ]);
      return [
        heading(texts['title']),
        pictures(isPicturePost ? (variant.pictureMediaIds ?? []) : [variant.coverMediaId], words),
        quiet(texts['digest']),
        isPicturePost ? text(texts['body']) : body(deps, variant.body),
        ...more,
      ];
    }
    case 'baijiahao':
      if (variant.shape === 'gallery') {
        const shown = variant.pictures.flatMap(({ mediaId, text: words_ }) => [
          pictures([mediaId], words),
          text(words_),
        ]);
        return [heading(variant.title), ...shown];
      }
      return [heading(variant.title), pictures([variant.coverMediaId], words), body(deps, variant.body)];
    case 'manual':
      return [
        heading(variant.title),
        text(texts['text']),
        variant.poll === undefined
          ? ''
          : text(`${words.poll}：${variant.poll.question}\n${variant.poll.options.join('\n')}`),
        pictures(variant.pictureMediaIds, words),
      ];
  }
}

/** What the link of every delivery opens. */
export function landingPreview(landing: Landing | undefined, words: ReviewWords): string {
  if (landing === undefined) return '';
  const { title, summary, text: words_, target, pictures: shown = [], coverMediaId } = landing;
  const covers = coverMediaId === undefined ? [] : [coverMediaId];
  return [
    `<section class="preview"><h2>${escapeHtml(words.landing)}</h2>`,
    heading(title),
    pictures([...covers, ...shown.map(({ pictureId }) => pictureId)], words),
    text(summary),
    text(words_),
    target === undefined ? '' : quiet(`${words.leadsTo} ${target}`),
    '</section>',
  ].join('\n');
}

const heading = (title: string | undefined): string => (title ? `<h3>${escapeHtml(title)}</h3>` : '');
const text = (words: string | undefined): string => (words ? `<p class="text">${escapeHtml(words)}</p>` : '');
const quiet = (words: string | undefined): string => (words ? `<p class="quiet">${escapeHtml(words)}</p>` : '');
const body = (deps: PreviewDeps, html: string): string => `<div class="article">${deps.cleanBody(html)}</div>`;

/** By path, since the page is on the host that serves the pictures. */
function pictures(mediaIds: readonly string[], words: ReviewWords): string {
  const named = mediaIds.filter((mediaId) => mediaId !== '');
  if (named.length === 0) return '';
  const items = named.map(
    (mediaId, index) => `<li><img src="/m/${escapeHtml(mediaId)}" alt="${escapeHtml(words.picture(index + 1))}"></li>`,
  );
  return `<ul class="pictures">${items.join('')}</ul>`;
}
