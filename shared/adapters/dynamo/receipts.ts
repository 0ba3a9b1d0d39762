import * as z from 'zod';
import type { ReceiptKey, Receipts, SignatureRecords } from '../../ports/inbox.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

const receiptSchema = z.object({ answer: z.object({ text: z.string().optional() }).optional() });

/** As long as a worker may run; what it has begun is then taken over by the next repetition. */
const leaseMs = 5_000;
const keptSeconds = 86_400;
const secondsOf = (now: number): number => Math.floor(now / 1_000);

export function createReceipts({ table }: { readonly table: Pick<Table, 'get' | 'put'> }): Receipts {
  const itemOf = (key: ReceiptKey, now: number) => ({
    lease: key.lease,
    ...keys.receipt(key),
    expiresAt: secondsOf(now) + keptSeconds,
  });
  return {
    async begin(key, now) {
      const isBegun = await table.put(
        { ...itemOf(key, now), leaseUntil: now + leaseMs },
        {
          expression: 'attribute_not_exists(pk) OR (attribute_not_exists(answer) AND leaseUntil <= :now)',
          values: { ':now': now },
        },
      );
      if (isBegun) return { kind: 'begun' };
      const stored = await table.get(keys.receipt(key));
      const answer = stored === undefined ? undefined : parseItem(receiptSchema, stored).answer;
      if (answer === undefined) return { kind: 'running' };
      return { kind: 'answered', answer: answer.text === undefined ? {} : { text: answer.text } };
    },
    finish(key, answer, now) {
      const condition = {
        expression: '#lease = :lease',
        names: { '#lease': 'lease' },
        values: { ':lease': key.lease },
      };
      return table.put({ ...itemOf(key, now), answer, leaseUntil: 0 }, condition);
    },
  };
}

/** Longer than a timestamp is believed. */
const signatureSeconds = 900;

export function createSignatureRecords({ table }: { readonly table: Pick<Table, 'put'> }): SignatureRecords {
  return {
    claim(request, now) {
      const { bodyHash } = request;
      return table.put(
        { bodyHash, expiresAt: secondsOf(now) + signatureSeconds, ...keys.signature(request) },
        { expression: 'attribute_not_exists(pk) OR bodyHash = :hash', values: { ':hash': bodyHash } },
      );
    },
  };
}
