import { beijingBucket } from '../../domain/beijing.ts';
import type { BulkJob } from '../../domain/bulk-job.ts';
import { type Delivery, isInLine } from '../../domain/delivery.ts';
import type { Thread } from '../../domain/inbox/thread.ts';
import { isoOf } from '../../domain/instants.ts';
import type { Lane } from '../../domain/lane.ts';
import type { LogEntry } from '../../domain/log-entry.ts';
import { type DeliveryPlatform, deliveryPlatformSchema } from '../../domain/platform.ts';
import type { Post } from '../../domain/post.ts';
import { type SyncRef, syncRefSchema } from '../../domain/sync.ts';
import type { BulkJobKey } from '../../ports/bulk.ts';
import type { CalendarEntry } from '../../ports/post-calendar.ts';

/** Every key of the table is built and parsed here. Times in sort keys are ISO in UTC, so that they sort as text. */
export type Key = { readonly pk: string; readonly sk: string };
export type AttentionKey = { readonly attentionPk: string; readonly attentionSk: string };
export type CalendarKey = { readonly calendarPk: string; readonly calendarSk: string };

export const auditPk = (brandId: string, day: string): string => `AUDIT#${brandId}#${day}`;
export const brandPk = (brandId: string): string => `BRAND#${brandId}`;
export const postPk = (postId: string): string => `POST#${postId}`;
export const syncPk = ({ accountId, kind }: SyncRef): string => `SYNC#${accountId}#${kind}`;
export const qrCodePk = (accountId: string): string => `ACCOUNT#${accountId}#QR`;
export const seriesPrefix = 'SERIES#';
export const seriesPk = (seriesId: string): string => `SERIES#${seriesId}`;
export const occurrencePrefix = 'OCCURRENCE#';
/** Slots of an account that are given to posts, by their time. */
export const slotsPk = (accountId: string): string => `ACCOUNT#${accountId}#SLOTS`;
export const clicksPk = (slug: string, shard: number): string => `CLICKS#${slug}#${shard}`;
export const threadPk = (threadId: string): string => `THREAD#${threadId}`;
export const erasurePrefix = 'ERASURE#';
export const threadMessagePrefix = 'MESSAGE#';
export const webhookPk = (webhookId: string): string => `WEBHOOK#${webhookId}`;
export const messagePrefix = 'MESSAGE#';
export const campaignPrefix = 'CAMPAIGN#';
export const waitingEntryPrefix = 'WAITING#';
export const settledEntryPrefix = 'ENTRY#';

