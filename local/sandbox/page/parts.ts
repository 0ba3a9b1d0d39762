import { html } from 'hono/html';
import { beijingStamp } from '../beijing-time.ts';

/** As many as a person looks through; the rest is in the inspection API. */
const shownLimit = 50;

export function newestFirst<T>(items: readonly T[], timeOf: (item: T) => number): readonly T[] {
  return [...items].sort((a, b) => timeOf(b) - timeOf(a)).slice(0, shownLimit);
}

export function moment(time: number) {
  return html`<time datetime="${new Date(time).toISOString()}">${beijingStamp(time)}</time>`;
}

/** Only web addresses become links; everything else stays text. */
export function link(url: string, text: string) {
  if (!/^https?:\/\//i.test(url)) return html`${text}`;
  return html`<a href="${url}" rel="noreferrer noopener" target="_blank">${text}</a>`;
}

export function picture(mediaId: string | undefined, alt: string) {
  return mediaId === undefined ? '' : html`<img src="/_sandbox/media/${mediaId}" alt="${alt}" loading="lazy">`;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly items: readonly unknown[];
  readonly empty: string;
}

export function section({ id, title, note, items, empty }: Section) {
  return html`<section id="${id}">
<h2>${title} <small>${note}</small></h2>
${items.length === 0 ? html`<p class="empty">${empty}</p>` : items}
</section>`;
}
