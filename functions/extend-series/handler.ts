import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createEventBridgeBus } from '../../shared/adapters/aws/event-bridge-bus.ts';
import { createChinaDays } from '../../shared/adapters/calendar/china-days.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createAuditLog } from '../../shared/adapters/dynamo/audit-log.ts';
import { createListeningBrands } from '../../shared/adapters/dynamo/listening-brands.ts';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import { createRequestRecords } from '../../shared/adapters/dynamo/request-records.ts';
import { createSeriesRepository } from '../../shared/adapters/dynamo/series-repository.ts';
import { createSlotBook, createSlotGrids } from '../../shared/adapters/dynamo/slot-repository.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createS3ContentStore } from '../../shared/adapters/media/s3-media-store.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { createQueueing } from '../../shared/lambda/queueing.ts';
import { extendSeriesEnvSchema } from './env.ts';
import { createExtendSeries } from './extend-series.ts';

const env = parseEnv(extendSeriesEnvSchema);
const clients = {
  bus: new EventBridgeClient(sdkDefaults),
  bucket: new S3Client({ ...sdkDefaults, requestChecksumCalculation: 'WHEN_REQUIRED' }),
  queues: new SQSClient(sdkDefaults),
  parameters: new SSMClient(sdkDefaults),
};
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const contents = createS3ContentStore({ client: clients.bucket, bucketName: env.BUCKET_NAME });

const { serve, extendDue } = createExtendSeries({
  ...createQueueing({ env, clients, table, clock: createSystemClock() }),
  series: createSeriesRepository({ table, contents }),
  slotGrids: createSlotGrids({ table }),
  slotBook: createSlotBook({ table }),
  chinaDays: createChinaDays(),
  log: createLogRepository({ table }),
  events: createEventBridgeBus({
    client: clients.bus,
    busName: env.BUS_NAME,
    isListening: createListeningBrands({ table }),
  }),
  requests: createRequestRecords({ table }),
  audit: createAuditLog({ table }),
  horizonMs: env.SERIES_HORIZON_DAYS * 86_400_000,
  logger: createLogger(),
});

const isRequest = (event: object): event is APIGatewayProxyEventV2 => 'requestContext' in event;

/** A request by the gateway, or a tick of the schedule. */
export const handler = (event: object, context: Context): Promise<unknown> =>
  isRequest(event) ? serve(event, context) : extendDue();
