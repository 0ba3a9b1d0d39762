import { type Delivery, isInLine } from '../../../shared/domain/delivery.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import type {
  AttentionEntry,
  AttentionIndex,
  DeliveryEntry,
  InLine,
  LineEntry,
} from '../../../shared/ports/repositories.ts';
import type { NetworkDeps } from './network.ts';

type Range = Parameters<AttentionIndex['between']>[0];
type Query = Parameters<AttentionIndex['page']>[0];

/** The indexes as a reader sees them: each change of an item arrives after its own lag, in the item's order. */
export type AttentionView = {
  readonly update: (deliveryId: string, delivery: Delivery | undefined) => void;
  readonly updateLine: (lane: Lane) => void;
  /** The earliest alarm; Infinity when there is none. */
  readonly earliest: () => number;
  readonly between: (range: Range) => readonly AttentionEntry[];
  readonly page: (query: Query) => { readonly entries: readonly AttentionEntry[]; readonly cursor?: string };
  readonly inLine: (accountId: string, limit: number) => readonly InLine[];
};

const maxLagMs = 5_000;
const noticeableLagMs = 500;

export function createAttentionView(deps: NetworkDeps): AttentionView {
  const visible = new Map<string, AttentionEntry>();
  const standing = new Map<string, InLine>();
  let earliest: number | undefined = Number.POSITIVE_INFINITY;
  const arrive = createLag(deps);
  const show = (name: string, entry: AttentionEntry | undefined): void => {
    if (entry === undefined) visible.delete(name);
    else visible.set(name, entry);
    earliest = undefined;
  };
  const sorted = ({ from, to }: Range) =>
    [...visible]
      .map(([name, entry]) => ({ entry, position: `${String(entry.attendAt).padStart(15, '0')}#${name}` }))
      .filter(({ entry }) => entry.attendAt >= from && entry.attendAt < to)
      .toSorted((a, b) => (a.position < b.position ? -1 : 1));
  return {
    update(deliveryId, delivery) {
      const entry = delivery && entryOf(delivery);
      const place = delivery && placeOf(delivery);
      arrive(deliveryId, JSON.stringify([entry, place]), () => {
        show(deliveryId, entry);
        if (place === undefined) standing.delete(deliveryId);
        else standing.set(deliveryId, place);
      });
    },
    updateLine({ accountId, line }) {
      const entry = line?.attendAt === undefined ? undefined : lineEntry(accountId, line.platform, line.attendAt);
      arrive(accountId, JSON.stringify(entry?.attendAt ?? null), () => show(accountId, entry));
    },
    earliest() {
      earliest ??= Math.min(...Array.from(visible.values(), (entry) => entry.attendAt), Number.POSITIVE_INFINITY);
      return earliest;
    },
    between: (range) => sorted(range).map(({ entry }) => entry),
    page({ limit, cursor = '', ...range }) {
      const left = sorted(range).filter(({ position }) => position > cursor);
      const page = left.slice(0, limit);
      const entries = page.map(({ entry }) => entry);
      const last = page.at(-1);
      return left.length > limit && last !== undefined ? { entries, cursor: last.position } : { entries };
    },
    inLine: (accountId, limit) =>
      [...standing.values()]
        .filter((one) => one.accountId === accountId)
        .toSorted((a, b) => a.dueAt - b.dueAt)
        .slice(0, limit),
  };
}

const lineEntry = (accountId: string, platform: LineEntry['platform'], attendAt: number): LineEntry => ({
  accountId,
  platform,
  label: 'line',
  attendAt,
});

/** Changes of one item arrive one after the other; one that changes no key does not arrive. */
function createLag({ loop, random, faults }: NetworkDeps) {
  const latestKey = new Map<string, string>();
  const appliedAt = new Map<string, number>();
  return (name: string, key: string, apply: () => void): void => {
    if (latestKey.get(name) === key) return;
    latestKey.set(name, key);
    const lag = faults.strikes('index-lagged', 0.2)
      ? random.between(noticeableLagMs, maxLagMs)
      : random.between(0, 100);
    const at = Math.max(loop.now() + lag, appliedAt.get(name) ?? 0);
    appliedAt.set(name, at);
    loop.at(at, apply);
  };
}

function entryOf(delivery: Delivery): DeliveryEntry | undefined {
  const { postId, deliveryId, accountId, platform, version, attendAt, attendLabel } = delivery;
  if (attendAt === undefined) return undefined;
  return { postId, deliveryId, accountId, platform, version, label: attendLabel ?? delivery.state, attendAt };
}

function placeOf(delivery: Delivery): InLine | undefined {
  const { postId, deliveryId, accountId, platform, version, dueAt } = delivery;
  if (!isInLine(delivery) || dueAt === undefined) return undefined;
  return { postId, deliveryId, accountId, platform, version, dueAt };
}
