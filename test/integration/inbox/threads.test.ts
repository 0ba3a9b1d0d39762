import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type InboxWorld, startInboxWorld, textFields } from '../../support/inbox/inbox-world.ts';

let world: InboxWorld;
beforeEach(async () => {
  world = await startInboxWorld();
});
afterEach(() => world.api.close());

const from = (letter: string) => `o${letter.repeat(27)}`;
const list = async (query = '') => (await world.call({ path: `${world.brand.path}/inbox${query}` })).body;
const patch = (threadId: string, body: object, more: object = {}) =>
  world.call({ method: 'PATCH', path: `${world.brand.path}/inbox/${threadId}`, body, ...more });

async function threeThreads() {
  for (const [index, letter] of ['A', 'B', 'C'].entries()) {
    await world.tell(textFields('在吗', { at: world.api.now + index * 1_000, from: from(letter) }));
  }
  return (await list()).items as { threadId: string; personId: string }[];
}

describe('the inbox', () => {
  it('lists the latest first, page by page', async () => {
    await threeThreads();
    const first = await list('?limit=2');
    expect(first.items.map(({ personId }: { personId: string }) => personId)).toEqual([from('C'), from('B')]);
    const second = await list(`?limit=2&cursor=${encodeURIComponent(first.cursor)}`);
    expect(second.items.map(({ personId }: { personId: string }) => personId)).toEqual([from('A')]);
    expect(second).not.toHaveProperty('cursor');
    expect((await world.call({ path: `${world.brand.path}/inbox?limit=1&cursor=x` })).body.code).toBe('bad-cursor');
  });

  it('shows the messages of a thread page by page, the latest first', async () => {
    for (const number of [1, 2, 3])
      await world.tell(textFields(`第${number}句`, { at: world.api.now + number * 1_000 }));
    const [{ threadId }] = (await list()).items;
    const path = `${world.brand.path}/inbox/${threadId}/messages?limit=2`;
    const first = (await world.call({ path })).body;
    expect(first.items.map(({ text }: { text: string }) => text)).toEqual(['第3句', '第2句']);
    const rest = (await world.call({ path: `${path}&cursor=${encodeURIComponent(first.cursor)}` })).body;
    expect(rest.items.map(({ text }: { text: string }) => text)).toEqual(['第1句']);
  });

  it('is filtered by account, colleague, tag and whether it is read', async () => {
    const [third, second] = await threeThreads();
    await patch(third?.threadId ?? '', { assignedTo: '小林', tags: ['售后', '售后'] });
    await patch(second?.threadId ?? '', { read: true });
    const people = async (query: string) =>
      (await list(query)).items.map(({ personId }: { personId: string }) => personId);
    expect(await people('?assignedTo=小林')).toEqual([from('C')]);
    expect(await people('?tag=售后')).toEqual([from('C')]);
    expect(await people('?unread=false')).toEqual([from('B')]);
    expect(await people(`?account=${world.brand.wechat}&unread=true`)).toEqual([from('C'), from('A')]);
    expect(await people(`?account=${world.brand.weibo}`)).toEqual([]);
  });

  it('keeps what was decided about a thread, and opens it again when more is said', async () => {
    const [{ threadId = '' } = {}] = await threeThreads();
    expect(await patch(threadId, { assignedTo: '小林', state: 'done' })).toMatchObject({
      status: 200,
      body: { state: 'done', assignedTo: '小林', unread: 0 },
    });
    expect((await list()).items).toHaveLength(2);
    await world.tell(textFields('还有一件事', { at: world.api.now + 9_000, from: from('C') }));
    expect((await world.call({ path: `${world.brand.path}/inbox/${threadId}` })).body).toMatchObject({
      state: 'open',
      unread: 1,
      assignedTo: '小林',
    });
    expect((await patch(threadId, { assignedTo: null })).body).not.toHaveProperty('assignedTo');
  });

  it('leaves nobody in kept answers and audit', async () => {
    const [{ threadId = '' } = {}] = await threeThreads();
    await patch(threadId, { read: true }, { headers: { 'idempotency-key': 'k1' } });
    const others = (await world.api.items()).filter(({ pk }) => !String(pk).startsWith('THREAD#'));
    expect(JSON.stringify(others)).not.toContain(from('C'));
  });

  it('does not show one brand what another was written', async () => {
    const [{ threadId = '' } = {}] = await threeThreads();
    await world.api.call({
      method: 'POST',
      path: '/v1/brands',
      body: { brandId: 'other', name: '另一个', linkDomain: 'go.other.example' },
    });
    for (const path of [`/v1/brands/other/inbox/${threadId}`, `/v1/brands/other/inbox/${threadId}/messages`]) {
      expect(await world.call({ path })).toMatchObject({ status: 404, body: { code: 'thread-not-found' } });
    }
    expect((await world.call({ path: '/v1/brands/other/inbox' })).body.items).toEqual([]);
  });

  it('is closed to viewers', async () => {
    const caller = { tokenId: 'v', brandId: world.brand.brandId, role: 'viewer' as const };
    expect(await world.call({ path: `${world.brand.path}/inbox`, caller })).toMatchObject({ status: 403 });
  });
});
