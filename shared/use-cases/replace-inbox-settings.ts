import { ConflictError, type Finding, ValidationError } from '../domain/errors.ts';
import type { InboxRule, InboxSettings } from '../domain/inbox/inbox-settings.ts';
import type { InboxPlatform } from '../domain/inbox/incoming.ts';
import { isoOf } from '../domain/instants.ts';
import type { Clock } from '../ports/clock.ts';
import type { InboxSettingsRepository } from '../ports/inbox.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import { loadBrand } from './load-brand.ts';

export type InboxSettingsDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand' | 'listAccounts'>;
  readonly inboxSettings: InboxSettingsRepository;
  readonly messageChecks: Readonly<Record<InboxPlatform, (text: string, field?: string) => readonly Finding[]>>;
  readonly clock: Pick<Clock, 'now'>;
};

export async function readInboxSettings(
  deps: Pick<InboxSettingsDeps, 'registry' | 'inboxSettings'>,
  brandId: string,
): Promise<InboxSettings> {
  await loadBrand(deps.registry, brandId);
  return deps.inboxSettings.get(brandId);
}

/** Puts all settings in place of those before; what has come in already is not judged again. */
export async function replaceInboxSettings(
  deps: InboxSettingsDeps,
  brandId: string,
  {
    wish,
    actor,
  }: { readonly wish: Pick<InboxSettings, 'timeZone' | 'keepDays' | 'officeHours' | 'rules'>; readonly actor: string },
): Promise<InboxSettings> {
  const before = await readInboxSettings(deps, brandId);
  const accounts = await deps.registry.listAccounts(brandId);
  const known = new Set(accounts.map(({ accountId }) => accountId));
  const findings = [
    ...zoneFindings(wish.timeZone),
    ...wish.rules.flatMap((rule, index) => ruleFindings(deps, rule, { index, wish, known })),
  ];
  if (findings.length > 0) throw new ValidationError(findings);
  const after = {
    ...wish,
    brandId,
    version: before.version + 1,
    updatedAt: isoOf(deps.clock.now()),
    updatedBy: actor,
  };
  if ((await deps.inboxSettings.replace(before, after)) === 'saved') return after;
  throw new ConflictError('inbox-settings-changed', 'The settings were changed by somebody else at the same time.');
}

type Place = {
  readonly index: number;
  readonly wish: Pick<InboxSettings, 'officeHours' | 'rules'>;
  readonly known: ReadonlySet<string>;
};

function ruleFindings(
  { messageChecks }: InboxSettingsDeps,
  rule: InboxRule,
  { index, wish, known }: Place,
): readonly Finding[] {
  const field = `rules[${index}]`;
  const { when, answer, handOverTo, tags = [] } = rule;
  const isTwice = wish.rules.findIndex(({ name }) => name === rule.name) < index;
  const isIdle = answer === undefined && handOverTo === undefined && tags.length === 0;
  const texts = Object.entries(answer ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return [
    ...(isTwice ? [said.twice(`${field}.name`, rule.name)] : []),
    ...(isIdle ? [said.idle(field)] : []),
    ...(when.office !== undefined && wish.officeHours === undefined ? [said.noOffice(`${field}.when.office`)] : []),
    ...(when.accountIds ?? [])
      .filter((id) => !known.has(id))
      .map((id) => said.unknownAccount(`${field}.when.accountIds`, id)),
    ...texts.flatMap(([language, text]) =>
      Object.values(messageChecks).flatMap((check) => check(text, `${field}.answer.${language}`)),
    ),
  ];
}

function zoneFindings(timeZone: string): readonly Finding[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return [];
  } catch {
    return [said.unknownZone(timeZone)];
  }
}

const said = {
  twice: (field: string, actual: string): Finding => ({
    field,
    code: 'rule-name-twice',
    severity: 'error',
    actual,
    message: { zh: '这个名称已用于另一条规则。', en: 'Another rule has this name.' },
    hint: { zh: '请给每条规则不同的名称。', en: 'Give each rule a name of its own.' },
  }),
  idle: (field: string): Finding => ({
    field,
    code: 'rule-without-effect',
    severity: 'error',
    message: { zh: '这条规则什么也不做。', en: 'This rule does nothing.' },
    hint: {
      zh: '请填写 answer、handOverTo 或 tags 之一。',
      en: 'Give it an answer, a colleague to hand over to, or tags.',
    },
  }),
  noOffice: (field: string): Finding => ({
    field,
    code: 'office-hours-missing',
    severity: 'error',
    message: { zh: '没有设置办公时间。', en: 'There are no office hours.' },
    hint: { zh: '请填写 officeHours，或删除此条件。', en: 'Give officeHours, or leave this condition out.' },
  }),
  unknownAccount: (field: string, actual: string): Finding => ({
    field,
    code: 'account-not-found',
    severity: 'error',
    actual,
    message: { zh: '品牌没有这个账号。', en: 'The brand has no such account.' },
    hint: { zh: '请核对账号编号。', en: 'Check the id of the account.' },
  }),
  unknownZone: (actual: string): Finding => ({
    field: 'timeZone',
    code: 'unknown-time-zone',
    severity: 'error',
    actual,
    message: { zh: '没有这个时区。', en: 'There is no such time zone.' },
    hint: { zh: '例如 Asia/Shanghai。', en: 'Such as Asia/Shanghai.' },
  }),
} as const;
