import type { Bilingual } from '../../../shared/domain/errors.ts';
import { escapeHtml } from '../../../shared/lambda/html.ts';
import type { Language } from '../../../shared/lambda/language.ts';
import type { HttpResponse } from '../../../shared/lambda/problem.ts';
import type { HandOverView } from '../../../shared/use-cases/describe-hand-over.ts';
import { pageResponse } from '../page.ts';
import { contentSections, takeDownSections } from './content-sections.ts';
import { type HandOverWords, handOverWords } from './hand-over-words.ts';
import { handOverPaths } from './paths.ts';
import { declineForm, reportForm, takenDownForms } from './report-forms.ts';

type Around = {
  readonly language: Language;
  readonly token: string;
  /** What the guest sent last, and what is wrong with it. */
  readonly url?: string;
  readonly error?: Bilingual;
};

/** What there is to publish or to take down, and the forms that say what became of it. */
export function handOverPage(view: HandOverView, around: Around): HttpResponse {
  const { language, token, error } = around;
  const words = handOverWords[language];
  const title = headingOf(view, words);
  const main = [headline(view, words, language), ...partsOf(view, words, around)].join('\n');
  const address = { method: 'post', path: handOverPaths.page, fields: { token } } as const;
  return pageResponse({ status: error === undefined ? 200 : 422, language, title, main, address });
}

function partsOf(view: HandOverView, words: HandOverWords, around: Around): readonly string[] {
  const { language, token, url, error } = around;
  const report = reportForm({ words, token, language, hosts: view.hosts, url, error: error?.[language] });
  if (view.task === 'take-down')
    return [...takeDownSections(view, words), ...takenDownForms({ words, token, language })];
  switch (view.state) {
    case 'handed-over':
      return [...contentSections(view, words, language), report, declineForm({ words, token, language })];
    case 'missed':
      return [report];
    default:
      return [];
  }
}

function headline(view: HandOverView, words: HandOverWords, language: Language): string {
  const notice = noticeOf(view, words, language);
  return [
    `<header><h1>${escapeHtml(headingOf(view, words))}</h1>`,
    `<p class="quiet">${escapeHtml(words.shapes[shapeIn(view, words)])}${timesIn(view, words)}</p>`,
    notice,
    '</header>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** It asks for something only as long as there is something to do. */
function headingOf({ task, place }: HandOverView, words: HandOverWords): string {
  if (task === undefined) return place;
  return task === 'publish' ? words.heading(place) : words.headingToTakeDown(place);
}

function shapeIn({ shape }: HandOverView, { shapes }: HandOverWords): keyof HandOverWords['shapes'] {
  return shape in shapes ? (shape as keyof typeof shapes) : 'post'; // a key, as was just seen
}

function timesIn({ publishAt, deadline, state }: HandOverView, words: HandOverWords): string {
  if (publishAt === undefined || deadline === undefined || state !== 'handed-over') return '';
  const [from, until] = [partsOfTime(publishAt), partsOfTime(deadline)];
  const last = from.date === until.date ? until.clock : `${until.date} ${until.clock}`;
  return escapeHtml(` · ${words.publishAt} ${from.date} ${from.clock}, ${words.deadline} ${last} (${from.zone})`);
}

/** Of `2026-11-11T20:00:00+08:00[Asia/Shanghai]`, for people. */
function partsOfTime(time: string): { readonly date: string; readonly clock: string; readonly zone: string } {
  const [, date = '', clock = '', zone = ''] = /^([\d-]+)T(\d\d:\d\d).*\[(.+)\]$/.exec(time) ?? [];
  return { date, clock, zone };
}

function noticeOf(view: HandOverView, words: HandOverWords, language: Language): string {
  const { state, task, url, problem } = view;
  if (task === 'publish') return '';
  if (task === 'take-down') {
    return problem === undefined ? '' : `<p role="status" class="notice">${escapeHtml(problem[language])}</p>`;
  }
  const { states } = words;
  // Only what was to be taken down has a reason and is out.
  const name = state === 'published' && problem !== undefined ? 'kept' : state;
  const text = name in states ? states[name as keyof typeof states] : states.early; // a key, as was just seen
  const where =
    url === undefined ? '' : ` <a href="${escapeHtml(url)}" rel="noopener noreferrer">${escapeHtml(url)}</a>`;
  const why =
    (name === 'failed' || name === 'kept') && problem !== undefined ? ` ${escapeHtml(problem[language])}` : '';
  return `<p role="status" class="notice">${escapeHtml(text)}${why}${where}</p>`;
}
