import { bulkJobSchema } from '../../domain/bulk-job.ts';
import { isoOf } from '../../domain/instants.ts';
import type { BulkJobRepository } from '../../ports/bulk.ts';
import { bulkAttentionPk, bulkCalendarPk, bulkKeys, keys, parseBulkAttention } from './keys.ts';
import { parseItem, type Table } from './table.ts';
import { putNextVersion } from './versioned-item.ts';

export function createBulkJobRepository({ table }: { readonly table: Table }): BulkJobRepository {
  return {
    async createIfAbsent(job) {
      return (await table.putIfAbsent({ ...job, ...bulkKeys(job) })) ? 'created' : 'exists';
    },
    async get(key) {
      const item = await table.get(keys.bulkJob(key));
      return item === undefined ? undefined : parseItem(bulkJobSchema, item);
    },
    save: (job) => putNextVersion(table, { ...job, ...bulkKeys(job) }, job.version - 1),
    async list({ brandId, kind, limit, cursor }) {
      const pk = bulkCalendarPk(brandId, kind);
      const before = cursor ?? '~';
      const { items } = await table.query({
        index: 'calendar',
        expression: 'calendarPk = :pk AND calendarSk < :before',
        values: { ':pk': pk, ':before': before },
        newestFirst: true,
        limit: limit + 1,
      });
      const page = items.slice(0, limit);
      const stored = await table.getMany(page.map((item) => ({ pk: String(item['pk']), sk: String(item['sk']) })));
      const jobs = stored.map((item) => parseItem(bulkJobSchema, item));
      const sorted = jobs.toSorted((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
      const last = page.at(-1);
      const isLast = items.length <= limit || last === undefined;
      return isLast ? { items: sorted } : { items: sorted, cursor: String(last['calendarSk']) };
    },
    async due(now) {
      const items = await table.queryAll({
        index: 'attention',
        expression: 'attentionPk = :pk AND attentionSk <= :now',
        values: { ':pk': bulkAttentionPk, ':now': `${isoOf(now)}#~` },
      });
      return items.map((item) => parseBulkAttention(String(item['attentionSk'])));
    },
  };
}

const orderOf = ({ createdAt, jobId }: { readonly createdAt: string; readonly jobId: string }): string =>
  `${createdAt}#${jobId}`;
