import { isoOf } from '../../domain/instants.ts';
import { tokenWatchSchema } from '../../domain/token-watch.ts';
import type { TokenWatchRepository } from '../../ports/authorization-repositories.ts';
import { keys, tokenWatchAttentionPk } from './keys.ts';
import { parseItem, type Table } from './table.ts';

export function createTokenWatchRepository({ table }: { readonly table: Table }): TokenWatchRepository {
  return {
    async get(accountId) {
      const item = await table.get(keys.tokenWatch(accountId));
      return item === undefined ? undefined : parseItem(tokenWatchSchema, item);
    },
    async save(watch) {
      const { accountId, attendAt, version } = watch;
      const attention =
        attendAt === undefined
          ? {}
          : { attentionPk: tokenWatchAttentionPk, attentionSk: `${isoOf(attendAt)}#${accountId}` };
      const isNext =
        version === 1
          ? { expression: 'attribute_not_exists(pk)' }
          : { expression: 'version = :before', values: { ':before': version - 1 } };
      return (await table.put({ ...watch, ...keys.tokenWatch(accountId), ...attention }, isNext))
        ? 'saved'
        : 'conflict';
    },
    async due(now) {
      const items = await table.queryAll({
        index: 'attention',
        expression: 'attentionPk = :pk AND attentionSk <= :now',
        values: { ':pk': tokenWatchAttentionPk, ':now': `${isoOf(now)}#~` },
      });
      return items.map((item) => String(item['attentionSk']).split('#')[1] ?? '');
    },
  };
}
