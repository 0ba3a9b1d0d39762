import { type ApiToken, apiTokenSchema } from '../../domain/api-token.ts';
import { isoOf } from '../../domain/instants.ts';
import type { TokenRepository } from '../../ports/token-repository.ts';
import { keys, tokenCalendar, tokenCalendarPk } from './keys.ts';
import { parseItem, type Table } from './table.ts';
import { putNextVersion } from './versioned-item.ts';

export function createTokenRepository({ table }: { readonly table: Table }): TokenRepository {
  return {
    async get(tokenId) {
      const item = await table.get(keys.token(tokenId));
      return item === undefined ? undefined : parseItem(apiTokenSchema, item);
    },
    createIfAbsent: async (token) => ((await table.putIfAbsent(toItem(token))) ? 'created' : 'exists'),
    replace: ({ version }, after) => putNextVersion(table, toItem(after), version),
    async noteUse(tokenId, { at, staleBefore }) {
      await table.update(
        keys.token(tokenId),
        { expression: 'SET lastUsedAt = :at', values: { ':at': isoOf(at) } },
        {
          expression: 'attribute_exists(pk) AND (attribute_not_exists(lastUsedAt) OR lastUsedAt < :stale)',
          values: { ':stale': isoOf(staleBefore) },
        },
      );
    },
    async listNewest({ brandId, limit, cursor }) {
      const page = await table.query({
        index: 'calendar',
        expression: 'calendarPk = :pk AND calendarSk < :before',
        values: { ':pk': tokenCalendarPk(brandId), ':before': cursor ?? '9999' },
        newestFirst: true,
        limit,
      });
      const items = await table.getMany(page.items.map((item) => ({ pk: String(item['pk']), sk: String(item['sk']) })));
      const tokens = items
        .map((item) => parseItem(apiTokenSchema, item))
        .toSorted((a, b) => (positionOf(a) < positionOf(b) ? 1 : -1));
      return page.lastKey === undefined
        ? { items: tokens }
        : { items: tokens, cursor: String(page.lastKey['calendarSk']) };
    },
  };
}

const positionOf = (token: ApiToken): string => tokenCalendar(token).calendarSk;
const toItem = (token: ApiToken) => ({ ...token, ...keys.token(token.tokenId), ...tokenCalendar(token) });
