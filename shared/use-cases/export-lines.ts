import { beijingBucket } from '../domain/beijing.ts';
import type { ExportTask } from '../domain/bulk-job.ts';
import { type Finding, ValidationError } from '../domain/errors.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import type { Post } from '../domain/post.ts';
import { textsOf } from '../domain/variant-texts.ts';
import type { Cell } from '../ports/bulk.ts';
import type {
  DeliveryRepository,
  LogRepository,
  PostRepository,
  RegistryRepository,
  RevisionRepository,
} from '../ports/repositories.ts';
import { describePost } from './describe-post.ts';
import { listAccountLog, listBrandLog } from './list-log.ts';
import { type ClickReportDeps, type Described, describedClicksOf } from './read-click-report.ts';

export type ExportLinesDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand' | 'getAccount' | 'listAccounts'>;
  readonly posts: PostRepository;
  readonly deliveries: Pick<DeliveryRepository, 'getMany'>;
  readonly revisions: Pick<RevisionRepository, 'get'>;
  readonly log: LogRepository;
} & Pick<ClickReportDeps, 'clickReport' | 'links'>;

/** One thing that is exported: as a whole, and as rows of a table. */
export type ExportLine = { readonly value: object; readonly rows: readonly (readonly Cell[])[] };
export type Exporter = {
  readonly headings: readonly string[];
  readonly lines: (deps: ExportLinesDeps, brandId: string, task: ExportTask) => AsyncGenerator<ExportLine>;
};

const pageSize = 100;

export const exporters: Readonly<Record<ExportTask['what'], Exporter>> = {
  posts: {
    headings: [
      'postId',
      'title',
      'dueAt',
      'campaign',
      'priority',
      'accountId',
      'account',
      'platform',
      'shape',
      'state',
      'publishedAt',
      'url',
      'link',
      'problem',
      'text',
    ],
    lines: postLines,
  },
  log: {
    headings: [
      'at',
      'kind',
      'outcome',
      'platform',
      'accountId',
      'postId',
      'deliveryId',
      'step',
      'platformCode',
      'url',
      'actor',
      '说明',
      'message',
    ],
    lines: logLines,
  },
  clicks: {
    headings: ['day', 'hour', 'channel', 'clicks', 'link', 'postId', 'platform', 'accountId', 'campaign', 'influencer'],
    lines: clickLines,
  },
};

