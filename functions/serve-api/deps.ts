import type { OutboundGuard } from '../../shared/adapters/http/outbound-guard.ts';
import type { ChangeDeps } from '../../shared/lambda/change-layer.ts';
import type { AuditLog } from '../../shared/ports/audit-log.ts';
import type { UploadForms } from '../../shared/ports/stores.ts';
import type { WebhookHealths } from '../../shared/ports/webhooks.ts';
import type { AskForProfileDeps } from '../../shared/use-cases/ask-for-profile.ts';
import type { BeginAuthorizationDeps } from '../../shared/use-cases/begin-authorization.ts';
import type { BulkJobDeps } from '../../shared/use-cases/begin-bulk-job.ts';
import type { CampaignDeps } from '../../shared/use-cases/campaigns.ts';
import type { CancelPostDeps } from '../../shared/use-cases/cancel-post.ts';
import type { ChangeAccountDeps } from '../../shared/use-cases/change-account.ts';
import type { ChangeLinksDeps } from '../../shared/use-cases/change-links.ts';
import type { ChangeMediaDeps } from '../../shared/use-cases/change-media.ts';
import type { ChangeWebhookDeps } from '../../shared/use-cases/change-webhook.ts';
import type { DecideOnApprovalDeps } from '../../shared/use-cases/decide-on-approval.ts';
import type { DescribeAccountDeps } from '../../shared/use-cases/describe-account.ts';
import type { DescribeProfileDeps } from '../../shared/use-cases/describe-profile.ts';
import type { DiffRevisionsDeps } from '../../shared/use-cases/diff-revisions.ts';
import type { EditAtSlotDeps } from '../../shared/use-cases/edit-at-slot.ts';
import type { IssueTokenDeps } from '../../shared/use-cases/issue-token.ts';
import type { ListDaysDeps } from '../../shared/use-cases/list-days.ts';
import type { ListLinksDeps } from '../../shared/use-cases/list-links.ts';
import type { ListLogDeps } from '../../shared/use-cases/list-log.ts';
import type { ListMediaDeps } from '../../shared/use-cases/list-media.ts';
import type { ListPostsDeps } from '../../shared/use-cases/list-posts.ts';
import type { SyncedPagesDeps } from '../../shared/use-cases/list-synced-pages.ts';
import type { LoadHandOverDeps } from '../../shared/use-cases/load-hand-over.ts';
import type { QueuePostDeps } from '../../shared/use-cases/queue-post.ts';
import type { CampaignReportDeps } from '../../shared/use-cases/read-campaign-report.ts';
import type { ClickReportDeps } from '../../shared/use-cases/read-click-report.ts';
import type { HealthDeps } from '../../shared/use-cases/read-health.ts';
import type { ReadPostDeps } from '../../shared/use-cases/read-post.ts';
import type { PostSyncDeps } from '../../shared/use-cases/read-post-sync.ts';
import type { SyncReportDeps } from '../../shared/use-cases/read-sync-report.ts';
import type { RegisterAccountDeps } from '../../shared/use-cases/register-account.ts';
import type { RegisterDeps } from '../../shared/use-cases/register-brand.ts';
import type { RegisterWebhookDeps } from '../../shared/use-cases/register-webhook.ts';
import type { ApprovalRuleDeps } from '../../shared/use-cases/replace-approval-rule.ts';
import type { BlackoutsDeps } from '../../shared/use-cases/replace-blackouts.ts';
import type { SiteDeps } from '../../shared/use-cases/replace-site.ts';
import type { SlotsDeps } from '../../shared/use-cases/replace-slots.ts';
import type { ToneDeps } from '../../shared/use-cases/replace-tone.ts';
import type { TrackingDeps } from '../../shared/use-cases/replace-tracking.ts';
import type { ReplayWebhookDeps } from '../../shared/use-cases/replay-webhook.ts';
import type { ResolvePostDeliveryDeps } from '../../shared/use-cases/resolve-post-delivery.ts';
import type { ReviewLinksDeps } from '../../shared/use-cases/review-links.ts';
import type { MakeNoticeAddressDeps } from '../../shared/use-cases/revocation-notices.ts';
import type { RevokeAuthorizationDeps } from '../../shared/use-cases/revoke-authorization.ts';
import type { RevokeGuestLinksDeps } from '../../shared/use-cases/revoke-guest-links.ts';
import type { RevokeTokenDeps } from '../../shared/use-cases/revoke-token.ts';
import type { SetCallbackDeps } from '../../shared/use-cases/set-callback.ts';
import type { SetUpTargetDeps } from '../../shared/use-cases/set-up-sync-target.ts';
import type { SyncTargetsDeps } from '../../shared/use-cases/sync-targets.ts';
import type { RenewDeps } from '../../shared/use-cases/unblock-account.ts';
import type { ValidatePostDeps } from '../../shared/use-cases/validate-post.ts';
import type { WithdrawPostDeps } from '../../shared/use-cases/withdraw-post.ts';
import type { ContractDeps } from './routes/contract.ts';

/** What the routes together need; each use case names its own part. */
export type ServeApiDeps = ChangeDeps &
  RegisterDeps &
  IssueTokenDeps &
  RevokeTokenDeps &
  ChangeAccountDeps &
  DescribeAccountDeps &
  DescribeProfileDeps &
  AskForProfileDeps &
  RenewDeps &
  BeginAuthorizationDeps &
  RevokeAuthorizationDeps &
  MakeNoticeAddressDeps &
  ListMediaDeps &
  ChangeMediaDeps &
  SetCallbackDeps &
  QueuePostDeps &
  SyncTargetsDeps &
  SyncedPagesDeps &
  SetUpTargetDeps &
  SiteDeps &
  ToneDeps &
  SlotsDeps &
  BlackoutsDeps &
  ListDaysDeps &
  CampaignDeps &
  CampaignReportDeps &
  TrackingDeps &
  ListLinksDeps &
  ChangeLinksDeps &
  ClickReportDeps &
  SyncReportDeps &
  PostSyncDeps &
  ValidatePostDeps &
  ReadPostDeps &
  ListPostsDeps &
  BulkJobDeps &
  CancelPostDeps &
  EditAtSlotDeps &
  DecideOnApprovalDeps &
  DiffRevisionsDeps &
  ApprovalRuleDeps &
  ReviewLinksDeps &
  WithdrawPostDeps &
  ResolvePostDeliveryDeps &
  HealthDeps &
  RegisterAccountDeps &
  LoadHandOverDeps &
  RevokeGuestLinksDeps &
  ContractDeps &
  RegisterWebhookDeps &
  ChangeWebhookDeps &
  ReplayWebhookDeps &
  ListLogDeps & {
    readonly uploadForms: UploadForms;
    readonly audit: AuditLog;
    readonly webhookHealths: WebhookHealths;
    readonly outbound: Pick<OutboundGuard, 'mayTry'>;
    /** Only for a stack on one machine. */
    readonly allowsPlainHttp: boolean;
  };
