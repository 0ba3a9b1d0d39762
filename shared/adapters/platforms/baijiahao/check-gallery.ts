import type { Finding } from '../../../domain/errors.ts';
import type { BaijiahaoGalleryVariant } from '../../../domain/post.ts';
import type { VariantCheckInput } from '../../../ports/variant-check.ts';
import { characterCount, checkTextLength } from '../findings.ts';
import { baijiahaoLimits as limits } from './limits.ts';

/** Number and text of the pictures. */
export function checkGallery({ field: base }: VariantCheckInput, variant: BaijiahaoGalleryVariant): readonly Finding[] {
  const field = `${base}.pictures`;
  return [
    ...checkNumber(field, variant.pictures.length),
    ...variant.pictures.flatMap(({ text }, index) => checkText(`${field}[${index}].text`, text)),
  ];
}

function checkNumber(field: string, actual: number): readonly Finding[] {
  return checkTextLength({
    field,
    code: 'baijiahao-gallery',
    zhName: '图集',
    enName: 'gallery',
    min: limits.galleryPictures.value,
    max: limits.galleryPicturesMost.value,
    actual,
    unit: { zh: '张图片', en: 'pictures' },
  });
}

function checkText(field: string, text: string): readonly Finding[] {
  return checkTextLength({
    field,
    code: 'baijiahao-picture-text',
    zhName: '图片说明',
    enName: 'text of the picture',
    max: limits.galleryText.value,
    actual: characterCount(text),
  });
}
