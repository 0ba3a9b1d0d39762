import type { Account, Application, Brand } from '../domain/account.ts';
import type { ApprovalRule, PostApproval } from '../domain/approval.ts';
import type { BrandSite } from '../domain/brand-site.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Lane } from '../domain/lane.ts';
import type { Link } from '../domain/link.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import type { Media } from '../domain/media.ts';
import type { DeliveryPlatform, QueuedPlatform } from '../domain/platform.ts';
import type { PageSetting, Post, Revision } from '../domain/post.ts';
import type { ReviewLink } from '../domain/review-link.ts';
import type { Tone } from '../domain/tone.ts';
import type { TrackingRule } from '../domain/tracking.ts';

export type DeliveryKey = { readonly postId: string; readonly deliveryId: string };

/** A page of a listing. `cursor` is opaque and absent on the last page. */
export type Page<T> = { readonly items: readonly T[]; readonly cursor?: string };

export type DeliveryRepository = {
  readonly get: (key: DeliveryKey) => Promise<Delivery | undefined>;
  /** Consistent; the order is not that of the keys, and what does not exist is left out. */
  readonly getMany: (keys: readonly DeliveryKey[]) => Promise<readonly Delivery[]>;
  readonly listByPost: (postId: string) => Promise<readonly Delivery[]>;
  /** Writes it unless it exists already. */
  readonly createIfAbsent: (delivery: Delivery) => Promise<'created' | 'exists'>;
  /**
   * Stores `after` if the stored delivery still has state, version and attempt of `before`. Throws `ConflictError`
   * (`lost-race`) when it has not. A claim that is stored already, by an answer that got lost, counts as stored.
   */
  readonly replace: (before: Delivery, after: Delivery) => Promise<void>;
  /** Removes it under the same condition as `replace`. */
  readonly remove: (delivery: Delivery) => Promise<void>;
};

export type PostRepository = {
  readonly get: (postId: string) => Promise<Post | undefined>;
  readonly getMany: (postIds: readonly string[]) => Promise<readonly Post[]>;
  readonly createIfAbsent: (post: Post) => Promise<'created' | 'exists'>;
  /**
   * By due time; `from` and `to` are epoch ms, `to` exclusive. At most `limit` posts are looked at, of which those on the
   * account and of the campaign are answered: what is certainly on none is not even read.
   */
  readonly listByDueTime: (query: {
    readonly brandId: string;
    readonly from: number;
    readonly to: number;
    readonly limit: number;
    readonly cursor?: string;
    readonly accountId?: string | undefined;
    readonly campaign?: string | undefined;
  }) => Promise<Page<Post>>;
  /** The cursor right behind a post of the listing. */
  readonly positionAfter: (post: Post) => string;
};

export type PostPages = {
  /** Says where a post's page leads from now on, whatever else changes in the post meanwhile. */
  readonly setPage: (postId: string, page: PageSetting) => Promise<void>;
  /** Takes the page away for good; the first moment counts. */
  readonly withdrawPage: (postId: string, at: string) => Promise<void>;
};

/** Edits of posts. */
export type PostEdits = {
  /** Stores what an edit makes of a post, unless it was edited or its approval decided about meanwhile. Where its page leads is left alone. */
  readonly commit: (before: Post, after: Post) => Promise<'saved' | 'conflict'>;
};

export type PostApprovals = {
  /** Stores what was decided about a post, unless it was edited or decided about meanwhile. */
  readonly decide: (before: Post, after: PostApproval) => Promise<'saved' | 'conflict'>;
};

export type ReviewLinks = {
  readonly create: (link: ReviewLink) => Promise<void>;
  readonly get: (key: Pick<ReviewLink, 'postId' | 'linkId'>) => Promise<ReviewLink | undefined>;
  readonly listByPost: (postId: string) => Promise<readonly ReviewLink[]>;
  /** The first moment counts; what does not exist stays so. */
  readonly revoke: (key: Pick<ReviewLink, 'postId' | 'linkId'>, at: string) => Promise<void>;
};

export type ApprovalRules = {
  /** Puts a brand's rule in place of the one before. */
  readonly set: (brandId: string, rule: ApprovalRule) => Promise<void>;
};

export type RevisionRepository = {
  readonly putIfAbsent: (revision: Revision) => Promise<'created' | 'exists'>;
  readonly get: (key: { readonly postId: string; readonly revision: number }) => Promise<Revision | undefined>;
};