export const keys = {
  brand: (brandId: string): Key => ({ pk: brandPk(brandId), sk: 'BRAND' }),
  /** Lists every brand; one small item each. */
  brandEntry: (brandId: string): Key => ({ pk: 'BRANDS', sk: brandId }),
  application: (k: { brandId: string; applicationId: string }): Key => ({
    pk: brandPk(k.brandId),
    sk: `APPLICATION#${k.applicationId}`,
  }),
  account: (k: { brandId: string; accountId: string }): Key => ({
    pk: brandPk(k.brandId),
    sk: `ACCOUNT#${k.accountId}`,
  }),
  series: (k: { brandId: string; seriesId: string }): Key => ({
    pk: brandPk(k.brandId),
    sk: `${seriesPrefix}${k.seriesId}`,
  }),
  seriesContent: (k: { seriesId: string; edition: number }): Key => ({
    pk: seriesPk(k.seriesId),
    sk: `CONTENT#${String(k.edition).padStart(6, '0')}`,
  }),
  occurrence: (k: { seriesId: string; slot: number }): Key => ({
    pk: seriesPk(k.seriesId),
    sk: `${occurrencePrefix}${isoOf(k.slot)}`,
  }),
  slotGrid: (k: { brandId: string; accountId: string }): Key => ({
    pk: brandPk(k.brandId),
    sk: `SLOTS#${k.accountId}`,
  }),
  slotClaim: (k: { accountId: string; at: number }): Key => ({ pk: slotsPk(k.accountId), sk: isoOf(k.at) }),
  blackouts: (brandId: string): Key => ({ pk: brandPk(brandId), sk: 'BLACKOUTS' }),
  site: (brandId: string): Key => ({ pk: brandPk(brandId), sk: 'SITE' }),
  /** Which brand's site answers at a host. */
  host: (host: string): Key => ({ pk: `HOST#${host}`, sk: 'HOST' }),
  tone: (brandId: string): Key => ({ pk: brandPk(brandId), sk: 'TONE' }),
  tracking: (brandId: string): Key => ({ pk: brandPk(brandId), sk: 'TRACKING' }),
  campaign: (k: { brandId: string; campaignId: string }): Key => ({
    pk: brandPk(k.brandId),
    sk: `${campaignPrefix}${k.campaignId}`,
  }),
  media: (k: { brandId: string; mediaId: string }): Key => ({ pk: brandPk(k.brandId), sk: `MEDIA#${k.mediaId}` }),
  post: (postId: string): Key => ({ pk: postPk(postId), sk: 'POST' }),
  revision: (k: { postId: string; revision: number }): Key => ({
    pk: postPk(k.postId),
    sk: `REVISION#${String(k.revision).padStart(6, '0')}`,
  }),
  delivery: (k: { postId: string; deliveryId: string }): Key => ({
    pk: postPk(k.postId),
    sk: `DELIVERY#${k.deliveryId}`,
  }),
  reviewLink: (k: { postId: string; linkId: string }): Key => ({ pk: postPk(k.postId), sk: `REVIEW#${k.linkId}` }),
  log: (k: Pick<LogEntry, 'owner' | 'at' | 'entryId'>): Key => ({ pk: k.owner, sk: `LOG#${k.at}#${k.entryId}` }),
  upload: (k: { accountId: string; use: string; mediaId: string }): Key => ({
    pk: `ACCOUNT#${k.accountId}`,
    sk: `UPLOAD#${k.use}#${k.mediaId}`,
  }),
  uploadClaim: (k: { accountId: string; use: string; mediaId: string }): Key => ({
    pk: `ACCOUNT#${k.accountId}`,
    sk: `UPLOADING#${k.use}#${k.mediaId}`,
  }),
  jobDelivery: (k: { accountId: string; jobId: string }): Key => ({
    pk: `ACCOUNT#${k.accountId}`,
    sk: `JOB#${k.jobId}#DELIVERY`,
  }),
  jobReport: (k: { accountId: string; jobId: string }): Key => ({
    pk: `ACCOUNT#${k.accountId}`,
    sk: `JOB#${k.jobId}#REPORT`,
  }),
  callback: (accountId: string): Key => ({ pk: `ACCOUNT#${accountId}`, sk: 'CALLBACK' }),
  revocationNotice: (applicationId: string): Key => ({ pk: `APPLICATION#${applicationId}`, sk: 'REVOCATION-NOTICE' }),
  qrCode: (k: { accountId: string; scene: string }): Key => ({ pk: qrCodePk(k.accountId), sk: k.scene }),
  followerMessage: (k: { accountId: string; messageId: string }): Key => ({
    pk: `ACCOUNT#${k.accountId}`,
    sk: `MESSAGE#${k.messageId}`,
  }),
  thread: (threadId: string): Key => ({ pk: threadPk(threadId), sk: 'THREAD' }),
  threadMessage: (k: { threadId: string; at: number; messageId: string }): Key => ({
    pk: threadPk(k.threadId),
    sk: `${threadMessagePrefix}${isoOf(k.at)}#${k.messageId}`,
  }),
  inboxSettings: (brandId: string): Key => ({ pk: brandPk(brandId), sk: 'INBOX' }),
  welcome: (accountId: string): Key => ({ pk: `ACCOUNT#${accountId}`, sk: 'WELCOME' }),
  welcomed: (threadId: string): Key => ({ pk: threadPk(threadId), sk: 'WELCOMED' }),
  welcomeCount: (k: { slug: string; shard: number }): Key => ({ pk: `WELCOMES#${k.slug}#${k.shard}`, sk: 'COUNT' }),
  /** Beside its delivery and its log. */
  outgoingMessage: (messageId: string): Key => ({ pk: postPk(messageId), sk: 'MESSAGE' }),
  erasure: (k: { brandId: string; at: string; erasureId: string }): Key => ({
    pk: brandPk(k.brandId),
    sk: `${erasurePrefix}${k.at}#${k.erasureId}`,
  }),
  receipt: (k: { accountId: string; messageId: string }): Key => ({
    pk: `RECEIPT#${k.accountId}#${k.messageId}`,
    sk: 'RECEIPT',
  }),
  signature: (k: { accountId: string; signature: string }): Key => ({
    pk: `SIGNATURE#${k.accountId}#${k.signature}`,
    sk: 'SIGNATURE',
  }),
  lane: (accountId: string): Key => ({ pk: `LANE#${accountId}`, sk: 'LANE' }),
  link: (slug: string): Key => ({ pk: `LINK#${slug}`, sk: 'LINK' }),
  clicks: (k: { slug: string; shard: number; hour: string; channel: string }): Key => ({
    pk: clicksPk(k.slug, k.shard),
    sk: `${k.hour.slice(0, 10)}#${k.hour.slice(11)}#${k.channel}`,
  }),
  syncTarget: (ref: SyncRef): Key => ({ pk: syncPk(ref), sk: 'TARGET' }),
  /** An entry that has been settled; while it waits it has a key of its own, so that what waits is one short range. */
  syncEntry: (k: SyncRef & { slug: string }): Key => ({ pk: syncPk(k), sk: `${settledEntryPrefix}${k.slug}` }),
  waitingSyncEntry: (k: SyncRef & { slug: string }): Key => ({
    pk: syncPk(k),
    sk: `${waitingEntryPrefix}${k.slug}`,
  }),
  authorization: (stateHash: string): Key => ({ pk: `AUTHORIZATION#${stateHash}`, sk: 'AUTHORIZATION' }),
  tokenWatch: (accountId: string): Key => ({ pk: `ACCOUNT#${accountId}`, sk: 'TOKEN' }),
  token: (tokenId: string): Key => ({ pk: `TOKEN#${tokenId}`, sk: 'TOKEN' }),
  request: (recordId: string): Key => ({ pk: `REQUEST#${recordId}`, sk: 'REQUEST' }),
  audit: (k: { brandId: string; at: string; entryId: string }): Key => ({
    pk: auditPk(k.brandId, beijingBucket(Date.parse(k.at), 'day')),
    sk: `${k.at}#${k.entryId}`,
  }),
  webhook: (k: { brandId: string; webhookId: string }): Key => ({
    pk: brandPk(k.brandId),
    sk: `WEBHOOK#${k.webhookId}`,
  }),
  /** Whether anybody is to hear of the brand's events: what publishers of events read. */
  listening: (brandId: string): Key => ({ pk: brandPk(brandId), sk: 'LISTENING' }),
  webhookHealth: (webhookId: string): Key => ({ pk: webhookPk(webhookId), sk: 'HEALTH' }),
  webhookMessage: (k: { webhookId: string; at: string; messageId: string }): Key => ({
    pk: webhookPk(k.webhookId),
    sk: `${messagePrefix}${k.at}#${k.messageId}`,
  }),
  waitingMessage: (k: { webhookId: string; at: string; messageId: string }): Key => ({
    pk: webhookPk(k.webhookId),
    sk: `${waitingEntryPrefix}${k.at}#${k.messageId}`,
  }),
  bulkJob: (k: BulkJobKey): Key => ({ pk: brandPk(k.brandId), sk: `BULK#${k.jobId}` }),
  heartbeat: (): Key => ({ pk: 'HEARTBEAT', sk: 'DISPATCH' }),
};

