import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { S3Client } from '@aws-sdk/client-s3';
import { createBusDeliveryQueue } from '../../shared/adapters/aws/bus-delivery-queue.ts';
import { createEventBridgeBus } from '../../shared/adapters/aws/event-bridge-bus.ts';
import { createGate } from '../../shared/adapters/batching/gate.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createBlackoutRepository } from '../../shared/adapters/dynamo/blackout-repository.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { forManyAtATime } from '../../shared/adapters/dynamo/for-many-at-a-time.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createListeningBrands } from '../../shared/adapters/dynamo/listening-brands.ts';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import { createPostRepository } from '../../shared/adapters/dynamo/post-repository.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createRevisionRepository } from '../../shared/adapters/dynamo/revision-repository.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createSystemIds } from '../../shared/adapters/ids/system-ids.ts';
import { createSystemRandomness } from '../../shared/adapters/ids/system-randomness.ts';
import { createS3ContentStore } from '../../shared/adapters/media/s3-media-store.ts';
import { createManualPublisher } from '../../shared/adapters/platforms/manual/publisher.ts';
import { ConfigError } from '../../shared/domain/errors.ts';
import { intervals } from '../../shared/domain/times.ts';
import type { AttendDeps } from '../../shared/use-cases/attend-delivery.ts';
import type { HandOverEnv } from './env.ts';

/** A person signs in alone and fetches pictures alone, so that no step asks for either. */
const neverAsked = async (): Promise<never> => {
  throw new ConfigError('not-for-people', 'What goes to a person needs no credentials and no picture here.');
};
const unused = {
  credentials: { get: neverAsked },
  mediaItems: { get: neverAsked },
  media: { load: neverAsked, has: neverAsked },
  renditions: { request: neverAsked },
};

/** The engine that hands over to people: no platform, no pace, no second. */
export function createEngine(
  env: HandOverEnv,
  clients: { readonly dynamo: DynamoDBClient; readonly events: EventBridgeClient; readonly s3: S3Client },
): AttendDeps {
  const clock = createSystemClock();
  const table = forManyAtATime(createTable({ client: clients.dynamo, tableName: env.TABLE_NAME }));
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
    lanes: createLaneRepository({ table, attentionShards: env.ATTENTION_SHARDS }),
    ids: createSystemIds(),
    ...unused,
    log: createLogRepository({ table }),
    events: createEventBridgeBus({ ...bus, isListening: createListeningBrands({ table }) }),
    queue: createBusDeliveryQueue({ ...bus, via: 'direct' }),
    // Handing over calls nobody, so that nothing has to wait for its turn.
    calls: createGate(1_000),
    publisher: createManualPublisher(),
    // An event cannot be held back, so it comes up to as early as whoever may send it; a person has hours.
    leadMs: intervals.selfSendHorizonMs,
    longestLeadMs: intervals.selfSendHorizonMs,
  };
}
