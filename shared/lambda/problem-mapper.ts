import {
  AppError,
  type Bilingual,
  ConflictError,
  type ErrorDetails,
  ForbiddenError,
  NotFoundError,
  ValidationError,
} from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import { PlatformError } from '../domain/platform-error.ts';
import { platformProblems } from './platform-problems.ts';
import { HttpError, type Problem, type ProblemText } from './problem.ts';
import { problemCatalogue } from './problem-catalogue.ts';

export type MappedProblem = {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  /** The caller could not have known better: somebody should look. */
  readonly isOurFault: boolean;
};

/** Turns whatever was thrown into what the caller may see. Unknown errors show nothing of themselves. */
export function mapProblem(error: unknown, requestId: string): MappedProblem {
  if (isForCaller(error)) {
    const text = problemCatalogue[error.code] ?? textOf(error);
    const findings = error instanceof ValidationError ? { findings: error.findings } : {};
    const headers = error instanceof HttpError ? error.headers : {};
    const problem = { ...problemFrom(error.code, text, error.details), detail: error.message, ...findings, requestId };
    return { problem, headers, isOurFault: false };
  }
  if (error instanceof PlatformError) return platformProblem(error, requestId);
  const code = isBusy(error) ? 'busy' : 'internal-error';
  const text = problemCatalogue[code] ?? fallback(500, 'Internal error', 'Something went wrong.');
  const headers: Record<string, string> = code === 'busy' ? { 'retry-after': '2' } : {};
  return { problem: { ...problemFrom(code, text, {}), requestId }, headers, isOurFault: true };
}

/** A platform was asked while the caller waited: they learn what it said, in our words. */
function platformProblem(error: PlatformError, requestId: string): MappedProblem {
  const { kind, platformCode, text: message, hint, retryAt } = error;
  const text = { ...platformProblems[`platform-${kind}`], message, hint };
  const again = retryAt === undefined ? {} : { retryAt: isoOf(retryAt) };
  const problem = { ...problemFrom(error.code, text, {}), platformCode, ...again, requestId };
  return { problem, headers: {}, isOurFault: false };
}

type CallerError = HttpError | ValidationError | NotFoundError | ConflictError | ForbiddenError;

function isForCaller(error: unknown): error is CallerError {
  return [HttpError, ValidationError, NotFoundError, ConflictError, ForbiddenError].some(
    (family) => error instanceof family,
  );
}

function problemFrom(code: string, text: ProblemText, details: ErrorDetails): Omit<Problem, 'requestId'> {
  const messages = filled(text.message, details);
  return {
    type: `urn:lianbo:problem:${code}`,
    title: text.title,
    status: text.status,
    code,
    detail: messages.en,
    messages,
    hints: text.hint,
  };
}

function filled(text: Bilingual, details: ErrorDetails): Bilingual {
  const fill = (words: string) =>
    words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
  return { zh: fill(text.zh), en: fill(text.en) };
}

function textOf(error: CallerError): ProblemText {
  if (error instanceof ValidationError) return fallback(400, 'Invalid input', error.message);
  if (error instanceof NotFoundError) return fallback(404, 'Not found', error.message);
  if (error instanceof ConflictError) return fallback(409, 'Conflict', error.message);
  if (error instanceof ForbiddenError) return fallback(403, 'Forbidden', error.message);
  return fallback(400, 'Bad request', error.message);
}

function fallback(status: number, title: string, en: string): ProblemText {
  return {
    status,
    title,
    message: { zh: `请求无法处理（${title}）。`, en },
    hint: { zh: '请核对请求内容后重试。', en: 'Check the request and try again.' },
  };
}

const busyNames: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'TimeoutError',
]);

function isBusy(error: unknown): boolean {
  if (error instanceof AppError) return error.retryable;
  return error instanceof Error && busyNames.has(error.name);
}
