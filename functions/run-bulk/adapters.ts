import { createBusBulkWaker } from '../../shared/adapters/aws/bus-bulk-waker.ts';
import { createBusRenditions } from '../../shared/adapters/aws/bus-renditions.ts';
import { createDeliveryQueues } from '../../shared/adapters/aws/delivery-queues.ts';
import { createEventBridgeBus } from '../../shared/adapters/aws/event-bridge-bus.ts';
import { csvLines } from '../../shared/adapters/bulk/csv-lines.ts';
import { createRowReader } from '../../shared/adapters/bulk/row-reader.ts';
import { createChinaDays } from '../../shared/adapters/calendar/china-days.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createBlackoutRepository } from '../../shared/adapters/dynamo/blackout-repository.ts';
import { createBulkJobRepository } from '../../shared/adapters/dynamo/bulk-job-repository.ts';
import { createCampaignRepository } from '../../shared/adapters/dynamo/campaign-repository.ts';
import { createClickReport } from '../../shared/adapters/dynamo/click-report.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createLinkRepository } from '../../shared/adapters/dynamo/link-repository.ts';
import { createListeningBrands } from '../../shared/adapters/dynamo/listening-brands.ts';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import { createMediaRepository } from '../../shared/adapters/dynamo/media-repository.ts';
import { createPostCalendar } from '../../shared/adapters/dynamo/post-calendar.ts';
import { createPostRepository } from '../../shared/adapters/dynamo/post-repository.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createRevisionRepository } from '../../shared/adapters/dynamo/revision-repository.ts';
import { createSyncRepository } from '../../shared/adapters/dynamo/sync-repository.ts';
import type { Table } from '../../shared/adapters/dynamo/table.ts';
import { createToneRepository } from '../../shared/adapters/dynamo/tone-repository.ts';
import { createSystemIds } from '../../shared/adapters/ids/system-ids.ts';
import { createS3BulkFiles } from '../../shared/adapters/media/s3-bulk-files.ts';
import { createS3ContentStore } from '../../shared/adapters/media/s3-media-store.ts';
import { variantChecks } from '../../shared/adapters/platforms/checks.ts';
import { lanePolicyOf } from '../../shared/adapters/platforms/lane-policies.ts';
import { createSsmSigningKey } from '../../shared/adapters/secrets/ssm-credentials-store.ts';
import { leadOf, queueUrlsOf } from '../../shared/lambda/env-schemas.ts';
import { postInput } from '../../shared/lambda/post-input.ts';
import { parseInput } from '../../shared/lambda/zod-findings.ts';
import type { RunBulkJobDeps } from '../../shared/use-cases/run-bulk-job.ts';
import type { RunBulkEnv } from './env.ts';

type Of<F extends (deps: never) => unknown> = Parameters<F>[0];

export type RunBulkClients = {
  readonly bus: Of<typeof createEventBridgeBus>['client'];
  readonly bucket: Of<typeof createS3ContentStore>['client'];
  readonly queues: Of<typeof createDeliveryQueues>['queues']['client'];
  readonly parameters: Of<typeof createSsmSigningKey>['client'];
};

type Given = { readonly env: RunBulkEnv; readonly clients: RunBulkClients; readonly table: Table };

/** The rows of a file go the way of a request: what they need is what serve-api has. */
export function createAdapters({ env, clients, table }: Given): Omit<RunBulkJobDeps, 'isTimeUp'> & {
  readonly jobs: ReturnType<typeof createBulkJobRepository>;
} {
  const clock = createSystemClock();
  const bucket = { client: clients.bucket, bucketName: env.BUCKET_NAME };
  const bus = { client: clients.bus, busName: env.BUS_NAME };
  const attentionShards = env.ATTENTION_SHARDS;
  return {
    ...createBulkTableAdapters(table, attentionShards),
    revisions: createRevisionRepository({ table, contents: createS3ContentStore(bucket) }),
    clock,
    ids: createSystemIds(),
    checks: variantChecks,
    lanePolicyOf,
    signingKey: createSsmSigningKey({ client: clients.parameters, prefix: env.PARAMETER_PREFIX }),
    renditions: createBusRenditions(bus),
    events: createEventBridgeBus({ ...bus, isListening: createListeningBrands({ table }) }),
    waker: createBusBulkWaker(bus),
    files: createS3BulkFiles(bucket),
    queue: createDeliveryQueues({
      queues: { client: clients.queues, queueUrls: queueUrlsOf(env), clock, lead: leadOf(env), via: 'direct' },
      bus,
    }),
    ...rowAdapters,
  };
}

export function createBulkTableAdapters(table: Table, attentionShards: number) {
  return {
    jobs: createBulkJobRepository({ table }),
    registry: createRegistryRepository({ table }),
    campaigns: createCampaignRepository({ table }),
    tones: createToneRepository({ table }),
    blackouts: createBlackoutRepository({ table }),
    chinaDays: createChinaDays(),
    media: createMediaRepository({ table }),
    sync: createSyncRepository({ table }),
    calendar: createPostCalendar({ table }),
    posts: createPostRepository({ table }),
    links: createLinkRepository({ table }),
    log: createLogRepository({ table }),
    clickReport: createClickReport({ table }),
    lanes: createLaneRepository({ table, attentionShards }),
    deliveries: createDeliveryRepository({ table, attentionShards }),
  };
}

export const rowAdapters = {
  reader: createRowReader(),
  csvLines,
  parsePost: (value: unknown) => parseInput(postInput, value),
};
