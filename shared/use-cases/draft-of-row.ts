import type { Account } from '../domain/account.ts';
import type { Finding } from '../domain/errors.ts';
import type { Columns, ImportField } from './import-columns.ts';
import { errorFinding } from './post-findings.ts';

export type RowScene = {
  readonly columns: Columns;
  readonly defaults: Readonly<Record<string, string>>;
  readonly accounts: readonly Account[];
};

/** What `POST …/posts` would be sent for the row, to be parsed as that is. */
export type RowRequest = {
  readonly request: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
};

type Cells = {
  /** Empty is as good as missing. */
  readonly of: (field: ImportField, account?: Account) => string | undefined;
};

export function requestOfRow(scene: RowScene, cells: readonly string[]): RowRequest {
  const row = cellsOf(scene, cells);
  const named = namesIn(row.of('accounts')).map((name) => ({ name, found: accountsNamed(scene.accounts, name) }));
  const findings = [...tooMany(scene, cells), ...named.flatMap(({ name, found }) => accountFindings(name, found))];
  const accounts = named.flatMap(({ found }) => (found.length === 1 ? found : []));
  const text = row.of('text') ?? '';
  const title = row.of('title') ?? firstLine(text);
  return {
    findings,
    request: compact({
      title,
      summary: row.of('summary') ?? (withoutPlaceholders(text) || title),
      dueAt: timeOf(row.of('dueAt')),
      timeZone: row.of('timeZone'),
      latenessLimitMinutes: numberOf(row.of('latenessLimitMinutes')),
      link: compact({ target: row.of('link'), mode: row.of('linkMode') }),
      campaign: row.of('campaign'),
      influencer: row.of('influencer'),
      coverMediaId: row.of('cover'),
      priority: row.of('priority'),
      sync: syncOf(scene, row.of('sync')),
      deliveries: accounts.map((account) => deliveryOf(row, account, title)),
    }),
  };
}

const yes: ReadonlySet<string> = new Set(['1', 'y', 'yes', 'true', '是', '允许']);

export const allowsDuplicate = (scene: RowScene, cells: readonly string[]): boolean =>
  yes.has((cellsOf(scene, cells).of('allowDuplicate') ?? '').toLowerCase());

function cellsOf({ columns, defaults }: RowScene, cells: readonly string[]): Cells {
  const at = (index: number): string | undefined => (index < 0 ? undefined : cells[index]?.trim() || undefined);
  const general = (field: ImportField) =>
    at(columns.findIndex((column) => column?.field === field && column.account === undefined));
  return {
    of(field, account) {
      const own =
        account && at(columns.findIndex((column) => column?.field === field && isMeant(column.account, account)));
      return own ?? general(field) ?? defaults[field];
    },
  };
}

const isMeant = (name: string | undefined, account: Account): boolean =>
  name !== undefined && accountsNamed([account], name).length === 1;

const articlePlatforms: ReadonlySet<string> = new Set(['wechat', 'baijiahao']);

