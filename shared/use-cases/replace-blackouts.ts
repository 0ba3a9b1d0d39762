import type { Brand } from '../domain/account.ts';
import type { BlackoutRule, Blackouts, BlackoutTime } from '../domain/blackout.ts';
import { ConflictError, type Finding, ValidationError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { BlackoutRepository } from '../ports/blackouts.ts';
import type { ChinaDays } from '../ports/china-days.ts';
import type { Clock } from '../ports/clock.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import { withCurrentDays } from './current-days.ts';
import { loadBrand } from './load-brand.ts';
import { errorFinding, postFindings } from './post-findings.ts';
import { formatDueTime, readDueTime, readInstant } from './read-due-time.ts';

export type BlackoutsDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand' | 'getAccount'>;
  readonly blackouts: BlackoutRepository;
  readonly chinaDays: ChinaDays;
  readonly clock: Pick<Clock, 'now'>;
};

type RangeWish = { readonly kind: 'range'; readonly from: string; readonly to: string };
export type RuleWish = Omit<BlackoutRule, 'when' | 'accountIds'> & {
  readonly when: Exclude<BlackoutTime, { kind: 'range' }> | RangeWish;
  readonly accountIds?: string[] | undefined;
};

/** Rules and pause as a person reads them, in the brand's zone. */
export type BlackoutsView = Omit<Blackouts, 'rules' | 'pause' | 'knownDays'> & {
  readonly rules: readonly RuleWish[];
  readonly pause?: { readonly since: string; readonly until?: string; readonly reason?: string; readonly by: string };
};

export async function readBlackouts(
  deps: Pick<BlackoutsDeps, 'registry' | 'blackouts'>,
  brandId: string,
): Promise<BlackoutsView> {
  return describe(await load(deps, brandId));
}

async function load(deps: Pick<BlackoutsDeps, 'registry' | 'blackouts'>, brandId: string): Promise<Blackouts> {
  const { timeZone } = await loadBrand(deps.registry, brandId);
  return { ...(await deps.blackouts.get(brandId)), timeZone };
}

/** Puts all rules in place of those before; a pause goes on. What is queued already is held by them as well. */
export async function replaceBlackouts(
  deps: BlackoutsDeps,
  brandId: string,
  wish: { readonly rules: readonly RuleWish[]; readonly actor: string },
): Promise<BlackoutsView> {
  const before = await load(deps, brandId);
  const brand = await loadBrand(deps.registry, brandId);
  const read = await Promise.all(
    wish.rules.map((rule, index) => readRule(deps, brand, { rule, field: `rules[${index}]` })),
  );
  const findings = read.flatMap(({ findings: found }) => found);
  if (findings.length > 0) throw new ValidationError(findings);
  const rules = read.flatMap(({ rule }) => rule ?? []);
  return save(deps, { before, wish: { ...before, rules }, actor: wish.actor });
}

export type PauseWish = { readonly until?: string | undefined; readonly reason?: string | undefined };

/** Nothing of the brand is published from now on, but for what is claimed already: some seconds ahead at the most. */
export async function pauseBrand(
  deps: BlackoutsDeps,
  brandId: string,
  { until, reason, actor }: PauseWish & { readonly actor: string },
): Promise<BlackoutsView> {
  const before = await load(deps, brandId);
  const now = deps.clock.now();
  const end = until === undefined ? undefined : readEnd(until, before.timeZone, now);
  const pause = {
    since: before.pause?.since ?? now,
    by: actor,
    ...(end === undefined ? {} : { until: end }),
    ...(reason === undefined ? {} : { reason }),
  };
  return save(deps, { before, wish: { ...before, pause }, actor });
}

function readEnd(dueAt: string, defaultZone: string, now: number): number {
  const reading = readDueTime({ dueAt, defaultZone, now });
  if ('dueTime' in reading) return reading.dueTime.at;
  throw new ValidationError([{ ...reading.finding, field: 'until' }]);
}

/** What was held goes on within minutes, as far as it is not too late. */
export async function resumeBrand(deps: BlackoutsDeps, brandId: string, actor: string): Promise<BlackoutsView> {
  const before = await load(deps, brandId);
  const { pause, ...rest } = before;
  return pause === undefined ? describe(before) : save(deps, { before, wish: rest, actor });
}

async function save(
  deps: BlackoutsDeps,
  { before, wish, actor }: { readonly before: Blackouts; readonly wish: Blackouts; readonly actor: string },
): Promise<BlackoutsView> {
  const after = {
    ...withCurrentDays(wish, deps.chinaDays),
    version: before.version + 1,
    updatedAt: isoOf(deps.clock.now()),
    updatedBy: actor,
  };
  if ((await deps.blackouts.replace(before, after)) === 'saved') return describe(after);
  throw new ConflictError('blackouts-changed', 'The rules were changed by somebody else at the same time.');
}

type ReadRule = { readonly rule?: BlackoutRule; readonly findings: readonly Finding[] };

async function readRule(
  deps: Pick<BlackoutsDeps, 'registry'>,
  { brandId, timeZone }: Brand,
  { rule, field }: { readonly rule: RuleWish; readonly field: string },
): Promise<ReadRule> {
  const { name, when, accountIds } = rule;
  const accounts = await Promise.all(
    (accountIds ?? []).map(async (accountId, index) =>
      (await deps.registry.getAccount({ brandId, accountId })) === undefined
        ? [postFindings.unknownAccount(`${field}.accountIds[${index}]`, accountId)]
        : [],
    ),
  );
  const read = when.kind === 'range' ? readRange(when, { timeZone, field: `${field}.when` }) : { when };
  const findings = [...accounts.flat(), ...('findings' in read ? read.findings : [])];
  if ('findings' in read || findings.length > 0) return { findings };
  return { rule: { name, when: read.when, ...(accountIds === undefined ? {} : { accountIds }) }, findings };
}

function readRange(
  when: RangeWish,
  { timeZone, field }: { readonly timeZone: string; readonly field: string },
): { readonly when: BlackoutTime } | { readonly findings: readonly Finding[] } {
  const ends = (['from', 'to'] as const).map((name) => ({
    name,
    reading: readInstant({ dueAt: when[name], defaultZone: timeZone }),
  }));
  const findings = ends.flatMap(({ name, reading }) =>
    'finding' in reading ? [{ ...reading.finding, field: `${field}.${name}` }] : [],
  );
  const [from, to] = ends.flatMap(({ reading }) => ('dueTime' in reading ? [reading.dueTime.at] : []));
  if (from === undefined || to === undefined) return { findings };
  return from < to ? { when: { kind: 'range', from, to } } : { findings: [emptyRange(`${field}.to`)] };
}

const emptyRange = (field: string): Finding =>
  errorFinding(field, 'range-empty', {
    message: { zh: 'to 必须晚于 from。', en: 'to must be after from.' },
    hint: { zh: 'to 本身不包含在范围内。', en: 'to itself is not part of the range.' },
  });

function describe({ rules, pause, knownDays: _days, ...rest }: Blackouts): BlackoutsView {
  const { timeZone } = rest;
  const text = (at: number): string => formatDueTime({ at, timeZone });
  return {
    ...rest,
    rules: rules.map(({ when, ...rule }) => ({
      ...rule,
      when: when.kind === 'range' ? { kind: 'range', from: text(when.from), to: text(when.to) } : when,
    })),
    ...(pause === undefined
      ? {}
      : {
          pause: {
            ...pause,
            since: text(pause.since),
            ...(pause.until === undefined ? {} : { until: text(pause.until) }),
          },
        }),
  } as BlackoutsView;
}
