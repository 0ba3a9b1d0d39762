import { randomUUID } from 'node:crypto';

export type HttpFile = {
  readonly field: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

type Fields = Readonly<Record<string, string>>;

export type HttpBody =
  | { readonly kind: 'form'; readonly fields: Fields }
  | { readonly kind: 'multipart'; readonly fields: Fields; readonly file: HttpFile }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string };

export type EncodedBody = { readonly contentType: string; readonly bytes: Uint8Array };

export function encodeBody(body: HttpBody): EncodedBody {
  switch (body.kind) {
    case 'form':
      return encodeText('application/x-www-form-urlencoded', new URLSearchParams(body.fields).toString());
    case 'json':
      return encodeText('application/json; charset=utf-8', JSON.stringify(body.value));
    case 'text':
      return encodeText('text/plain', body.text);
    case 'multipart':
      return encodeMultipart(body.fields, body.file);
  }
}

function encodeText(contentType: string, text: string): EncodedBody {
  return { contentType, bytes: Buffer.from(text, 'utf8') };
}

function encodeMultipart(fields: Fields, file: HttpFile): EncodedBody {
  const boundary = `lianbo-${randomUUID()}`;
  const fieldParts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${quotable(name)}"\r\n\r\n${value}\r\n`,
  );
  const fileHead =
    `--${boundary}\r\nContent-Disposition: form-data; name="${quotable(file.field)}"; ` +
    `filename="${quotable(file.fileName)}"\r\nContent-Type: ${file.contentType}\r\n\r\n`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([
      Buffer.from(fieldParts.join('') + fileHead, 'utf8'),
      file.bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`, 'utf8'),
    ]),
  };
}

/** A quote or a line break in a name would end the part's header early; browsers escape them the same way. */
function quotable(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
