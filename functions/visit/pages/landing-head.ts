import type { SiteLanguage } from '../../../shared/domain/brand-site.ts';
import { linkUrl, mediaUrl } from '../../../shared/domain/link.ts';
import { escapeHtml, jsonForScript } from '../../../shared/lambda/html.ts';
import type { LandingPage } from '../../../shared/use-cases/visit-link.ts';
import type { BrandFront } from './brand-front.ts';
import { wordsOf } from './words.ts';

type Facts = { readonly page: LandingPage; readonly front: BrandFront; readonly language: SiteLanguage };
type Picture = { readonly url: string; readonly width?: number; readonly height?: number };

/** What search engines and the cards of other platforms read. */
export function landingHead(facts: Facts): string {
  const { page, front, language } = facts;
  const { post, landing } = page;
  const url = linkUrl(post.linkDomain, post.postId);
  const picture = coverOf(page);
  return [
    `<link rel="canonical" href="${escapeHtml(url)}">`,
    `<meta name="description" content="${escapeHtml(oneLine(landing.summary))}">`,
    meta('og:type', 'article'),
    meta('og:site_name', front.brand.name),
    meta('og:title', landing.title),
    meta('og:description', oneLine(landing.summary)),
    meta('og:url', url),
    meta('og:locale', language === 'zh' ? 'zh_CN' : 'en_US'),
    meta('article:published_time', post.dueAt),
    ...(picture === undefined ? [] : pictureTags(picture, landing.cover?.alt)),
    `<script type="application/ld+json">${jsonForScript({ '@context': 'https://schema.org', '@graph': [publisherOf(front), articleOf(facts, { url, picture })] })}</script>`,
  ].join('\n');
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

function meta(property: string, content: string): string {
  return `<meta property="${property}" content="${escapeHtml(content)}">`;
}

function pictureTags({ url, width, height }: Picture, alt = ''): readonly string[] {
  return [
    meta('og:image', url),
    ...(width === undefined ? [] : [meta('og:image:width', String(width)), meta('og:image:height', String(height))]),
    ...(alt === '' ? [] : [meta('og:image:alt', alt)]),
  ];
}

function coverOf({ post, landing }: LandingPage): Picture | undefined {
  const { coverPictureId = landing.coverMediaId, cover } = landing;
  if (coverPictureId === undefined) return undefined;
  const url = mediaUrl(post.linkDomain, coverPictureId);
  return cover === undefined ? { url } : { url, width: cover.width, height: cover.height };
}

const publisherId = (linkDomain: string): string => `https://${linkDomain}/#publisher`;

/** The brand as an organisation that search engines know. */
export function publisherOf({ brand, site }: BrandFront): object {
  const { linkDomain, name } = brand;
  const { logo, legal } = site;
  return {
    '@type': 'Organization',
    '@id': publisherId(linkDomain),
    name,
    url: `https://${linkDomain}/`,
    ...(legal?.company === undefined ? {} : { legalName: legal.company }),
    ...(logo === undefined ? {} : { logo: mediaUrl(linkDomain, logo.pictureId) }),
  };
}

function articleOf(
  { page, front, language }: Facts,
  { url, picture }: { readonly url: string; readonly picture: Picture | undefined },
): object {
  const { post, landing, published } = page;
  const publisher = { '@id': publisherId(front.brand.linkDomain) };
  const pictures = (landing.pictures ?? []).map(({ pictureId, width, height }) => ({
    url: mediaUrl(post.linkDomain, pictureId),
    width,
    height,
  }));
  const images = [...(picture === undefined ? [] : [picture]), ...pictures];
  return {
    '@type': ['Article', 'SocialMediaPosting'],
    headline: landing.title,
    description: landing.summary,
    ...(landing.text === undefined ? {} : { articleBody: landing.text }),
    datePublished: post.dueAt,
    inLanguage: wordsOf[language].tag,
    mainEntityOfPage: url,
    url,
    author: publisher,
    publisher,
    ...(images.length === 0 ? {} : { image: images.map((image) => ({ '@type': 'ImageObject', ...image })) }),
    ...(published.length === 0 ? {} : { sameAs: published.map((place) => place.url) }),
  };
}
