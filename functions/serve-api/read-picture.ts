import { imageSize } from 'image-size';
import { type Finding, ValidationError } from '../../shared/domain/errors.ts';
import type { Media } from '../../shared/domain/media.ts';
import type { HttpRequest } from '../../shared/lambda/http-request.ts';
import { assertBodySize, mediaTypeOf, unsupportedType } from '../../shared/lambda/json-body.ts';

/** A function's payload ends at 6 MB, in which a picture travels as base64. */
const limitBytes = 4_400_000;
const accepted = ['image/jpeg', 'image/png', 'image/gif', 'application/octet-stream'];

const contentTypes: Readonly<Record<string, Media['contentType']>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
};

export type ReadPicture = Pick<Media, 'contentType' | 'width' | 'height'> & { readonly bytes: Uint8Array };

/** What the bytes are counts, not what the header says they are. */
export function readPicture(request: Pick<HttpRequest, 'headers' | 'body'>): ReadPicture {
  if (!accepted.includes(mediaTypeOf(request))) throw unsupportedType(accepted);
  assertBodySize(request.body, limitBytes);
  const found = measure(request.body);
  const contentType = contentTypes[found?.type ?? ''];
  if (found === undefined || contentType === undefined) throw new ValidationError([notAPicture]);
  return { contentType, width: found.width, height: found.height, bytes: request.body };
}

function measure(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    const size = imageSize(bytes);
    return size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    return undefined;
  }
}

const notAPicture: Finding = {
  field: 'body',
  code: 'picture-unreadable',
  severity: 'error',
  limit: 'JPEG, PNG, GIF',
  message: { zh: '无法识别为 JPEG、PNG 或 GIF 图片。', en: 'The bytes are no JPEG, PNG or GIF picture.' },
  hint: {
    zh: '请把图片文件原样作为请求正文发送，不要使用表单或 base64。',
    en: 'Send the file itself as the body, not as a form and not in base64.',
  },
};
