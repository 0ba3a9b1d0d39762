import type { Account } from '../domain/account.ts';
import { type Blackouts, closureAt } from '../domain/blackout.ts';
import type { Bilingual, Finding } from '../domain/errors.ts';
import type { BlackoutRepository } from '../ports/blackouts.ts';
import type { ChinaDays } from '../ports/china-days.ts';
import { withCurrentDays } from './current-days.ts';
import { type DueTime, formatDueTime } from './read-due-time.ts';

export type CheckBlackoutsDeps = { readonly blackouts: BlackoutRepository; readonly chinaDays: ChinaDays };

export type CheckBlackoutsInput = {
  readonly deliveries: readonly { readonly account: Account; readonly field: string }[];
  readonly dueTime: DueTime;
  readonly latenessLimitMs: number;
};

/** Says of each account that is closed when the post is due what that comes to: held until then, or missed. */
export function checkBlackouts(blackouts: Blackouts, input: CheckBlackoutsInput): readonly Finding[] {
  const { dueTime, latenessLimitMs, deliveries } = input;
  return deliveries.flatMap(({ account: { accountId, name }, field }) => {
    const closure = closureAt(blackouts, { at: dueTime.at, accountId });
    if (closure === undefined) return [];
    const at = { field: `${field}.accountId`, name, why: closure.name ?? '', dueTime };
    if (closure.by === 'pause') return [findings.paused(at)];
    const { until } = closure;
    if (until === undefined) return [findings.missedForGood(at)];
    return [until < dueTime.at + latenessLimitMs ? findings.held(at, until) : findings.missed(at, until)];
  });
}

/** The rules of a brand. Where the calendar knows more years than they did, workers get to know them as well. */
export async function currentBlackouts(deps: CheckBlackoutsDeps, brandId: string): Promise<Blackouts> {
  const stored = await deps.blackouts.get(brandId);
  const current = withCurrentDays(stored, deps.chinaDays);
  if (current !== stored) await deps.blackouts.replace(stored, current);
  return current;
}

type At = { readonly field: string; readonly name: string; readonly why: string; readonly dueTime: DueTime };

const endOf = ({ dueTime: { timeZone } }: At, at: number): string => formatDueTime({ at, timeZone });
const another: Bilingual = {
  zh: '如需准时发布，请换一个时间或账号。',
  en: 'For it to leave on time, choose another time or account.',
};

const findings = {
  paused: ({ field }: At): Finding => ({
    field,
    code: 'brand-paused',
    severity: 'warning',
    message: {
      zh: '品牌的发布已暂停，恢复前到期的内容会被暂缓。',
      en: 'The brand is paused; what falls due meanwhile is held.',
    },
    hint: {
      zh: '请在恢复后核对；超过允许延迟的会记为错过。',
      en: 'It goes out after the pause if its lateness limit allows, else it is missed.',
    },
  }),
  held: (at: At, until: number): Finding => ({
    field: at.field,
    code: 'held-by-blackout',
    severity: 'warning',
    limit: endOf(at, until),
    message: {
      zh: `「${at.name}」届时处于停发时段「${at.why}」，会暂缓到 ${endOf(at, until)} 再发布。`,
      en: `${at.name} is closed then ("${at.why}"); it is held until ${endOf(at, until)}.`,
    },
    hint: another,
  }),
  missed: (at: At, until: number): Finding => {
    const [end, minutes] = [endOf(at, until), Math.floor((until - at.dueTime.at) / 60_000) + 1];
    return {
      field: at.field,
      code: 'in-blackout',
      severity: 'error',
      limit: end,
      message: {
        zh: `「${at.name}」届时处于停发时段「${at.why}」，到 ${end} 结束，超过允许的延迟。`,
        en: `${at.name} is closed then ("${at.why}", until ${end}), for longer than the post may be late.`,
      },
      hint: {
        zh: `请把 dueAt 改到 ${end} 或之后，或把 latenessLimitMinutes 设为至少 ${minutes}（最多 1440）。`,
        en: `Set dueAt to ${end} or later, or latenessLimitMinutes to at least ${minutes} (at most 1440).`,
      },
    };
  },
  missedForGood: ({ field, name, why }: At): Finding => ({
    field,
    code: 'in-blackout',
    severity: 'error',
    message: {
      zh: `「${name}」一直处于停发时段「${why}」。`,
      en: `${name} is closed then ("${why}"), without an end.`,
    },
    hint: { zh: '请修改停发规则，或换一个账号。', en: 'Change the blackout rules, or use another account.' },
  }),
} as const;
