import type { Context as HonoContext } from 'hono';
import type { SandboxBindings } from './connection.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A request as every platform reads it: parameters of query and form together, files, and the body as it came. */
export interface RequestInput {
  readonly path: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, UploadedFile>;
  readonly body: string;
  readonly form: 'none' | 'urlencoded' | 'multipart';
  readonly authorization: string | undefined;
  readonly ip: string;
}

/** Above this a platform closes the connection; no picture or article comes near. */
const bodyLimitBytes = 16 * 1024 * 1024;

export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';

  constructor() {
    super(`The body is above ${bodyLimitBytes / (1024 * 1024)} MB.`);
  }
}

export async function readInput(c: HonoContext<{ Bindings: SandboxBindings }>): Promise<RequestInput> {
  const url = new URL(c.req.url);
  const parameters = new Map(url.searchParams);
  const files = new Map<string, UploadedFile>();
  const contentType = headerOf(c, 'content-type');
  const form = formOf(contentType);
  const bytes = c.req.method === 'GET' ? new Uint8Array() : await readBytes(c);
  if (form === 'multipart') await readMultipart({ bytes, contentType: contentType ?? '' }, parameters, files);
  const body = form === 'multipart' ? '' : Buffer.from(bytes).toString('utf8');
  if (form === 'urlencoded') for (const [name, value] of new URLSearchParams(body)) parameters.set(name, value);
  return {
    path: url.pathname,
    parameters,
    files,
    body,
    form,
    authorization: headerOf(c, 'authorization'),
    ip: c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1',
  };
}

/** Where there is a server, its own request is read: the web's, which is made of it, costs as much as a whole call. */
function headerOf(c: HonoContext<{ Bindings: SandboxBindings }>, name: 'content-type' | 'authorization') {
  return c.env?.incoming === undefined ? c.req.header(name) : c.env.incoming.headers[name];
}

/** Reads to the end whatever comes, so that its sender hears the answer. */
export async function readBytes(c: HonoContext<{ Bindings: SandboxBindings }>): Promise<Uint8Array<ArrayBuffer>> {
  const { incoming } = c.env ?? {};
  if (incoming === undefined) return withinLimit(new Uint8Array(await c.req.arrayBuffer()));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.byteLength;
      if (length <= bodyLimitBytes) chunks.push(chunk);
    });
    incoming.once('end', () => {
      if (length > bodyLimitBytes) reject(new BodyTooLargeError());
      else resolve(new Uint8Array(Buffer.concat(chunks)));
    });
    incoming.once('error', reject);
    incoming.once('close', () => reject(new Error('The request broke off.')));
  });
}

function withinLimit<T extends Uint8Array>(bytes: T): T {
  if (bytes.byteLength > bodyLimitBytes) throw new BodyTooLargeError();
  return bytes;
}

function formOf(contentType: string | undefined): RequestInput['form'] {
  if (contentType?.startsWith('multipart/form-data') === true) return 'multipart';
  return contentType?.startsWith('application/x-www-form-urlencoded') === true ? 'urlencoded' : 'none';
}

/** A multipart body that cannot be parsed counts as one without parts, which every platform refuses in its own words. */
async function readMultipart(
  sent: { readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: string },
  parameters: Map<string, string>,
  files: Map<string, UploadedFile>,
): Promise<void> {
  const response = new Response(sent.bytes, { headers: { 'content-type': sent.contentType } });
  const parts = await response.formData().catch(() => new FormData());
  for (const [name, value] of parts) {
    if (typeof value === 'string') parameters.set(name, value);
    else files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
}
