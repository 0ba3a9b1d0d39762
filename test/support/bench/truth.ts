import type { SandboxCall } from '../../../local/sandbox/calls.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';

/** What reached the platform, against what the table says. Times in milliseconds of the stack's clock. */
export type Truth = {
  readonly published: number;
  /** Calls that the platform accepted for a delivery after it had accepted one. */
  readonly duplicates: number;
  /** Deliveries that are not out, or whose settled state says otherwise. */
  readonly lost: number;
  /** From due time to first call, ascending; negative is early. */
  readonly lateMs: readonly number[];
  readonly lastPublishedAt: number;
  /** Pairs of an account in which what was due more than a minute later went first. */
  readonly inversions: number;
};

const minuteMs = 60_000;

export function readTruth(calls: readonly SandboxCall[], deliveries: readonly Delivery[]): Truth {
  const accepted = Map.groupBy(
    calls.filter((call) => call.endpoint === 'statuses/share' && call.accepted),
    slugOf,
  );
  const sent = deliveries.flatMap((delivery) => {
    const [first] = accepted.get(delivery.linkSlug) ?? [];
    return first === undefined ? [] : [{ delivery, at: first.at }];
  });
  return {
    published: sent.length,
    duplicates: [...accepted.values()].reduce((sum, group) => sum + group.length - 1, 0),
    lost: deliveries.length - sent.filter(({ delivery }) => delivery.state === 'published').length,
    lateMs: sent.map(({ delivery, at }) => at - (delivery.dueAt ?? at)).toSorted((a, b) => a - b),
    lastPublishedAt: sent.reduce((last, { at }) => Math.max(last, at), 0),
    inversions: countInversions(sent),
  };
}

function slugOf({ subject }: SandboxCall): string {
  return subject.text?.match(/\/l\/([0-9A-Za-z]+)/)?.[1] ?? '';
}

function countInversions(sent: readonly { readonly delivery: Delivery; readonly at: number }[]): number {
  let inversions = 0;
  for (const group of Map.groupBy(sent, ({ delivery }) => delivery.accountId).values()) {
    let latestDue = Number.NEGATIVE_INFINITY;
    for (const { delivery } of group.toSorted((a, b) => a.at - b.at)) {
      const due = delivery.dueAt ?? 0;
      if (latestDue - due > minuteMs) inversions += 1;
      latestDue = Math.max(latestDue, due);
    }
  }
  return inversions;
}