export const deliveryAttentionPk = (shard: number): string => `ATTEND#delivery#${shard}`;
/** Deliveries that may or may not be out: few, and apart from the others, so that they can be counted at any time. */
export const unclearAttentionPk = 'ATTEND#delivery#unclear';
const unclearLabels: ReadonlySet<string> = new Set(['unknown', 'needs-person']);
export const syncTargetAttentionPk = 'ATTEND#sync';
export const syncTargetAttention = (ref: SyncRef, attendAt: number): AttentionKey => ({
  attentionPk: syncTargetAttentionPk,
  attentionSk: [isoOf(attendAt), ref.accountId, ref.kind].join('#'),
});
export function parseSyncAttention(attentionSk: string): SyncRef {
  const [, accountId = '', kind] = attentionSk.split('#');
  return syncRefSchema.parse({ accountId, kind });
}
export const tokenWatchAttentionPk = 'ATTEND#token';
export const webhookAttentionPk = 'ATTEND#webhook';
export const webhookAttentionSk = (k: { brandId: string; webhookId: string }, attendAt: number): string =>
  [isoOf(attendAt), k.brandId, k.webhookId].join('#');
export const seriesAttentionPk = 'ATTEND#series';
export const seriesAttention = (series: {
  readonly brandId: string;
  readonly seriesId: string;
  readonly attendAt?: number | undefined;
}): Partial<AttentionKey> => {
  const { attendAt, brandId, seriesId } = series;
  if (attendAt === undefined) return {};
  return { attentionPk: seriesAttentionPk, attentionSk: [isoOf(attendAt), brandId, seriesId].join('#') };
};
export function parseSeriesAttention(attentionSk: string): { brandId: string; seriesId: string } {
  const [, brandId = '', seriesId = ''] = attentionSk.split('#');
  return { brandId, seriesId };
}

