import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drainWebhook } from '../../../shared/use-cases/drain-webhook.ts';
import { takeEvent } from '../../../shared/use-cases/take-event.ts';
import { type Receiver, startReceiver } from '../../support/webhooks/receiver.ts';
import { hour, minute, second, startWebhookWorld } from '../../support/webhooks/webhook-world.ts';

const start = Date.parse('2026-11-11T12:00:00Z');
let world: Awaited<ReturnType<typeof startWebhookWorld>>;
let receiver: Receiver;
let other: Receiver;

beforeAll(async () => {
  [world, receiver, other] = await Promise.all([startWebhookWorld(start), startReceiver(), startReceiver()]);
});
afterAll(async () => {
  await Promise.all([world.close(), receiver.close(), other.close()]);
});
beforeEach(() => {
  world.startAnew();
  for (const each of [receiver, other]) {
    each.answer = 204;
    each.received.length = 0;
  }
});

const idsAt = ({ received }: Receiver) => received.map(({ data }) => data.eventId);

describe('an event for webhooks', () => {
  it('reaches everybody who wants it, signed, with a time and an id that all of them see', async () => {
    const [all, some] = [await world.webhook(receiver.url), await world.webhook(other.url, { events: ['delivery.*'] })];
    const unwanted = await world.webhook(other.url, { events: ['post.withdrawn'] });
    expect((await world.take('e1')).map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered']);
    const [here, there] = [receiver.received[0], other.received[0]];
    expect(receiver.isSigned(here, all.secret)).toBe(true);
    expect(other.isSigned(there, some.secret)).toBe(true);
    expect(other.isSigned(there, unwanted.secret)).toBe(false);
    expect(here?.headers['webhook-timestamp']).toBe(String(start / second));
    expect(here?.id).toBe(there?.id);
    expect(here?.id).not.toContain('.');
    expect(JSON.parse(here?.body ?? '')).toEqual({
      type: 'delivery.published',
      timestamp: '2026-11-11T12:00:00.000Z',
      data: { eventId: 'e1', at: '2026-11-11T12:00:00.000Z', brandId: all.brandId, postId: 'p1', sequence: 3 },
    });
    expect(other.received).toHaveLength(1);
  });

  it('is signed with both secrets while an old one is still good', async () => {
    const until = new Date(start + hour).toISOString();
    const now = new Date(start).toISOString();
    const webhook = await world.webhook(receiver.url, {
      secrets: [
        { slot: 1, since: now },
        { slot: 0, since: now, until },
      ],
    });
    world.secrets.set(`${webhook.webhookId}/1`, 'whsec_bmV3LXNlY3JldC1uZXctc2VjcmV0');
    await world.take('e1');
    world.state.now = start + hour;
    await world.take('e2');
    const [during, after] = receiver.received;
    expect(receiver.isSigned(during, webhook.secret)).toBe(true);
    expect(receiver.isSigned(during, 'whsec_bmV3LXNlY3JldC1uZXctc2VjcmV0')).toBe(true);
    expect(receiver.isSigned(after, webhook.secret)).toBe(false);
    expect(receiver.isSigned(after, 'whsec_bmV3LXNlY3JldC1uZXctc2VjcmV0')).toBe(true);
  });

  it('is not sent unsigned', async () => {
    const webhook = await world.webhook(receiver.url);
    world.secrets.clear();
    await world.take('e1');
    expect(receiver.received).toEqual([]);
    expect((await world.log(webhook))[0]).toMatchObject({
      state: 'waiting',
      lastTries: [{ failure: 'secret-missing' }],
    });
  });

  it('that comes twice is sent once', async () => {
    const { webhookId } = await world.webhook(receiver.url);
    await world.take('e1');
    expect(await world.take('e1')).toEqual([{ webhookId, outcome: 'known' }]);
    expect(idsAt(receiver)).toEqual(['e1']);
  });

  it('is not lost where the process ends after sending: it comes again under the same id', async () => {
    await world.webhook(receiver.url);
    const broken = {
      ...world.deps,
      messages: { ...world.deps.messages, put: () => Promise.reject(new Error('ended')) },
    };
    await expect(takeEvent(broken, world.eventOf('e1'))).rejects.toThrow('ended');
    await world.take('e1');
    expect(receiver.received.map(({ id }) => id)).toEqual([receiver.received[0]?.id, receiver.received[0]?.id]);
  });

  it('is not lost where the process ends between a refusal and its alarm', async () => {
    const webhook = await world.webhook(receiver.url);
    receiver.answer = 500;
    const healths = { ...world.deps.healths, wake: () => Promise.reject(new Error('ended')) };
    await expect(takeEvent({ ...world.deps, healths }, world.eventOf('e1'))).rejects.toThrow('ended');
    receiver.answer = 204;
    await world.take('e1');
    await world.pass(5 * minute);
    expect((await world.log(webhook))[0]).toMatchObject({ state: 'delivered', tries: 2 });
  });
});

describe('a receiver that does not take a message', () => {
  it('gets it again after half a minute, two minutes, ten … under the same id, for a day', async () => {
    const webhook = await world.webhook(receiver.url);
    receiver.answer = 503;
    await world.take('e1');
    await world.pass(26 * hour);
    const [message] = await world.log(webhook);
    expect(message).toMatchObject({ state: 'given-up', answer: 'answer 503' });
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
    expect(receiver.received.length).toBeGreaterThan(8);
    expect(receiver.received.length).toBeLessThan(16);
    const last = Date.parse(message?.lastTries.at(-1)?.at ?? '');
    expect(last - start).toBeGreaterThan(18 * hour);
    expect(last - start).toBeLessThan(24 * hour + minute);
    expect((await world.health(webhook))?.attendAt).toBeUndefined();
  });

  it.each([
    ['with an error', 500, { status: 500 }],
    ['with a redirect, which is not followed', 302, { status: 302 }],
    ['not at all', 'hang', { failure: 'timeout' }],
  ] as const)('answers %s, and the log says so', async (_how, answer, tried) => {
    const webhook = await world.webhook(receiver.url);
    receiver.answer = answer;
    await world.take('e1');
    expect((await world.log(webhook))[0]).toMatchObject({ state: 'waiting', tries: 1, lastTries: [tried] });
    expect(receiver.received).toHaveLength(1);
  });

  it('keeps no other waiting, and is not asked with all that happens', async () => {
    receiver.answer = 'hang';
    const hanging = await world.webhook(receiver.url);
    const fine = await world.webhook(other.url);
    for (const eventId of ['e1', 'e2', 'e3', 'e4', 'e5', 'e6']) await world.take(eventId);
    expect(idsAt(other)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5', 'e6']);
    expect(idsAt(receiver)).toEqual(['e1', 'e2', 'e3']);
    expect((await world.log(hanging)).map(({ state }) => state)).toEqual(Array(6).fill('waiting'));
    expect((await world.health(fine))?.failures ?? 0).toBe(0);
  });

  it('that answers slowly gets what is new in a run of its own, until it answers faster', async () => {
    const webhook = await world.webhook(receiver.url);
    const slow = { send: async () => ({ at: new Date(world.state.now).toISOString(), tookMs: 4_000, status: 204 }) };
    await takeEvent({ ...world.deps, sender: slow }, world.eventOf('e1'));
    expect(await world.take('e2')).toEqual([{ webhookId: webhook.webhookId, outcome: 'waiting' }]);
    expect(receiver.received).toEqual([]);
    await world.pass(minute);
    expect(idsAt(receiver)).toEqual(['e2']);
    await world.pass(10 * minute);
    expect(await world.take('e3')).toEqual([{ webhookId: webhook.webhookId, outcome: 'delivered' }]);
    expect(await world.health(webhook)).toMatchObject({ failures: 0 });
  });

  it('that answers again gets what waits, oldest first, and each once', async () => {
    const webhook = await world.webhook(receiver.url);
    receiver.answer = 500;
    for (const eventId of ['e1', 'e2', 'e3', 'e4', 'e5']) {
      await world.take(eventId);
      world.state.now += second;
    }
    receiver.received.length = 0;
    receiver.answer = 204;
    await world.pass(5 * minute);
    expect(idsAt(receiver)[0]).toBe('e1');
    expect(idsAt(receiver).toSorted()).toEqual(['e1', 'e2', 'e3', 'e4', 'e5']);
    expect((await world.log(webhook)).every(({ state }) => state === 'delivered')).toBe(true);
    expect(await world.health(webhook)).toMatchObject({ failures: 0 });
    expect((await world.health(webhook))?.attendAt).toBeUndefined();
  });

  it('that was down for hours gets all of it as soon as it takes one, whatever each would have waited for', async () => {
    await world.webhook(receiver.url);
    receiver.answer = 500;
    for (const eventId of ['e1', 'e2', 'e3', 'e4']) await world.take(eventId);
    await world.pass(3 * hour);
    receiver.received.length = 0;
    receiver.answer = 204;
    for (let tick = 0; tick < 300 && receiver.received.length === 0; tick += 1) await world.pass(minute);
    expect(idsAt(receiver).toSorted()).toEqual(['e1', 'e2', 'e3', 'e4']);
  });

  it('refuses one message only, and gets all the others meanwhile', async () => {
    const webhook = await world.webhook(receiver.url);
    receiver.answer = 422;
    await world.take('poison');
    receiver.answer = 204;
    for (const eventId of ['e1', 'e2', 'e3', 'e4']) await world.take(eventId);
    const states = (await world.log(webhook)).map(({ state }) => state);
    expect(states.filter((state) => state === 'delivered')).toHaveLength(4);
  });

  it('is paused after three days, with an event, and from then on what happens is kept and not sent', async () => {
    const webhook = await world.webhook(receiver.url);
    receiver.answer = 500;
    for (let day = 0; day < 4; day += 1) {
      await world.take(`day-${day}`);
      await world.pass(24 * hour, 30 * minute);
    }
    expect(await world.deps.webhooks.get(webhook)).toMatchObject({ state: 'paused', pausedBecause: 'failing' });
    expect(world.events).toMatchObject([
      { type: 'webhook.paused', detail: { webhookId: webhook.webhookId, failingSince: '2026-11-11T12:00:00.000Z' } },
    ]);
    const before = receiver.received.length;
    expect(await world.take('later')).toEqual([{ webhookId: webhook.webhookId, outcome: 'kept' }]);
    await world.pass(8 * 24 * hour, hour);
    expect(await world.take('much-later')).toEqual([]);
    expect(receiver.received).toHaveLength(before);
  });

  it('that says 410 gets nothing any more', async () => {
    const webhook = await world.webhook(receiver.url);
    receiver.answer = 410;
    await world.take('e1');
    expect(await world.take('e2')).toEqual([]);
    await world.pass(hour);
    expect(receiver.received).toHaveLength(1);
    expect(await world.deps.webhooks.get(webhook)).toMatchObject({ state: 'disabled' });
    expect(world.events).toMatchObject([{ type: 'webhook.disabled' }]);
  });

  it('may answer as much as it likes: a kilobyte of it is kept', async () => {
    const webhook = await world.webhook(receiver.url);
    receiver.answer = (response) => response.writeHead(400).end(`reason\n${'x'.repeat(300_000)}`);
    await world.take('e1');
    const [message] = await world.log(webhook);
    expect(message?.answer).toMatch(/^reason x+$/);
    expect(message?.answer?.length).toBeLessThanOrEqual(1_024);
  });
});

describe('working through what waits', () => {
  it('is done by one at a time', async () => {
    const webhook = await world.webhook(receiver.url);
    receiver.answer = 500;
    await world.take('e1');
    world.state.now += minute;
    receiver.answer = 204;
    const runs = await Promise.all([drainWebhook(world.deps, webhook), drainWebhook(world.deps, webhook)]);
    expect(runs.filter((run) => run !== undefined)).toEqual([{ delivered: 1, refused: 0, givenUp: 0 }]);
    expect(receiver.received).toHaveLength(2);
  });

  it('is taken up by another where the one before was ended in the middle', async () => {
    const webhook = await world.webhook(receiver.url);
    receiver.answer = 500;
    await world.take('e1');
    world.state.now += minute;
    const sender = { send: () => Promise.reject(new Error('ended')) };
    await expect(drainWebhook({ ...world.deps, sender }, webhook)).rejects.toThrow('ended');
    receiver.answer = 204;
    await world.pass(3 * minute);
    expect((await world.log(webhook))[0]).toMatchObject({ state: 'delivered' });
  });

  it('does not end the alarm of what was added after its last look', async () => {
    const webhook = await world.webhook(receiver.url);
    receiver.answer = 500;
    await world.take('e1');
    world.state.now += minute;
    receiver.answer = 204;
    let isFirst = true;
    const healths = {
      ...world.deps.healths,
      release: async (...given: Parameters<typeof world.deps.healths.release>) => {
        receiver.answer = 500;
        if (isFirst) await world.take('e2');
        isFirst = false;
        receiver.answer = 204;
        return world.deps.healths.release(...given);
      },
    };
    await drainWebhook({ ...world.deps, healths }, webhook);
    await world.pass(5 * minute);
    expect(idsAt(receiver)).toEqual(['e1', 'e1', 'e2', 'e2']);
  });

  it('does not end the alarm of what was added meanwhile', async () => {
    const webhook = await world.webhook(receiver.url);
    receiver.answer = 500;
    await world.take('e1');
    world.state.now += minute;
    receiver.answer = 204;
    const messages = {
      ...world.deps.messages,
      settle: async (keys: Parameters<typeof world.deps.messages.settle>[0]) => {
        await world.deps.messages.settle(keys);
        receiver.answer = 500;
        await world.take('e2');
        receiver.answer = 204;
      },
    };
    await drainWebhook({ ...world.deps, messages }, webhook);
    await world.pass(5 * minute);
    expect(idsAt(receiver)).toEqual(['e1', 'e1', 'e2', 'e2']);
  });
});
