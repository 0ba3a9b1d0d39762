import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventFields, type InboxWorld, person, startInboxWorld, textFields } from '../../support/inbox/inbox-world.ts';

let world: InboxWorld;
beforeEach(async () => {
  world = await startInboxWorld();
});
afterEach(() => world.api.close());

const hour = 3_600_000;
const list = async (query = '') => (await world.call({ path: `${world.brand.path}/inbox${query}` })).body.items;

async function threadOf(text: string): Promise<string> {
  await world.tell(textFields(text, { at: world.api.now }));
  return (await list())[0].threadId;
}

const reply = (threadId: string, text: string, key?: string) =>
  world.call({
    method: 'POST',
    path: `${world.brand.path}/inbox/${threadId}/replies`,
    body: { text },
    ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
  });

describe('an answer to a person', () => {
  it('becomes a delivery that is due at once and ends with the window', async () => {
    const threadId = await threadOf('在吗');
    const answer = await reply(threadId, '在的，请讲。');
    const until = world.api.now + 48 * hour;
    expect(answer).toMatchObject({
      status: 201,
      body: { state: 'scheduled', answerBy: new Date(until).toISOString() },
    });
    const { messageId, deliveryId } = answer.body;
    expect(await world.api.deps.deliveries.get({ postId: messageId, deliveryId })).toMatchObject({
      shape: 'message',
      platform: 'wechat',
      dueAt: world.api.now,
      latenessLimitMs: 48 * hour,
    });
    expect(world.api.sent).toMatchObject([{ deliveryId, platform: 'wechat' }]);
    expect((await list())[0]).toMatchObject({ unread: 0 });
    const messages = (await world.call({ path: `${world.brand.path}/inbox/${threadId}/messages` })).body.items;
    expect(messages).toMatchObject([
      { direction: 'out', text: '在的，请讲。', by: 'root' },
      { direction: 'in', text: '在吗' },
    ]);
  });

  it('is the same one under the same key, and no other', async () => {
    const threadId = await threadOf('在吗');
    const first = await reply(threadId, '在的。', 'k');
    const again = await reply(threadId, '在的。', 'k');
    expect(again).toMatchObject({ status: 200, body: { messageId: first.body.messageId } });
    expect(await reply(threadId, '别的。', 'k')).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    const messages = (await world.call({ path: `${world.brand.path}/inbox/${threadId}/messages` })).body.items;
    expect(messages).toHaveLength(2);
  });

  it('is possible five times after a message, and again after the next', async () => {
    const threadId = await threadOf('在吗');
    for (const number of [1, 2, 3, 4, 5]) expect((await reply(threadId, `第${number}条`)).status).toBe(201);
    expect(await reply(threadId, '第六条')).toMatchObject({ status: 409, body: { code: 'reply-window-closed' } });
    await world.tell(textFields('好的', { at: world.api.now + 1_000 }));
    expect((await reply(threadId, '谢谢')).status).toBe(201);
  });

  it('is refused once two days have passed, and told until when it was possible', async () => {
    const threadId = await threadOf('在吗');
    world.api.now += 48 * hour;
    expect(await reply(threadId, '在的')).toMatchObject({
      status: 409,
      body: { code: 'reply-window-closed', messages: { en: expect.stringContaining('2026-11-10T10:00:00') } },
    });
    expect((await list())[0]).not.toHaveProperty('answerBy');
  });

  it('is possible three times within a minute after somebody has begun to follow', async () => {
    await world.tell(eventFields('subscribe', { at: world.api.now }));
    const [{ threadId }] = await list('?state=done');
    for (const number of [1, 2, 3]) expect((await reply(threadId, `第${number}条`)).status).toBe(201);
    expect((await reply(threadId, '第四条')).body.code).toBe('reply-window-closed');
  });

  it('is refused after somebody has left', async () => {
    const threadId = await threadOf('再见');
    await world.tell(eventFields('unsubscribe', { at: world.api.now + 1_000 }));
    expect((await reply(threadId, '等等')).body.code).toBe('reply-window-closed');
  });

  it('is for verified accounts alone', async () => {
    const path = `${world.brand.path}/accounts/${world.brand.wechat}`;
    await world.api.call({ method: 'PATCH', path, body: { verified: false } });
    const threadId = await threadOf('在吗');
    expect(await reply(threadId, '在的')).toMatchObject({ status: 409, body: { code: 'reply-needs-verification' } });
    expect(world.api.sent).toEqual([]);
  });

  it('is refused where it is longer than WeChat takes, with field and limit', async () => {
    const threadId = await threadOf('在吗');
    expect(await reply(threadId, '长'.repeat(700))).toMatchObject({
      status: 400,
      body: { findings: [{ field: 'text', code: 'message-too-long', limit: 2_048, actual: 2_100 }] },
    });
    expect((await list())[0]).toMatchObject({ unread: 1 });
  });

  it('goes to nobody in a thread that is not there', async () => {
    expect(await reply(`t${'a'.repeat(20)}`, '?')).toMatchObject({ status: 404, body: { code: 'thread-not-found' } });
  });
});