export const bulkAttentionPk = 'ATTEND#bulk';
export const bulkCalendarPk = (brandId: string, kind: BulkJob['task']['kind']): string =>
  `${brandPk(brandId)}#BULK#${kind}`;
export function bulkKeys(job: BulkJob): Key & CalendarKey & Partial<AttentionKey> {
  const { brandId, jobId, task, createdAt, attendAt } = job;
  return {
    ...keys.bulkJob(job),
    calendarPk: bulkCalendarPk(brandId, task.kind),
    calendarSk: `${createdAt}#${jobId}`,
    ...(attendAt === undefined
      ? {}
      : { attentionPk: bulkAttentionPk, attentionSk: [isoOf(attendAt), brandId, jobId].join('#') }),
  };
}
export function parseBulkAttention(attentionSk: string): BulkJobKey {
  const [, brandId = '', jobId = ''] = attentionSk.split('#');
  return { brandId, jobId };
}

/** FNV-1a: spreads accounts over the shards of the attention index, the same in every process. */
export function shardOf(accountId: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (const char of accountId) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % shards;
}

export function deliveryAttention(delivery: Delivery, shards: number): AttentionKey | undefined {
  if (delivery.attendAt === undefined) return undefined;
  const { attendAt, version, platform, accountId } = delivery;
  const label = delivery.attendLabel ?? delivery.state;
  return {
    attentionPk: unclearLabels.has(label) ? unclearAttentionPk : deliveryAttentionPk(shardOf(accountId, shards)),
    attentionSk: [isoOf(attendAt), label, version, platform, accountId].join('#'),
  };
}

export const lineLabel = 'line';

/** The line of an account lies among its deliveries. It has no version: a lane changes with every ticket. */
export function lineAttention({ accountId, line }: Lane, shards: number): AttentionKey | undefined {
  if (line?.attendAt === undefined) return undefined;
  return {
    attentionPk: deliveryAttentionPk(shardOf(accountId, shards)),
    attentionSk: [isoOf(line.attendAt), lineLabel, 0, line.platform, accountId].join('#'),
  };
}

type ParsedAttention = {
  attendAt: number;
  label: string;
  version: number;
  platform: DeliveryPlatform;
  accountId: string;
};

export function parseAttention(attentionSk: string): ParsedAttention {
  const [at = '', label = '', version = '', platform = '', accountId = ''] = attentionSk.split('#');
  return {
    attendAt: Date.parse(at),
    label,
    version: Number(version),
    platform: deliveryPlatformSchema.parse(platform),
    accountId,
  };
}

export const linePk = (accountId: string): string => `ACCOUNT#${accountId}#LINE`;

export function placeInLine(delivery: Delivery): CalendarKey | undefined {
  const { accountId, dueAt, version, platform } = delivery;
  if (!isInLine(delivery) || dueAt === undefined) return undefined;
  return { calendarPk: linePk(accountId), calendarSk: [isoOf(dueAt), version, platform].join('#') };
}

export function parseLine(calendarSk: string): { dueAt: number; version: number; platform: DeliveryPlatform } {
  const [dueAt = '', version = '', platform = ''] = calendarSk.split('#');
  return { dueAt: Date.parse(dueAt), version: Number(version), platform: deliveryPlatformSchema.parse(platform) };
}

export const postIdOf = (pk: string): string => pk.slice('POST#'.length);
export const deliveryIdOf = (sk: string): string => sk.slice('DELIVERY#'.length);

