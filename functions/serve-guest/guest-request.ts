import type { HttpRequest } from '../../shared/lambda/http-request.ts';
import { assertBodySize, mediaTypeOf, unsupportedType } from '../../shared/lambda/json-body.ts';
import { type Language, languageOf } from '../../shared/lambda/language.ts';

export type GuestRequest = HttpRequest & {
  readonly language: Language;
  /** The fields of the form that was sent; empty for a GET. */
  readonly form: URLSearchParams;
};

const formType = 'application/x-www-form-urlencoded';
const formLimitBytes = 16_384;

/** Throws `HttpError` where the body is not a form of ours. */
export function readGuestRequest(request: HttpRequest): GuestRequest {
  const form = request.method === 'POST' ? readForm(request) : new URLSearchParams();
  return { ...request, form, language: languageOf(request, form) };
}

function readForm(request: HttpRequest): URLSearchParams {
  if (mediaTypeOf(request) !== formType) throw unsupportedType([formType]);
  assertBodySize(request.body, formLimitBytes);
  return new URLSearchParams(new TextDecoder().decode(request.body));
}