describe('an answer whose outcome got lost', () => {
  async function lost(): Promise<{ threadId: string; messageId: string; deliveryId: string }> {
    const threadId = await threadOf('在吗');
    const { messageId, deliveryId } = (await reply(threadId, '在的。')).body;
    const { deliveries } = world.api.deps;
    const delivery = await deliveries.get({ postId: messageId, deliveryId });
    if (delivery === undefined) throw new Error('no delivery');
    const { attendAt: _none, ...rest } = delivery;
    await deliveries.replace(delivery, { ...rest, state: 'needs-person' });
    return { threadId, messageId, deliveryId };
  }
  const resolve = ({ threadId, messageId }: { threadId: string; messageId: string }, verdict: string) =>
    world.call({
      method: 'POST',
      path: `${world.brand.path}/inbox/${threadId}/replies/${messageId}/resolve`,
      body: { verdict },
    });

  it.each([
    ['it-is-there', 'published'],
    ['it-is-not-there', 'retrying'],
    ['give-up', 'failed'],
  ])('is settled by a person who says %s', async (verdict, state) => {
    const answer = await lost();
    expect(await resolve(answer, verdict)).toMatchObject({ status: 200, body: { state } });
    const path = `${world.brand.path}/inbox/${answer.threadId}/messages`;
    expect((await world.call({ path })).body.items[0]).toMatchObject({ direction: 'out', state });
    expect(await resolve(answer, 'it-is-there')).toMatchObject(
      state === 'failed' ? {} : { status: 409, body: { code: 'nothing-to-resolve' } },
    );
  });

  it('is not found in another thread, or where nothing was answered', async () => {
    const answer = await lost();
    await world.tell(textFields('别人', { at: world.api.now + 1_000, from: `o${'B'.repeat(27)}` }));
    const [{ threadId }] = await list();
    expect(await resolve({ ...answer, threadId }, 'give-up')).toMatchObject({
      status: 404,
      body: { code: 'reply-not-found' },
    });
    expect((await resolve({ ...answer, messageId: `m${'a'.repeat(20)}` }, 'give-up')).body.code).toBe(
      'reply-not-found',
    );
  });
});

describe('erasing a person', () => {
  it('removes every item of theirs, and records that it happened', async () => {
    const threadId = await threadOf('我的电话是 13800000000');
    await world.tell(eventFields('subscribe', { at: world.api.now }));
    for (let number = 0; number < 30; number += 1)
      await world.tell(textFields(`第${number}句`, { at: world.api.now + number * 1_000 }));
    await reply(threadId, '只给你看的话', 'k');
    await world.tell(textFields('别人的话', { at: world.api.now, from: `o${'B'.repeat(27)}` }));
    const erase = { method: 'POST', path: `${world.brand.path}/inbox/${threadId}/erase`, body: { reason: '工单 17' } };
    expect(await world.call(erase)).toMatchObject({ status: 200, body: { erasedMessages: 33, reason: '工单 17' } });
    const left = JSON.stringify(await world.api.items());
    expect(left).not.toMatch(new RegExp(`${person}|13800000000|只给你看的话|第3句`));
    expect(left).toContain('别人的话');
    expect((await world.call({ path: `${world.brand.path}/inbox/erasures` })).body.items).toMatchObject([
      { accountId: world.brand.wechat, erasedBy: 'root', erasedMessages: 33 },
    ]);
    expect(await world.call(erase)).toMatchObject({ status: 404, body: { code: 'thread-not-found' } });
  });
});
