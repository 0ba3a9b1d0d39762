import { createApprovalRules, createPostApprovals } from '../../shared/adapters/dynamo/approval-repositories.ts';
import { createAuditLog } from '../../shared/adapters/dynamo/audit-log.ts';
import { createAuthorizationRepository } from '../../shared/adapters/dynamo/authorization-repository.ts';
import { createBlackoutRepository } from '../../shared/adapters/dynamo/blackout-repository.ts';
import { createBulkJobRepository } from '../../shared/adapters/dynamo/bulk-job-repository.ts';
import { createCallbackRegistry } from '../../shared/adapters/dynamo/callback-registry.ts';
import { createCampaignRepository } from '../../shared/adapters/dynamo/campaign-repository.ts';
import { createClickReport } from '../../shared/adapters/dynamo/click-report.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createHeartbeatRepository } from '../../shared/adapters/dynamo/heartbeat-repository.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createLinkRepository } from '../../shared/adapters/dynamo/link-repository.ts';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import { createMediaRepository } from '../../shared/adapters/dynamo/media-repository.ts';
import { createPostCalendar } from '../../shared/adapters/dynamo/post-calendar.ts';
import {
  createPostEdits,
  createPostPages,
  createPostRepository,
} from '../../shared/adapters/dynamo/post-repository.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createRequestRecords } from '../../shared/adapters/dynamo/request-records.ts';
import { createReviewLinks } from '../../shared/adapters/dynamo/review-links.ts';
import { createRevisionRepository } from '../../shared/adapters/dynamo/revision-repository.ts';
import { createRevocationNoticeRepository } from '../../shared/adapters/dynamo/revocation-notice-repository.ts';
import { createSiteRepository } from '../../shared/adapters/dynamo/site-repository.ts';
import { createSlotBook, createSlotGrids } from '../../shared/adapters/dynamo/slot-repository.ts';
import { createSyncRepository } from '../../shared/adapters/dynamo/sync-repository.ts';
import type { Table } from '../../shared/adapters/dynamo/table.ts';
import { createTokenRepository } from '../../shared/adapters/dynamo/token-repository.ts';
import { createTokenWatchRepository } from '../../shared/adapters/dynamo/token-watch-repository.ts';
import { createToneRepository } from '../../shared/adapters/dynamo/tone-repository.ts';
import { createTrackingRepository } from '../../shared/adapters/dynamo/tracking-repository.ts';
import { createWebhookHealths } from '../../shared/adapters/dynamo/webhook-health.ts';
import { createWebhookMessages } from '../../shared/adapters/dynamo/webhook-messages.ts';
import { createWebhookRepository } from '../../shared/adapters/dynamo/webhook-repository.ts';
import type { ContentStore } from '../../shared/ports/stores.ts';

/** Everything of the API that lives in the table. */
export function createTableAdapters(deps: {
  readonly table: Table;
  readonly contents: ContentStore;
  readonly attentionShards: number;
}) {
  const { table } = deps;
  return {
    tokens: createTokenRepository({ table }),
    requests: createRequestRecords({ table }),
    audit: createAuditLog({ table }),
    jobs: createBulkJobRepository({ table }),
    registry: createRegistryRepository({ table }),
    callbacks: createCallbackRegistry({ table }),
    campaigns: createCampaignRepository({ table }),
    tracking: createTrackingRepository({ table }),
    clickReport: createClickReport({ table }),
    postPages: createPostPages({ table }),
    postEdits: createPostEdits({ table }),
    approvals: createPostApprovals({ table }),
    approvalRules: createApprovalRules({ table }),
    reviewLinks: createReviewLinks({ table }),
    sites: createSiteRepository({ table }),
    tones: createToneRepository({ table }),
    lanes: createLaneRepository(deps),
    blackouts: createBlackoutRepository({ table }),
    slotGrids: createSlotGrids({ table }),
    slotBook: createSlotBook({ table }),
    sync: createSyncRepository({ table }),
    media: createMediaRepository({ table }),
    posts: createPostRepository({ table }),
    calendar: createPostCalendar({ table }),
    revisions: createRevisionRepository(deps),
    links: createLinkRepository({ table }),
    deliveries: createDeliveryRepository(deps),
    log: createLogRepository({ table }),
    heartbeats: createHeartbeatRepository({ table }),
    authorizations: createAuthorizationRepository({ table }),
    tokenWatches: createTokenWatchRepository({ table }),
    revocationNotices: createRevocationNoticeRepository({ table }),
    webhooks: createWebhookRepository({ table }),
    webhookMessages: createWebhookMessages({ table }),
    webhookHealths: createWebhookHealths({ table }),
  };
}
