import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { SSMClient } from '@aws-sdk/client-ssm';
import { createBusRenditions } from '../../shared/adapters/aws/bus-renditions.ts';
import { createEventBridgeBus } from '../../shared/adapters/aws/event-bridge-bus.ts';
import { createSqsDeliveryQueue } from '../../shared/adapters/aws/sqs-delivery-queue.ts';
import { coalesce } from '../../shared/adapters/batching/coalesce.ts';
import { createGate } from '../../shared/adapters/batching/gate.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createBlackoutRepository } from '../../shared/adapters/dynamo/blackout-repository.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { forManyAtATime } from '../../shared/adapters/dynamo/for-many-at-a-time.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createListeningBrands } from '../../shared/adapters/dynamo/listening-brands.ts';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import { createMediaRepository } from '../../shared/adapters/dynamo/media-repository.ts';
import { createMessageContents } from '../../shared/adapters/dynamo/outgoing-messages.ts';
import { createPlatformJobs } from '../../shared/adapters/dynamo/platform-jobs.ts';
import { createPostRepository } from '../../shared/adapters/dynamo/post-repository.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createRevisionRepository } from '../../shared/adapters/dynamo/revision-repository.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createUploadIndex } from '../../shared/adapters/dynamo/upload-index.ts';
import { createWaitingLine } from '../../shared/adapters/dynamo/waiting-line.ts';
import { createHttpClient } from '../../shared/adapters/http/http-client.ts';
import { createSystemIds } from '../../shared/adapters/ids/system-ids.ts';
import { createSystemRandomness } from '../../shared/adapters/ids/system-randomness.ts';
import { createS3ContentStore, createS3MediaStore } from '../../shared/adapters/media/s3-media-store.ts';
import { createSsmCredentialsStore } from '../../shared/adapters/secrets/ssm-credentials-store.ts';
import { leadOf } from '../../shared/lambda/env-schemas.ts';
import type { Gate } from '../../shared/ports/gate.ts';
import type { EventBus } from '../../shared/ports/messaging.ts';
import type { LogRepository } from '../../shared/ports/repositories.ts';
import type { AttendDeps } from '../../shared/use-cases/attend-delivery.ts';
import type { AttendLineDeps } from '../../shared/use-cases/attend-line.ts';
import type { DeliverEnv } from './env.ts';
import { messagePublishers, publishers } from './publishers.ts';

export type DeliverClients = {
  readonly dynamo: DynamoDBClient;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly ssm: SSMClient;
  readonly events: EventBridgeClient;
};

/** Puts the engine of one platform together from the environment and the SDK's clients. */
export function createEngine(env: DeliverEnv, clients: DeliverClients): AttendDeps & AttendLineDeps {
  const clock = createSystemClock();
  const table = forManyAtATime(createTable({ client: clients.dynamo, tableName: env.TABLE_NAME }));
  const calls = createGate(maxOpenCalls);
  const bucket = { client: clients.s3, bucketName: env.BUCKET_NAME };
  const bus = { client: clients.events, busName: env.BUS_NAME };
  return {
    clock,
    randomness: createSystemRandomness(),
    deliveries: createDeliveryRepository({ table, attentionShards: env.ATTENTION_SHARDS }),
    posts: createPostRepository({ table }),
    revisions: createRevisionRepository({ table, contents: createS3ContentStore(bucket) }),
    registry: createRegistryRepository({ table }),
    blackouts: createBlackoutRepository({ table }),
    line: createWaitingLine({ table }),
    lanes: createLaneRepository({ table, attentionShards: env.ATTENTION_SHARDS }),
    mediaItems: createMediaRepository({ table }),
    media: createS3MediaStore(bucket),
    renditions: createBusRenditions(bus),
    ids: createSystemIds(),
    credentials: createSsmCredentialsStore({ client: clients.ssm, prefix: env.PARAMETER_PREFIX }),
    log: withSharedAppends(createLogRepository({ table }), calls),
    events: withSharedPuts(createEventBridgeBus({ ...bus, isListening: createListeningBrands({ table }) })),
    queue: createSqsDeliveryQueue({
      client: clients.sqs,
      queueUrls: { [env.PLATFORM]: env.QUEUE_URL },
      clock,
      lead: leadOf(env),
      via: 'direct',
    }),
    calls,
    publisher: publishers[env.PLATFORM]({
      http: createHttpClient(),
      baseUrl: env.PLATFORM_API_URL,
      uploads: createUploadIndex({ table }),
      commercialUrl: env.PLATFORM_COMMERCIAL_URL,
      jobs: createPlatformJobs({ table, clock }),
    }),
    leadMs: env.LEAD_SECONDS * 1_000,
    longestLeadMs: env.LONGEST_LEAD_SECONDS * 1_000,
  };
}

/** What the engine has in place of posts, their contents and their publisher for messages to one person. */
export function createMessageParts(
  env: DeliverEnv,
  clients: Pick<DeliverClients, 'dynamo'>,
): Pick<AttendDeps, 'posts' | 'revisions' | 'publisher'> | undefined {
  const create = messagePublishers[env.PLATFORM];
  if (create === undefined) return undefined;
  const table = forManyAtATime(createTable({ client: clients.dynamo, tableName: env.TABLE_NAME }));
  return {
    ...createMessageContents({ table }),
    publisher: create({ http: createHttpClient(), messageUrl: env.PLATFORM_MESSAGE_URL }),
  };
}

/** Fewer than the HTTP client has connections, so that none waits inside it. */
const maxOpenCalls = 64;
/** An answer that is not written down yet would be lost with this worker, and have to be looked for. */
const maxHeldMs = 8_000;

/** Deliveries that are due at one second finish together; what they write leaves in shared requests. */
const maxWaitMs = 5;

/** While calls that are due wait for their turn, what has been answered is put down later: the second comes first. */
function withSharedAppends(log: LogRepository, calls: Gate): LogRepository {
  const append = coalesce({ maxItems: 25, maxWaitMs, write: log.append });
  return {
    ...log,
    async append(entries) {
      await calls.whenFree(maxHeldMs);
      await append(entries);
    },
  };
}

function withSharedPuts(bus: EventBus): EventBus {
  return { publish: coalesce({ maxItems: 10, maxWaitMs, write: bus.publish }) };
}
