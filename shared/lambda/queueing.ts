import { createBusRenditions } from '../adapters/aws/bus-renditions.ts';
import { createDeliveryQueues } from '../adapters/aws/delivery-queues.ts';
import { createChinaDays } from '../adapters/calendar/china-days.ts';
import { createBlackoutRepository } from '../adapters/dynamo/blackout-repository.ts';
import { createCampaignRepository } from '../adapters/dynamo/campaign-repository.ts';
import { createDeliveryRepository } from '../adapters/dynamo/delivery-repository.ts';
import { createLaneRepository } from '../adapters/dynamo/lane-repository.ts';
import { createLinkRepository } from '../adapters/dynamo/link-repository.ts';
import { createMediaRepository } from '../adapters/dynamo/media-repository.ts';
import { createPostCalendar } from '../adapters/dynamo/post-calendar.ts';
import { createPostEdits, createPostPages, createPostRepository } from '../adapters/dynamo/post-repository.ts';
import { createRegistryRepository } from '../adapters/dynamo/registry-repository.ts';
import { createRevisionRepository } from '../adapters/dynamo/revision-repository.ts';
import { createSyncRepository } from '../adapters/dynamo/sync-repository.ts';
import type { Table } from '../adapters/dynamo/table.ts';
import { createToneRepository } from '../adapters/dynamo/tone-repository.ts';
import { createSystemIds } from '../adapters/ids/system-ids.ts';
import { createS3ContentStore } from '../adapters/media/s3-media-store.ts';
import { variantChecks } from '../adapters/platforms/checks.ts';
import { lanePolicyOf } from '../adapters/platforms/lane-policies.ts';
import { createSsmSigningKey } from '../adapters/secrets/ssm-credentials-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { EditPostDeps } from '../use-cases/edit-post.ts';
import { leadOf, type QueuesEnv, queueUrlsOf } from './env-schemas.ts';

type Of<F extends (deps: never) => unknown> = Parameters<F>[0];

/** What queues posts has these in its environment. */
type QueueingEnv = QueuesEnv &
  Parameters<typeof leadOf>[0] & {
    readonly ATTENTION_SHARDS: number;
    readonly BUCKET_NAME: string;
    readonly BUS_NAME: string;
    readonly PARAMETER_PREFIX: string;
  };

type Clients = {
  readonly bus: Of<typeof createBusRenditions>['client'];
  readonly bucket: Of<typeof createS3ContentStore>['client'];
  readonly queues: Of<typeof createDeliveryQueues>['queues']['client'];
  readonly parameters: Of<typeof createSsmSigningKey>['client'];
};

/** What it takes to queue a post, as a digest is, and to edit it. */
export type Queueing = Omit<EditPostDeps, 'log' | 'events'>;

export function createQueueing({
  env,
  clients,
  table,
  clock,
}: {
  readonly env: QueueingEnv;
  readonly clients: Clients;
  readonly table: Table;
  readonly clock: Clock;
}): Queueing {
  const bus = { client: clients.bus, busName: env.BUS_NAME };
  const queues = { client: clients.queues, queueUrls: queueUrlsOf(env), clock, lead: leadOf(env) };
  const ofTable = { table, attentionShards: env.ATTENTION_SHARDS };
  return {
    clock,
    ids: createSystemIds(),
    checks: variantChecks,
    lanePolicyOf,
    registry: createRegistryRepository({ table }),
    campaigns: createCampaignRepository({ table }),
    tones: createToneRepository({ table }),
    blackouts: createBlackoutRepository({ table }),
    chinaDays: createChinaDays(),
    media: createMediaRepository({ table }),
    sync: createSyncRepository({ table }),
    calendar: createPostCalendar({ table }),
    lanes: createLaneRepository(ofTable),
    posts: createPostRepository({ table }),
    postPages: createPostPages({ table }),
    postEdits: createPostEdits({ table }),
    revisions: createRevisionRepository({
      table,
      contents: createS3ContentStore({ client: clients.bucket, bucketName: env.BUCKET_NAME }),
    }),
    deliveries: createDeliveryRepository(ofTable),
    links: createLinkRepository({ table }),
    renditions: createBusRenditions(bus),
    queue: createDeliveryQueues({ queues: { ...queues, via: 'direct' }, bus }),
    signingKey: createSsmSigningKey({ client: clients.parameters, prefix: env.PARAMETER_PREFIX }),
  };
}
