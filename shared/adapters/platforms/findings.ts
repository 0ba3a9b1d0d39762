import type { Finding } from '../../domain/errors.ts';
import type { Media } from '../../domain/media.ts';

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

type LengthRule = {
  readonly field: string;
  /** The findings are called `<code>-missing`, `<code>-too-short` and `<code>-too-long`. */
  readonly code: string;
  readonly zhName: string;
  readonly enName: string;
  readonly min?: number;
  readonly max: number;
  /** Characters, where the platform does not count by a rule of its own. */
  readonly actual: number;
  readonly unit?: { readonly zh: string; readonly en: string };
};

const characters = { zh: '个字', en: 'characters' } as const;

/** Length between bounds, both included. A `min` above zero makes the field required. */
export function checkTextLength(rule: LengthRule): readonly Finding[] {
  const { field, code, zhName, enName, min = 0, max, actual, unit = characters } = rule;
  if (actual >= min && actual <= max) return [];
  const base = { field, severity: 'error', actual } as const;
  if (actual === 0) {
    return [
      {
        ...base,
        code: `${code}-missing`,
        limit: min,
        message: { zh: `缺少${zhName}`, en: `The ${enName} is missing` },
        hint: { zh: `请填写${zhName}。`, en: `Enter the ${enName}.` },
      },
    ];
  }
  const [limit, suffix] = actual < min ? [min, 'too-short'] : [max, 'too-long'];
  return [
    {
      ...base,
      code: `${code}-${suffix}`,
      limit,
      message: {
        zh: `${zhName}有 ${actual} ${unit.zh}，${actual < min ? '下限' : '上限'}是 ${limit}`,
        en: `The ${enName} has ${actual} ${unit.en}; the ${actual < min ? 'least' : 'most'} is ${limit}`,
      },
      hint: {
        zh: `请将${zhName}控制在 ${min > 0 ? `${min} 到 ${max}` : `${max}`} ${unit.zh}${min > 0 ? '' : '以内'}。`,
        en: `Keep the ${enName} ${min > 0 ? `between ${min} and ${max}` : `within ${max}`} ${unit.en}.`,
      },
    },
  ];
}

/** An article cannot go out without a picture; one that is named but unknown is reported by the caller. */
export function checkCoverNamed(field: string, code: string, coverMediaId: string): readonly Finding[] {
  if (coverMediaId !== '') return [];
  return [
    {
      field,
      code,
      severity: 'error',
      limit: 1,
      actual: 0,
      message: { zh: '文章缺少封面图', en: 'The article has no cover picture' },
      hint: {
        zh: '请先上传一张图片，再把它的 mediaId 填入 coverMediaId。',
        en: 'Upload a picture and put its media id into coverMediaId.',
      },
    },
  ];
}

/** Characters as people count them for these platforms: an emoji is one. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _character of text) count += 1;
  return count;
}
