import type { Route } from '../../../shared/lambda/api-route.ts';
import type { ServeApiDeps } from '../deps.ts';
import { accountRoutes } from './accounts.ts';
import { applicationRoutes } from './applications.ts';
import { approvalRoutes } from './approvals.ts';
import { auditRoutes } from './audit.ts';
import { authorizationRoutes } from './authorizations.ts';
import { blackoutRoutes } from './blackouts.ts';
import { brandRoutes } from './brands.ts';
import { bulkRoutes } from './bulk.ts';
import { callbackRoutes } from './callbacks.ts';
import { campaignRoutes } from './campaigns.ts';
import { contractRoutes } from './contract.ts';
import { editRoutes } from './edits.ts';
import { handOverRoutes } from './hand-overs.ts';
import { healthRoutes } from './health.ts';
import { linkRoutes } from './links.ts';
import { logRoutes } from './logs.ts';
import { mediaRoutes } from './media.ts';
import { postRoutes } from './posts.ts';
import { profileRoutes } from './profiles.ts';
import { reportRoutes } from './reports.ts';
import { reviewLinkRoutes } from './review-links.ts';
import { siteRoutes } from './site.ts';
import { slotRoutes } from './slots.ts';
import { syncTargetRoutes } from './sync-targets.ts';
import { tokenRoutes } from './tokens.ts';
import { toneRoutes } from './tone.ts';
import { trackingRoutes } from './tracking.ts';
import { webhookMessageRoutes } from './webhook-messages.ts';
import { webhookRoutes } from './webhooks.ts';
import { withdrawalRoutes } from './withdrawals.ts';

type Observers = Parameters<typeof postRoutes>[0];

export function apiRoutes(deps: ServeApiDeps & Observers): readonly Route[] {
  return [
    ...healthRoutes(deps),
    ...contractRoutes(deps),
    ...brandRoutes(deps),
    ...tokenRoutes(deps),
    ...applicationRoutes(deps),
    ...accountRoutes(deps),
    ...profileRoutes(deps),
    ...slotRoutes(deps),
    ...blackoutRoutes(deps),
    ...syncTargetRoutes(deps),
    ...callbackRoutes(deps),
    ...authorizationRoutes(deps),
    ...mediaRoutes(deps),
    ...postRoutes(deps),
    ...editRoutes(deps),
    ...approvalRoutes(deps),
    ...reviewLinkRoutes(deps),
    ...bulkRoutes(deps),
    ...withdrawalRoutes(deps),
    ...siteRoutes(deps),
    ...toneRoutes(deps),
    ...linkRoutes(deps),
    ...campaignRoutes(deps),
    ...trackingRoutes(deps),
    ...reportRoutes(deps),
    ...handOverRoutes(deps),
    ...logRoutes(deps),
    ...auditRoutes(deps),
    ...webhookRoutes(deps),
    ...webhookMessageRoutes(deps),
  ];
}
