import { createHash } from 'node:crypto';
import * as z from 'zod';
import { isoOf } from '../../domain/instants.ts';
import { occurrenceSchema, seriesSchema } from '../../domain/series.ts';
import type { SeriesRepository } from '../../ports/series.ts';
import type { ContentStore } from '../../ports/stores.ts';
import {
  brandPk,
  keys,
  occurrencePrefix,
  parseSeriesAttention,
  seriesAttention,
  seriesAttentionPk,
  seriesPk,
  seriesPrefix,
} from './keys.ts';
import { parseItem, type Table } from './table.ts';

const contentSchema = z.union([z.object({ text: z.string() }), z.object({ sha256: z.string() })]);
/** Above this the text lies in the bucket by its hash. */
const inlineLimitBytes = 8_192;

export function createSeriesRepository(deps: {
  readonly table: Table;
  readonly contents: ContentStore;
}): SeriesRepository {
  const { table } = deps;
  const toItem = (series: z.infer<typeof seriesSchema>) => ({
    ...series,
    ...keys.series(series),
    ...seriesAttention(series),
  });
  return {
    ...createContents(deps),
    ...createOccurrences(deps),
    createIfAbsent: async (series) => ((await table.putIfAbsent(toItem(series))) ? 'created' : 'exists'),
    async get(key) {
      const item = await table.get(keys.series(key));
      return item === undefined ? undefined : parseItem(seriesSchema, item);
    },
    async listOf(brandId) {
      const items = await table.queryAll({
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': brandPk(brandId), ':prefix': seriesPrefix },
      });
      return items.map((item) => parseItem(seriesSchema, item));
    },
    async replace({ version }, after) {
      const condition = { expression: 'version = :before', values: { ':before': version } };
      return (await table.put(toItem(after), condition)) ? 'saved' : 'conflict';
    },
    async due(now) {
      const items = await table.queryAll({
        index: 'attention',
        expression: 'attentionPk = :pk AND attentionSk <= :now',
        values: { ':pk': seriesAttentionPk, ':now': `${isoOf(now)}#~` },
      });
      return items.map((item) => parseSeriesAttention(String(item['attentionSk'])));
    },
  };
}

function createContents({
  table,
  contents,
}: {
  readonly table: Table;
  readonly contents: ContentStore;
}): Pick<SeriesRepository, 'putContent' | 'getContent'> {
  return {
    async putContent(key, text) {
      if (Buffer.byteLength(text) <= inlineLimitBytes) {
        await table.put({ text, ...keys.seriesContent(key) });
        return;
      }
      const sha256 = createHash('sha256').update(text).digest('hex');
      await contents.put(sha256, text);
      await table.put({ sha256, ...keys.seriesContent(key) });
    },
    async getContent(key) {
      const item = await table.get(keys.seriesContent(key));
      if (item === undefined) return undefined;
      const content = parseItem(contentSchema, item);
      return 'text' in content ? content.text : contents.get(content.sha256);
    },
  };
}

function createOccurrences({
  table,
}: {
  readonly table: Table;
}): Pick<SeriesRepository, 'putOccurrence' | 'getOccurrence' | 'occurrencesFrom'> {
  return {
    async putOccurrence(occurrence) {
      await table.put({ ...occurrence, ...keys.occurrence(occurrence) });
    },
    async getOccurrence(key) {
      const item = await table.get(keys.occurrence(key));
      return item === undefined ? undefined : parseItem(occurrenceSchema, item);
    },
    async occurrencesFrom(seriesId, from) {
      const items = await table.queryAll({
        expression: 'pk = :pk AND sk BETWEEN :from AND :end',
        values: {
          ':pk': seriesPk(seriesId),
          ':from': `${occurrencePrefix}${isoOf(from)}`,
          ':end': `${occurrencePrefix}~`,
        },
      });
      return items.map((item) => parseItem(occurrenceSchema, item));
    },
  };
}
