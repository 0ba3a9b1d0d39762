import type { Logger } from '@aws-lambda-powertools/logger';
import { type ApprovalDecision, approvalRuleSchema } from '../../../shared/domain/approval.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { entityTag } from '../../../shared/lambda/entity-tag.ts';
import { brandParams, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { decideOnApproval } from '../../../shared/use-cases/decide-on-approval.ts';
import { diffRevisions } from '../../../shared/use-cases/diff-revisions.ts';
import { loadPost } from '../../../shared/use-cases/load-post.ts';
import { readPost } from '../../../shared/use-cases/read-post.ts';
import { readApprovalRule, replaceApprovalRule } from '../../../shared/use-cases/replace-approval-rule.ts';
import type { ServeApiDeps } from '../deps.ts';
import {
  approveInput,
  diffQuery,
  rejectInput,
  requestApprovalInput,
  revisionDiffView,
  revisionParams,
} from '../schemas/approval-schemas.ts';
import { postParams } from '../schemas/link-schemas.ts';
import { postView } from '../schemas/post-schemas.ts';

const rulePath = '/v1/brands/{brandId}/approval';
const path = '/v1/brands/{brandId}/posts/{postId}/approval';
type Deps = ServeApiDeps & { readonly logger: Pick<Logger, 'warn'> };

export function approvalRoutes(deps: Deps): readonly Route[] {
  return [...ruleRoutes(deps), requestRoute(deps), approveRoute(deps), rejectRoute(deps), diffRoute(deps)];
}

function ruleRoutes(deps: Deps): readonly Route[] {
  const common = { params: brandParams, query: noQuery, response: approvalRuleSchema };
  return [
    defineRoute({
      ...common,
      method: 'GET',
      path: rulePath,
      summary: 'Reads how many people must approve what the brand publishes.',
      access: 'viewer',
      body: noBody,
      handle: async ({ params }) => ({ status: 200, body: await readApprovalRule(deps, params.brandId) }),
    }),
    defineRoute({
      ...common,
      method: 'PUT',
      path: rulePath,
      summary: 'Says how many people must approve what is queued or edited from now on.',
      access: 'admin',
      body: approvalRuleSchema,
      handle: async ({ params, body: rule }) => ({
        status: 200,
        body: await replaceApprovalRule(deps, params.brandId, rule),
      }),
    }),
  ];
}

const aboutAnyPost = ['approval-not-needed', 'approval-decided', 'lost-race'] as const;

function requestRoute(deps: Deps): Route {
  return defineRoute({
    method: 'POST',
    path: `${path}/request`,
    summary: 'Asks for approval once more, after a rejection or as a reminder.',
    access: 'editor',
    params: postParams,
    query: noQuery,
    body: requestApprovalInput,
    response: postView,
    problems: aboutAnyPost,
    handle: async ({ params, body, caller }) => {
      const { revision } = await loadPost(deps.posts, params);
      return decide(deps, params, { ...body, what: 'request', revision, by: caller.tokenId });
    },
  });
}

function approveRoute(deps: Deps): Route {
  return defineRoute({
    method: 'POST',
    path: `${path}/approve`,
    summary: 'Approves a revision, which goes out at its time once enough people have.',
    access: 'approver',
    params: postParams,
    query: noQuery,
    body: approveInput,
    response: postView,
    problems: [...aboutAnyPost, 'approval-stale', 'approval-by-same-person', 'own-post'],
    handle: ({ params, body, caller }) => decide(deps, params, { ...body, what: 'approve', by: caller.tokenId }),
  });
}

function rejectRoute(deps: Deps): Route {
  return defineRoute({
    method: 'POST',
    path: `${path}/reject`,
    summary: 'Rejects a revision, with the reason.',
    access: 'approver',
    params: postParams,
    query: noQuery,
    body: rejectInput,
    response: postView,
    problems: [...aboutAnyPost, 'approval-stale'],
    handle: ({ params, body, caller }) => decide(deps, params, { ...body, what: 'reject', by: caller.tokenId }),
  });
}

function diffRoute(deps: Deps): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/brands/{brandId}/posts/{postId}/revisions/{revision}/diff',
    summary: 'Says what a revision has made different, field by field.',
    access: 'viewer',
    params: revisionParams,
    query: diffQuery,
    body: noBody,
    response: revisionDiffView,
    problems: ['revision-not-found'],
    handle: async ({ params: { revision: to, ...key }, query: { from } }) => ({
      status: 200,
      body: await diffRevisions(deps, { ...key, to, from }),
    }),
  });
}

async function decide(deps: Deps, key: { brandId: string; postId: string }, decision: ApprovalDecision) {
  const { isSent } = await decideOnApproval(deps, { ...key, decision });
  if (!isSent) deps.logger.warn('an approved post is left to the dispatcher', { postId: key.postId });
  const view = await readPost(deps, key);
  return { status: 200, body: view, headers: entityTag(view) };
}
