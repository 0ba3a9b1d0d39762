import { createBusRenditions } from '../../shared/adapters/aws/bus-renditions.ts';
import { createDeliveryQueues } from '../../shared/adapters/aws/delivery-queues.ts';
import { createChinaDays } from '../../shared/adapters/calendar/china-days.ts';
import { createBlackoutRepository } from '../../shared/adapters/dynamo/blackout-repository.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createLinkRepository } from '../../shared/adapters/dynamo/link-repository.ts';
import { createMediaRepository } from '../../shared/adapters/dynamo/media-repository.ts';
import { createPostCalendar } from '../../shared/adapters/dynamo/post-calendar.ts';
import {
  createPostEdits,
  createPostPages,
  createPostRepository,
} from '../../shared/adapters/dynamo/post-repository.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createRevisionRepository } from '../../shared/adapters/dynamo/revision-repository.ts';
import { createSyncRepository } from '../../shared/adapters/dynamo/sync-repository.ts';
import type { Table } from '../../shared/adapters/dynamo/table.ts';
import { createToneRepository } from '../../shared/adapters/dynamo/tone-repository.ts';
import { createSystemIds } from '../../shared/adapters/ids/system-ids.ts';
import { createS3ContentStore } from '../../shared/adapters/media/s3-media-store.ts';
import { variantChecks } from '../../shared/adapters/platforms/checks.ts';
import { lanePolicyOf } from '../../shared/adapters/platforms/lane-policies.ts';
import { createSsmSigningKey } from '../../shared/adapters/secrets/ssm-credentials-store.ts';
import { leadOf, queueUrlsOf } from '../../shared/lambda/env-schemas.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { EditPostDeps } from '../../shared/use-cases/edit-post.ts';
import type { SyncLinksEnv } from './env.ts';

type Of<F extends (deps: never) => unknown> = Parameters<F>[0];

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
  readonly env: SyncLinksEnv;
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
