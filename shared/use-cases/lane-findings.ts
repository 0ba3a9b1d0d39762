import type { Bilingual, Finding } from '../domain/errors.ts';
import type { Lane, LanePolicy } from '../domain/lane.ts';
import { type Booking, forecastLane, promptMs, type Slot } from '../domain/lane-forecast.ts';
import { formatDueTime } from './read-due-time.ts';

export type Outlook = {
  /** JSON path of the delivery in the draft. */
  readonly field: string;
  readonly lane: Lane;
  readonly policy: LanePolicy;
  readonly own: Booking;
  /** What the account has still to publish besides. */
  readonly bookings: readonly Booking[];
  readonly now: number;
  readonly timeZone: string;
};

/** What the account's other posts and limits mean for a new one, and the new one for them. Pure. */
export function judgeForecast(outlook: Outlook): readonly Finding[] {
  const { lane, policy, own, bookings, now } = outlook;
  const before = forecastLane(lane, policy, { bookings, now });
  const after = forecastLane(lane, policy, { bookings: [...bookings, own], now });
  const slot = after.find((one) => one.id === own.id);
  if (slot === undefined) return [];
  if (slot.isMissed) return [laneFindings.full(outlook, slot)];
  const pushed = pushedAside(before, after);
  const missed = pushed.filter((one) => one.isMissed);
  if (missed.length > 0) return [laneFindings.crowdsOut(outlook, missed)];
  return [
    ...(slot.startAt - slot.dueAt > promptMs ? [laneFindings.late(outlook, slot)] : []),
    ...(pushed.length > 0 ? [laneFindings.delaysOthers(outlook, pushed)] : []),
  ];
}

const ownId = 'new';
export const newBooking = (dueAt: number, latenessLimitMs: number): Booking => ({
  id: ownId,
  dueAt,
  missAt: dueAt + latenessLimitMs,
});

/** Those that would be noticeably later than without the new one, or newly missed. */
function pushedAside(before: readonly Slot[], after: readonly Slot[]): readonly Slot[] {
  const earlier = new Map(before.map((slot) => [slot.id, slot]));
  return after.filter((slot) => {
    const was = earlier.get(slot.id);
    if (was === undefined || was.isMissed) return false;
    return slot.isMissed || slot.startAt - was.startAt > promptMs;
  });
}

type At = Pick<Outlook, 'field' | 'timeZone' | 'policy'>;

const windowNames: Readonly<Record<string, Bilingual>> = {
  hour: { zh: '这一小时', en: 'in that hour' },
  day: { zh: '这一天', en: 'on that day' },
  month: { zh: '这一个月', en: 'in that month' },
};

/** Why it is late, as numbers and as words. */
function causeOf({ policy }: At, slot: Slot): Pick<Finding, 'limit' | 'actual'> & { readonly words: Bilingual } {
  const { full } = slot;
  if (full === undefined) {
    const seconds = policy.minGapMs / 1_000;
    return {
      limit: `${seconds} s`,
      words: {
        zh: `该账号同一时刻要发的内容较多，每条至少间隔 ${seconds} 秒`,
        en: `The account has other posts to publish first, at least ${seconds} s apart`,
      },
    };
  }
  const name = windowNames[full.window] ?? { zh: '', en: '' };
  return {
    limit: full.max,
    actual: full.count,
    words: {
      zh: `该账号${name.zh}（北京时间）最多发布 ${full.max} 条，已有 ${full.count} 条`,
      en: `The account may publish ${full.max} posts ${name.en} (Beijing time) and has ${full.count}`,
    },
  };
}

function finding(at: At, slot: Slot, words: Pick<Finding, 'code' | 'severity' | 'message' | 'hint'>): Finding {
  const { words: _words, ...numbers } = causeOf(at, slot);
  return { field: `${at.field}.accountId`, ...numbers, ...words };
}

