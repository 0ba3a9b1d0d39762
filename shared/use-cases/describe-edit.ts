import type { Edit } from '../domain/edit.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import type { Post, Revision } from '../domain/post.ts';
import { canonicalJson } from './canonical-json.ts';
import { type DeliveryDraft, nameOfDelivery, type PostDraft } from './post-draft.ts';

type Change = Edit['changes'][number];

/** Fields that say when and where; everything else is text, which the revisions have. */
const shown: ReadonlySet<string> = new Set([
  'dueAt',
  'timeZone',
  'latenessLimitMinutes',
  'link',
  'priority',
  'sync',
  'coverMediaId',
  'after',
  'otherwise',
  'influencer',
  'noticeMinutes',
  'notify',
  'comments',
  'original',
  'targetUrl',
]);

/** The record of who has changed what. Repeating it changes nothing. */
export function logEntryOfEdit(
  post: Post,
  { edit, createdAt, createdBy }: Revision & { readonly edit: Edit },
): LogEntry {
  const about = post.deliveries[0];
  return {
    entryId: edit.editId,
    owner: `POST#${post.postId}`,
    kind: 'decision',
    at: createdAt,
    outcome: 'edit',
    actor: createdBy,
    brandId: post.brandId,
    postId: post.postId,
    accountId: about?.accountId ?? '',
    platform: about?.platform ?? '',
    changes: edit.changes,
  };
}

export function changesOfEdit({
  before,
  after,
}: {
  readonly before: PostDraft;
  readonly after: PostDraft;
}): readonly Change[] {
  const { deliveries: old, ...postBefore } = before;
  const { deliveries: next, ...postAfter } = after;
  const oldByName = new Map(old.map((delivery) => [nameOfDelivery(delivery), delivery]));
  const names = new Set(next.map(nameOfDelivery));
  return [
    ...changedFields(postBefore, postAfter, ''),
    ...next.flatMap((delivery) => changesOfDelivery(oldByName.get(nameOfDelivery(delivery)), delivery)),
    ...[...oldByName.keys()]
      .filter((name) => !names.has(name))
      .map((name) => ({ field: `deliveries.${name}`, after: 'removed' })),
  ];
}

function changesOfDelivery(before: DeliveryDraft | undefined, after: DeliveryDraft): readonly Change[] {
  const field = `deliveries.${nameOfDelivery(after)}`;
  return before === undefined ? [{ field, after: 'added' }] : changedFields(before, after, `${field}.`);
}

function changedFields(before: object, after: object, prefix: string): readonly Change[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const next = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...next.keys()])]
    .filter((name) => textOf(old.get(name)) !== textOf(next.get(name)))
    .map((name) => ({
      field: `${prefix}${name}`,
      ...(shown.has(name) ? valuesOf(old.get(name), next.get(name)) : {}),
    }));
}

function valuesOf(before: unknown, after: unknown): Omit<Change, 'field'> {
  return {
    ...(before === undefined ? {} : { before: textOf(before) }),
    ...(after === undefined ? {} : { after: textOf(after) }),
  };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : canonicalJson(value);
}
