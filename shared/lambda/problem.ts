import { AppError, type Bilingual, type ErrorDetails, type Finding } from '../domain/errors.ts';

/** An error that exists only in HTTP's own terms: a wrong method, a body that is no JSON. */
export class HttpError extends AppError {
  override readonly name = 'HttpError';
  readonly retryable = false;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: string,
    message: string,
    options: { readonly details?: ErrorDetails; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(code, message, options.details === undefined ? {} : { details: options.details });
    this.headers = options.headers ?? {};
  }
}

/** What a code says to people. Words in braces are filled from the error's details. */
export type ProblemText = {
  readonly status: number;
  readonly title: string;
  readonly message: Bilingual;
  readonly hint: Bilingual;
};

/** RFC 9457, with a stable `code` and the words for people in both languages. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly messages: Bilingual;
  readonly hints: Bilingual;
  readonly findings?: readonly Finding[];
  /** What a platform that was asked has answered with, and when it makes sense to ask again. */
  readonly platformCode?: string;
  readonly retryAt?: string;
  readonly requestId: string;
};

export type HttpResponse = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Each a whole `Set-Cookie` value. */
  readonly cookies?: string[];
  readonly body: string;
  readonly isBase64Encoded?: boolean;
};

export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): HttpResponse {
  return {
    statusCode: problem.status,
    headers: {
      ...headers,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: JSON.stringify(problem),
  };
}
