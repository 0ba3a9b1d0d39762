import { createHandOverHandler } from '../../../functions/hand-over/hand-over.ts';
import { createServeGuestHandler } from '../../../functions/serve-guest/serve-guest.ts';
import { cleanArticle } from '../../../shared/adapters/html/clean-article.ts';
import { createManualPublisher } from '../../../shared/adapters/platforms/manual/publisher.ts';
import { intervals } from '../../../shared/domain/times.ts';
import { attendDelivery } from '../../../shared/use-cases/attend-delivery.ts';
import { createRecordingLogger } from '../recording-logger.ts';
import { buildHttpEvent, testContext } from './http-event.ts';
import { post, type TestBrand } from './singles-day-brand.ts';
import type { TestApi } from './test-api.ts';

export type QueuedPost = {
  readonly postId: string;
  readonly deliveries: readonly { readonly deliveryId: string; readonly linkUrl: string }[];
};

/** A place to which a brand hands posts over. */
export async function registerPlace(api: TestApi, brand: TestBrand, overrides: object = {}): Promise<string> {
  const body = { platform: 'manual', name: '茶友论坛', kind: 'community', reference: 'crm:1', ...overrides };
  return (await post(api, `${brand.path}/accounts`, body)).accountId;
}

const unused = async (): Promise<never> => {
  throw new TypeError('What goes to a person does not need this.');
};

/** The function that hands over, on the API's own table; it is sent what the queue got. */
export function createHandOvers(api: TestApi) {
  const { deps } = api;
  const engine = {
    ...deps,
    randomness: { fraction: () => 0.5, newId: (prefix: string) => `${prefix}${Math.random().toString(36).slice(2)}` },
    mediaItems: { get: unused },
    media: { load: unused, has: unused },
    renditions: { request: unused },
    credentials: { get: unused },
    calls: { pass: <T>(call: () => Promise<T>) => call(), whenFree: async () => undefined },
    publisher: createManualPublisher(),
    leadMs: intervals.selfSendHorizonMs,
    longestLeadMs: intervals.selfSendHorizonMs,
  };
  const handler = createHandOverHandler({
    deliveries: deps.deliveries,
    attend: (delivery, message) => attendDelivery(engine, delivery, message),
    logger: createRecordingLogger(api.logLines),
    metrics: { addMetric: () => undefined, publishStoredMetrics: () => undefined },
  });
  return async (key: { readonly postId: string; readonly deliveryId: string }): Promise<void> => {
    const delivery = await deps.deliveries.get(key);
    if (delivery === undefined) throw new TypeError('There is no such delivery.');
    const { postId, deliveryId, accountId, version } = delivery;
    await handler({ detail: { postId, deliveryId, accountId, version, via: 'dispatch' } });
  };
}

/** A guest with a browser that runs no script: it sends what the script would. */
export function createGuest(api: TestApi) {
  const serve = createServeGuestHandler({
    ...api.deps,
    cleanBody: cleanArticle,
    logger: createRecordingLogger(api.logLines),
  });
  return async (path: string, form?: Record<string, string>) => {
    const headers = form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    const method = form === undefined ? 'GET' : 'POST';
    const body = form === undefined ? undefined : new URLSearchParams(form).toString();
    const answer = await serve(buildHttpEvent({ method, path, headers, body }), testContext);
    return { status: answer.statusCode, body: String(answer.body) };
  };
}
