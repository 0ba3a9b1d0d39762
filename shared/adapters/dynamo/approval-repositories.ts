import type { Post } from '../../domain/post.ts';
import type { ApprovalRules, PostApprovals } from '../../ports/repositories.ts';
import { keys } from './keys.ts';
import type { Condition, Table } from './table.ts';

export function createPostApprovals({ table }: { readonly table: Table }): PostApprovals {
  return {
    async decide(before, approval) {
      const update = { expression: 'SET approval = :approval', values: { ':approval': approval } };
      return (await table.update(keys.post(before.postId), update, isUndecidedSince(before))) ? 'saved' : 'conflict';
    },
  };
}

/** Nobody has edited the post or decided about it since it was read. */
export function isUndecidedSince({ revision, approval }: Pick<Post, 'revision' | 'approval'>): Condition {
  const isSameRevision = { names: { '#revision': 'revision' }, values: { ':before': revision } };
  if (approval === undefined) {
    return { ...isSameRevision, expression: '#revision = :before AND attribute_not_exists(approval)' };
  }
  return {
    expression: '#revision = :before AND approval.#version = :decided',
    names: { ...isSameRevision.names, '#version': 'version' },
    values: { ...isSameRevision.values, ':decided': approval.version },
  };
}

export function createApprovalRules({ table }: { readonly table: Table }): ApprovalRules {
  return {
    async set(brandId, rule) {
      const update = { expression: 'SET approval = :rule', values: { ':rule': rule } };
      await table.update(keys.brand(brandId), update, { expression: 'attribute_exists(pk)' });
    },
  };
}
