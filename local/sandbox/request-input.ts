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

export async function readInput(c: HonoContext<{ Bindings: SandboxBindings }>): Promise<RequestInput> {
  const url = new URL(c.req.url);
  const parameters = new Map(url.searchParams);
  const files = new Map<string, UploadedFile>();
  const form = formOf(c.req.header('content-type'));
  let body = '';
  if (form === 'multipart') await readMultipart(c.req.raw, parameters, files);
  else if (c.req.method !== 'GET') body = await c.req.text();
  if (form === 'urlencoded') for (const [name, value] of new URLSearchParams(body)) parameters.set(name, value);
  return {
    path: url.pathname,
    parameters,
    files,
    body,
    form,
    authorization: c.req.header('authorization'),
    ip: c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1',
  };
}

function formOf(contentType: string | undefined): RequestInput['form'] {
  if (contentType?.startsWith('multipart/form-data') === true) return 'multipart';
  return contentType?.startsWith('application/x-www-form-urlencoded') === true ? 'urlencoded' : 'none';
}

/** A multipart body that cannot be parsed counts as one without parts, which every platform refuses in its own words. */
async function readMultipart(
  request: Request,
  parameters: Map<string, string>,
  files: Map<string, UploadedFile>,
): Promise<void> {
  const parts = await request.formData().catch(() => new FormData());
  for (const [name, value] of parts) {
    if (typeof value === 'string') parameters.set(name, value);
    else files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
}
