import type { Hours, InboxRule, InboxSettings } from './inbox-settings.ts';
import type { Incoming } from './incoming.ts';

type Occasion = {
  readonly incoming: Incoming;
  readonly accountId: string;
  /** Nothing was said before. */
  readonly isFirst: boolean;
};

/** The rule that is followed, by the clock of what has come in, so that a repetition finds the same one. */
export function ruleFor(settings: InboxSettings, occasion: Occasion): InboxRule | undefined {
  const wall = wallClock(occasion.incoming.at, settings.timeZone);
  const isOpen = isOfficeOpen(settings, wall);
  return settings.rules.find((rule) => fits(rule.when, { ...occasion, wall, isOpen }));
}

type WallClock = {
  /** 1 is Monday. */
  readonly weekday: number;
  /** `HH:MM`. */
  readonly time: string;
};

function fits(
  when: InboxRule['when'],
  { incoming, accountId, isFirst, wall, isOpen }: Occasion & { readonly wall: WallClock; readonly isOpen: boolean },
): boolean {
  const { acts = ['message'], accountIds, between, office } = when;
  return (
    acts.includes(incoming.act) &&
    accountIds?.includes(accountId) !== false &&
    says(when, incoming) &&
    (between === undefined || isWithin(between, wall.time)) &&
    (office === undefined || (office === 'open') === isOpen) &&
    (when.isFirst === undefined || when.isFirst === isFirst)
  );
}

function says({ keywords, isWhole = false }: InboxRule['when'], { act, text, scene }: Incoming): boolean {
  if (keywords === undefined) return true;
  const said = comparable((act === 'click' ? scene : text) ?? '');
  return keywords.map(comparable).some((word) => (isWhole ? said === word : said.includes(word)));
}

/** Full-width letters and capitals make no difference. */
const comparable = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

function isWithin({ from, to }: Hours, time: string): boolean {
  return from <= to ? from <= time && time < to : from <= time || time < to;
}

function isOfficeOpen({ officeHours }: InboxSettings, { weekday, time }: WallClock): boolean {
  return officeHours === undefined || (officeHours.days.includes(weekday) && isWithin(officeHours, time));
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function wallClock(at: number, timeZone: string): WallClock {
  const format = { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const parts = new Intl.DateTimeFormat('en-GB', format).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return { weekday: weekdays.indexOf(part('weekday')) + 1, time: `${part('hour')}:${part('minute')}` };
}
