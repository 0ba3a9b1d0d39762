import type * as z from 'zod';
import { type Bilingual, type Finding, ValidationError } from '../domain/errors.ts';

type Issue = z.core.$ZodIssue;

/** Parses input at the door; what is wrong comes back as findings, each with its field. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new ValidationError(withoutEchoes(parsed.error.issues).flatMap(toFindings));
}

/** Zod measures even what has the wrong type, as long as it has a length. */
function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => fieldOf(path)));
  return issues.filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(fieldOf(path)));
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((field, part) => {
    if (typeof part === 'number') return `${field}[${part}]`;
    return field === '' ? String(part) : `${field}.${String(part)}`;
  }, '');
}

function toFindings(issue: Issue): readonly Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => finding([...issue.path, key], 'unknown-field', texts.unknownField));
  }
  return [findingOf(issue)];
}

function findingOf(issue: Issue): Finding {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? finding(issue.path, 'required', texts.required)
        : finding(issue.path, 'wrong-type', texts.wrongType(issue.expected));
    case 'too_big':
      return {
        ...finding(issue.path, 'too-large', texts.tooLarge(Number(issue.maximum))),
        limit: Number(issue.maximum),
      };
    case 'too_small':
      return {
        ...finding(issue.path, 'too-small', texts.tooSmall(Number(issue.minimum))),
        limit: Number(issue.minimum),
      };
    case 'invalid_value':
      return finding(issue.path, 'not-a-choice', texts.choices(issue.values.map(String).join(', ')));
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? finding(issue.path, 'not-a-choice', texts.choices(issue.options.map(String).join(', ')))
        : finding(issue.path, 'wrong-format', texts.format);
    case 'custom':
      return finding(issue.path, codeIn(issue) ?? 'invalid', wordsIn(issue) ?? texts.format);
    default:
      return finding(issue.path, codeIn(issue) ?? 'wrong-format', wordsIn(issue) ?? texts.format);
  }
}

type Words = { readonly message: Bilingual; readonly hint: Bilingual };

function finding(path: readonly PropertyKey[], code: string, words: Words): Finding {
  return { field: fieldOf(path), code, severity: 'error', ...words };
}

/** A schema's own error text is `code|zh|en|zh hint|en hint`, made by `inputError`. */
export function inputError(code: string, words: Words): string {
  return [code, words.message.zh, words.message.en, words.hint.zh, words.hint.en].join('|');
}

function partsOf(issue: Issue): readonly string[] | undefined {
  const parts = issue.message.split('|');
  return parts.length === 5 ? parts : undefined;
}

const codeIn = (issue: Issue): string | undefined => partsOf(issue)?.[0];

function wordsIn(issue: Issue): Words | undefined {
  const parts = partsOf(issue);
  if (parts === undefined) return undefined;
  const [, zh = '', en = '', hintZh = '', hintEn = ''] = parts;
  return { message: { zh, en }, hint: { zh: hintZh, en: hintEn } };
}

const typeNames: Readonly<Record<string, Bilingual>> = {
  string: { zh: '字符串', en: 'a string' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '布尔值', en: 'true or false' },
  array: { zh: '数组', en: 'an array' },
  object: { zh: '对象', en: 'an object' },
};

const texts = {
  unknownField: {
    message: { zh: '没有这个字段。', en: 'There is no such field here.' },
    hint: { zh: '请删除该字段，或核对拼写。', en: 'Remove it or check its spelling.' },
  },
  required: {
    message: { zh: '缺少必填字段。', en: 'This field is required.' },
    hint: { zh: '请填写该字段。', en: 'Give the field a value.' },
  },
  format: {
    message: { zh: '格式不正确。', en: 'The value does not have the right format.' },
    hint: { zh: '请参照接口说明填写。', en: 'See the description of the API.' },
  },
  wrongType: (expected: string): Words => ({
    message: {
      zh: `类型不正确，应为${typeNames[expected]?.zh ?? expected}。`,
      en: `This must be ${typeNames[expected]?.en ?? expected}.`,
    },
    hint: { zh: '请修改该字段的类型。', en: 'Change the type of the value.' },
  }),
  tooLarge: (limit: number): Words => ({
    message: { zh: `超出上限（${limit}）。`, en: `This is above the limit of ${limit}.` },
    hint: { zh: `请控制在 ${limit} 以内。`, en: `Keep it at or below ${limit}.` },
  }),
  tooSmall: (limit: number): Words => ({
    message: { zh: `低于下限（${limit}）。`, en: `This is below the minimum of ${limit}.` },
    hint: { zh: `至少需要 ${limit}。`, en: `Give at least ${limit}.` },
  }),
  choices: (choices: string): Words => ({
    message: { zh: `只能是以下值之一：${choices}。`, en: `This must be one of: ${choices}.` },
    hint: { zh: '请从列出的值中选择。', en: 'Choose one of the listed values.' },
  }),
} as const;
