import * as z from 'zod';
import { approvalStateSchema } from '../../../shared/domain/approval.ts';
import { idSchema, line, listOf } from '../../../shared/lambda/route-schemas.ts';

const person = {
  by: z.string(),
  issuedBy: z.string().optional(),
  name: z.string().optional(),
  at: z.string(),
};

export const approvalView = z
  .object({
    revision: z.number(),
    state: approvalStateSchema,
    steps: z.number(),
    given: z.array(z.object(person)).readonly(),
    last: z.object({
      ...person,
      what: z.enum(['request', 'approve', 'reject']),
      revision: z.number(),
      comment: z.string().optional(),
    }),
  })
  .meta({ id: 'Approval' });

const comment = z.string().trim().min(1).max(1_000);
const revision = z.int().min(1);

export const requestApprovalInput = z.strictObject({ comment: comment.optional() });
export const approveInput = z.strictObject({ revision, comment: comment.optional() });
/** Whoever has to change it must know what is wrong. */
export const rejectInput = z.strictObject({ revision, comment });

const revisionNumber = z.coerce.number().int().min(1).max(999_999);
export const revisionParams = z.object({ brandId: idSchema, postId: idSchema, revision: revisionNumber });
export const diffQuery = z.strictObject({ from: revisionNumber.optional() });

export const revisionDiffView = z
  .object({
    postId: z.string(),
    from: z.number(),
    to: z.number(),
    changes: z
      .array(
        z.object({
          field: z.string(),
          deliveryId: z.string().optional(),
          accountId: z.string().optional(),
          before: z.string().optional(),
          after: z.string().optional(),
          parts: z
            .array(z.object({ op: z.enum(['same', 'added', 'removed']), text: z.string() }))
            .readonly()
            .optional(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'RevisionDiff' });

export const reviewLinkInput = z.strictObject({ label: line(60), days: z.int().min(1).max(30).default(14) });
export const reviewLinkParams = z.object({ brandId: idSchema, postId: idSchema, linkId: idSchema });
export const reviewLinkView = z
  .object({
    linkId: z.string(),
    postId: z.string(),
    brandId: z.string(),
    label: z.string(),
    issuedBy: z.string(),
    createdAt: z.string(),
    expiresAt: z.string(),
    revokedAt: z.string().optional(),
  })
  .meta({ id: 'ReviewLink' });
export const issuedReviewLinkView = reviewLinkView.extend({ url: z.string() }).meta({ id: 'IssuedReviewLink' });
export const reviewLinksView = listOf(reviewLinkView);
