import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalStack, startStack } from '../../local/stack.ts';
import { type ApiClient, createApiClient } from '../../shared/api-client/api-client.ts';
import { assertPublished, type RecordedEvent } from '../support/recorded-event.ts';
import { type Receiver, startReceiver } from '../support/webhooks/receiver.ts';

const startAt = Date.parse('2026-11-05T10:00:00+08:00');
const minute = 60_000;
const hour = 60 * minute;
const path = { brandId: 'songhe' };

let stack: LocalStack;
let api: ApiClient;
let receiver: Receiver;
let accountId: string;
let posts = 0;
const onBus: RecordedEvent[] = [];

beforeAll(async () => {
  receiver = await startReceiver();
  stack = await startStack({
    clock: { mode: 'jumping', startAt, endAt: startAt },
    logSink: ({ source, line }) => {
      if (source === 'events') note(line);
    },
    ports: { api: 0, aws: 0, sandbox: 0 },
  });
  api = createApiClient({ baseUrl: stack.runtime.apiUrl, token: await stack.bootstrap() });
  await api.POST('/v1/brands', { body: { ...path, name: '松河茶', linkDomain: 'go.songhe.example' } });
  const account = await api.POST('/v1/brands/{brandId}/accounts', {
    params: { path },
    body: { platform: 'manual', name: '松河社区', kind: 'community', reference: 'crm:1' },
  });
  accountId = account.data?.accountId ?? '';
});
afterAll(async () => {
  await stack.stop();
  await receiver.close();
});
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer = 204;
});

/** What is news; work that functions hand to each other is not. */
function note(line: string): void {
  const event = JSON.parse(line) as { source: string; 'detail-type': string; detail: RecordedEvent };
  if (event.source !== 'lianbo') return;
  const { eventId, at, brandId, ...detail } = event.detail;
  onBus.push({ type: event['detail-type'], eventId, at, brandId, detail: detail as Record<string, unknown> });
}

async function makeWebhook() {
  const made = await api.POST('/v1/brands/{brandId}/webhooks', { params: { path }, body: { url: receiver.url } });
  expect(made.error).toBeUndefined();
  return { webhookId: made.data?.webhookId ?? '', secret: made.data?.secret ?? '' };
}

async function publishToPerson(): Promise<void> {
  posts += 1;
  const dueAt = stack.clock.now() + 2 * minute;
  const queued = await api.POST('/v1/brands/{brandId}/posts', {
    params: { path },
    body: {
      title: `松河新茶 ${posts}`,
      summary: '今年的第一批。',
      dueAt: new Date(dueAt).toISOString(),
      deliveries: [{ accountId, text: '松河新茶上市 {{link}}' }],
    },
  });
  expect(queued.error).toBeUndefined();
  await stack.clock.jumpUntil(dueAt + minute);
}

const logOf = async (webhookId: string) => {
  const { data } = await api.GET('/v1/brands/{brandId}/webhooks/{webhookId}/messages', {
    params: { path: { ...path, webhookId }, query: { limit: 100 } },
  });
  return data?.items ?? [];
};

describe('a webhook on the local stack', () => {
  it('hears what happens, through a receiver that fails, hangs and recovers, and loses nothing', async () => {
    const { webhookId, secret } = await makeWebhook();
    await publishToPerson();
    expect(receiver.received[0]).toMatchObject({ type: 'delivery.handed-over', data: { state: 'handed-over' } });
    expect(receiver.isSigned(receiver.received[0], secret)).toBe(true);

    receiver.answer = 503;
    await publishToPerson();
    receiver.answer = 'hang';
    await stack.clock.jumpUntil(stack.clock.now() + 20 * minute);
    expect((await logOf(webhookId)).filter(({ state }) => state === 'waiting').length).toBeGreaterThan(0);

    receiver.answer = 204;
    await stack.clock.jumpUntil(stack.clock.now() + 3 * hour);
    const log = await logOf(webhookId);
    expect(log.every(({ state }) => state === 'delivered')).toBe(true);
    const tries = log.flatMap(({ lastTries }) => lastTries.map(({ status, failure }) => status ?? failure));
    expect(new Set(tries)).toEqual(new Set([204, 503, 'timeout']));
    const heard = new Set(receiver.received.map(({ data }) => data.eventId));
    expect(new Set(onBus.map(({ eventId }) => eventId))).toEqual(heard);
  });

  it('is tested, and replays what its log has under the same ids', async () => {
    const { webhookId } = await makeWebhook();
    const of = { params: { path: { ...path, webhookId } } };
    const tested = await api.POST('/v1/brands/{brandId}/webhooks/{webhookId}/test', of);
    await stack.clock.jumpUntil(stack.clock.now() + minute);
    expect(receiver.received.map(({ id }) => id)).toContain(tested.data?.messageId);
    receiver.received.length = 0;
    const day = { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' };
    const replayed = await api.POST('/v1/brands/{brandId}/webhooks/{webhookId}/replay', { ...of, body: day });
    await stack.clock.jumpUntil(stack.clock.now() + minute);
    expect(replayed.data?.messages).toBe(1);
    expect(receiver.received.map(({ id }) => id)).toEqual([tested.data?.messageId]);
  });

  it('gets nothing that has another shape than the published schemas say', () => {
    expect(onBus.length).toBeGreaterThan(0);
    for (const event of onBus) assertPublished(event);
  });
});
