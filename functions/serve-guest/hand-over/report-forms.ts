import { escapeHtml } from '../../../shared/lambda/html.ts';
import type { Language } from '../../../shared/lambda/language.ts';
import { hiddenFields } from '../page.ts';
import { declineReasons } from './decline-reasons.ts';
import type { HandOverWords } from './hand-over-words.ts';
import { handOverPaths } from './paths.ts';

export function reportForm(at: {
  readonly words: HandOverWords;
  readonly token: string;
  readonly language: Language;
  readonly hosts: readonly string[];
  readonly url: string | undefined;
  readonly error: string | undefined;
}): string {
  const { words, hosts, url = '', error } = at;
  const note =
    hosts.length === 0 ? '' : `<p id="url-note" class="quiet">${escapeHtml(words.urlOn(hosts.join(', ')))}</p>`;
  const wrong = error === undefined ? '' : `<p id="url-error" class="bad" role="alert">${escapeHtml(error)}</p>`;
  const describedBy = [...(wrong === '' ? [] : ['url-error']), ...(note === '' ? [] : ['url-note'])].join(' ');
  return [
    `<section><h2>${escapeHtml(words.report)}</h2>`,
    `<form method="post" action="${handOverPaths.published}" data-keeps-link>`,
    hiddenFields({ token: at.token, lang: at.language }),
    `<label for="url">${escapeHtml(words.url)}</label>`,
    `<input id="url" name="url" type="url" required maxlength="2000" placeholder="https://" value="${escapeHtml(url)}"`,
    describedBy === '' ? '' : ` aria-describedby="${describedBy}"`,
    wrong === '' ? '>' : ' aria-invalid="true" autofocus>',
    wrong,
    note,
    `<p><button class="main">${escapeHtml(words.send)}</button></p></form></section>`,
  ].join('');
}

export function declineForm(words: HandOverWords, token: string, language: Language): string {
  const options = declineReasons.map(
    ({ name, text }) => `<option value="${name}">${escapeHtml(text[language])}</option>`,
  );
  return [
    `<details><summary>${escapeHtml(words.decline)}</summary>`,
    `<form method="post" action="${handOverPaths.declined}" data-keeps-link>`,
    hiddenFields({ token, lang: language }),
    `<label for="reason">${escapeHtml(words.reason)}</label>`,
    `<select id="reason" name="reason">${options.join('')}</select>`,
    `<p><button>${escapeHtml(words.sendDecline)}</button></p></form></details>`,
  ].join('');
}
