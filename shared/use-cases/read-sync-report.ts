import { beijingMidnight } from '../domain/beijing.ts';
import { ValidationError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import type { LogRepository, RegistryRepository } from '../ports/repositories.ts';
import { loadBrand } from './load-brand.ts';
import { dayAfter, type ReportRange, reportDays } from './report-days.ts';
import { reportFindings } from './report-findings.ts';
import { syncOwner } from './sync-log.ts';
import { listSyncTargets, type SyncTargetsDeps, type SyncTargetView } from './sync-targets.ts';

export type SyncReportDeps = Omit<SyncTargetsDeps, 'registry' | 'log'> & {
  readonly registry: Pick<RegistryRepository, 'getBrand' | 'getAccount' | 'listAccounts'>;
  readonly log: Pick<LogRepository, 'newestOf' | 'listByOwner'>;
  readonly clock: { readonly now: () => number };
};

/** Pages, by what became of them in the range. */
type Sums = {
  readonly carried: number;
  readonly refused: number;
  /** Needed no more. */
  readonly dropped: number;
  /** Runs that carried nothing, because the quota was used up or the target refused. */
  readonly postponed: number;
};

type SyncReportRow = Sums &
  Omit<SyncTargetView, 'settings' | 'shown' | 'lastDigest'> & {
    readonly accountId: string;
    readonly accountName: string;
    readonly platform: string;
  };

export type SyncReport = {
  readonly from: string;
  readonly to: string;
  readonly totals: Sums & { readonly waiting: number };
  readonly rows: readonly SyncReportRow[];
};

type Target = { readonly accountId: string; readonly kind: SyncTargetView['target'] };

/** What was carried to each target of a brand in some days, by the records of the runs, and what waits there now. */
export async function readSyncReport(
  deps: SyncReportDeps,
  { brandId, ...range }: ReportRange & { readonly brandId: string },
): Promise<SyncReport> {
  await loadBrand(deps.registry, brandId);
  const days = reportDays(range, deps.clock.now());
  const [from, to] = [days[0], dayAfter(days.at(-1) ?? days[0])];
  const room = { left: maxReportRuns };
  const rows: SyncReportRow[] = [];
  for (const { accountId, name: accountName, platform } of await deps.registry.listAccounts(brandId)) {
    for (const { settings: _s, shown: _n, lastDigest: _d, ...view } of await listSyncTargets(deps, {
      brandId,
      accountId,
    })) {
      const runs = await readRuns(deps, { accountId, kind: view.target }, { from, to, room });
      rows.push({ accountId, accountName, platform, ...view, ...sumOf(runs) });
    }
  }
  return { from, to, totals: totalsOf(rows), rows };
}

const maxReportRuns = 20_000;
const pageSize = 200;
const runsWord = { zh: '同步记录', en: 'runs of sync targets' };

type Days = { readonly from: string; readonly to: string; readonly room: { left: number } };

/** The records of the runs that began on these days. `room`: how many may still be read for the whole report. */
async function readRuns(deps: SyncReportDeps, target: Target, { from, to, room }: Days): Promise<readonly LogEntry[]> {
  const [start, end] = [beijingMidnight(from), beijingMidnight(to)].map(isoOf);
  const runs: LogEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await deps.log.listByOwner({ owner: syncOwner(target), from: start ?? '', limit: pageSize, cursor });
    const inRange = page.items.filter(({ at }) => at < (end ?? ''));
    room.left -= inRange.length;
    if (room.left < 0) throw new ValidationError([reportFindings.tooMany(maxReportRuns, runsWord)]);
    runs.push(...inRange);
    cursor = inRange.length < page.items.length ? undefined : page.cursor;
  } while (cursor !== undefined);
  return runs;
}

function sumOf(runs: readonly LogEntry[]): Sums {
  const sum = (name: string): number => runs.reduce((total, { counts }) => total + (counts?.[name] ?? 0), 0);
  return {
    carried: sum('accepted'),
    refused: sum('refused'),
    dropped: sum('dropped'),
    postponed: runs.filter(({ outcome }) => outcome === 'postponed').length,
  };
}

function totalsOf(rows: readonly SyncReportRow[]): SyncReport['totals'] {
  const sum = (name: keyof SyncReport['totals']): number => rows.reduce((total, row) => total + row[name], 0);
  return {
    carried: sum('carried'),
    refused: sum('refused'),
    dropped: sum('dropped'),
    postponed: sum('postponed'),
    waiting: sum('waiting'),
  };
}