export type RegistryRepository = {
  readonly putBrand: (brand: Brand) => Promise<'created' | 'exists'>;
  readonly getBrand: (brandId: string) => Promise<Brand | undefined>;
  readonly listBrands: () => Promise<readonly Brand[]>;
  readonly putApplication: (application: Application) => Promise<'created' | 'exists'>;
  readonly listApplications: (brandId: string) => Promise<readonly Application[]>;
  readonly getApplication: (key: { brandId: string; applicationId: string }) => Promise<Application | undefined>;
  readonly putAccount: (account: Account) => Promise<'created' | 'exists'>;
  /** Stores `after` if the stored account still has the version of `before`. */
  readonly replaceAccount: (before: Account, after: Account) => Promise<'saved' | 'conflict'>;
  readonly getAccount: (key: { brandId: string; accountId: string }) => Promise<Account | undefined>;
  readonly listAccounts: (brandId: string) => Promise<readonly Account[]>;
};

export type ToneRepository = {
  /** Empty until the brand has set it. */
  readonly get: (brandId: string) => Promise<Tone>;
  /** Stores `after` if the stored one still has the version of `before`. */
  readonly replace: (before: Tone, after: Tone) => Promise<'saved' | 'conflict'>;
};

export type SiteRepository = {
  /** Plain until the brand has set it. */
  readonly get: (brandId: string) => Promise<BrandSite>;
  /** Stores `after` if the stored one still has the version of `before`. */
  readonly replace: (before: BrandSite, after: BrandSite) => Promise<'saved' | 'conflict'>;
  /** Gives a host to the brand unless it belongs to another one; answers whose it is. */
  readonly claimHost: (host: string, brandId: string) => Promise<string>;
  readonly brandAt: (host: string) => Promise<string | undefined>;
};

export type MediaRepository = {
  readonly createIfAbsent: (media: Media) => Promise<'created' | 'exists'>;
  readonly get: (key: { brandId: string; mediaId: string }) => Promise<Media | undefined>;
  /** Throws `ConflictError` (`lost-race`) when name, tags or deletion are not those of `before` any more. */
  readonly replace: (before: Media, after: Media) => Promise<void>;
  /** Removes it under the same condition as `replace`. */
  readonly remove: (media: Media) => Promise<void>;
  /** Without what was deleted; may lag behind by moments. */
  readonly listNewest: (query: {
    readonly brandId: string;
    readonly limit: number;
    readonly cursor?: string | undefined;
  }) => Promise<Page<Media>>;
  /** The cursor right behind a picture of the listing. */
  readonly positionAfter: (media: Media) => string;
};

export type LinkRepository = {
  readonly createIfAbsent: (link: Link) => Promise<'created' | 'exists'>;
  readonly get: (slug: string) => Promise<Link | undefined>;
  /** The order is not that of the slugs, and what does not exist is left out. */
  readonly getMany: (slugs: readonly string[]) => Promise<readonly Link[]>;
  /** Stores `after` if the stored link still has the version of `before`. */
  readonly replace: (before: Link, after: Link) => Promise<'saved' | 'conflict'>;
};

export type Click = {
  readonly slug: string;
  readonly brandId: string;
  readonly at: number;
  readonly channel: string;
};
export type ClickCounter = {
  /** Rejects when the click could not be counted yet; it is added with a later one then. */
  readonly count: (click: Click) => Promise<void>;
};

/** Clicks of one link in one hour in Beijing. There may be several for the same hour and channel, which add up. */
export type CountedClicks = {
  readonly slug: string;
  readonly day: string;
  /** `00` to `23`. */
  readonly hour: string;
  readonly channel: string;
  readonly clicks: number;
};
export type ClickReport = {
  /** Everything ever counted for a link, or for a post's page under the post's id; consistent. */
  readonly ofLink: (slug: string) => Promise<readonly CountedClicks[]>;
  /** Counters that have come up moments ago may be missing. `isComplete` is false where there are more than `limit`. */
  readonly ofBrandDay: (query: { readonly brandId: string; readonly day: string; readonly limit: number }) => Promise<{
    readonly counts: readonly CountedClicks[];
    readonly isComplete: boolean;
  }>;
};

export type TrackingRepository = {
  /** The usual rule until the brand has set its own. */
  readonly get: (brandId: string) => Promise<TrackingRule>;
  /** Stores `after` if the stored one still has the version of `before`. */
  readonly replace: (before: TrackingRule, after: TrackingRule) => Promise<'saved' | 'conflict'>;
};