const timeOf = ({ timeZone }: At, at: number): string => formatDueTime({ at: Math.ceil(at / 1_000) * 1_000, timeZone });
const minutesLate = (slot: Slot): number => Math.floor((slot.startAt - slot.dueAt) / 60_000) + 1;

export const laneFindings = {
  full: (at: At, slot: Slot): Finding => {
    const { words } = causeOf(at, slot);
    const time = timeOf(at, slot.startAt);
    return finding(at, slot, {
      code: 'lane-full',
      severity: 'error',
      message: {
        zh: `${words.zh}；这条最早要到 ${time} 才能发布，超过允许的延迟。`,
        en: `${words.en}; this one could leave at ${time} at the earliest, beyond its lateness limit.`,
      },
      hint: {
        zh: `请把 dueAt 改到 ${time} 或之后，或把 latenessLimitMinutes 设为至少 ${minutesLate(slot)}，或取消该账号的其他内容，或换一个账号。`,
        en: `Set dueAt to ${time} or later, or latenessLimitMinutes to at least ${minutesLate(slot)}, or cancel another post of the account, or use another account.`,
      },
    });
  },
  late: (at: At, slot: Slot): Finding => {
    const { words } = causeOf(at, slot);
    const time = timeOf(at, slot.startAt);
    return finding(at, slot, {
      code: slot.full === undefined ? 'lane-gap' : 'lane-late',
      severity: 'warning',
      message: { zh: `${words.zh}；这条预计 ${time} 发布。`, en: `${words.en}; this one will leave at about ${time}.` },
      hint: {
        zh: '如需准时发布，请换一个时间或账号。',
        en: 'For it to leave on time, choose another time or account.',
      },
    });
  },
  crowdsOut: (at: At, missed: readonly Slot[]): Finding => {
    const [first] = missed;
    if (first === undefined) throw new TypeError('Nothing is crowded out.');
    const { words } = causeOf(at, first);
    const due = timeOf(at, first.dueAt);
    return finding(at, first, {
      code: 'lane-full-for-others',
      severity: 'error',
      message: {
        zh: `${words.zh}；加入这条后，已排定的 ${missed.length} 条将错过发布，第一条原定 ${due}。`,
        en: `${words.en}; with this one, ${missed.length} queued before would be missed, the first of them due at ${due}.`,
      },
      hint: {
        zh: '请换一天或换一个账号，或先取消该账号的另一条内容。',
        en: 'Choose another day or account, or cancel another post of the account first.',
      },
    });
  },
  delaysOthers: (at: At, late: readonly Slot[]): Finding => {
    const [first] = late;
    if (first === undefined) throw new TypeError('Nothing is delayed.');
    const { words } = causeOf(at, first);
    const [due, start] = [timeOf(at, first.dueAt), timeOf(at, first.startAt)];
    return finding(at, first, {
      code: 'lane-delays-others',
      severity: 'warning',
      message: {
        zh: `${words.zh}；加入这条后，已排定的 ${late.length} 条将推迟，第一条由 ${due} 推迟到 ${start}。`,
        en: `${words.en}; with this one, ${late.length} queued before will be late, the first of them due at ${due} and leaving at ${start}.`,
      },
      hint: {
        zh: '如不希望推迟，请换一个时间或账号。',
        en: 'If they must not be late, choose another time or account.',
      },
    });
  },
  unforeseen: (field: string, limit: number): Finding => ({
    field: `${field}.accountId`,
    code: 'lane-not-foreseen',
    severity: 'warning',
    limit,
    message: {
      zh: `该品牌这段时间的内容超过 ${limit} 条，未能预估该账号是否排得下。`,
      en: `The brand has more than ${limit} posts around that time; whether the account has room was not worked out.`,
    },
    hint: {
      zh: '发布时仍遵守平台限制：排不下的会推迟，超过允许的延迟则记为错过。请自行核对该账号的排期。',
      en: 'Limits are kept when it is published: what has no room is late, and missed beyond its limit. Check the calendar of the account.',
    },
  }),
} as const;
