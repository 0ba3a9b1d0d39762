import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../endpoint/http-listener.ts';
import { checkPost, type PostRefusal } from './post-policy.ts';

const MAX_FORM_BYTES = 64 * 1024 * 1024;

export type InjectPost = (request: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Buffer;
}) => Promise<{
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}>;

/** A browser's or curl's upload: a form posted to the bucket's own address. */
export function isFormPost({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && (headers['content-type'] ?? '').toLowerCase().startsWith('multipart/form-data');
}

/** Hands a form on to the store when its policy allows it: the store itself takes any form. */
export async function answerFormPost(
  request: IncomingMessage,
  response: ServerResponse,
  post: InjectPost,
): Promise<void> {
  const payload = await readBody(request, MAX_FORM_BYTES);
  const contentType = request.headers['content-type'] ?? '';
  const url = request.url ?? '/';
  const refusal = payload === undefined ? unreadable : await refusalOf(payload, contentType, bucketIn(url));
  if (refusal !== undefined || payload === undefined) return sendRefusal(response, refusal ?? unreadable);
  const answer = await post({ url, headers: { 'content-type': contentType }, payload });
  response.writeHead(answer.statusCode, etagOf(answer.headers)).end(answer.body);
}

async function refusalOf(payload: Buffer, contentType: string, bucket: string): Promise<PostRefusal | undefined> {
  const form = await readForm(payload, contentType);
  if (form === undefined) return unreadable;
  const file = form.get('file');
  const fileBytes = file === null ? 0 : typeof file === 'string' ? Buffer.byteLength(file) : file.size;
  const texts = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name.toLowerCase(), value] as const] : [],
  );
  return checkPost({ fields: new Map(texts), bucket, fileBytes, now: Date.now() });
}

async function readForm(payload: Buffer, contentType: string): Promise<FormData | undefined> {
  try {
    return await new Response(new Uint8Array(payload), { headers: { 'content-type': contentType } }).formData();
  } catch {
    return undefined;
  }
}

const bucketIn = (url: string): string => decodeURIComponent(url.split('?', 1)[0]?.split('/')[1] ?? '');

const etagOf = ({ etag }: Readonly<Record<string, unknown>>): Record<string, string> =>
  typeof etag === 'string' ? { etag } : {};

const unreadable: PostRefusal = {
  status: 400,
  code: 'MalformedPOSTRequest',
  message: 'The body of your POST request is not well-formed multipart/form-data.',
};

function sendRefusal(response: ServerResponse, { status, code, message }: PostRefusal): void {
  const escaped = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escaped}</Message></Error>`,
  );
}
