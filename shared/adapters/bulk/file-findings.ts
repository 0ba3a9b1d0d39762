import { type Finding, ValidationError } from '../../domain/errors.ts';

type Words = Pick<Finding, 'message' | 'hint'>;

function fileFinding(code: string, words: Words, line?: number): Finding {
  return { field: 'uploadId', code, severity: 'error', ...words, ...(line === undefined ? {} : { actual: line }) };
}

const saveAsUtf8 = {
  zh: '请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”后重新上传。',
  en: 'Save it as "CSV UTF-8 (comma delimited)" in Excel or WPS, and upload that.',
};

/** What makes a whole file unreadable; `actual` is the line. */
export const fileProblems = {
  workbook: () =>
    unreadable('file-is-workbook', {
      message: { zh: '这是 Excel 工作簿，不是 CSV 文件。', en: 'This is a spreadsheet workbook, not a CSV file.' },
      hint: saveAsUtf8,
    }),
  utf16: () =>
    unreadable('encoding-utf-16', {
      message: { zh: '文件是 UTF-16 编码。', en: 'The file is in UTF-16.' },
      hint: saveAsUtf8,
    }),
  encoding: (names: string, line: number) =>
    unreadable(
      'encoding-wrong',
      {
        message: {
          zh: `第 ${line} 行的字节不是有效的 ${names} 文本。`,
          en: `The bytes of line ${line} are no text in ${names}.`,
        },
        hint: saveAsUtf8,
      },
      line,
    ),
  quotes: (line: number) =>
    unreadable(
      'csv-quotes',
      {
        message: {
          zh: `第 ${line} 行附近的双引号不成对，其后的行无法读取。`,
          en: `Quotes do not match near line ${line}; what comes after it cannot be told apart.`,
        },
        hint: {
          zh: '单元格内的双引号要写成两个（""），且整个单元格用双引号括起。',
          en: 'A quote inside of a cell is written twice (""), with the whole cell in quotes.',
        },
      },
      line,
    ),
} as const;

function unreadable(code: string, words: Words, line?: number): ValidationError {
  return new ValidationError([fileFinding(code, words, line)]);
}

export const brokenLine: Finding = {
  field: '',
  code: 'row-not-json',
  severity: 'error',
  message: { zh: '这一行不是有效的 JSON 对象。', en: 'The line is not a JSON object.' },
  hint: {
    zh: '每行写一个完整的 JSON 对象，行内不要换行。',
    en: 'Write one whole JSON object on each line, without line breaks in it.',
  },
};
