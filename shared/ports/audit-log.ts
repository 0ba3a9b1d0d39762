import type { AuditEntry } from '../domain/audit-entry.ts';
import type { LogQuery, Page } from './repositories.ts';

export type AuditLog = {
  readonly append: (entry: AuditEntry) => Promise<void>;
  /** In the order of time. `day` is a Beijing day such as `2026-11-11`; `brandId` is `*` for what belongs to no brand. */
  readonly listByDay: (query: LogQuery & { readonly brandId: string }) => Promise<Page<AuditEntry>>;
};