export const postCalendarPk = (brandId: string, month: string): string => `${brandPk(brandId)}#${month}`;
type InCalendar = Pick<Post, 'brandId' | 'dueAt' | 'postId' | 'deliveries' | 'campaign'>;
/** Accounts, contents and campaign are told apart in the key, so that posts need not be read to be passed over. */
export const postCalendar = (post: InCalendar): CalendarKey => ({
  calendarPk: postCalendarPk(post.brandId, post.dueAt.slice(0, 7)),
  calendarSk: [
    post.dueAt,
    post.postId,
    post.deliveries.map(({ accountId, fingerprint = '' }) => `${nameTag(accountId)}-${fingerprint}`).join('.'),
    post.campaign === undefined ? '' : nameTag(post.campaign),
  ].join('#'),
});

export const mediaCalendarPk = (brandId: string): string => `${brandPk(brandId)}#MEDIA`;
export const mediaCalendar = (media: { brandId: string; createdAt: string; mediaId: string }): CalendarKey => ({
  calendarPk: mediaCalendarPk(media.brandId),
  calendarSk: `${media.createdAt}#${media.mediaId}`,
});

/** Threads lie by account, so that a brand's inbox spreads over as many partitions as it has accounts. */
export const inboxCalendarPk = ({ accountId, state }: Pick<Thread, 'accountId' | 'state'>): string =>
  `ACCOUNT#${accountId}#INBOX#${state}`;
export const inboxCalendar = (thread: Pick<Thread, 'accountId' | 'state' | 'lastAt' | 'threadId'>): CalendarKey => ({
  calendarPk: inboxCalendarPk(thread),
  calendarSk: `${isoOf(thread.lastAt)}#${thread.threadId}`,
});

export const tokenCalendarPk = (brandId: string): string => `${brandPk(brandId)}#TOKENS`;
export const tokenCalendar = (token: { brandId: string; createdAt: string; tokenId: string }): CalendarKey => ({
  calendarPk: tokenCalendarPk(token.brandId),
  calendarSk: `${token.createdAt}#${token.tokenId}`,
});

const nameTags = 36 ** 4;
/** Tells names apart, almost always, in four characters: a key has only so much room. */
const nameTag = (name: string): string => shardOf(name, nameTags).toString(36);

/** What a key tells of a post: each says false only where it is certain. */
export type CalendarTags = Pick<CalendarEntry, 'dueAt' | 'mayBeOn' | 'mayBeIn' | 'mayRepeat'>;

export function parsePostCalendar(calendarSk: string): CalendarTags {
  const [dueAt = '', , accounts, campaign] = calendarSk.split('#');
  const contents = accounts?.split('.');
  const known = contents && new Set(contents.map((tag) => tag.split('-', 1)[0]));
  return {
    dueAt: Date.parse(dueAt),
    mayBeOn: (accountId) => known?.has(nameTag(accountId)) ?? true,
    mayBeIn: (name) => campaign === undefined || campaign === nameTag(name),
    mayRepeat: (accountId, fingerprint) => contents?.includes(`${nameTag(accountId)}-${fingerprint}`) ?? true,
  };
}

export const logCalendarPk = (accountId: string, day: string): string => `ACCOUNT#${accountId}#LOG#${day}`;
export const logCalendar = (entry: LogEntry): CalendarKey => ({
  calendarPk: logCalendarPk(entry.accountId, beijingBucket(Date.parse(entry.at), 'day')),
  calendarSk: `${entry.at}#${entry.entryId}`,
});

/** All counters of a brand's day in Beijing. */
export const clickCalendarPk = (brandId: string, day: string): string => `${brandPk(brandId)}#CLICKS#${day}`;
export const clickCalendar = (k: {
  readonly brandId: string;
  readonly slug: string;
  readonly shard: number;
  readonly hour: string;
  readonly channel: string;
}): CalendarKey => ({
  calendarPk: clickCalendarPk(k.brandId, k.hour.slice(0, 10)),
  calendarSk: [k.slug, k.hour.slice(11), k.channel, k.shard].join('#'),
});

export function parseClicks({ pk, sk }: Key): { slug: string; day: string; hour: string; channel: string } {
  const [day = '', hour = '', channel = ''] = sk.split('#');
  return { slug: pk.split('#')[1] ?? '', day, hour, channel };
}
