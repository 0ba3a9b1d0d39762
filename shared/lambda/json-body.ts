import type { HttpRequest } from './http-request.ts';
import { HttpError } from './problem.ts';

export const jsonLimitBytes = 1_000_000;

const jsonType = 'application/json';

/** `otherTypes`: what the address takes besides, for the words of a refusal. */
export function readJsonBody(request: Pick<HttpRequest, 'headers' | 'body'>, otherTypes: readonly string[]): unknown {
  if (!isJson(request)) throw unsupportedType([...otherTypes, jsonType]);
  assertBodySize(request.body, jsonLimitBytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(request.body);
    return JSON.parse(text, refuseDamagedText) as unknown;
  } catch {
    throw new HttpError('broken-json', 'The body is not valid JSON.');
  }
}

/** What a gateway puts in the place of bytes that are not UTF-8, such as those of a body in GBK. */
const replacement = '\ufffd';

/** Half a character, or one that was lost on the way, would be published as something else than was written. */
function refuseDamagedText(_key: string, value: unknown): unknown {
  const isDamaged = typeof value === 'string' && (!value.isWellFormed() || value.includes(replacement));
  if (isDamaged) throw new SyntaxError('damaged text');
  return value;
}

export const isJson = (request: Pick<HttpRequest, 'headers'>): boolean => mediaTypeOf(request) === jsonType;

export function mediaTypeOf(request: Pick<HttpRequest, 'headers'>): string {
  return (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

export function assertBodySize(body: Uint8Array, limit: number): void {
  const actual = body.byteLength;
  if (actual <= limit) return;
  throw new HttpError('body-too-large', `The body has ${actual} bytes; at most ${limit} are accepted.`, {
    details: { limit, actual },
  });
}

export function unsupportedType(accepted: readonly string[]): HttpError {
  const list = accepted.join(', ');
  return new HttpError('unsupported-media-type', `Accepted content types: ${list}.`, {
    details: { accepted: list },
    headers: { accept: list },
  });
}
