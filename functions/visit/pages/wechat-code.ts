import { encode } from 'uqr';
import type { BrandSite } from '../../../shared/domain/brand-site.ts';
import { escapeHtml } from '../../../shared/lambda/html.ts';
import type { Words } from './words.ts';

export const wechatCodePath = '/wechat-code.svg';

/** WeChat recognises a code by a long press on a picture, which is why it is one and not part of the page. */
export function renderFollow({ wechat }: BrandSite, words: Words): string {
  if (wechat === undefined) return '';
  const source = wechat.code === undefined ? wechatCodePath : `/m/${wechat.code.pictureId}`;
  const alt = escapeHtml(words.code(wechat.name));
  return `<section class="more follow"><img src="${escapeHtml(source)}" alt="${alt}" width="128" height="128" loading="lazy">
<div><h2>${words.follow}</h2><p>${escapeHtml(words.followHow(wechat.name))}</p></div></section>`;
}

/** Codes are read best with a quiet zone of four modules around them. */
const border = 4;

export function drawCode(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
}
