import { escapeHtml } from '../../../shared/lambda/html.ts';
import type { Language } from '../../../shared/lambda/language.ts';
import type { HandOverView } from '../../../shared/use-cases/describe-hand-over.ts';
import type { HandOverWords } from './hand-over-words.ts';

/** What a guest needs in order to publish, each part with a button that copies it. */
export function contentSections(view: HandOverView, words: HandOverWords, language: Language): readonly string[] {
  const { title, text, link, instructions, draft, rules } = view;
  return [
    draft === undefined ? '' : section(words.instructions, paragraph(draft[language])),
    instructions === undefined ? '' : section(words.instructions, paragraph(instructions)),
    rulesSection(rules, words, language),
    title === undefined ? '' : copySection(words.title, title, words),
    text === undefined ? '' : copySection(words.text, text, words),
    pollSection(view.poll, words),
    videoSection(view.videoUrl, words),
    picturesSection(view.pictures, words),
    text === undefined || rules?.links === 'refused' ? '' : copySection(words.link, link, words, words.linkNote),
  ].filter((part) => part !== '');
}

/** What a guest needs in order to find what has to go. */
export function takeDownSections(view: HandOverView, words: HandOverWords): readonly string[] {
  const { url, title, text } = view;
  const address = url === undefined ? paragraph(words.addressUnknown) : linkTo(url);
  return [
    section(words.takeDown, address),
    ...(title === undefined ? [] : [section(words.title, paragraph(title))]),
    ...(text === undefined ? [] : [section(words.text, paragraph(text))]),
  ];
}

const linkTo = (url: string): string => {
  const href = escapeHtml(url);
  return `<p><a href="${href}" rel="noopener noreferrer">${href}</a></p>`;
};

const section = (heading: string, content: string): string =>
  `<section><h2>${escapeHtml(heading)}</h2>\n${content}\n</section>`;

const paragraph = (text: string): string => `<p class="text">${escapeHtml(text)}</p>`;

function copySection(...[heading, text, words, note]: [string, string, HandOverWords, string?]): string {
  return section(
    heading,
    [
      paragraph(text),
      note === undefined ? '' : `<p class="quiet">${escapeHtml(note)}</p>`,
      `<p><button type="button" data-copies data-done="${escapeHtml(words.copied)}" aria-label="${escapeHtml(`${words.copy}: ${heading}`)}">${escapeHtml(words.copy)}</button> <span role="status" class="good"></span></p>`,
    ].join(''),
  );
}

function rulesSection(rules: HandOverView['rules'], words: HandOverWords, language: Language): string {
  if (rules === undefined) return '';
  const { links, maxCharacters, postingHours, text } = rules;
  const lines = [
    ...(links === 'refused' ? [words.linksRefused] : []),
    ...(maxCharacters === undefined ? [] : [words.maxCharacters(maxCharacters)]),
    ...(postingHours === undefined ? [] : [words.postingHours(postingHours.from, postingHours.to)]),
    text?.[language] ?? text?.zh ?? text?.en ?? '',
  ].filter((line) => line !== '');
  return lines.length === 0 ? '' : section(words.rules, lines.map(paragraph).join(''));
}

function pollSection(poll: HandOverView['poll'], words: HandOverWords): string {
  if (poll === undefined) return '';
  const options = poll.options.map((option) => `<li>${escapeHtml(option)}</li>`).join('');
  const kind = poll.isMultiple ? words.multiple : words.single;
  return section(words.poll, `${paragraph(`${poll.question}（${kind}）`)}<ol>${options}</ol>`);
}

function videoSection(url: string | undefined, words: HandOverWords): string {
  if (url === undefined) return '';
  return section(words.video, linkTo(url));
}

/** By path, since the page is on the host that serves the pictures. */
function picturesSection(pictures: HandOverView['pictures'], words: HandOverWords): string {
  if (pictures.length === 0) return '';
  const items = pictures.map(({ mediaId }, index) => {
    const path = `/m/${escapeHtml(mediaId)}`;
    const label = `${words.download} ${index + 1}`;
    return `<li><img src="${path}" alt=""><a class="button" href="${path}" download>${escapeHtml(label)}</a></li>`;
  });
  return section(words.pictures, `<ul class="pictures">${items.join('')}</ul>`);
}
