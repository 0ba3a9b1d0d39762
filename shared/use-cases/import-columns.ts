import { type Finding, ValidationError } from '../domain/errors.ts';

/** Fields that a column may stand for, with the headings that are understood by themselves. */
const headings = {
  title: ['title', '标题', '内容标题'],
  summary: ['summary', '摘要', '简介'],
  dueAt: ['dueAt', 'due', 'time', 'publish time', 'scheduled at', '发布时间', '定时', '时间'],
  timeZone: ['timeZone', 'zone', '时区'],
  accounts: ['accounts', 'account', 'channels', '账号', '账户', '发布账号', '渠道'],
  text: ['text', 'message', 'content', '正文', '文案', '内容'],
  link: ['link', 'url', 'target', '链接', '网址', '落地页'],
  linkMode: ['linkMode', '链接方式'],
  campaign: ['campaign', '活动', '营销活动'],
  influencer: ['influencer', '达人'],
  cover: ['cover', 'coverMediaId', '封面'],
  pictures: ['pictures', 'images', 'pictureMediaIds', '图片', '配图'],
  priority: ['priority', '优先级'],
  latenessLimitMinutes: ['latenessLimitMinutes', 'lateness', '最长延迟', '允许延迟分钟'],
  sync: ['sync', '同步', '收录推送'],
  articleTitle: ['articleTitle', '文章标题', '图文标题'],
  body: ['body', 'html', '文章正文', '图文正文'],
  author: ['author', '作者'],
  digest: ['digest', '文章摘要', '图文摘要'],
  notify: ['notify', '群发'],
  shape: ['shape', '形式'],
  instructions: ['instructions', '备注', '说明'],
  allowDuplicate: ['allowDuplicate', '允许重复'],
} as const;

export type ImportField = keyof typeof headings;
export const importFields = Object.keys(headings) as readonly ImportField[]; // the keys are those of the object

/** What may differ from account to account: `text:云杉茶` stands for the text of that account alone. */
const perAccount: ReadonlySet<ImportField> = new Set([
  'text',
  'articleTitle',
  'body',
  'author',
  'digest',
  'cover',
  'pictures',
  'notify',
  'shape',
  'instructions',
]);

export type Column = { readonly field: ImportField; readonly account?: string; readonly heading: string };
/** By position; `undefined` is a column that nobody knows. */
export type Columns = readonly (Column | undefined)[];

/** Width, case, blanks and strokes are a matter of taste. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-*]+/g, '');

const known = new Map(importFields.flatMap((field) => headings[field].map((name) => [plain(name), field] as const)));

/** Throws `ValidationError` when two columns say the same, or none is known. */
export function readColumns(
  cells: readonly string[],
  wished: Readonly<Record<string, string>>,
): { readonly columns: Columns; readonly warnings: readonly Finding[] } {
  const own = new Map(Object.entries(wished).map(([heading, field]) => [plain(heading), field]));
  const columns = cells.map((heading) => columnOf(heading, own));
  const names = columns.flatMap((column) => (column === undefined ? [] : [`${column.field}:${column.account ?? ''}`]));
  const twice = columns.find((column, index) => {
    return (
      column !== undefined && names.indexOf(`${column.field}:${column.account ?? ''}`) < namesBefore(columns, index)
    );
  });
  if (twice !== undefined) throw new ValidationError([columnFindings.twice(twice)]);
  if (names.length === 0) throw new ValidationError([columnFindings.none]);
  const unknown = cells.filter((heading, index) => columns[index] === undefined && heading !== '');
  return { columns, warnings: unknown.map(columnFindings.ignored) };
}

/** How many known columns come before this one. */
const namesBefore = (columns: Columns, index: number): number =>
  columns.slice(0, index).filter((column) => column !== undefined).length;

function columnOf(heading: string, own: ReadonlyMap<string, string>): Column | undefined {
  const whole = fieldOf(plain(heading), own);
  if (whole !== undefined) return { field: whole, heading };
  const [name = '', ...rest] = heading.normalize('NFKC').split(/[:@]/);
  const account = rest.join(':').trim();
  const field = fieldOf(plain(name), own);
  if (field === undefined || account === '' || !perAccount.has(field)) return undefined;
  return { field, account, heading };
}

function fieldOf(name: string, own: ReadonlyMap<string, string>): ImportField | undefined {
  const wished = own.get(name);
  return known.get(wished === undefined ? name : plain(wished));
}

const columnFindings = {
  twice: ({ heading }: Column): Finding => ({
    field: 'uploadId',
    code: 'column-twice',
    severity: 'error',
    actual: heading,
    message: { zh: `“${heading}”与前面的一列含义相同。`, en: `${heading} stands for the same as a column before it.` },
    hint: {
      zh: '请删除其中一列，或用 columns 说明每列的含义。',
      en: 'Remove one of the two, or say with columns what each stands for.',
    },
  }),
  none: {
    field: 'uploadId',
    code: 'columns-unknown',
    severity: 'error',
    message: { zh: '第一行没有任何可识别的列名。', en: 'No heading of the first line is known.' },
    hint: {
      zh: '第一行应为列名，例如：标题、发布时间、账号、正文；也可用 columns 说明。',
      en: 'The first line has headings such as title, dueAt, accounts, text; or say with columns what they stand for.',
    },
  },
  ignored: (heading: string): Finding => ({
    field: 'uploadId',
    code: 'column-ignored',
    severity: 'warning',
    actual: heading,
    message: { zh: `不认识列“${heading}”，已忽略。`, en: `The column ${heading} is not known and was left out.` },
    hint: {
      zh: '如需导入，请改列名，或用 columns 说明它对应的字段。',
      en: 'Rename it, or say with columns which field it stands for.',
    },
  }),
} as const;
