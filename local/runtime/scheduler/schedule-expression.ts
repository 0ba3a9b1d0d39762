import { Cron } from 'croner';
import { RuntimeSetupError } from '../errors.ts';

/** When a schedule runs next, strictly after a moment; undefined when never again. Milliseconds since the epoch. */
export type NextRun = (after: number) => number | undefined;

export interface ExpressionInput {
  readonly expression: string;
  readonly timezone: string;
  /** From where a rate counts: when the schedule came to be. */
  readonly startAt: number;
}

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const FIELD_MAXIMA = [59, 23, 31, 12, 7, 2199];

function rate(argument: string, startAt: number): NextRun {
  const match = /^(\d+)\s+(minute|hour|day)s?$/.exec(argument.trim());
  const period = Number(match?.[1]) * (UNIT_MS[match?.[2] ?? ''] ?? Number.NaN);
  if (!(period > 0)) throw new RuntimeSetupError(`rate(${argument}) is no rate such as rate(5 minutes)`);
  return (after) => startAt + (Math.floor((after - startAt) / period) + 1) * period;
}

/** AWS counts weekdays from 1 (Sunday), croner from 0; names and the number after `#` stay. */
function toCronerWeekday(field: string): string {
  return field.replace(/(^|[,-])(\d)/g, (_match, before: string, day: string) => `${before}${Number(day) - 1}`);
}

/** `5/10` means from 5 on in steps of 10. */
function withStepRange(field: string, index: number): string {
  return field.replace(/(^|,)(\d+)\/(\d+)/g, `$1$2-${FIELD_MAXIMA[index] ?? 0}/$3`);
}

function toCroner(argument: string): string {
  const fields = argument.trim().split(/\s+/);
  if (fields.length !== 6) throw new RuntimeSetupError(`cron(${argument}) needs six fields, the last is the year`);
  const [minute, hour, day, month, weekday = '*', year] = fields.map((field, index) =>
    withStepRange(field.replaceAll('?', '*'), index),
  );
  return `0 ${minute} ${hour} ${day} ${month} ${toCronerWeekday(weekday)} ${year}`;
}

const EVERY_MINUTES = /^(\*|0\/(\d+)) \* \* \* \? \*$/;

/** Every minute, or every few that divide the hour, needs no calendar: it is the same in every zone. */
function minuteGrid(argument: string): NextRun | undefined {
  const match = EVERY_MINUTES.exec(argument.trim());
  if (!match) return undefined;
  const minutes = Number(match[2] ?? 1);
  if (minutes === 0 || 30 % minutes !== 0) return undefined;
  const period = minutes * 60_000;
  return (after) => (Math.floor(after / period) + 1) * period;
}

function cron(argument: string, timezone: string): NextRun {
  const grid = minuteGrid(argument);
  if (grid) return grid;
  const schedule = parseCron(toCroner(argument), `cron(${argument})`, timezone);
  return (after) => schedule.nextRun(new Date(after))?.getTime();
}

function once(argument: string, timezone: string): NextRun {
  const moment = parseCron(argument.trim(), `at(${argument})`, timezone).nextRun(new Date(0))?.getTime();
  return (after) => (moment !== undefined && moment > after ? moment : undefined);
}

function parseCron(pattern: string, shown: string, timezone: string): Cron {
  try {
    return new Cron(pattern, { timezone, paused: true });
  } catch (cause) {
    throw new RuntimeSetupError(`${shown} in ${timezone} cannot be understood`, { cause });
  }
}

/** Understands `rate(…)`, `cron(…)` and `at(…)` of EventBridge Scheduler. */
export function parseExpression({ expression, timezone, startAt }: ExpressionInput): NextRun {
  const match = /^(rate|cron|at)\((.*)\)$/.exec(expression.trim());
  const argument = match?.[2] ?? '';
  if (match?.[1] === 'rate') return rate(argument, startAt);
  if (match?.[1] === 'cron') return cron(argument, timezone);
  if (match?.[1] === 'at') return once(argument, timezone);
  throw new RuntimeSetupError(`${expression} is no schedule expression`);
}
