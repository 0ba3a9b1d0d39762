import { createBusBulkWaker } from '../../shared/adapters/aws/bus-bulk-waker.ts';
import { createBusRenditions } from '../../shared/adapters/aws/bus-renditions.ts';
import { createBusWebhookBell } from '../../shared/adapters/aws/bus-webhook-bell.ts';
import { createDeliveryQueues } from '../../shared/adapters/aws/delivery-queues.ts';
import { createEventBridgeBus } from '../../shared/adapters/aws/event-bridge-bus.ts';
import { createSqsDeadLetters } from '../../shared/adapters/aws/sqs-dead-letters.ts';
import { createChinaDays } from '../../shared/adapters/calendar/china-days.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createListeningBrands } from '../../shared/adapters/dynamo/listening-brands.ts';
import type { Table } from '../../shared/adapters/dynamo/table.ts';
import { createOutboundGuard } from '../../shared/adapters/http/outbound-guard.ts';
import { createSystemIds } from '../../shared/adapters/ids/system-ids.ts';
import { newWebhookSecret } from '../../shared/adapters/ids/webhook-secret.ts';
import { createS3BulkLinks } from '../../shared/adapters/media/s3-bulk-links.ts';
import { createS3ContentStore } from '../../shared/adapters/media/s3-media-store.ts';
import { createS3UploadForms } from '../../shared/adapters/media/s3-uploads.ts';
import { variantChecks } from '../../shared/adapters/platforms/checks.ts';
import { defaultPaceOf, lanePolicyOf } from '../../shared/adapters/platforms/lane-policies.ts';
import { variantPreviews } from '../../shared/adapters/platforms/previews.ts';
import { createSsmSigningKey } from '../../shared/adapters/secrets/ssm-credentials-store.ts';
import {
  createSsmCallbackSecretsWriter,
  createSsmCredentialsWriter,
  createSsmWebhookSecretsWriter,
} from '../../shared/adapters/secrets/ssm-credentials-writer.ts';
import { diffTexts } from '../../shared/adapters/text/text-diff.ts';
import { leadOf, queueUrlsOf } from '../../shared/lambda/env-schemas.ts';
import { createContractFile } from './contract-file.ts';
import type { ServeApiDeps } from './deps.ts';
import type { ServeApiEnv } from './env.ts';
import { createTableAdapters } from './table-adapters.ts';

type Of<F extends (deps: never) => unknown> = Parameters<F>[0];

export type ServeApiClients = {
  readonly bus: Of<typeof createEventBridgeBus>['client'];
  readonly bucket: Of<typeof createS3ContentStore>['client'];
  readonly queues: Of<typeof createDeliveryQueues>['queues']['client'];
  readonly parameters: Of<typeof createSsmSigningKey>['client'];
};

export function createAdapters(given: {
  readonly env: ServeApiEnv;
  readonly clients: ServeApiClients;
  readonly table: Table;
}): ServeApiDeps {
  const { env, clients, table } = given;
  const clock = createSystemClock();
  const bucket = { client: clients.bucket, bucketName: env.BUCKET_NAME };
  const parameters = { client: clients.parameters, prefix: env.PARAMETER_PREFIX };
  const bus = { client: clients.bus, busName: env.BUS_NAME };
  const contents = createS3ContentStore(bucket);
  return {
    ...createTableAdapters({ table, contents, attentionShards: env.ATTENTION_SHARDS }),
    clock,
    chinaDays: createChinaDays(),
    ids: createSystemIds(),
    checks: variantChecks,
    previews: variantPreviews,
    diffTexts,
    lanePolicyOf,
    defaultPaceOf,
    uploadForms: createS3UploadForms(bucket),
    credentials: createSsmCredentialsWriter(parameters),
    callbackSecrets: createSsmCallbackSecretsWriter(parameters),
    signingKey: createSsmSigningKey(parameters),
    contract: createContractFile(),
    deadLetters: createSqsDeadLetters({ client: clients.queues, queueUrls: env.DEAD_LETTER_URLS, clock }),
    renditions: createBusRenditions(bus),
    webhookSecrets: createSsmWebhookSecretsWriter(parameters),
    newWebhookSecret,
    webhookBell: createBusWebhookBell(bus),
    outbound: createOutboundGuard({ allowLoopback: env.ALLOW_LOOPBACK }),
    allowsPlainHttp: env.ALLOW_LOOPBACK,
    events: createEventBridgeBus({ ...bus, isListening: createListeningBrands({ table }) }),
    waker: createBusBulkWaker(bus),
    jobLinks: createS3BulkLinks(bucket),
    queue: createDeliveryQueues({
      queues: {
        client: clients.queues,
        queueUrls: queueUrlsOf(env),
        clock,
        lead: leadOf(env),
        via: 'direct',
      },
      bus,
    }),
  };
}
