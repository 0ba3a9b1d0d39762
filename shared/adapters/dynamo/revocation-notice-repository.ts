import { type RevocationNotice, revocationNoticeSchema } from '../../domain/authorization.ts';
import type { RevocationNoticeRepository } from '../../ports/authorization-repositories.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

export function createRevocationNoticeRepository({
  table,
}: {
  readonly table: Pick<Table, 'get' | 'put'>;
}): RevocationNoticeRepository {
  return {
    async put(notice: RevocationNotice) {
      await table.put({ ...notice, ...keys.revocationNotice(notice.applicationId) });
    },
    async get(applicationId) {
      const item = await table.get(keys.revocationNotice(applicationId));
      return item === undefined ? undefined : parseItem(revocationNoticeSchema, item);
    },
  };
}
