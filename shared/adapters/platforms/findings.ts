import type { Finding } from '../../domain/errors.ts';

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
