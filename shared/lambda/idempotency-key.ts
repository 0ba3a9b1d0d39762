import type { HttpRequest } from './http-request.ts';
import { HttpError } from './problem.ts';

/** `undefined`: the caller gave none, and a repeat of the request is another one. */
export function idempotencyKeyOf(request: Pick<HttpRequest, 'headers'>): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined || /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new HttpError('idempotency-key-invalid', 'An Idempotency-Key has 1 to 255 visible ASCII characters.');
}