/** What becomes of a lane; without `after` it stays as it is. The store numbers the versions. */
export type LaneChange<T> = { readonly after?: Lane; readonly result: T };

export type LaneRepository = {
  /** An account that has never called has an empty lane. */
  readonly get: (accountId: string) => Promise<Lane>;
  readonly getMany: (accountIds: readonly string[]) => Promise<readonly Lane[]>;
  /**
   * Stores what `decide` makes of the lane, and answers its result. Where somebody else has changed the lane meanwhile it is
   * decided again on what they have left, so `decide` is pure; changes of one account that come together are made in the
   * order in which they came. Throws `ConflictError` (`lane-contended`) when others are faster again and again.
   */
  readonly change: <T>(accountId: string, decide: (lane: Lane) => LaneChange<T>) => Promise<T>;
};

export type LogQuery = { readonly day: string; readonly limit: number; readonly cursor?: string };

export type LogRepository = {
  /** Repeating an entry changes nothing. */
  readonly append: (entries: readonly LogEntry[]) => Promise<void>;
  readonly get: (key: Pick<LogEntry, 'owner' | 'at' | 'entryId'>) => Promise<LogEntry | undefined>;
  /** `from`: an instant; what is earlier is left out. */
  readonly listByOwner: (query: {
    owner: string;
    limit: number;
    from?: string;
    cursor?: string | undefined;
  }) => Promise<Page<LogEntry>>;
  readonly newestOf: (owner: string) => Promise<LogEntry | undefined>;
  /** `day` is a Beijing day such as `2026-11-11`. */
  readonly listByAccountDay: (query: LogQuery & { accountId: string }) => Promise<Page<LogEntry>>;
  /** The cursor right behind an entry, valid in the day of every account. */
  readonly positionAfter: (entry: LogEntry) => string;
};

type Alarm = { readonly accountId: string; readonly platform: DeliveryPlatform; readonly attendAt: number };
export type DeliveryEntry = DeliveryKey & Alarm & { readonly version: number; readonly label: string };
/** The line of an account, which its lane must call. */
export type LineEntry = Omit<Alarm, 'platform'> & { readonly platform: QueuedPlatform; readonly label: 'line' };
export type AttentionEntry = DeliveryEntry | LineEntry;

/** `from` inclusive, `to` exclusive, epoch ms. */
type AttentionRange = { readonly from: number; readonly to: number };

export type AttentionIndex = {
  /** All that is open, of all shards, by the time at which it must be attended. */
  readonly between: (range: AttentionRange) => Promise<readonly AttentionEntry[]>;
  /**
   * About `limit` of it, each shard from its longest overdue on. The cursor is opaque, and absent when nothing is left; it
   * stays good while `to` moves on.
   */
  readonly page: (query: AttentionRange & { readonly limit: number; readonly cursor?: string | undefined }) => Promise<{
    readonly entries: readonly AttentionEntry[];
    readonly cursor?: string | undefined;
  }>;
};

export type InLine = Omit<DeliveryEntry, 'attendAt' | 'label'> & { readonly dueAt: number };

/** Deliveries that are held until their account's lane calls them. May lag behind by moments. */
export type WaitingLine = {
  /** The first `limit` of an account, longest due first. */
  readonly first: (accountId: string, limit: number) => Promise<readonly InLine[]>;
};

/** What a tick found in the index beyond its own work. Each count ends at a bound: nobody needs to know how many more. */
export type Stock = {
  /** Deliveries, and lines of them, past their time by more than the tolerance. */
  readonly overdue: number;
  /** Deliveries that may be out and are being looked for. */
  readonly unknown: number;
  readonly needsPerson: number;
  /** Targets whose links should have been carried on by now. */
  readonly overdueTargets: number;
};

export type OpenWork = {
  /** Deliveries and lines. */
  readonly overdueBefore: (before: number) => Promise<number>;
  readonly unclear: () => Promise<Pick<Stock, 'unknown' | 'needsPerson'>>;
  readonly targetsBefore: (before: number) => Promise<number>;
};

export type Heartbeat = {
  readonly tickAt: number;
  readonly ranAt: number;
  /** Deliveries handed out. */
  readonly sent: number;
  /** Deliveries past their time at this tick, however briefly and for whatever reason. */
  readonly overdue: number;
  /** Absent: this tick could not take it. */
  readonly stock?: Stock | undefined;
};
export type HeartbeatRepository = {
  readonly put: (heartbeat: Heartbeat) => Promise<void>;
  readonly get: () => Promise<Heartbeat | undefined>;
};