/** An article without a body of its own says what the text says, in paragraphs. */
function deliveryOf({ of }: Cells, account: Account, title: string): Readonly<Record<string, unknown>> {
  const { accountId, platform } = account;
  const text = of('text', account);
  const common = {
    accountId,
    shape: of('shape', account),
    pictureMediaIds: listOf(of('pictures', account)),
    instructions: of('instructions', account),
  };
  if (!articlePlatforms.has(platform)) return compact({ ...common, text });
  return compact({
    ...common,
    title: of('articleTitle', account) ?? title,
    body: of('body', account) ?? (text === undefined ? undefined : paragraphs(text)),
    coverMediaId: of('cover', account),
    author: of('author', account),
    digest: of('digest', account),
    notify: of('notify', account),
  });
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const paragraphs = (text: string): string =>
  text
    .replaceAll(/[&<>]/g, (sign) => escapes[sign] ?? sign)
    .split(/\n+/)
    .map((paragraph) => `<p>${paragraph.trim()}</p>`)
    .join('');

const listOf = (cell: string | undefined): readonly string[] | undefined => {
  const names = namesIn(cell);
  return names.length === 0 ? undefined : names;
};

/** Whatever people put between names. */
const namesIn = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split(/[;；,，、|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

const platformNames: Readonly<Record<Account['platform'], readonly string[]>> = {
  weibo: ['weibo', '微博'],
  wechat: ['wechat', '微信', '公众号'],
  baijiahao: ['baijiahao', '百家号'],
  'baidu-search': ['baidu-search', 'baidu', '百度'],
  manual: ['manual', '人工'],
};

/** By id, by name, or by platform and name: `微博/云杉茶`. */
function accountsNamed(accounts: readonly Account[], name: string): readonly Account[] {
  const byId = accounts.filter(({ accountId }) => accountId === name);
  if (byId.length > 0) return byId;
  const byName = accounts.filter((account) => account.name === name);
  if (byName.length > 0) return byName;
  const [platform = '', ...rest] = name.split('/');
  const own = rest.join('/').trim();
  return accounts.filter(
    (account) =>
      platformNames[account.platform].includes(platform.trim().toLowerCase()) &&
      (account.name === own || account.accountId === own),
  );
}

function syncOf({ accounts }: RowScene, cell: string | undefined): readonly string[] | undefined {
  return listOf(cell)?.map((name) => accountsNamed(accounts, name)[0]?.accountId ?? name);
}

const placeholder = /\{\{[^}]*\}\}/g;
const withoutPlaceholders = (text: string): string => text.replaceAll(placeholder, '').trim().slice(0, 500);
const firstLine = (text: string): string => (withoutPlaceholders(text).split('\n', 1)[0] ?? '').slice(0, 100);

const numberOf = (cell: string | undefined): number | string | undefined =>
  cell !== undefined && /^\d+$/.test(cell) ? Number(cell) : cell;

const spreadsheetTime =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?[T\s]\s*(\d{1,2})[:：时](\d{2})分?(?:[:：]?(\d{2})秒?)?$/;

/** As spreadsheets write it. Anything else is left as it is, to be read, or refused, as in a request. */
function timeOf(cell: string | undefined): string | undefined {
  const parts = cell === undefined ? null : spreadsheetTime.exec(cell.normalize('NFKC'));
  if (parts === null) return cell;
  const [year, month, day, hour, minute, second = '00'] = parts.slice(1).map((part) => part?.padStart(2, '0'));
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

/** Without what is not given, so that the defaults of a request apply. */
function compact(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function tooMany({ columns }: RowScene, cells: readonly string[]): readonly Finding[] {
  if (cells.slice(columns.length).every((cell) => cell === '')) return [];
  const finding = errorFinding('', 'row-too-long', {
    message: { zh: '这一行的单元格比列名多。', en: 'The row has more cells than there are headings.' },
    hint: {
      zh: '单元格内有逗号时，整个单元格要用双引号括起。',
      en: 'A cell with a comma in it is put in quotes as a whole.',
    },
  });
  return [{ ...finding, limit: columns.length, actual: cells.length }];
}

function accountFindings(name: string, found: readonly Account[]): readonly Finding[] {
  if (found.length === 1) return [];
  if (found.length === 0) {
    const unknown = errorFinding('accounts', 'account-name-unknown', {
      message: { zh: `品牌没有名为“${name}”的账号。`, en: `The brand has no account ${name}.` },
      hint: {
        zh: '请填写账号编号、名称，或“平台/名称”。',
        en: 'Give the id or the name of an account, or platform/name.',
      },
    });
    return [{ ...unknown, actual: name }];
  }
  const choices = found.map(({ platform }) => `${platform}/${name}`).join(', ');
  const ambiguous = errorFinding('accounts', 'account-name-ambiguous', {
    message: { zh: `有 ${found.length} 个账号名为“${name}”。`, en: `${found.length} accounts are named ${name}.` },
    hint: { zh: `请写明是哪一个：${choices}，或填写编号。`, en: `Say which: ${choices}, or give its id.` },
  });
  return [{ ...ambiguous, actual: name }];
}
