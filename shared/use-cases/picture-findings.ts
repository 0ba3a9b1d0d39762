import type { Finding } from '../domain/errors.ts';
import { mediaLimits } from '../domain/media.ts';
import type { PictureVerdict } from '../ports/pictures.ts';

type Refused = Exclude<PictureVerdict, { readonly kind: 'picture' }>;

const units = {
  pixels: { zh: '像素', en: 'pixels' },
  edge: { zh: '像素（最长边）', en: 'pixels along its longest edge' },
  frames: { zh: '帧', en: 'frames' },
} as const;

/** Why the library does not take what was sent. */
export function pictureFinding(refused: Refused, field: string): Finding {
  const base = { field, severity: 'error' } as const;
  switch (refused.kind) {
    case 'not-a-picture':
      return {
        ...base,
        code: 'picture-unreadable',
        limit: 'JPEG, PNG, GIF, WebP',
        message: {
          zh: '无法识别为 JPEG、PNG、GIF 或 WebP 图片。',
          en: 'The bytes are no JPEG, PNG, GIF or WebP picture.',
        },
        hint: {
          zh: '以文件内容为准，与文件名无关。HEIC 等其他格式请先转换；直接上传时请发送文件本身，不要使用 base64。',
          en: 'The bytes count, not the name. Convert HEIC and others first; sent directly, send the file itself and not base64.',
        },
      };
    case 'broken':
      return {
        ...base,
        code: 'picture-broken',
        message: { zh: '图片不完整或已损坏。', en: 'The picture is cut off or damaged.' },
        hint: { zh: '请重新导出并完整上传。', en: 'Export it again and upload the whole of it.' },
      };
    case 'too-large': {
      const { zh, en } = units[refused.unit];
      return {
        ...base,
        code: `picture-too-many-${refused.unit === 'frames' ? 'frames' : 'pixels'}`,
        limit: refused.limit,
        actual: refused.actual,
        message: {
          zh: `图片有 ${refused.actual} ${zh}，上限是 ${refused.limit}。`,
          en: `The picture has ${refused.actual} ${en}; the limit is ${refused.limit}.`,
        },
        hint: { zh: '请缩小或裁剪后再上传。', en: 'Make it smaller, or cut it, and upload it again.' },
      };
    }
  }
}

export function tooManyBytes(field: string, actual: number): Finding {
  const { maxBytes } = mediaLimits;
  return {
    field,
    code: 'picture-too-large',
    severity: 'error',
    limit: maxBytes,
    actual,
    message: {
      zh: `图片有 ${actual} 字节，上限是 ${maxBytes} 字节。`,
      en: `The picture has ${actual} bytes; the limit is ${maxBytes}.`,
    },
    hint: { zh: '请压缩后再上传。', en: 'Compress it and upload it again.' },
  };
}
