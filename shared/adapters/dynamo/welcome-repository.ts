import * as z from 'zod';
import { welcomeSchema } from '../../domain/inbox/welcome.ts';
import type { WelcomeRecords, WelcomeRepository } from '../../ports/inbox.ts';
import type { Randomness } from '../../ports/randomness.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';
import { putNextVersion } from './versioned-item.ts';

export function createWelcomeRepository({ table }: { readonly table: Table }): WelcomeRepository {
  return {
    async get(accountId) {
      const item = await table.get(keys.welcome(accountId));
      return item === undefined ? undefined : parseItem(welcomeSchema, item);
    },
    replace: (before, after) =>
      putNextVersion(table, { ...after, ...keys.welcome(after.accountId) }, before?.version ?? 0),
  };
}

/** Thousands may come at the same time, each of whom is counted. */
const shards = 8;
const countSchema = z.object({ welcomes: z.number() });

export function createWelcomeRecords({
  table,
  randomness,
}: {
  readonly table: Pick<Table, 'put' | 'update' | 'getMany'>;
  readonly randomness: Pick<Randomness, 'fraction'>;
}): WelcomeRecords {
  return {
    claim({ threadId, messageId, at, notSince }) {
      const item = { at, messageId, expiresAt: Math.ceil((2 * at - notSince) / 1_000), ...keys.welcomed(threadId) };
      return table.put(item, {
        expression: 'attribute_not_exists(pk) OR #at <= :notSince OR messageId = :messageId',
        names: { '#at': 'at' },
        values: { ':notSince': notSince, ':messageId': messageId },
      });
    },
    async count(slug) {
      const shard = Math.floor(randomness.fraction() * shards);
      await table.update(keys.welcomeCount({ slug, shard }), {
        expression: 'ADD welcomes :one',
        values: { ':one': 1 },
      });
    },
    async countOf(slug) {
      const all = Array.from({ length: shards }, (_, shard) => keys.welcomeCount({ slug, shard }));
      const items = await table.getMany(all);
      return items.reduce((sum, item) => sum + parseItem(countSchema, item).welcomes, 0);
    },
  };
}
