import type { Delivery } from './delivery.ts';

/** What an edit replaces as a whole: what is absent is taken away. */
export type EditedContent = Pick<
  Delivery,
  'revision' | 'latenessLimitMs' | 'after' | 'otherwise' | 'needs' | 'hasFollowers' | 'hasSyncTargets' | 'handOver'
>;

/** What an edit does to a delivery. Instants are epoch milliseconds. */
export type EditEvent =
  | { readonly type: 'edit'; readonly content: EditedContent; readonly dueAt?: number }
  | {
      readonly type: 'edit-to-time';
      readonly content: EditedContent;
      readonly dueAt: number;
      readonly notBefore?: number;
    }
  | { readonly type: 'edit-to-wait'; readonly content: EditedContent; readonly attendAt: number }
  /** Without `dueAt` it starts after another one. */
  | {
      readonly type: 'edit-to-review';
      readonly content: EditedContent;
      readonly dueAt?: number;
      readonly attendAt: number;
    };

export function isEditEvent(event: { readonly type: string } | EditEvent): event is EditEvent {
  return 'content' in event;
}

export function withoutEdited(delivery: Delivery, event: EditEvent): Delivery {
  const { after, otherwise: _, needs: _needs, hasFollowers: _f, hasSyncTargets: _s, handOver: _h, ...rest } = delivery;
  if (!isToFollow(event)) return rest;
  const { dueAt: _due, inherited, ...waiting } = rest;
  const isSameChain = event.content.after === after && inherited !== undefined;
  return isSameChain ? { ...waiting, inherited } : waiting;
}

const isToFollow = (event: EditEvent): boolean =>
  event.type === 'edit-to-wait' || (event.type === 'edit-to-review' && event.dueAt === undefined);

/** What an earlier try has prepared was of the old content. */
export function editChanges(event: EditEvent): Partial<Delivery> {
  const dueAt = event.type === 'edit-to-wait' ? undefined : event.dueAt;
  return { ...event.content, checkpoint: {}, ...(dueAt === undefined ? {} : { dueAt }) };
}
