import type { Finding } from '../../domain/errors.ts';
import { ContractError } from '../../domain/errors.ts';
import type { Media } from '../../domain/media.ts';
import type { DeliveryPlatform } from '../../domain/platform.ts';
import type { Variant } from '../../domain/post.ts';
import type { VariantCheckInput } from '../../ports/variant-check.ts';

/** The caller pairs accounts and variants; a pair that does not fit is a mistake of the program, not of the user. */
export function variantOf<P extends DeliveryPlatform>(
  { variant, field }: VariantCheckInput,
  platform: P,
): Extract<Variant, { platform: P }> {
  if (isOn(variant, platform)) return variant;
  throw new ContractError('variant-of-other-platform', `The variant at ${field} is not for ${platform}`);
}

function isOn<P extends DeliveryPlatform>(variant: Variant, platform: P): variant is Extract<Variant, { platform: P }> {
  return variant.platform === platform;
}

type PictureRule = {
  readonly field: string;
  readonly code: string;
  readonly zhName: string;
  readonly enName: string;
  readonly contentTypes: readonly string[];
  readonly typeNames: string;
  /** A picture must stay under this. */
  readonly maxBytes: number;
  readonly maxText: string;
};

/** Type and weight of a picture. */
export function checkPicture(media: Media, rule: PictureRule): readonly Finding[] {
  const findings: Finding[] = [];
  const hint = {
    zh: `请换一张小于 ${rule.maxText} 的 ${rule.typeNames} 图片。`,
    en: `Use another picture: ${rule.typeNames}, under ${rule.maxText}.`,
  };
  if (!rule.contentTypes.includes(media.contentType)) {
    findings.push({
      field: rule.field,
      code: `${rule.code}-type`,
      severity: 'error',
      limit: rule.typeNames,
      actual: media.contentType,
      message: {
        zh: `${rule.zhName}的格式 ${media.contentType} 不受支持`,
        en: `The ${rule.enName} is of the unsupported type ${media.contentType}`,
      },
      hint,
    });
  }
  if (media.byteLength >= rule.maxBytes) {
    findings.push({
      field: rule.field,
      code: `${rule.code}-too-large`,
      severity: 'error',
      limit: rule.maxBytes,
      actual: media.byteLength,
      message: {
        zh: `${rule.zhName}有 ${media.byteLength} 字节，须小于 ${rule.maxText}`,
        en: `The ${rule.enName} has ${media.byteLength} bytes; it must be under ${rule.maxText}`,
      },
      hint,
    });
  }
  return findings;
}
