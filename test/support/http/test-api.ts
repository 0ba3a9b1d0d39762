import { readFileSync } from 'node:fs';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { createEraseMediaHandler } from '../../../functions/erase-media/erase-media.ts';
import type { SeriesDeps } from '../../../functions/extend-series/deps.ts';
import { createExtendSeries } from '../../../functions/extend-series/extend-series.ts';
import type { ServeApiDeps } from '../../../functions/serve-api/deps.ts';
import { createServeApiHandler } from '../../../functions/serve-api/serve-api.ts';
import { createTableAdapters } from '../../../functions/serve-api/table-adapters.ts';
import { createTakeMediaHandler } from '../../../functions/take-media/take-media.ts';
import { createChinaDays } from '../../../shared/adapters/calendar/china-days.ts';
import { createAttentionIndex } from '../../../shared/adapters/dynamo/attention-index.ts';
import { createSeriesRepository } from '../../../shared/adapters/dynamo/series-repository.ts';
import { createWaitingLine } from '../../../shared/adapters/dynamo/waiting-line.ts';
import { createOutboundGuard } from '../../../shared/adapters/http/outbound-guard.ts';
import { createRemoteFiles } from '../../../shared/adapters/http/remote-files.ts';
import { createSystemIds } from '../../../shared/adapters/ids/system-ids.ts';
import { newWebhookSecret } from '../../../shared/adapters/ids/webhook-secret.ts';
import { createVipsPictures } from '../../../shared/adapters/images/vips-pictures.ts';
import { variantChecks } from '../../../shared/adapters/platforms/checks.ts';
import { defaultPaceOf, lanePolicyOf } from '../../../shared/adapters/platforms/lane-policies.ts';
import { variantPreviews } from '../../../shared/adapters/platforms/previews.ts';
import { diffTexts } from '../../../shared/adapters/text/text-diff.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import type { WebhookKey } from '../../../shared/domain/webhook.ts';
import type { BulkJobKey } from '../../../shared/ports/bulk.ts';
import type { QueuedMessage } from '../../../shared/ports/messaging.ts';
import type { RenditionRequest } from '../../../shared/ports/renditions.ts';
import { startTestTable, type TestTable } from '../dynamo.ts';
import { type RecordedEvent, recordEvents } from '../recorded-event.ts';
import { createRecordingLogger } from '../recording-logger.ts';
import { assertKept } from './contract-conformance.ts';
import { buildHttpEvent, type TestRequest, testContext } from './http-event.ts';

export type TestAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
  readonly body: any;
  readonly text: string;
};

export type TestApi = {
  readonly call: (request: TestRequest) => Promise<TestAnswer>;
  readonly deps: ServeApiDeps & SeriesDeps;
  /** What the schedule of series does. */
  readonly extendDue: () => Promise<unknown>;
  readonly table: TestTable;
  readonly items: () => Promise<readonly Record<string, unknown>[]>;
  readonly secrets: Map<string, string>;
  readonly pictures: Map<string, Uint8Array>;
  /** What was posted to the bucket, by `brandId/uploadId`. */
  readonly uploads: Map<string, Uint8Array>;
  readonly contents: Map<string, string>;
  /** Files of imports and exports, by `jobId/name`. */
  readonly bulkFiles: Map<string, string>;
  /** Imports and exports that were asked for. */
  readonly wanted: BulkJobKey[];
  readonly sent: QueuedMessage[];
  readonly events: RecordedEvent[];
  /** Pictures that fit-media was asked for. */
  readonly renditions: RenditionRequest[];
  /** Webhooks for which something was to be sent at once. */
  readonly rung: WebhookKey[];
  readonly logLines: string[];
  now: number;
  /** How many, or why nobody can tell. */
  deadLetters: number | Error;
  readonly close: () => Promise<void>;
};

export const admin = { tokenId: 'root', brandId: '*', role: 'admin' } as const;