async function* postLines(deps: ExportLinesDeps, brandId: string, task: ExportTask): AsyncGenerator<ExportLine> {
  const names = new Map((await deps.registry.listAccounts(brandId)).map(({ accountId, name }) => [accountId, name]));
  const { from, to, accountId, campaign } = task;
  let cursor: string | undefined;
  do {
    const goOn = cursor === undefined ? {} : { cursor };
    const page = await deps.posts.listByDueTime({ brandId, from, to, accountId, campaign, limit: pageSize, ...goOn });
    const [deliveries, revisions] = await Promise.all([
      deps.deliveries.getMany(page.items.flatMap(keysOf)),
      Promise.all(page.items.map((post) => deps.revisions.get(post))),
    ]);
    const byPost = Map.groupBy(deliveries, ({ postId }) => postId);
    for (const [index, post] of page.items.entries()) {
      const content = revisions[index];
      const view = describePost(post, byPost.get(post.postId) ?? [], { content });
      const rows = view.deliveries
        .filter((delivery) => accountId === undefined || delivery.accountId === accountId)
        .map((delivery): readonly Cell[] => [
          post.postId,
          post.title,
          view.dueAt,
          post.campaign,
          post.priority,
          delivery.accountId,
          names.get(delivery.accountId),
          delivery.platform,
          delivery.shape,
          delivery.state,
          delivery.publishedAt,
          delivery.url,
          delivery.linkUrl,
          delivery.problem?.message.zh,
          textIn(delivery.content),
        ]);
      yield { value: view, rows };
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}

const keysOf = ({ postId, deliveries }: Post) => deliveries.map(({ deliveryId }) => ({ postId, deliveryId }));

/** What people would call the text: of an article its body. */
function textIn(content: Parameters<typeof textsOf>[0] | undefined): string {
  if (content === undefined) return '';
  const { text, body, title } = textsOf(content);
  return text ?? body ?? title ?? '';
}

async function* logLines(deps: ExportLinesDeps, brandId: string, task: ExportTask): AsyncGenerator<ExportLine> {
  const isOfCampaign = campaignFilter(deps, task.campaign);
  for await (const { values: _values, owner: _owner, ...entry } of logEntries(deps, brandId, task)) {
    const at = Date.parse(entry.at);
    if (at < task.from || at >= task.to || !(await isOfCampaign(entry.postId))) continue;
    const { kind, outcome, platform, accountId, postId, deliveryId, step, platformCode, url, actor, message } = entry;
    const cells = [kind, outcome, platform, accountId, postId, deliveryId, step, platformCode, url, actor];
    yield { value: entry, rows: [[entry.at, ...cells, message?.zh, message?.en]] };
  }
}

async function* logEntries(deps: ExportLinesDeps, brandId: string, task: ExportTask): AsyncGenerator<LogEntry> {
  const { accountId } = task;
  for (const day of daysOf(task)) {
    let cursor: string | undefined;
    do {
      const wish = { limit: pageSize, cursor };
      const page =
        accountId === undefined
          ? await listBrandLog(deps, { brandId, day }, wish)
          : await listAccountLog(deps, { brandId, accountId, day }, wish);
      yield* page.items;
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
}

const mostKept = 5_000;

function campaignFilter({ posts }: ExportLinesDeps, campaign: string | undefined) {
  const known = new Map<string, boolean>();
  return async (postId: string | undefined): Promise<boolean> => {
    if (campaign === undefined) return true;
    if (postId === undefined) return false;
    if (known.size > mostKept) known.clear();
    const verdict = known.get(postId) ?? (await posts.get(postId))?.campaign === campaign;
    known.set(postId, verdict);
    return verdict;
  };
}

/** A crowd on one day has fewer counters: links, hours and channels together. */
const countersOfDay = 50_000;

async function* clickLines(deps: ExportLinesDeps, brandId: string, task: ExportTask): AsyncGenerator<ExportLine> {
  for (const day of daysOf(task)) {
    const { counts, isComplete } = await deps.clickReport.ofBrandDay({ brandId, day, limit: countersOfDay });
    if (!isComplete) throw new ValidationError([tooManyClicks(day)]);
    for (const { clicks, ...described } of await describedClicksOf(deps, counts)) {
      if (!isMeant(described, task)) continue;
      const { hour, channel, link, post, platform, account, campaign, influencer } = described;
      const row = [described.day, hour, channel, clicks, link, post, platform, account, campaign, influencer];
      yield { value: { ...described, clicks }, rows: [row] };
    }
  }
}

const isMeant = ({ account, campaign }: Described, task: ExportTask): boolean =>
  (task.accountId === undefined || account === task.accountId) &&
  (task.campaign === undefined || campaign === task.campaign);

const dayMs = 86_400_000;

/** The days in Beijing that the range touches. */
function daysOf({ from, to }: ExportTask): readonly string[] {
  const first = Date.parse(beijingBucket(from, 'day'));
  const last = Date.parse(beijingBucket(to - 1, 'day'));
  return Array.from({ length: (last - first) / dayMs + 1 }, (_, index) =>
    new Date(first + index * dayMs).toISOString().slice(0, 10),
  );
}

const tooManyClicks = (day: string): Finding => ({
  field: 'from',
  code: 'too-many-clicks',
  severity: 'error',
  limit: countersOfDay,
  actual: day,
  message: {
    zh: `${day} 的点击计数超过 ${countersOfDay} 条，无法导出。`,
    en: `${day} has more than ${countersOfDay} counters of clicks, too many to export.`,
  },
  hint: { zh: '请改用点击报表，按天或按帖子汇总。', en: 'Use the report of clicks instead, summed by day or by post.' },
});
