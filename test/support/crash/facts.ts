import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Crossing } from './door.ts';

// What a request that a service has acted on says about a case. Read from the wire, so that nothing of the engine is
// believed that did not leave it.

export type Fact =
  | {
      readonly kind: 'state';
      readonly at: number;
      readonly deliveryId: string;
      readonly platform: string;
      readonly shape: string;
      readonly linkSlug: string;
      readonly state: string;
      readonly attendAt?: number | undefined;
      readonly attemptId?: string | undefined;
      readonly leaseUntil?: number | undefined;
    }
  | {
      readonly kind: 'event';
      readonly at: number;
      readonly type: string;
      readonly deliveryId?: string | undefined;
      readonly eventId: string;
    }
  | { readonly kind: 'log'; readonly at: number; readonly attemptId?: string | undefined; readonly outcome: string }
  | { readonly kind: 'entry'; readonly at: number; readonly slug: string; readonly state: string }
  | { readonly kind: 'target'; readonly at: number; readonly leaseUntil?: number | undefined };

const itemSchema = z.looseObject({ pk: z.string(), sk: z.string() });
const deliverySchema = z.looseObject({
  deliveryId: z.string(),
  platform: z.string(),
  shape: z.string(),
  linkSlug: z.string(),
  state: z.string(),
  attendAt: z.number().optional(),
  attempt: z.looseObject({ attemptId: z.string(), leaseUntil: z.number() }).optional(),
});
const logSchema = z.looseObject({ attemptId: z.string().optional(), outcome: z.string() });
const entrySchema = z.looseObject({ slug: z.string(), state: z.string() });
const targetSchema = z.looseObject({ batch: z.looseObject({ leaseUntil: z.number() }).optional() });
const detailSchema = z.looseObject({ eventId: z.string(), deliveryId: z.string().optional() });
const putSchema = z.looseObject({ Item: z.record(z.string(), z.unknown()) });
const batchSchema = z.looseObject({
  RequestItems: z.record(z.string(), z.array(z.looseObject({ PutRequest: putSchema.optional() }))),
});
const eventsSchema = z.object({
  Entries: z.array(z.looseObject({ DetailType: z.string(), Detail: z.string() })),
});

export function targetOf({ headers }: Crossing): string {
  return String(headers['x-amz-target'] ?? '').split('.')[1] ?? '';
}

export type Item = Readonly<Record<string, unknown>>;

/** The items that a write puts into the table, unmarshalled. */
export function itemsPutBy(crossing: Crossing): readonly Item[] {
  const target = targetOf(crossing);
  if (target !== 'PutItem' && target !== 'BatchWriteItem') return [];
  const body: unknown = JSON.parse(crossing.body.toString('utf8'));
  const puts =
    target === 'PutItem'
      ? [putSchema.parse(body)]
      : Object.values(batchSchema.parse(body).RequestItems).flatMap((requests) =>
          requests.flatMap(({ PutRequest }) => (PutRequest === undefined ? [] : [PutRequest])),
        );
  return puts.map(({ Item: item }) => unmarshall(item as Parameters<typeof unmarshall>[0])); // as it is on the wire
}

/** The facts that an accepted request establishes, at a moment of the clock. */
export function factsOf(crossing: Crossing, at: number): readonly Fact[] {
  if (targetOf(crossing) === 'PutEvents') return eventFacts(crossing, at);
  return itemsPutBy(crossing).flatMap((item) => itemFact(item, at) ?? []);
}

function eventFacts(crossing: Crossing, at: number): readonly Fact[] {
  const { Entries: entries } = eventsSchema.parse(JSON.parse(crossing.body.toString('utf8')));
  return entries.map(({ DetailType: type, Detail: detail }) => {
    const { eventId, deliveryId } = detailSchema.parse(JSON.parse(detail));
    return { kind: 'event', at, type, deliveryId, eventId };
  });
}

function itemFact(item: Item, at: number): Fact | undefined {
  const { sk } = itemSchema.parse(item);
  if (sk.startsWith('DELIVERY#')) return deliveryFact(item, at);
  if (sk.startsWith('LOG#')) {
    const { attemptId, outcome } = logSchema.parse(item);
    return { kind: 'log', at, attemptId, outcome };
  }
  if (sk.startsWith('ENTRY#') || sk.startsWith('WAITING#')) return { kind: 'entry', at, ...entryFields(item) };
  if (sk === 'TARGET') return { kind: 'target', at, leaseUntil: targetSchema.parse(item).batch?.leaseUntil };
  return undefined;
}

function deliveryFact(item: Item, at: number): Fact {
  const { deliveryId, platform, shape, linkSlug, state, attendAt, attempt } = deliverySchema.parse(item);
  const { attemptId, leaseUntil } = attempt ?? {};
  return { kind: 'state', at, deliveryId, platform, shape, linkSlug, state, attendAt, attemptId, leaseUntil };
}

function entryFields(item: Item) {
  const { slug, state } = entrySchema.parse(item);
  return { slug, state };
}