/** The API as it is deployed, on a real table; queue, bus, bucket and parameters are kept in memory. */
export async function startTestApi(now: number): Promise<TestApi> {
  const table = await startTestTable();
  const secrets = new Map<string, string>();
  const pictures = new Map<string, Uint8Array>();
  const uploads = new Map<string, Uint8Array>();
  const contents = new Map<string, string>();
  const bulkFiles = new Map<string, string>();
  const wanted: BulkJobKey[] = [];
  const sent: QueuedMessage[] = [];
  const events: RecordedEvent[] = [];
  const renditions: RenditionRequest[] = [];
  const rung: WebhookKey[] = [];
  const logLines: string[] = [];
  const state: Pick<TestApi, 'now' | 'deadLetters'> = { now, deadLetters: 0 };
  const contentStore = {
    put: async (hash: string, text: string) => void contents.set(hash, text),
    get: async (hash: string) => contents.get(hash) ?? '',
  };
  const adapters = createTableAdapters({ table: table.table, attentionShards: 4, contents: contentStore });
  const deps: ServeApiDeps & SeriesDeps = {
    ...adapters,
    series: createSeriesRepository({ table: table.table, contents: contentStore }),
    horizonMs: 7 * 86_400_000,
    clock: { now: () => state.now, sleepUntil: async () => undefined },
    ids: createSystemIds(),
    chinaDays: createChinaDays(),
    checks: variantChecks,
    previews: variantPreviews,
    diffTexts,
    lanePolicyOf,
    defaultPaceOf,
    uploadForms: { create: async ({ uploadId }) => ({ url: 'https://bucket.example', fields: { key: uploadId } }) },
    credentials: { put: async ({ platform, ownerId }, value) => void secrets.set(`${platform}/${ownerId}`, value) },
    callbackSecrets: { put: async ({ accountId }, value) => void secrets.set(`callback/${accountId}`, value) },
    signingKey: { get: async () => 'signing-key-for-tests' },
    events: { publish: async (batch) => recordEvents(events)(batch) },
    queue: { send: async (batch) => void sent.push(...batch) },
    contract: { load: async () => readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8') },
    webhookSecrets: {
      put: async ({ webhookId, slot }, value) => void secrets.set(`webhooks/${webhookId}/${slot}`, value),
      erase: async (webhookId) => void [0, 1].map((slot) => secrets.delete(`webhooks/${webhookId}/${slot}`)),
    },
    newWebhookSecret,
    webhookBell: { ring: async (keys) => void rung.push(...keys) },
    outbound: createOutboundGuard({ allowLoopback: false }),
    allowsPlainHttp: false,
    waker: { wake: async ({ brandId, jobId }) => void wanted.push({ brandId, jobId }) },
    jobLinks: { create: async ({ jobId, name }) => `https://bucket.example/${jobId}/${name}` },
    renditions: { request: async (requests) => void renditions.push(...requests) },
    deadLetters: {
      async count() {
        if (typeof state.deadLetters !== 'number') throw state.deadLetters;
        return state.deadLetters;
      },
    },
  };
  const takeMedia = createTakeMediaHandler({
    ...deps,
    media: adapters.media,
    mediaWriter: { save: async (mediaId, bytes) => void pictures.set(mediaId, bytes) },
    uploads: {
      async load({ brandId, uploadId }) {
        const bytes = uploads.get(`${brandId}/${uploadId}`);
        if (bytes === undefined) throw new NotFoundError('upload-not-found', 'Nothing was uploaded.');
        return bytes;
      },
    },
    remoteFiles: createRemoteFiles({ guard: createOutboundGuard({ allowLoopback: true }) }),
    pictures: createVipsPictures(),
    logger: createRecordingLogger(logLines),
  });
  const eraseMedia = createEraseMediaHandler({
    ...deps,
    media: adapters.media,
    sites: adapters.sites,
    attention: createAttentionIndex({ table: table.table, attentionShards: 4 }),
    line: createWaitingLine({ table: table.table }),
    mediaEraser: { erase: async (ids) => void ids.map((id) => pictures.delete(id)) },
    logger: createRecordingLogger(logLines),
  });
  const series = createExtendSeries({ ...deps, logger: createRecordingLogger(logLines) });
  const serveApi = createServeApiHandler({
    ...deps,
    logger: createRecordingLogger(logLines),
    metrics: createRecordingMetrics(logLines),
  });
  return {
    deps,
    table,
    secrets,
    pictures,
    uploads,
    contents,
    bulkFiles,
    wanted,
    sent,
    events,
    renditions,
    rung,
    logLines,
    get now() {
      return state.now;
    },
    set now(at: number) {
      state.now = at;
    },
    get deadLetters() {
      return state.deadLetters;
    },
    set deadLetters(count: number | Error) {
      state.deadLetters = count;
    },
    async call(request) {
      const handler = isPicture(request)
        ? takeMedia
        : isErasure(request)
          ? eraseMedia
          : isOfSeries(request)
            ? series.serve
            : serveApi;
      const answer = await handler(buildHttpEvent({ caller: admin, ...request }), testContext);
      const text = String(answer.body);
      const headers = (answer.headers ?? {}) as Record<string, string>; // the stack sets strings only
      const told = { status: answer.statusCode ?? 0, headers, text, body: JSON.parse(text) };
      assertKept(request, told);
      return told;
    },
    async items() {
      const answer = await table.client.send(new ScanCommand({ TableName: table.tableName }));
      return (answer.Items ?? []).map((item) => unmarshall(item));
    },
    extendDue: series.extendDue,
    close: table.close,
  };
}

/** As the gateway's routes have it. */
const isPicture = ({ method, path }: TestRequest): boolean =>
  method === 'POST' && /^\/v1\/brands\/[^/]+\/media$/.test(path.split('?', 1)[0] ?? '');

const isOfSeries = ({ path }: TestRequest): boolean => /^\/v1\/brands\/[^/]+\/series(?:\/|\?|$)/.test(path);

const isErasure = ({ method, path }: TestRequest): boolean => method === 'POST' && /\/media\/[^/]+\/erase$/.test(path);

function createRecordingMetrics(lines: string[]): Pick<Metrics, 'singleMetric'> {
  const metrics = new Metrics({ namespace: 'Test', serviceName: 'test' });
  return {
    singleMetric() {
      const single = metrics.singleMetric();
      Object.assign(single, { console: { log: (line: string) => void lines.push(line) } });
      return single;
    },
  };
}
