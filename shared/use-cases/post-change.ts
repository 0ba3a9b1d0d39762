import { type Finding, ValidationError } from '../domain/errors.ts';
import type { LinkChange } from './change-links.ts';
import type { DeliveryDraft, PageDraft, PostDraft } from './post-draft.ts';
import { nameOfDelivery } from './post-draft.ts';
import { errorFinding } from './post-findings.ts';

/** `null` takes away what is there. */
type Nullable<T> = { readonly [K in keyof T]?: T[K] | null };

export type DeliveryChange = Pick<DeliveryDraft, 'accountId' | 'shape'> &
  Nullable<Omit<DeliveryDraft, 'accountId' | 'shape'>>;

/** What an edit asks for. What is left out stays as it is. */
export type PostChange = {
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly dueAt?: string | undefined;
  readonly slot?: PostDraft['slot'];
  readonly timeZone?: string | undefined;
  readonly latenessLimitMinutes?: number | undefined;
  readonly link?: LinkChange | undefined;
  readonly coverMediaId?: string | null | undefined;
  /** As a whole. */
  readonly page?: PageDraft | null | undefined;
  readonly priority?: PostDraft['priority'] | undefined;
  /** Each changes the delivery of its name, or adds one. */
  readonly deliveries?: readonly DeliveryChange[] | undefined;
  /** Names of deliveries. */
  readonly removeDeliveries?: readonly string[] | undefined;
  /** As a whole. */
  readonly sync?: PostDraft['sync'] | undefined;
  readonly lists?: PostDraft['lists'];
};

/** The draft with what was asked for. Throws `ValidationError` where that names what is not there. */
export function changeDraft(draft: PostDraft, change: PostChange): PostDraft {
  const { deliveries = [], removeDeliveries = [], link, ...rest } = change;
  const findings = [...removeDeliveries.flatMap(checkRemoval(draft)), ...deliveries.flatMap(checkChange(draft))];
  if (findings.length > 0) throw new ValidationError(findings, { code: 'post-refused' });
  const { timeZone = zoneFor(draft, change), ...fields } = withoutNulls(rest);
  const changed = {
    ...draft,
    ...fields,
    timeZone,
    link: { ...draft.link, ...withoutNulls(link ?? {}) },
    deliveries: changedDeliveries(draft, deliveries, new Set(removeDeliveries)),
  };
  if (changed.deliveries.length > 0) return changed;
  throw new ValidationError([changeFindings.lastDelivery()], { code: 'post-refused' });
}

/** A time that names its zone needs none beside it; any other is meant in the post's. */
function zoneFor({ timeZone }: PostDraft, { dueAt }: PostChange): string | undefined {
  return dueAt?.includes('[') === true ? undefined : timeZone;
}

function changedDeliveries(
  draft: PostDraft,
  changes: readonly DeliveryChange[],
  removed: ReadonlySet<string>,
): readonly DeliveryDraft[] {
  const byName = new Map(changes.map((change) => [nameOfDelivery(change), change]));
  const names = new Set(draft.deliveries.map(nameOfDelivery));
  const kept = draft.deliveries
    .filter((delivery) => !removed.has(nameOfDelivery(delivery)))
    .map((delivery) => changedDelivery(delivery, byName.get(nameOfDelivery(delivery))));
  const added = changes.filter((change) => !names.has(nameOfDelivery(change)));
  return [...kept, ...added.map(({ accountId, ...change }) => ({ accountId, ...withoutNulls(change) }))];
}

function changedDelivery(delivery: DeliveryDraft, change: DeliveryChange | undefined): DeliveryDraft {
  if (change === undefined) return delivery;
  const { accountId: _, shape: _shape, ...fields } = change;
  const changed = { ...delivery, ...withoutNulls(fields) };
  return changed.after === undefined ? { ...changed, otherwise: undefined } : changed;
}

/** What was not given is left out, so that it replaces nothing. */
function withoutNulls<T extends object>(fields: T): Given<T> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, value ?? undefined])) as Given<T>;
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], null | undefined> };

function checkRemoval({ deliveries }: PostDraft): (name: string, index: number) => readonly Finding[] {
  const names = new Set(deliveries.map(nameOfDelivery));
  return (name, index) => (names.has(name) ? [] : [changeFindings.unknownDelivery(`removeDeliveries[${index}]`, name)]);
}

function checkChange({ deliveries }: PostDraft) {
  return (change: DeliveryChange, index: number, all: readonly DeliveryChange[]): readonly Finding[] => {
    const field = `deliveries[${index}]`;
    const name = nameOfDelivery(change);
    if (all.findIndex((one) => nameOfDelivery(one) === name) < index) return [changeFindings.twice(field)];
    const known = deliveries.find((one) => nameOfDelivery(one) === name);
    const isOtherShape = known !== undefined && change.shape !== undefined && change.shape !== known.shape;
    return isOtherShape ? [changeFindings.shapeStays(`${field}.shape`, known.shape ?? '')] : [];
  };
}

const changeFindings = {
  unknownDelivery: (field: string, name: string) =>
    errorFinding(field, 'delivery-unknown', {
      message: { zh: `这条内容没有投递 ${name}。`, en: `The post has no delivery ${name}.` },
      hint: {
        zh: '请写账号编号；转发、评论写“账号/repost”“账号/comment”。',
        en: 'Write the account, or account/repost and account/comment for reactions.',
      },
    }),
  twice: (field: string) =>
    errorFinding(field, 'account-twice', {
      message: { zh: '同一个投递在一次修改中出现了两次。', en: 'One delivery is named twice in one edit.' },
      hint: { zh: '请合并为一项。', en: 'Merge the two.' },
    }),
  shapeStays: (field: string, shape: string) => ({
    ...errorFinding(field, 'shape-stays', {
      message: { zh: `投递的形式（${shape}）不能修改。`, en: `The shape of a delivery (${shape}) cannot be changed.` },
      hint: {
        zh: '请先用 removeDeliveries 移除，再另行添加。',
        en: 'Remove it with removeDeliveries, then add the other in an edit of its own.',
      },
    }),
    limit: shape,
  }),
  lastDelivery: () =>
    errorFinding('removeDeliveries', 'last-delivery', {
      message: { zh: '内容至少要保留一个投递。', en: 'A post keeps at least one delivery.' },
      hint: { zh: '不再需要这条内容时，请取消它。', en: 'Cancel the post if nothing of it shall go out.' },
    }),
} as const;
