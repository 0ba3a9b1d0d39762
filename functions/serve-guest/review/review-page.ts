import type { PostApproval } from '../../../shared/domain/approval.ts';
import type { Landing } from '../../../shared/domain/post.ts';
import { escapeHtml } from '../../../shared/lambda/html.ts';
import type { Language } from '../../../shared/lambda/language.ts';
import type { HttpResponse } from '../../../shared/lambda/problem.ts';
import type { Review } from '../../../shared/use-cases/load-review.ts';
import { hiddenFields, pageResponse } from '../page.ts';
import { reviewPaths } from './paths.ts';
import { landingPreview, type PreviewDeps, postPreview } from './post-preview.ts';
import { type ReviewWords, reviewWords } from './review-words.ts';

export type ReviewProblem = 'missingName' | 'missingReason' | 'changed' | 'notYours';

type Around = {
  readonly language: Language;
  readonly token: string;
  readonly landing: Landing | undefined;
  /** Such as `2026-11-11 20:00 (Asia/Shanghai)`. */
  readonly dueAt: string;
  /** What the guest sent last, and what is wrong with it. */
  readonly name?: string | undefined;
  readonly comment?: string | undefined;
  readonly problem?: ReviewProblem | undefined;
};

export function reviewPage(deps: PreviewDeps, review: Review, around: Around): HttpResponse {
  const { language, token, problem } = around;
  const words = reviewWords[language];
  const title = words.heading(review.post.title);
  const { approval } = review.post;
  const main = [
    `<header><h1>${escapeHtml(title)}</h1>`,
    `<p class="quiet">${escapeHtml(`${words.dueAt} ${around.dueAt}`)}</p>`,
    notice(approval, words),
    problem === undefined ? '' : `<p id="problem" class="notice bad" role="alert">${escapeHtml(words[problem])}</p>`,
    '</header>',
    ...postPreview(deps, review, words),
    landingPreview(around.landing, words),
    ...(isOpen(approval) ? forms(approval, words, around) : []),
  ].filter((part) => part !== '');
  const address = { method: 'post', path: reviewPaths.page, fields: { token } } as const;
  return pageResponse({ status: statusOf(problem), language, title, main: main.join('\n'), address });
}

function statusOf(problem: ReviewProblem | undefined): number {
  if (problem === undefined) return 200;
  return problem === 'changed' || problem === 'notYours' ? 409 : 422;
}

const isOpen = (approval: PostApproval | undefined): approval is PostApproval =>
  approval?.state === 'requested' || approval?.state === 'half-approved';

function notice(approval: PostApproval | undefined, words: ReviewWords): string {
  const said = approval === undefined ? '' : words.states[approval.state];
  return said === '' ? '' : `<p class="notice" role="status">${escapeHtml(said)}</p>`;
}

function forms({ revision }: PostApproval, words: ReviewWords, around: Around): readonly string[] {
  const { token, language, name = '', comment = '', problem } = around;
  const hidden = hiddenFields({ token, lang: language, revision: String(revision) });
  const wrong = problem === undefined ? '' : ' aria-describedby="problem"';
  const nameField = (id: string) =>
    `<label for="${id}">${escapeHtml(words.name)}</label><input id="${id}" name="name" type="text" required maxlength="60" autocomplete="name" value="${escapeHtml(name)}"${wrong}>`;
  const field = (id: string, label: string, rest: string) =>
    `<label for="${id}">${escapeHtml(label)}</label><textarea id="${id}" name="comment" rows="3" maxlength="1000"${rest}>${escapeHtml(comment)}</textarea>`;
  return [
    `<section><form method="post" action="${reviewPaths.approved}" data-keeps-link>`,
    hidden,
    nameField('approver'),
    field('comment', words.comment, ''),
    `<p><button class="main">${escapeHtml(words.approve)}</button></p></form></section>`,
    `<details${problem === 'missingReason' ? ' open' : ''}><summary>${escapeHtml(words.reject)}</summary>`,
    `<form method="post" action="${reviewPaths.rejected}" data-keeps-link>`,
    hidden,
    nameField('rejecter'),
    field('reason', words.reason, ' required'),
    `<p><button>${escapeHtml(words.sendReject)}</button></p></form></details>`,
  ];
}
