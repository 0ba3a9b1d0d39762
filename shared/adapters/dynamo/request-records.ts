import * as z from 'zod';
import type { Begun, KeptAnswer, KeyedRequest, RequestRecords } from '../../ports/request-records.ts';
import { keys } from './keys.ts';
import { type Condition, type Item, parseItem, type Table } from './table.ts';

const recordSchema = z.object({
  contentHash: z.string(),
  lease: z.string(),
  leaseUntil: z.number(),
  state: z.enum(['running', 'answered', 'open']),
  answer: z.object({ statusCode: z.number(), headers: z.record(z.string(), z.string()), body: z.string() }).optional(),
});

/** Longer than any function that answers callers may run. */
const leaseMs = 30_000;
const keptSeconds = 86_400;

const secondsOf = (now: number): number => Math.floor(now / 1000);

export function createRequestRecords({ table }: { readonly table: Table }): RequestRecords {
  const write = (request: KeyedRequest, more: Item, { now, condition }: { now: number; condition: Condition }) => {
    const item = { ...request, ...more, expiresAt: secondsOf(now) + keptSeconds };
    return table.put({ ...item, ...keys.request(request.recordId) }, condition);
  };
  return {
    async begin(request, now) {
      const running = { state: 'running', leaseUntil: now + leaseMs };
      if (await write(request, running, { now, condition: isFree(request, now) })) return { kind: 'begun' };
      const stored = await table.get(keys.request(request.recordId));
      return stored === undefined ? { kind: 'running' } : verdictOf(parseItem(recordSchema, stored), request);
    },
    async finish(request, answer, now) {
      const answered = { state: 'answered', leaseUntil: 0, ...given(answer) };
      await write(request, answered, { now, condition: isOwn(request) });
    },
    async release(request, mayChange, now) {
      const released = { state: mayChange ? 'open' : 'running', leaseUntil: 0 };
      await write(request, released, { now, condition: isOwn(request) });
    },
  };
}

const given = (answer: KeptAnswer | undefined) => (answer === undefined ? {} : { answer });

/** The table removes what is over only hours later. */
function isFree({ contentHash }: KeyedRequest, now: number): Condition {
  return {
    expression: [
      'attribute_not_exists(pk)',
      '#state = :open',
      '(#state = :running AND contentHash = :content AND leaseUntil <= :now)',
      'expiresAt <= :seconds',
    ].join(' OR '),
    names: { '#state': 'state' },
    values: {
      ':open': 'open',
      ':running': 'running',
      ':content': contentHash,
      ':now': now,
      ':seconds': secondsOf(now),
    },
  };
}

const isOwn = ({ lease }: KeyedRequest): Condition => ({
  expression: '#lease = :lease AND #state = :running',
  names: { '#lease': 'lease', '#state': 'state' },
  values: { ':lease': lease, ':running': 'running' },
});

function verdictOf(record: z.infer<typeof recordSchema>, { contentHash }: KeyedRequest): Begun {
  if (record.contentHash !== contentHash && record.state !== 'open') return { kind: 'other-content' };
  if (record.state !== 'answered') return { kind: 'running' };
  return record.answer === undefined ? { kind: 'answered-once' } : { kind: 'answered', answer: record.answer };
}
