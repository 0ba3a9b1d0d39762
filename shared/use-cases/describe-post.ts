import { type Delivery, missAtOf, type Otherwise } from '../domain/delivery.ts';
import type { Bilingual } from '../domain/errors.ts';
import { publishAtOf } from '../domain/hand-over.ts';
import { linkUrl } from '../domain/link.ts';
import type { Landing, Post, SyncKind, Variant } from '../domain/post.ts';
import { type ApprovalView, describeApproval } from './describe-approval.ts';
import { type DecisionView, describeDecision, type Trace } from './describe-decision.ts';
import { describeWithdrawal, type WithdrawalView } from './describe-withdrawal.ts';
import { nameOfDelivery } from './post-draft.ts';
import { wordsOfProblem } from './problem-words.ts';
import { formatDueTime } from './read-due-time.ts';

/** A delivery as people see it. Times are in the zone of the post. */
export type DeliveryView = {
  readonly deliveryId: string;
  readonly accountId: string;
  readonly platform: string;
  readonly shape: string;
  readonly state: string;
  readonly linkUrl: string;
  readonly attempts: number;
  readonly dueAt?: string;
  /** When it is looked at next. */
  readonly attendAt?: string;
  /** When a person is to publish it, and when it is too late for that; absent while it waits for another delivery. */
  readonly handOver?: { readonly publishAt?: string; readonly deadline?: string };
  /** The delivery that comes first, named as in the request. */
  readonly after?: string;
  /** What becomes of it if that one does not come out. */
  readonly otherwise?: Otherwise;
  readonly publishedAt?: string;
  readonly url?: string;
  readonly platformId?: string;
  readonly problem?: { readonly kind: string; readonly code: string; readonly message: Bilingual };
  readonly withdrawal?: WithdrawalView;
  /** What a person may decide now. */
  readonly decision?: DecisionView;
  readonly content?: Variant;
};

export type PostView = Omit<Post, 'deliveries' | 'requestHash' | 'edits' | 'linkDomain' | 'sync' | 'approval'> & {
  /** Absent where the post needs none. */
  readonly approval?: ApprovalView;
  readonly linkUrl: string;
  readonly sync: readonly { readonly accountId: string; readonly target: SyncKind }[];
  readonly deliveries: readonly DeliveryView[];
  readonly landing?: Landing;
};

/** By delivery id. */
export type Traces = ReadonlyMap<string, Trace>;
/** The page, and each delivery's variant in its own revision. */
type Content = { readonly landing: Landing; readonly variants: Readonly<Record<string, Variant | undefined>> };

export function describePost(
  post: Post,
  deliveries: readonly Delivery[],
  more: { readonly content?: Content | undefined; readonly traces?: Traces } = {},
): PostView {
  const { content, traces } = more;
  const { deliveries: planned, requestHash: _hash, edits: _edits, linkDomain, sync, approval, ...rest } = post;
  const byId = new Map(deliveries.map((delivery) => [delivery.deliveryId, delivery]));
  return {
    ...rest,
    dueAt: formatDueTime({ at: Date.parse(post.dueAt), timeZone: post.timeZone }),
    linkUrl: linkUrl(linkDomain, post.postId),
    sync: sync.map(({ accountId, kind }) => ({ accountId, target: kind })),
    // In the order of the request.
    deliveries: planned.flatMap(({ deliveryId }) => {
      const delivery = byId.get(deliveryId);
      return delivery === undefined ? [] : [describeDelivery(post, delivery, { byId, content, traces })];
    }),
    ...(content === undefined ? {} : { landing: content.landing }),
    ...(approval === undefined ? {} : { approval: describeApproval(approval, post.timeZone) }),
  };
}

function describeDelivery(
  post: Post,
  delivery: Delivery,
  around: {
    readonly byId: ReadonlyMap<string, Delivery>;
    readonly content: Content | undefined;
    readonly traces: Traces | undefined;
  },
): DeliveryView {
  const { deliveryId, accountId, platform, shape, state, attempts } = delivery;
  const before = delivery.after === undefined ? undefined : around.byId.get(delivery.after);
  const after = before && nameOfDelivery(before);
  const content = around.content?.variants[deliveryId];
  const trace = around.traces?.get(deliveryId);
  const withdrawal = describeWithdrawal(delivery, (at) => formatDueTime({ at, timeZone: post.timeZone }));
  const decision = describeDecision(delivery, { timeZone: post.timeZone, trace });
  return {
    deliveryId,
    accountId,
    platform,
    shape,
    state,
    linkUrl: linkUrl(post.linkDomain, delivery.linkSlug),
    attempts,
    ...timesOf(delivery, post.timeZone),
    ...(after === undefined ? {} : { after }),
    ...(delivery.otherwise === undefined ? {} : { otherwise: delivery.otherwise }),
    ...resultOf(delivery),
    ...(withdrawal === undefined ? {} : { withdrawal }),
    ...(decision === undefined ? {} : { decision }),
    ...(content === undefined ? {} : { content }),
  };
}

function timesOf(delivery: Delivery, timeZone: string) {
  const { dueAt, attendAt, result, handOver } = delivery;
  const text = (at: number): string => formatDueTime({ at, timeZone });
  return {
    ...(dueAt === undefined ? {} : { dueAt: text(dueAt) }),
    ...(attendAt === undefined ? {} : { attendAt: text(attendAt) }),
    ...(result === undefined ? {} : { publishedAt: text(result.at) }),
    ...(handOver === undefined ? {} : { handOver: handOverTimes(delivery, text) }),
  };
}

function handOverTimes(delivery: Delivery, text: (at: number) => string) {
  const publishAt = publishAtOf(delivery);
  return publishAt === undefined ? {} : { publishAt: text(publishAt), deadline: text(missAtOf(delivery)) };
}

const overcome: ReadonlySet<Delivery['state']> = new Set([
  'scheduled',
  'publishing',
  'published',
  'withdrawing',
  'withdrawn',
]);

function resultOf({ result, problem, state }: Delivery) {
  // A problem that has been overcome is history; the log has it.
  const isOvercome = overcome.has(state);
  return {
    ...(result?.url === undefined ? {} : { url: result.url }),
    ...(result?.platformId === undefined ? {} : { platformId: result.platformId }),
    ...(problem === undefined || isOvercome ? {} : { problem: { ...problem, message: wordsOfProblem(problem) } }),
  };
}
