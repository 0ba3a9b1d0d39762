import { AppError, ConflictError, ForbiddenError, NotFoundError } from '../../../shared/domain/errors.ts';
import { guestOf } from '../../../shared/domain/review-link.ts';
import { HttpError, type HttpResponse } from '../../../shared/lambda/problem.ts';
import { openReviewToken } from '../../../shared/lambda/review-token.ts';
import type { SigningKey } from '../../../shared/ports/stores.ts';
import { type DecideOnApprovalDeps, decideOnApproval } from '../../../shared/use-cases/decide-on-approval.ts';
import { type LoadReviewDeps, loadReview, type Review } from '../../../shared/use-cases/load-review.ts';
import { formatDueTime } from '../../../shared/use-cases/read-due-time.ts';
import type { GuestRequest } from '../guest-request.ts';
import type { GuestRoute } from '../guest-route.ts';
import { openingPage } from '../opening-page.ts';
import { reviewPaths as paths } from '../review/paths.ts';
import type { PreviewDeps } from '../review/post-preview.ts';
import { type ReviewProblem, reviewPage } from '../review/review-page.ts';

export type ReviewDeps = LoadReviewDeps &
  PreviewDeps &
  Omit<DecideOnApprovalDeps, 'queue'> & { readonly signingKey: SigningKey };

export function reviewRoutes(deps: ReviewDeps): readonly GuestRoute[] {
  return [
    { method: 'GET', path: paths.page, serve: async ({ language }) => openingPage(language, 'review') },
    {
      method: 'POST',
      path: paths.page,
      serve: async (request) => show(deps, request, { review: await open(deps, request) }),
    },
    { method: 'POST', path: paths.approved, serve: (request) => decide(deps, request, 'approve') },
    { method: 'POST', path: paths.rejected, serve: (request) => decide(deps, request, 'reject') },
  ];
}

/** The signature is checked before anything is read, so a guess costs nothing and learns nothing. */
async function open(deps: ReviewDeps, { form }: GuestRequest): Promise<Review> {
  const grant = openReviewToken(await deps.signingKey.get(), form.get('token') ?? '', deps.clock.now());
  const review = grant === undefined ? undefined : await loadReview(deps, grant);
  if (review === undefined) throw new HttpError('guest-link-invalid', 'The review link is not valid.');
  return review;
}

type Shown = { readonly review: Review; readonly problem?: ReviewProblem | undefined };

async function show(
  deps: ReviewDeps,
  { language, form }: GuestRequest,
  { review, problem }: Shown,
): Promise<HttpResponse> {
  const { post } = review;
  const [revision, at] = [await deps.revisions.get(post), Date.parse(post.dueAt)];
  return reviewPage(deps, review, {
    language,
    token: form.get('token') ?? '',
    landing: revision?.landing,
    dueAt: forPeople(formatDueTime({ at, timeZone: post.timeZone })),
    ...(problem === undefined ? {} : { problem, name: textIn(form, 'name'), comment: textIn(form, 'comment') }),
  });
}

/** Of `2026-11-11T20:00:00+08:00[Asia/Shanghai]`. */
const forPeople = (time: string): string => time.replace(/^(.{10})T(.{5}).*\[(.+)\]$/, '$1 $2 ($3)');

const limits = { name: 60, comment: 1_000 } as const;
const textIn = (form: URLSearchParams, name: keyof typeof limits): string =>
  (form.get(name) ?? '').trim().slice(0, limits[name]);

async function decide(deps: ReviewDeps, request: GuestRequest, what: 'approve' | 'reject'): Promise<HttpResponse> {
  const review = await open(deps, request);
  const { form } = request;
  const [name, comment] = [textIn(form, 'name'), textIn(form, 'comment')];
  if (name === '') return show(deps, request, { review, problem: 'missingName' });
  if (what === 'reject' && comment === '') return show(deps, request, { review, problem: 'missingReason' });
  const { link, post } = review;
  try {
    await decideOnApproval(
      { ...deps, queue: noQueue },
      {
        brandId: post.brandId,
        postId: post.postId,
        decision: {
          what,
          revision: Number(form.get('revision')),
          by: guestOf(link),
          issuedBy: link.issuedBy,
          name,
          ...(comment === '' ? {} : { comment }),
        },
      },
    );
    return show(deps, request, { review: await open(deps, request) });
  } catch (error) {
    const problem = problemOf(error);
    return show(deps, request, { review: await open(deps, request), problem });
  }
}

/** Whoever is second finds what the first has said. */
function problemOf(error: unknown): ReviewProblem | undefined {
  if (!(error instanceof AppError) || error instanceof NotFoundError) throw error;
  if (error instanceof ForbiddenError || error.code === 'approval-by-same-person') return 'notYours';
  if (error instanceof ConflictError && error.code === 'approval-stale') return 'changed';
  if (error instanceof ConflictError && error.code === 'approval-decided') return undefined;
  throw error;
}

/** What falls due within the next minutes leaves with the dispatcher's next tick: a public page sends nothing to workers. */
const noQueue = { send: async () => undefined };
