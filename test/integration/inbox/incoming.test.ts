import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventFields, type InboxWorld, person, startInboxWorld, textFields } from '../../support/inbox/inbox-world.ts';

let world: InboxWorld;
beforeEach(async () => {
  world = await startInboxWorld();
});
afterEach(() => world.api.close());

const inbox = async (query = '') => (await world.call({ path: `${world.brand.path}/inbox${query}` })).body.items;
const messagesOf = async (threadId: string) =>
  (await world.call({ path: `${world.brand.path}/inbox/${threadId}/messages` })).body.items;
const acknowledged = { statusCode: 200, body: 'success' };

describe('what a follower writes', () => {
  it('is in the inbox, with the time until which it may be answered', async () => {
    const at = world.api.now;
    expect(await world.tell(textFields('你好，什么时候上新？', { at }))).toMatchObject(acknowledged);
    const [thread, ...others] = await inbox();
    expect(others).toEqual([]);
    expect(thread).toMatchObject({
      accountId: world.brand.wechat,
      platform: 'wechat',
      personId: person,
      state: 'open',
      unread: 1,
      answerBy: new Date(at + 48 * 3_600_000).toISOString(),
    });
    expect(await messagesOf(thread.threadId)).toMatchObject([
      { direction: 'in', act: 'message', form: 'text', text: '你好，什么时候上新？' },
    ]);
  });

  it('lies in one thread per person', async () => {
    const at = world.api.now;
    await world.tell(textFields('一', { at }));
    await world.tell(textFields('二', { at: at + 1_000 }));
    await world.tell(textFields('别人', { at, from: `o${'B'.repeat(27)}` }));
    expect((await inbox()).map(({ unread }: { unread: number }) => unread)).toEqual([2, 1]);
  });

  it('is taken in once, however often and from however many sides it is sent', async () => {
    const fields = textFields('只说一次', { at: world.api.now });
    const answers = await Promise.all([world.tell(fields), world.tell(fields), world.tell(fields)]);
    for (const { statusCode } of answers) expect([200, 503]).toContain(statusCode);
    for (let repetition = 0; repetition < 3; repetition += 1) {
      expect(await world.tell(fields)).toMatchObject(acknowledged);
    }
    const [thread] = await inbox();
    expect(thread).toMatchObject({ unread: 1 });
    expect(await messagesOf(thread.threadId)).toHaveLength(1);
    expect(world.api.events.map(({ eventId }) => eventId)).toHaveLength(1);
  });

  it('is taken over from a worker that was lost in between', async () => {
    const fields = textFields('半路', { at: world.api.now });
    const lost = { events: { publish: () => Promise.reject(new Error('lost')) } };
    expect(await world.tell(fields, { parts: lost })).toMatchObject({ statusCode: 500 });
    expect(await world.tell(fields)).toMatchObject({ statusCode: 503 });
    world.api.now += 5_000;
    expect(await world.tell(fields)).toMatchObject(acknowledged);
    const [thread] = await inbox();
    expect(thread).toMatchObject({ unread: 1 });
    expect(world.api.events).toHaveLength(1);
  });

  it('is told on the bus without words or names', async () => {
    await world.tell(textFields('保密', { at: world.api.now }));
    expect(world.api.events).toMatchObject([
      { type: 'message.received', detail: { platform: 'wechat', act: 'message', threadId: expect.any(String) } },
    ]);
    expect(JSON.stringify([world.api.events, world.api.logLines])).not.toMatch(new RegExp(`保密|${person}`));
  });

  it('is refused when an old signature brings other words', async () => {
    const first = textFields('原话', { at: world.api.now });
    expect(await world.tell(first, { nonce: 'same' })).toMatchObject(acknowledged);
    expect(await world.tell(first, { nonce: 'same' })).toMatchObject(acknowledged);
    const other = textFields('假话', { at: world.api.now });
    expect(await world.tell(other, { nonce: 'same' })).toMatchObject({ statusCode: 403 });
    expect(await inbox()).toMatchObject([{ unread: 1 }]);
  });

  it('is refused when it is stale, and when it is larger than any message', async () => {
    const fields = textFields('旧', { at: world.api.now });
    expect(await world.tell(fields, { now: world.api.now - 301_000 })).toMatchObject({ statusCode: 403 });
    const large = textFields('大'.repeat(350_000), { at: world.api.now });
    expect(await world.tell(large)).toMatchObject({ statusCode: 403 });
    expect(await inbox()).toEqual([]);
  });

  it.each([
    ['an unknown kind', '<MsgType>hologram</MsgType><MsgId>7</MsgId>'],
    ['an unknown event', '<MsgType>event</MsgType><Event>levitate</Event>'],
    ['a location that is told by itself', '<MsgType>event</MsgType><Event>LOCATION</Event>'],
    ['a message without an id', '<MsgType>text</MsgType><Content>?</Content>'],
  ])('is ignored if it is %s', async (_name, fields) => {
    const head = `<FromUserName>${person}</FromUserName><CreateTime>${Math.floor(world.api.now / 1000)}</CreateTime>`;
    expect(await world.tell(`${head}${fields}`)).toMatchObject(acknowledged);
    expect([...(await inbox()), ...(await inbox('?state=done'))]).toEqual([]);
  });

  it('may be anything that followers send', async () => {
    const at = world.api.now;
    const send = (number: number, type: string, more: string) =>
      world.tell(
        textFields('', { at: at + number * 1_000, messageId: String(number) })
          .replace('<MsgType><![CDATA[text]]>', `<MsgType><![CDATA[${type}]]>`)
          .replace('<Content><![CDATA[]]></Content>', more),
      );
    await send(1, 'image', '<PicUrl>http://mmbiz.example/1</PicUrl><MediaId>m1</MediaId>');
    await send(2, 'voice', '<MediaId>m2</MediaId><Format>amr</Format>');
    await send(3, 'shortvideo', '<MediaId>m3</MediaId>');
    await send(4, 'location', '<Location_X>23.1</Location_X><Label>杭州</Label>');
    await send(5, 'link', '<Title>好文</Title><Url>https://example.com/</Url>');
    const [{ threadId }] = await inbox();
    expect((await messagesOf(threadId)).toReversed()).toMatchObject([
      { form: 'image', reference: 'm1' },
      { form: 'voice', reference: 'm2' },
      { form: 'video', reference: 'm3' },
      { form: 'location', text: '杭州' },
      { form: 'link', text: '好文', reference: 'https://example.com/' },
    ]);
  });
});

describe('what a follower does', () => {
  it('is remembered without asking for an answer, and opens a minute to speak', async () => {
    const at = world.api.now;
    await world.tell(eventFields('subscribe', { at, key: 'qrscene_weibo_1111' }));
    expect(await inbox()).toEqual([]);
    const [thread] = await inbox('?state=done');
    expect(thread).toMatchObject({ follows: true, unread: 0, answerBy: new Date(at + 60_000).toISOString() });
    expect(await messagesOf(thread.threadId)).toMatchObject([{ act: 'follow', scene: 'weibo_1111' }]);
    world.api.now += 60_000;
    expect((await inbox('?state=done'))[0]).not.toHaveProperty('answerBy');
  });

  it('ends every window when it is to leave', async () => {
    const at = world.api.now;
    await world.tell(textFields('再见', { at }));
    await world.tell(eventFields('unsubscribe', { at: at + 1_000 }));
    const [thread] = await inbox();
    expect(thread).toMatchObject({ follows: false });
    expect(thread).not.toHaveProperty('answerBy');
  });
});
