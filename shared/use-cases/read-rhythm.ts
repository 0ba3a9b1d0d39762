import { RRuleTemporal } from 'rrule-temporal';
import type { Brand } from '../domain/account.ts';
import type { DayFilter } from '../domain/china-day.ts';
import type { Finding } from '../domain/errors.ts';
import type { Rhythm } from '../domain/series.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import { zonedAt } from './local-time.ts';
import { errorFinding, postFindings } from './post-findings.ts';
import { readInstant } from './read-due-time.ts';

export type RhythmWish =
  | {
      readonly by: 'rule';
      readonly rule: string;
      readonly startsAt: string;
      readonly timeZone?: string | undefined;
      readonly days: DayFilter;
    }
  | { readonly by: 'slot'; readonly accountId: string; readonly label?: string | undefined };

export type RhythmReading =
  | { readonly rhythm: Rhythm; readonly startAt: number }
  | { readonly findings: readonly Finding[] };

type Around = { readonly brand: Brand; readonly now: number };

export async function readRhythm(
  deps: { readonly registry: Pick<RegistryRepository, 'getAccount'> },
  wish: RhythmWish,
  { brand, now }: Around,
): Promise<RhythmReading> {
  if (wish.by === 'rule') return readRule(wish, brand);
  const { accountId, label } = wish;
  const account = await deps.registry.getAccount({ brandId: brand.brandId, accountId });
  if (account === undefined) return { findings: [postFindings.unknownAccount('rhythm.accountId', accountId)] };
  return { rhythm: { by: 'slot', accountId, ...(label === undefined ? {} : { label }) }, startAt: now };
}

function readRule(wish: Extract<RhythmWish, { by: 'rule' }>, brand: Brand): RhythmReading {
  const { startsAt, timeZone } = wish;
  const rule = wish.rule.replace(/^RRULE:/, '').toUpperCase();
  const reading = readInstant({ dueAt: startsAt, timeZone, defaultZone: brand.timeZone });
  const findings = [
    ...('finding' in reading ? [{ ...reading.finding, field: fieldIn(reading.finding) }] : []),
    ...faultsIn(rule),
  ];
  if ('finding' in reading || findings.length > 0) return { findings };
  const { at, timeZone: zone } = reading.dueTime;
  const local = zonedAt(at, zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  return { rhythm: { by: 'rule', rule, startsAt: local, timeZone: zone, days: wish.days }, startAt: at };
}

const fieldIn = ({ field }: Finding): string => (field === 'dueAt' ? 'rhythm.startsAt' : `rhythm.${field}`);

const knownParts = new Set([
  ...['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'],
  ...['BYYEARDAY', 'BYWEEKNO', 'BYHOUR', 'BYMINUTE'],
]);

function faultsIn(rule: string): readonly Finding[] {
  const parts = rule.split(';').map((part) => part.split('=', 2));
  const unknown = parts.find(([name = '', value]) => !knownParts.has(name) || value === undefined || value === '');
  if (unknown !== undefined) return [findings.unknownPart(unknown[0] ?? '')];
  const frequency = parts.find(([name]) => name === 'FREQ')?.[1] ?? '';
  if (['HOURLY', 'MINUTELY', 'SECONDLY'].includes(frequency)) return [findings.tooFrequent(frequency)];
  return isUnderstood(rule) ? [] : [findings.notUnderstood()];
}

function isUnderstood(rule: string): boolean {
  try {
    const dtstart = zonedAt(0, 'UTC');
    new RRuleTemporal({ rruleString: `RRULE:${rule}`, dtstart, strict: true });
    return true;
  } catch {
    return false;
  }
}

const exampleHint = {
  zh: '例如：FREQ=WEEKLY;BYDAY=MO,WE（每周一、三）。',
  en: 'Such as FREQ=WEEKLY;BYDAY=MO,WE (Mondays and Wednesdays).',
};

const findings = {
  unknownPart: (name: string) => ({
    ...errorFinding('rhythm.rule', 'rule-part-unknown', {
      message: { zh: `规则中有不支持的部分：${name}。`, en: `The rule has a part that is not supported: ${name}.` },
      hint: exampleHint,
    }),
    limit: [...knownParts].join(', '),
    actual: name,
  }),
  tooFrequent: (frequency: string) => ({
    ...errorFinding('rhythm.rule', 'rule-too-frequent', {
      message: {
        zh: '规则最多每天重复，可用 BYHOUR 指定一天中的多个时刻。',
        en: 'A rule repeats by the day at the most; BYHOUR names several hours of it.',
      },
      hint: { zh: '例如：FREQ=DAILY;BYHOUR=9,18。', en: 'Such as FREQ=DAILY;BYHOUR=9,18.' },
    }),
    limit: 'DAILY',
    actual: frequency,
  }),
  notUnderstood: () =>
    errorFinding('rhythm.rule', 'rule-not-understood', {
      message: { zh: '这不是有效的 RFC 5545 重复规则。', en: 'This is no recurrence rule of RFC 5545.' },
      hint: exampleHint,
    }),
} as const;
