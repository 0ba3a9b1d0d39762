import type { Bilingual } from '../../../shared/domain/errors.ts';
import { escapeHtml } from '../../../shared/lambda/html.ts';
import type { Language } from '../../../shared/lambda/language.ts';
import { hiddenFields } from '../page.ts';
import { declineReasons, keepReasons } from './decline-reasons.ts';
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

type Guest = { readonly words: HandOverWords; readonly token: string; readonly language: Language };

export function declineForm({ words, token, language }: Guest): string {
  const { decline, sendDecline } = words;
  const what = { summary: decline, action: handOverPaths.declined, send: sendDecline, reasons: declineReasons };
  return reasonForm({ words, token, language }, what);
}

/** It is gone, which is all that is asked, or cannot go. */
export function takenDownForms({ words, token, language }: Guest): readonly string[] {
  const { keep, sendKeep } = words;
  const gone = [
    `<section><h2>${escapeHtml(words.takenDown)}</h2>`,
    `<form method="post" action="${handOverPaths.takenDown}" data-keeps-link>`,
    hiddenFields({ token, lang: language }),
    `<p><button class="main">${escapeHtml(words.sendTakenDown)}</button></p></form></section>`,
  ];
  const what = { summary: keep, action: handOverPaths.kept, send: sendKeep, reasons: keepReasons };
  return [gone.join(''), reasonForm({ words, token, language }, what)];
}

type Choice = {
  readonly summary: string;
  readonly action: string;
  readonly send: string;
  readonly reasons: readonly { readonly name: string; readonly text: Bilingual }[];
};

function reasonForm({ words, token, language }: Guest, { summary, action, send, reasons }: Choice): string {
  const options = reasons.map(({ name, text }) => `<option value="${name}">${escapeHtml(text[language])}</option>`);
  return [
    `<details><summary>${escapeHtml(summary)}</summary>`,
    `<form method="post" action="${action}" data-keeps-link>`,
    hiddenFields({ token, lang: language }),
    `<label for="reason">${escapeHtml(words.reason)}</label>`,
    `<select id="reason" name="reason">${options.join('')}</select>`,
    `<p><button>${escapeHtml(send)}</button></p></form></details>`,
  ].join('');
}
