import { auditEntrySchema } from '../../domain/audit-entry.ts';
import type { AuditLog } from '../../ports/audit-log.ts';
import { auditPk, keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

export function createAuditLog({ table }: { readonly table: Table }): AuditLog {
  return {
    async append(entry) {
      await table.put({ ...entry, ...keys.audit(entry) });
    },
    async listByDay({ brandId, day, limit, cursor }) {
      const page = await table.query({
        expression: 'pk = :pk AND sk > :after',
        values: { ':pk': auditPk(brandId, day), ':after': cursor ?? '0' },
        limit,
      });
      const items = page.items.map((item) => parseItem(auditEntrySchema, item));
      return page.lastKey === undefined ? { items } : { items, cursor: String(page.lastKey['sk']) };
    },
  };
}
